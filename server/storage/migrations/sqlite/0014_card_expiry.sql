-- Versions by their last valid month, for the calendar's job.

CREATE INDEX card_versions_by_expiry ON card_versions (expiry, card_id);
