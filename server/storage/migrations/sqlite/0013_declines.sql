-- Declines of a card are counted before each scheduled charge: only failed payments are read for it.
CREATE INDEX payments_failed ON payments (mandate_id, created_at) WHERE status = 'failed';
