-- Payments that left in a file and were never answered: what a person said became of them.

ALTER TABLE filed_payments ADD COLUMN decision TEXT;

-- An alias is not announced as cancelled while payments of it are open.
CREATE INDEX filed_payments_open ON filed_payments (merchant_number, alias) WHERE ended_at IS NULL;
