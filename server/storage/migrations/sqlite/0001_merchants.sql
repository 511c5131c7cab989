-- Who charges, through which shop, by which payment method, and the keys they call with.
-- All tables are STRICT: SQLite then refuses a text in a number's place, as PostgreSQL does.
-- Times are milliseconds UTC, booleans 0 or 1; what is never searched is one JSON text.

CREATE TABLE merchants (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    repeats_trans_id INTEGER NOT NULL CHECK (repeats_trans_id IN (0, 1))
) STRICT;

CREATE TABLE points_of_sale (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    settings TEXT NOT NULL,
    PRIMARY KEY (merchant_id, id)
) STRICT;

CREATE TABLE contracts (
    merchant_id TEXT NOT NULL,
    id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    acquirer_id TEXT NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    settings TEXT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
) STRICT;

CREATE INDEX contracts_by_shop ON contracts (merchant_id, pos_id);

CREATE TABLE api_keys (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    id TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL,
    disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
    PRIMARY KEY (merchant_id, id)
) STRICT;

-- The imported BIN table; replaced as a whole.
CREATE TABLE bins (
    position INTEGER NOT NULL PRIMARY KEY,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    brands TEXT NOT NULL
) STRICT;

-- One row that a readiness check writes to.
CREATE TABLE readiness (
    id INTEGER NOT NULL PRIMARY KEY,
    turns INTEGER NOT NULL
) STRICT;

INSERT INTO readiness (id, turns) VALUES (1, 0);
