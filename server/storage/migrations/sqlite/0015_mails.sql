-- Whom consumers' mails go to, and the mails that wait for them.

-- Personal data: where a wallet's consumer is written to, and in which language.
CREATE TABLE contacts (
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    wallet_id TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, wallet_id)
) STRICT;

-- A mail about a fact of the feed. Neither its words nor the addresses in it are kept: it is written when it is sent.
CREATE TABLE mails (
    merchant_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    mandate_id TEXT NOT NULL REFERENCES mandates (id),
    recipient TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, position)
) STRICT;

CREATE INDEX mails_due ON mails (due_at) WHERE state = 'open';

CREATE TABLE mail_attempts (
    merchant_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    status INTEGER,
    note TEXT NOT NULL,
    took_ms INTEGER NOT NULL,
    PRIMARY KEY (merchant_id, position, number)
) STRICT;
