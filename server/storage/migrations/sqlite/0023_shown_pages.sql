-- What consumers were shown: bodies by their hash, and when each visit was shown which.

CREATE TABLE page_bodies (
    hash BLOB PRIMARY KEY,
    opening BLOB,
    packed BLOB NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX page_bodies_by_age ON page_bodies (kept_at);

CREATE TABLE shown_pages (
    session_id TEXT NOT NULL REFERENCES sessions (id),
    hash BLOB NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    status INTEGER NOT NULL,
    -- The place among the pages of the visit: 1, 2, 3 ...
    rank INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    times INTEGER NOT NULL,
    PRIMARY KEY (session_id, hash, state)
) STRICT, WITHOUT ROWID;

CREATE INDEX shown_pages_by_age ON shown_pages (last_at);
