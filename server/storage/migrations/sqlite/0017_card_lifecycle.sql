-- What became of a card: its versions, and who looks whether its issuer made another.

-- A payment that founded a mandate and made another good is no charge of the rhythm.
CREATE INDEX mandates_by_successor ON mandates (replaced_by) WHERE replaced_by IS NOT NULL;

-- Deliveries that are over are forgotten, the oldest first.
CREATE INDEX deliveries_over ON deliveries (created_at) WHERE state <> 'open';

-- Each version has its own number, once an issuer replaced the card; the columns of `cards` stay as it was first stored.
ALTER TABLE card_versions ADD COLUMN first6 TEXT NOT NULL DEFAULT '';
ALTER TABLE card_versions ADD COLUMN last4 TEXT NOT NULL DEFAULT '';
ALTER TABLE card_versions ADD COLUMN pan_length INTEGER NOT NULL DEFAULT 0;
ALTER TABLE card_versions ADD COLUMN fingerprint BLOB;
ALTER TABLE card_versions ADD COLUMN source TEXT NOT NULL DEFAULT 'consumer';
ALTER TABLE card_versions ADD COLUMN created_at INTEGER NOT NULL DEFAULT 0;
UPDATE card_versions SET
    first6 = (SELECT cards.first6 FROM cards WHERE cards.id = card_versions.card_id),
    last4 = (SELECT cards.last4 FROM cards WHERE cards.id = card_versions.card_id),
    pan_length = (SELECT cards.pan_length FROM cards WHERE cards.id = card_versions.card_id),
    fingerprint = (SELECT cards.fingerprint FROM cards WHERE cards.id = card_versions.card_id),
    created_at = (SELECT sealed_cards.created_at FROM sealed_cards WHERE sealed_cards.id = card_versions.record_id);
CREATE INDEX card_versions_later ON card_versions (created_at) WHERE number > 1;

-- Versions whose number is destroyed: what may still be shown of them.
CREATE TABLE past_card_versions (
    card_id TEXT NOT NULL REFERENCES cards (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    expiry TEXT NOT NULL,
    first6 TEXT NOT NULL,
    last4 TEXT NOT NULL,
    pan_length INTEGER NOT NULL,
    source TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (card_id, number)
) STRICT;

-- Cards whose networks are asked whether their issuers replaced them, and when next.
CREATE TABLE card_watches (
    card_id TEXT NOT NULL PRIMARY KEY REFERENCES cards (id),
    merchant_id TEXT NOT NULL,
    contract_id TEXT NOT NULL,
    due_at INTEGER NOT NULL,
    fence INTEGER NOT NULL
) STRICT;
CREATE INDEX card_watches_due ON card_watches (due_at, card_id);
CREATE INDEX card_watches_by_contract ON card_watches (merchant_id, contract_id);
CREATE INDEX mandates_active_by_contract ON mandates (merchant_id, contract_id, card_id) WHERE state = 'active';
