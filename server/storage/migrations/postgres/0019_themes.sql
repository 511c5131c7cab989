-- How shops' pages look: drafts, what was published of them, and logos.

CREATE TABLE themes (
    merchant_id TEXT COLLATE "C" NOT NULL,
    pos_id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    revision BIGINT NOT NULL,
    draft TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    versions BIGINT NOT NULL,
    -- What is shown; and what is shown from when on.
    published BIGINT,
    scheduled BIGINT,
    scheduled_at BIGINT,
    PRIMARY KEY (merchant_id, pos_id, name),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
);

-- Written once.
CREATE TABLE theme_versions (
    merchant_id TEXT COLLATE "C" NOT NULL,
    pos_id TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    number BIGINT NOT NULL CHECK (number >= 1),
    own TEXT NOT NULL,
    shown TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, pos_id, name, number),
    FOREIGN KEY (merchant_id, pos_id, name) REFERENCES themes (merchant_id, pos_id, name)
);

CREATE TABLE logos (
    merchant_id TEXT COLLATE "C" NOT NULL,
    pos_id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    format TEXT COLLATE "C" NOT NULL,
    width BIGINT NOT NULL,
    height BIGINT NOT NULL,
    bytes BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, pos_id, hash),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
);

CREATE INDEX logos_by_hash ON logos (hash);
