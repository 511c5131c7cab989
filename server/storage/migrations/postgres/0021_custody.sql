-- What was destroyed, what the bank has cleared, and what people must decide.

-- Numbers that were destroyed: their keys must not come back with a copy of the key store.
CREATE TABLE erasures (
    record_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    erased_at BIGINT NOT NULL
);
CREATE INDEX erasures_by_time ON erasures (erased_at, record_id);

-- The UTC day of the clearing file that had a capture or refund.
ALTER TABLE operations ADD COLUMN cleared_day BIGINT;
CREATE INDEX operations_uncleared ON operations (due_at)
    WHERE cleared_day IS NULL AND state = 'approved' AND kind IN ('capture', 'refund');

-- Captures that the acquirer will never take; those overtaken before they were sent have no answer.
CREATE INDEX operations_refused ON operations (due_at)
    WHERE kind = 'capture' AND state = 'declined' AND response_code IS NOT NULL;

-- UTC days, counted from 1970, whose clearing file was read.
CREATE TABLE clearing_days (
    day BIGINT NOT NULL PRIMARY KEY,
    lines BIGINT NOT NULL,
    read_at BIGINT NOT NULL
);

-- What a person must decide, and what was decided. One case of a kind about one thing, ever.
CREATE TABLE cases (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT COLLATE "C" NOT NULL,
    merchant_id TEXT COLLATE "C",
    pay_id TEXT COLLATE "C",
    detail TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    decision TEXT
);
CREATE INDEX cases_open ON cases (opened_at, id) WHERE closed_at IS NULL;
CREATE INDEX cases_by_merchant ON cases (merchant_id, opened_at, id);
