-- What is charged on which day: schedules (Monext: payment records) and their instalments (billing records).

CREATE TABLE schedules (
    id TEXT NOT NULL PRIMARY KEY,
    merchant_id TEXT NOT NULL REFERENCES merchants (id),
    wallet_id TEXT NOT NULL,
    mandate_id TEXT NOT NULL REFERENCES mandates (id),
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    ended TEXT,
    terms TEXT NOT NULL,
    version INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE INDEX schedules_by_merchant ON schedules (merchant_id, id);
CREATE INDEX schedules_by_mandate ON schedules (mandate_id, id);

-- Only those whose turn has come or comes next: a schedule without end has a row too few, never one too many.
CREATE TABLE instalments (
    schedule_id TEXT NOT NULL REFERENCES schedules (id),
    rank INTEGER NOT NULL CHECK (rank >= 1),
    state TEXT NOT NULL,
    due_on TEXT NOT NULL,
    amount_minor INTEGER NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    -- 1: announced before it is charged.
    notice INTEGER NOT NULL CHECK (notice IN (0, 1)),
    charge_at INTEGER NOT NULL,
    -- When a worker looks at it next; null when none has to.
    wake_at INTEGER,
    -- Given before the attempt, so that an attempt that was left half done is found by it.
    pay_id TEXT NOT NULL UNIQUE,
    attempts INTEGER NOT NULL,
    declines INTEGER NOT NULL,
    reason TEXT,
    fence INTEGER NOT NULL,
    PRIMARY KEY (schedule_id, rank)
) STRICT;

CREATE INDEX instalments_due ON instalments (wake_at) WHERE wake_at IS NOT NULL;

ALTER TABLE idempotency_keys ADD COLUMN schedule_id TEXT REFERENCES schedules (id);
