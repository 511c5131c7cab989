-- How shops' pages look: drafts, what was published of them, and logos.

CREATE TABLE themes (
    merchant_id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    name TEXT NOT NULL,
    revision INTEGER NOT NULL,
    draft TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    versions INTEGER NOT NULL,
    -- What is shown; and what is shown from when on.
    published INTEGER,
    scheduled INTEGER,
    scheduled_at INTEGER,
    PRIMARY KEY (merchant_id, pos_id, name),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
) STRICT;

-- Written once.
CREATE TABLE theme_versions (
    merchant_id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    name TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    own TEXT NOT NULL,
    shown TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, pos_id, name, number),
    FOREIGN KEY (merchant_id, pos_id, name) REFERENCES themes (merchant_id, pos_id, name)
) STRICT;

CREATE TABLE logos (
    merchant_id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    format TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, pos_id, hash),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
) STRICT;

CREATE INDEX logos_by_hash ON logos (hash);
