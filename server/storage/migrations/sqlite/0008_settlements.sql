-- What merchants ask for after an authorisation: captures, refunds, reversals.

-- In the merchant's words; an operation that came by itself has none.
CREATE TABLE operation_requests (
    operation_id TEXT NOT NULL PRIMARY KEY REFERENCES operations (id),
    trans_id TEXT NOT NULL,
    ref_nr TEXT,
    echo TEXT NOT NULL,
    -- A capture after which nothing more is taken.
    finishes INTEGER NOT NULL
) STRICT;

-- Refunds are pursued as reversals and captures are.
DROP INDEX operations_due;
CREATE INDEX operations_due ON operations (due_at)
    WHERE state = 'intended' AND kind IN ('reversal', 'capture', 'refund');

-- Holds that nobody took in time are looked for among these.
CREATE INDEX payments_authorised ON payments (created_at) WHERE status = 'authorised';
