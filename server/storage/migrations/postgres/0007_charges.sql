-- Payments without a visit: merchant-initiated ones rest on a mandate, their operations on nothing else.

ALTER TABLE payments ALTER COLUMN session_id DROP NOT NULL;
ALTER TABLE operations ALTER COLUMN session_id DROP NOT NULL;
ALTER TABLE idempotency_keys ALTER COLUMN session_id DROP NOT NULL;

ALTER TABLE payments ADD COLUMN wallet_id TEXT NOT NULL DEFAULT '';
ALTER TABLE payments ADD COLUMN capture TEXT NOT NULL DEFAULT 'automatic';
UPDATE payments SET wallet_id = sessions.wallet_id FROM sessions WHERE sessions.id = payments.session_id;
CREATE INDEX payments_by_mandate ON payments (mandate_id, created_at) WHERE mandate_id IS NOT NULL;

-- A claim names what its call made: a visit, a payment or an operation.
ALTER TABLE idempotency_keys ADD COLUMN pay_id TEXT REFERENCES payments (pay_id);
ALTER TABLE idempotency_keys ADD COLUMN operation_id TEXT REFERENCES operations (id);

-- A payment without a visit has at most one live authorisation too.
CREATE UNIQUE INDEX operations_one_live_payment ON operations (pay_id)
    WHERE state = 'intended' AND kind = 'authorisation';

-- Kind, terms, brand, card and roots of a mandate never change; what became of it does.
ALTER TABLE mandates ADD COLUMN contract_id TEXT NOT NULL DEFAULT '';
ALTER TABLE mandates ADD COLUMN state TEXT NOT NULL DEFAULT 'active';
ALTER TABLE mandates ADD COLUMN ended_at BIGINT;
ALTER TABLE mandates ADD COLUMN ended_by TEXT;
ALTER TABLE mandates ADD COLUMN replaced_by TEXT REFERENCES mandates (id);
UPDATE mandates SET contract_id = COALESCE((
    SELECT operations.contract_id FROM operations
    WHERE operations.pay_id = mandates.pay_id AND operations.kind = 'authorisation' AND operations.state = 'approved'
    ORDER BY operations.intended_at DESC LIMIT 1), '');
CREATE INDEX mandates_by_wallet ON mandates (merchant_id, wallet_id, created_at);

ALTER TABLE cards ADD COLUMN status TEXT NOT NULL DEFAULT 'active';

-- How a card came to its status, newest last.
CREATE TABLE card_statuses (
    card_id TEXT NOT NULL REFERENCES cards (id),
    at BIGINT NOT NULL,
    status TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (card_id, at, status)
);

-- Which payment a fact is about, when it is about one.
ALTER TABLE events ADD COLUMN pay_id TEXT;
