-- Visits to the page, the payments they make, and what was agreed and proven on the way.

CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) = 32),
    merchant_id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    pay_id TEXT NOT NULL UNIQUE,
    wallet_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    purpose TEXT NOT NULL,
    settings TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    hard_limit_at INTEGER NOT NULL,
    moved_at INTEGER NOT NULL,
    -- When the session closes if nothing happens; empty when it is not time that decides.
    closes_at INTEGER,
    attempts_used INTEGER NOT NULL,
    attempts_max INTEGER NOT NULL,
    refusal TEXT,
    -- The current attempt, and its sealed number for the rule that shreds.
    attempt TEXT,
    record_id TEXT,
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
) STRICT;

CREATE INDEX sessions_closing ON sessions (closes_at) WHERE closes_at IS NOT NULL;
CREATE INDEX sessions_authenticated ON sessions (moved_at) WHERE state = 'authenticated';
CREATE INDEX sessions_by_record ON sessions (record_id) WHERE record_id IS NOT NULL;

CREATE TABLE payments (
    pay_id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    session_id TEXT NOT NULL UNIQUE REFERENCES sessions (id),
    trans_id TEXT NOT NULL,
    ref_nr TEXT NOT NULL,
    x_id TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    captured_minor INTEGER NOT NULL,
    refunded_minor INTEGER NOT NULL,
    status TEXT NOT NULL,
    refusal TEXT,
    mandate_id TEXT,
    echo TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX payments_by_trans_id ON payments (merchant_id, trans_id, created_at);

CREATE TABLE idempotency_keys (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    key TEXT NOT NULL,
    fingerprint BLOB NOT NULL CHECK (length(fingerprint) = 32),
    session_id TEXT NOT NULL REFERENCES sessions (id),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, key)
) STRICT;

CREATE TABLE consents (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    text TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL,
    hash TEXT NOT NULL,
    given_at INTEGER NOT NULL,
    ip TEXT NOT NULL,
    user_agent TEXT NOT NULL
) STRICT;

CREATE INDEX consents_by_session ON consents (session_id);

-- A consent is proof: it is written once.
CREATE TRIGGER consents_stay BEFORE UPDATE ON consents
BEGIN
    SELECT RAISE(ABORT, 'consents are written once');
END;

CREATE TRIGGER consents_are_kept BEFORE DELETE ON consents
BEGIN
    SELECT RAISE(ABORT, 'consents are written once');
END;

CREATE TABLE authentications (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    pay_id TEXT NOT NULL,
    brand TEXT NOT NULL,
    version TEXT NOT NULL,
    state TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    method_url TEXT,
    started_at INTEGER NOT NULL,
    answer TEXT,
    result TEXT,
    -- Authentication values, apart from the texts that people may read.
    answer_value TEXT,
    result_value TEXT
) STRICT;

CREATE INDEX authentications_by_session ON authentications (session_id);
