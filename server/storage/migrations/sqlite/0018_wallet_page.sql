-- The wallet page: visits to it, the card that is used first, cards that leave.

CREATE TABLE wallet_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) = 32),
    merchant_id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    wallet_id TEXT NOT NULL,
    language TEXT,
    -- None when it was opened from a mail.
    return_url TEXT,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    -- Enrolments that were opened from it.
    enrolments INTEGER NOT NULL,
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id),
    FOREIGN KEY (merchant_id, wallet_id) REFERENCES wallets (merchant_id, wallet_id)
) STRICT;

ALTER TABLE idempotency_keys ADD COLUMN wallet_session_id TEXT REFERENCES wallet_sessions (id);

-- The consumer's choice, when there is one.
ALTER TABLE wallets ADD COLUMN chosen_index INTEGER;

-- A removed card keeps its versions, for the payments that were made with it, but not its numbers. As in 0007, only
-- the schema's text is changed: SQLite cannot drop a foreign key.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(sql, 'record_id TEXT NOT NULL UNIQUE REFERENCES sealed_cards (id)', 'record_id TEXT NOT NULL UNIQUE')
WHERE type = 'table' AND name = 'card_versions';

PRAGMA writable_schema = RESET;

-- What the foreign key said, said of the cards that are still in their wallets.
CREATE TRIGGER sealed_cards_of_cards_stay BEFORE DELETE ON sealed_cards
WHEN EXISTS (SELECT v.record_id FROM card_versions v JOIN cards c ON c.id = v.card_id
    WHERE v.record_id = OLD.id AND c.status <> 'removed')
BEGIN
    SELECT RAISE(ABORT, 'a card has this number');
END;
