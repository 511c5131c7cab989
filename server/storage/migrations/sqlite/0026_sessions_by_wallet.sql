-- A card that leaves its wallet is forgotten by the visits of that wallet too.
CREATE INDEX sessions_by_wallet ON sessions (merchant_id, wallet_id);
