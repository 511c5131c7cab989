-- Cards that were tried, for the guard against card testing: keyed hashes of where from and of which card.

CREATE TABLE card_trials (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
    merchant_id TEXT NOT NULL,
    tried_at INTEGER NOT NULL,
    address BLOB NOT NULL,
    network BLOB NOT NULL,
    card BLOB NOT NULL,
    bin TEXT NOT NULL,
    -- Accepted in the end.
    passed INTEGER NOT NULL,
    PRIMARY KEY (session_id, ordinal)
) STRICT;

CREATE INDEX card_trials_by_address ON card_trials (address, tried_at);
CREATE INDEX card_trials_by_network ON card_trials (network, tried_at);
CREATE INDEX card_trials_by_card ON card_trials (merchant_id, card, tried_at);
CREATE INDEX card_trials_by_merchant ON card_trials (merchant_id, tried_at);
CREATE INDEX card_trials_by_time ON card_trials (tried_at);

-- Merchants that have every browser checked; none: when the counts say so.
CREATE TABLE attack_modes (
    merchant_id TEXT PRIMARY KEY NOT NULL REFERENCES merchants (id),
    mode TEXT NOT NULL,
    set_at INTEGER NOT NULL
) STRICT;
