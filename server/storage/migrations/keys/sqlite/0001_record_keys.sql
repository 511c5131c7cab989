-- Wrapped record keys and a few named sealed secrets; apart from the main store and its backups.

CREATE TABLE record_keys (
    record_id TEXT NOT NULL PRIMARY KEY,
    kek_id TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    kek_id TEXT NOT NULL,
    wrapped BLOB NOT NULL
) STRICT;
