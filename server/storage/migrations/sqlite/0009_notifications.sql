-- Who is told what happened to a wallet, and what came of it.

-- Facts that are stored but not yet published: written in the fact's own transaction.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    merchant_id TEXT NOT NULL,
    wallet_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL
) STRICT;

-- Facts that are stored already are published too.
INSERT INTO outbox (merchant_id, wallet_id, stream, sequence)
SELECT wallets.merchant_id, wallets.wallet_id, events.stream, events.sequence
FROM events
JOIN (SELECT DISTINCT merchant_id, wallet_id FROM payments) AS wallets
    ON events.stream = 'wallet:' || wallets.merchant_id || ':' || wallets.wallet_id
ORDER BY events.at, events.stream, events.sequence;

-- The merchant's feed: 1, 2, 3 ... without gaps.
CREATE TABLE feeds (
    merchant_id TEXT NOT NULL PRIMARY KEY,
    last INTEGER NOT NULL
) STRICT;

CREATE TABLE published (
    merchant_id TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 1),
    wallet_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, position),
    UNIQUE (stream, sequence)
) STRICT;

CREATE TABLE endpoints (
    id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    pos_id TEXT,
    url TEXT,
    dialect TEXT NOT NULL,
    kinds TEXT NOT NULL,
    signing TEXT NOT NULL,
    key_number INTEGER NOT NULL,
    old_key_until INTEGER,
    disabled INTEGER NOT NULL,
    parked_at INTEGER,
    failing_since INTEGER,
    failures INTEGER NOT NULL,
    open_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX endpoints_by_merchant ON endpoints (merchant_id, id);

CREATE TABLE deliveries (
    endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
    position INTEGER NOT NULL,
    merchant_id TEXT NOT NULL,
    stream TEXT NOT NULL,
    pay_id TEXT,
    url TEXT,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (endpoint_id, position)
) STRICT;

CREATE INDEX deliveries_open ON deliveries (endpoint_id, stream, position) WHERE state = 'open';
CREATE INDEX deliveries_unread ON deliveries (merchant_id, pay_id) WHERE state = 'open';
CREATE INDEX deliveries_by_merchant ON deliveries (merchant_id, position, endpoint_id);

-- What is told in order: one wallet to one endpoint. A row stands for its first open delivery, and goes with its last.
CREATE TABLE lanes (
    endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
    stream TEXT NOT NULL,
    position INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    held INTEGER NOT NULL,
    PRIMARY KEY (endpoint_id, stream)
) STRICT;

CREATE INDEX lanes_due ON lanes (endpoint_id, due_at, stream);

CREATE TABLE delivery_attempts (
    merchant_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    endpoint_id TEXT NOT NULL REFERENCES endpoints (id),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER,
    note TEXT NOT NULL,
    took_ms INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, position, endpoint_id, number)
) STRICT;
