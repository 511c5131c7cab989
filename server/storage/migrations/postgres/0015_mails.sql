-- Whom consumers' mails go to, and the mails that wait for them.

-- Personal data: where a wallet's consumer is written to, and in which language.
CREATE TABLE contacts (
    merchant_id TEXT COLLATE "C" NOT NULL REFERENCES merchants (id),
    wallet_id TEXT COLLATE "C" NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, wallet_id)
);

-- A mail about a fact of the feed. Neither its words nor the addresses in it are kept: it is written when it is sent.
CREATE TABLE mails (
    merchant_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    kind TEXT NOT NULL,
    mandate_id TEXT COLLATE "C" NOT NULL REFERENCES mandates (id),
    recipient TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, position)
);

CREATE INDEX mails_due ON mails (due_at) WHERE state = 'open';

CREATE TABLE mail_attempts (
    merchant_id TEXT COLLATE "C" NOT NULL,
    position BIGINT NOT NULL,
    number BIGINT NOT NULL,
    at BIGINT NOT NULL,
    status BIGINT,
    note TEXT NOT NULL,
    took_ms BIGINT NOT NULL,
    PRIMARY KEY (merchant_id, position, number)
);
