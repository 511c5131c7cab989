-- Letters of shops' own, as they are served.

CREATE TABLE fonts (
    merchant_id TEXT NOT NULL,
    pos_id TEXT NOT NULL,
    hash TEXT NOT NULL,
    title TEXT NOT NULL,
    bytes BLOB NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, pos_id, hash),
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id)
) STRICT;

CREATE INDEX fonts_by_hash ON fonts (hash);
