-- How often the consumer asked for more time.

ALTER TABLE sessions ADD COLUMN extensions_used INTEGER NOT NULL DEFAULT 0;
