-- Wrapped record keys and a few named sealed secrets; apart from the main store and its backups.

CREATE TABLE record_keys (
    record_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kek_id TEXT COLLATE "C" NOT NULL,
    wrapped BYTEA NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE secrets (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kek_id TEXT COLLATE "C" NOT NULL,
    wrapped BYTEA NOT NULL
);
