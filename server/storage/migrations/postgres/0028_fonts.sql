-- Letters of shops' own, as they are served.

CREATE TABLE fonts (
    merchant_id TEXT COLLATE "C" NOT NULL,
    pos_id TEXT COLLATE "C" NOT NULL,
    hash TEXT COLLATE "C" NOT NULL,
    title TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, pos_id, hash),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
);

CREATE INDEX fonts_by_hash ON fonts (hash);
