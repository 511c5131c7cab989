-- What consumers were shown: bodies by their hash, and when each visit was shown which.

CREATE TABLE page_bodies (
    hash BYTEA PRIMARY KEY,
    opening BYTEA,
    packed BYTEA NOT NULL,
    kept_at BIGINT NOT NULL
);

CREATE INDEX page_bodies_by_age ON page_bodies (kept_at);

CREATE TABLE shown_pages (
    session_id TEXT COLLATE "C" NOT NULL REFERENCES sessions (id),
    hash BYTEA NOT NULL,
    state TEXT NOT NULL,
    language TEXT NOT NULL,
    status BIGINT NOT NULL,
    -- The place among the pages of the visit: 1, 2, 3 ...
    rank BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (session_id, hash, state)
);

CREATE INDEX shown_pages_by_age ON shown_pages (last_at);
