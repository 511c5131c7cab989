-- Payments that leave in files of the alias platform.

ALTER TABLE alias_files ADD COLUMN kind TEXT NOT NULL DEFAULT 'announcement';

CREATE TABLE filed_payments (
    operation_id TEXT NOT NULL PRIMARY KEY REFERENCES operations (id),
    capture_id TEXT NOT NULL REFERENCES operations (id),
    merchant_id TEXT NOT NULL,
    pay_id TEXT NOT NULL REFERENCES payments (pay_id),
    -- The merchant's number at American Express, in whose files it stands.
    merchant_number TEXT NOT NULL,
    alias TEXT NOT NULL,
    -- Its name in files (DE37), and the number under which it is cleared (DE11 of its capture).
    reference TEXT NOT NULL,
    trace BIGINT NOT NULL,
    amount_minor BIGINT NOT NULL CHECK (amount_minor > 0),
    currency TEXT NOT NULL,
    descriptor TEXT NOT NULL,
    given_at BIGINT NOT NULL,
    -- With the first file after that.
    leaves_at BIGINT NOT NULL,
    -- The file that it left in, once.
    file BIGINT,
    -- Answered, or taken out before it left.
    ended_at BIGINT,
    UNIQUE (merchant_number, reference)
);
CREATE INDEX filed_payments_waiting ON filed_payments (merchant_number, leaves_at)
    WHERE file IS NULL AND ended_at IS NULL;
CREATE INDEX filed_payments_leaving ON filed_payments (leaves_at) WHERE file IS NULL AND ended_at IS NULL;
CREATE INDEX filed_payments_awaited ON filed_payments (merchant_number, file, reference)
    WHERE file IS NOT NULL AND ended_at IS NULL;
CREATE INDEX filed_payments_by_payment ON filed_payments (pay_id);
