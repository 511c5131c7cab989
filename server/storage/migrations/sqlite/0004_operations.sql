-- What is asked of acquirers, journalled before it is sent.

CREATE TABLE operations (
    id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES sessions (id),
    pay_id TEXT NOT NULL REFERENCES payments (pay_id),
    contract_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    brand TEXT NOT NULL,
    -- No foreign key: a refused card's number is shredded, its operations stay.
    record_id TEXT NOT NULL,
    original_id TEXT REFERENCES operations (id),
    -- DE11 is unique per acquirer and UTC day of the intent.
    acquirer_id TEXT NOT NULL,
    stan_day INTEGER NOT NULL,
    stan INTEGER NOT NULL CHECK (stan BETWEEN 1 AND 999999),
    intended_at INTEGER NOT NULL,
    approval_code TEXT,
    response_code TEXT,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    fence INTEGER NOT NULL,
    UNIQUE (acquirer_id, stan_day, stan),
    FOREIGN KEY (merchant_id, contract_id) REFERENCES contracts (merchant_id, id)
) STRICT;

CREATE INDEX operations_by_payment ON operations (pay_id);
CREATE INDEX operations_due ON operations (due_at)
    WHERE state = 'intended' AND kind IN ('reversal', 'capture');
CREATE INDEX operations_open ON operations (kind, intended_at) WHERE state = 'intended';
CREATE INDEX operations_open_by_record ON operations (record_id) WHERE state = 'intended';

-- The promise that one visit has at most one live authorisation, kept by the engine too.
CREATE UNIQUE INDEX operations_one_live ON operations (session_id)
    WHERE state = 'intended' AND kind = 'authorisation';
CREATE UNIQUE INDEX operations_one_reversal ON operations (original_id) WHERE kind = 'reversal';

CREATE TABLE operation_references (
    operation_id TEXT NOT NULL REFERENCES operations (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (operation_id, kind, value)
) STRICT;

CREATE TABLE counters (
    acquirer_id TEXT NOT NULL,
    day INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (acquirer_id, day)
) STRICT;
