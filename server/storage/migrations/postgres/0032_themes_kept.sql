-- The theme that a consumer agreed in: mails and the agreement look as that page did.
ALTER TABLE mandates ADD COLUMN theme TEXT COLLATE "C";

-- The theme that a visit names, beside its settings, so that the one read of a page finds what it looks like. None is the
-- shop's default; an empty one, that the visit brings a look of its own.
ALTER TABLE sessions ADD COLUMN theme TEXT COLLATE "C";

-- The same of visits to the wallet page.
ALTER TABLE wallet_sessions ADD COLUMN theme TEXT COLLATE "C";
