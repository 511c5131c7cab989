-- Sealed numbers, wallets, cards and the mandates that later charges rest on.

CREATE TABLE sealed_cards (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    ciphertext BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    -- 0 while pending, 1 once it belongs to a card version: the sweep reads pending ones only.
    kept INTEGER NOT NULL CHECK (kept IN (0, 1))
) STRICT;

CREATE INDEX sealed_cards_pending ON sealed_cards (id) WHERE kept = 0;
CREATE INDEX sealed_cards_by_session ON sealed_cards (session_id);

CREATE TABLE wallets (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    wallet_id TEXT NOT NULL,
    -- Highest card index ever given, so that none is given twice.
    last_index INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, wallet_id)
) STRICT;

CREATE TABLE cards (
    id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    wallet_id TEXT NOT NULL,
    card_index INTEGER NOT NULL CHECK (card_index >= 1),
    pcn TEXT NOT NULL UNIQUE,
    brand TEXT NOT NULL,
    first6 TEXT NOT NULL,
    last4 TEXT NOT NULL,
    pan_length INTEGER NOT NULL,
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    created_at INTEGER NOT NULL,
    -- The version in force.
    version INTEGER NOT NULL CHECK (version >= 1),
    UNIQUE (merchant_id, wallet_id, card_index),
    UNIQUE (merchant_id, wallet_id, fingerprint, brand),
    FOREIGN KEY (merchant_id, wallet_id) REFERENCES wallets (merchant_id, wallet_id)
) STRICT;

CREATE TABLE card_versions (
    card_id TEXT NOT NULL REFERENCES cards (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    -- A number that a card has cannot be shredded.
    record_id TEXT NOT NULL UNIQUE REFERENCES sealed_cards (id),
    expiry TEXT NOT NULL,
    holder TEXT NOT NULL,
    PRIMARY KEY (card_id, number)
) STRICT;

CREATE TABLE mandates (
    id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    wallet_id TEXT NOT NULL,
    card_id TEXT NOT NULL REFERENCES cards (id),
    pay_id TEXT NOT NULL UNIQUE REFERENCES payments (pay_id),
    agreement TEXT NOT NULL,
    channel TEXT NOT NULL,
    consent_id TEXT NOT NULL REFERENCES consents (id),
    created_at INTEGER NOT NULL,
    FOREIGN KEY (merchant_id, wallet_id) REFERENCES wallets (merchant_id, wallet_id)
) STRICT;

CREATE INDEX mandates_by_card ON mandates (card_id);

CREATE TABLE scheme_references (
    mandate_id TEXT NOT NULL REFERENCES mandates (id),
    kind TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('root', 'seen')),
    value TEXT NOT NULL,
    PRIMARY KEY (mandate_id, role, kind, value)
) STRICT;

-- One root of each kind, for ever.
CREATE UNIQUE INDEX scheme_references_roots ON scheme_references (mandate_id, kind) WHERE role = 'root';

CREATE TRIGGER scheme_references_stay BEFORE UPDATE ON scheme_references
BEGIN
    SELECT RAISE(ABORT, 'scheme references are written once');
END;

CREATE TRIGGER scheme_references_are_kept BEFORE DELETE ON scheme_references
BEGIN
    SELECT RAISE(ABORT, 'scheme references are written once');
END;
