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
    version BIGINT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX schedules_by_merchant ON schedules (merchant_id, id);
CREATE INDEX schedules_by_mandate ON schedules (mandate_id, id);

-- Only those whose turn has come or comes next: a schedule without end has a row too few, never one too many.
CREATE TABLE instalments (
    schedule_id TEXT NOT NULL REFERENCES schedules (id),
    rank BIGINT NOT NULL CHECK (rank >= 1),
    state TEXT NOT NULL,
    due_on TEXT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor >= 0),
    currency TEXT NOT NULL,
    -- 1: announced before it is charged.
    notice BIGINT NOT NULL CHECK (notice IN (0, 1)),
    charge_at BIGINT NOT NULL,
    -- When a worker looks at it next; null when none has to.
    wake_at BIGINT,
    -- Given before the attempt, so that an attempt that was left half done is found by it.
    pay_id TEXT NOT NULL UNIQUE,
    attempts BIGINT NOT NULL,
    declines BIGINT NOT NULL,
    reason TEXT,
    fence BIGINT NOT NULL,
    PRIMARY KEY (schedule_id, rank)
);

CREATE INDEX instalments_due ON instalments (wake_at) WHERE wake_at IS NOT NULL;

ALTER TABLE idempotency_keys ADD COLUMN schedule_id TEXT REFERENCES schedules (id);
