-- Who charges, through which shop, by which payment method, and the keys they call with.
-- Names of things sort by their bytes (COLLATE "C"), as in SQLite.
-- Times are milliseconds UTC, booleans 0 or 1; what is never searched is one JSON text.

CREATE TABLE merchants (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    disabled BIGINT NOT NULL CHECK (disabled IN (0, 1)),
    repeats_trans_id BIGINT NOT NULL CHECK (repeats_trans_id IN (0, 1))
);

CREATE TABLE points_of_sale (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    id TEXT COLLATE "C" NOT NULL,
    name TEXT NOT NULL,
    disabled BIGINT NOT NULL CHECK (disabled IN (0, 1)),
    settings TEXT NOT NULL,
    PRIMARY KEY (merchant_id, id)
);

CREATE TABLE contracts (
    merchant_id TEXT COLLATE "C" NOT NULL,
    id TEXT COLLATE "C" NOT NULL,
    pos_id TEXT COLLATE "C" NOT NULL,
    acquirer_id TEXT COLLATE "C" NOT NULL,
    disabled BIGINT NOT NULL CHECK (disabled IN (0, 1)),
    settings TEXT NOT NULL,
    PRIMARY KEY (merchant_id, id),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
);

CREATE INDEX contracts_by_shop ON contracts (merchant_id, pos_id);

CREATE TABLE api_keys (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    id TEXT COLLATE "C" NOT NULL,
    hash BYTEA NOT NULL CHECK (length(hash) = 32),
    created_at BIGINT NOT NULL,
    disabled BIGINT NOT NULL CHECK (disabled IN (0, 1)),
    PRIMARY KEY (merchant_id, id)
);

-- The imported BIN table; replaced as a whole.
CREATE TABLE bins (
    position BIGINT NOT NULL PRIMARY KEY,
    low TEXT NOT NULL,
    high TEXT NOT NULL,
    brands TEXT NOT NULL
);

-- One row that a readiness check writes to.
CREATE TABLE readiness (
    id BIGINT NOT NULL PRIMARY KEY,
    turns BIGINT NOT NULL
);

INSERT INTO readiness (id, turns) VALUES (1, 0);

-- For the tables whose rows are written once.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% are written once', TG_TABLE_NAME;
END;
$$;
