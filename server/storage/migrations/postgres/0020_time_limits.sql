-- How often the consumer asked for more time.

ALTER TABLE sessions ADD COLUMN extensions_used BIGINT NOT NULL DEFAULT 0;
