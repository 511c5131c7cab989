-- Who is told what happened to a wallet, and what came of it.

-- Facts that are stored but not yet published: written in the fact's own transaction.
CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    merchant_id TEXT COLLATE "C" NOT NULL,
    wallet_id TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL
);

-- Facts that are stored already are published too.
INSERT INTO outbox (merchant_id, wallet_id, stream, sequence)
SELECT wallets.merchant_id, wallets.wallet_id, events.stream, events.sequence
FROM events
JOIN (SELECT DISTINCT merchant_id, wallet_id FROM payments) AS wallets
    ON events.stream = 'wallet:' || wallets.merchant_id || ':' || wallets.wallet_id
ORDER BY events.at, events.stream, events.sequence;

-- The merchant's feed: 1, 2, 3 ... without gaps.
CREATE TABLE feeds (
    merchant_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    last BIGINT NOT NULL
);

CREATE TABLE published (
    merchant_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL CHECK (position >= 1),
    wallet_id TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    sequence BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, position),
    UNIQUE (stream, sequence)
);

CREATE TABLE endpoints (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    pos_id TEXT COLLATE "C",
    url TEXT,
    dialect TEXT NOT NULL,
    kinds TEXT NOT NULL,
    signing TEXT NOT NULL,
    key_number BIGINT NOT NULL,
    old_key_until BIGINT,
    disabled BIGINT NOT NULL,
    parked_at BIGINT,
    failing_since BIGINT,
    failures BIGINT NOT NULL,
    open_at BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX endpoints_by_merchant ON endpoints (merchant_id, id);

CREATE TABLE deliveries (
    endpoint_id TEXT COLLATE "C" NOT NULL REFERENCES endpoints (id),
    position BIGINT NOT NULL,
    merchant_id TEXT COLLATE "C" NOT NULL,
    stream TEXT COLLATE "C" NOT NULL,
    pay_id TEXT COLLATE "C",
    url TEXT,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (endpoint_id, position)
);

CREATE INDEX deliveries_open ON deliveries (endpoint_id, stream, position) WHERE state = 'open';
CREATE INDEX deliveries_unread ON deliveries (merchant_id, pay_id) WHERE state = 'open';
CREATE INDEX deliveries_by_merchant ON deliveries (merchant_id, position, endpoint_id);

-- What is told in order: one wallet to one endpoint. A row stands for its first open delivery, and goes with its last.
CREATE TABLE lanes (
    endpoint_id TEXT COLLATE "C" NOT NULL REFERENCES endpoints (id),
    stream TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    held BIGINT NOT NULL,
    PRIMARY KEY (endpoint_id, stream)
);

CREATE INDEX lanes_due ON lanes (endpoint_id, due_at, stream);

CREATE TABLE delivery_attempts (
    merchant_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    endpoint_id TEXT COLLATE "C" NOT NULL REFERENCES endpoints (id),
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    status BIGINT,
    note TEXT NOT NULL,
    took_ms BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, position, endpoint_id, number)
);
