-- Sealed numbers, wallets, cards and the mandates that later charges rest on.

CREATE TABLE sealed_cards (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    session_id TEXT COLLATE "C" NOT NULL REFERENCES sessions (id),
    ciphertext BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    -- 0 while pending, 1 once it belongs to a card version: the sweep reads pending ones only.
    kept BIGINT NOT NULL CHECK (kept IN (0, 1))
);

CREATE INDEX sealed_cards_pending ON sealed_cards (id) WHERE kept = 0;
CREATE INDEX sealed_cards_by_session ON sealed_cards (session_id);

CREATE TABLE wallets (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    wallet_id TEXT COLLATE "C" NOT NULL,
    -- Highest card index ever given, so that none is given twice.
    last_index BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, wallet_id)
);

CREATE TABLE cards (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    merchant_id TEXT COLLATE "C" NOT NULL,
    wallet_id TEXT COLLATE "C" NOT NULL,
    card_index BIGINT NOT NULL CHECK (card_index >= 1),
    pcn TEXT NOT NULL UNIQUE,
    brand TEXT NOT NULL,
    first6 TEXT NOT NULL,
    last4 TEXT NOT NULL,
    pan_length BIGINT NOT NULL,
    fingerprint BYTEA NOT NULL CHECK (length(fingerprint) = 32),
    created_at BIGINT NOT NULL,
    -- The version in force.
    version BIGINT NOT NULL CHECK (version >= 1),
    UNIQUE (merchant_id, wallet_id, card_index),
    UNIQUE (merchant_id, wallet_id, fingerprint, brand),
    FOREIGN KEY (merchant_id, wallet_id) REFERENCES wallets (merchant_id, wallet_id)
);

CREATE TABLE card_versions (
    card_id TEXT COLLATE "C" NOT NULL REFERENCES cards (id),
    number BIGINT NOT NULL CHECK (number >= 1),
    -- A number that a card has cannot be shredded.
    record_id TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES sealed_cards (id),
    expiry TEXT NOT NULL,
    holder TEXT NOT NULL,
    PRIMARY KEY (card_id, number)
);

CREATE TABLE mandates (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    merchant_id TEXT COLLATE "C" NOT NULL,
    wallet_id TEXT COLLATE "C" NOT NULL,
    card_id TEXT COLLATE "C" NOT NULL REFERENCES cards (id),
    pay_id TEXT COLLATE "C" NOT NULL UNIQUE REFERENCES payments (pay_id),
    agreement TEXT NOT NULL,
    channel TEXT NOT NULL,
    consent_id TEXT COLLATE "C" NOT NULL REFERENCES consents (id),
    created_at BIGINT NOT NULL,
    FOREIGN KEY (merchant_id, wallet_id) REFERENCES wallets (merchant_id, wallet_id)
);

CREATE INDEX mandates_by_card ON mandates (card_id);

CREATE TABLE scheme_references (
    mandate_id TEXT COLLATE "C" NOT NULL REFERENCES mandates (id),
    kind TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('root', 'seen')),
    value TEXT NOT NULL,
    PRIMARY KEY (mandate_id, role, kind, value)
);

-- One root of each kind, for ever.
CREATE UNIQUE INDEX scheme_references_roots ON scheme_references (mandate_id, kind) WHERE role = 'root';

CREATE TRIGGER scheme_references_stay BEFORE UPDATE ON scheme_references
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER scheme_references_are_kept BEFORE DELETE ON scheme_references
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER scheme_references_are_not_truncated BEFORE TRUNCATE ON scheme_references
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
