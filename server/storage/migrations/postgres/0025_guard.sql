-- Cards that were tried, for the guard against card testing: keyed hashes of where from and of which card.

CREATE TABLE card_trials (
    session_id TEXT COLLATE "C" NOT NULL REFERENCES sessions (id),
    ordinal BIGINT NOT NULL CHECK (ordinal >= 1),
    merchant_id TEXT COLLATE "C" NOT NULL,
    tried_at BIGINT NOT NULL,
    address BYTEA NOT NULL,
    network BYTEA NOT NULL,
    card BYTEA NOT NULL,
    bin TEXT COLLATE "C" NOT NULL,
    -- Accepted in the end.
    passed BIGINT NOT NULL,
    PRIMARY KEY (session_id, ordinal)
);

CREATE INDEX card_trials_by_address ON card_trials (address, tried_at);
CREATE INDEX card_trials_by_network ON card_trials (network, tried_at);
CREATE INDEX card_trials_by_card ON card_trials (merchant_id, card, tried_at);
CREATE INDEX card_trials_by_merchant ON card_trials (merchant_id, tried_at);
CREATE INDEX card_trials_by_time ON card_trials (tried_at);

-- Merchants that have every browser checked; none: when the counts say so.
CREATE TABLE attack_modes (
    merchant_id TEXT COLLATE "C" PRIMARY KEY REFERENCES merchants (id),
    mode TEXT NOT NULL,
    set_at BIGINT NOT NULL
);
