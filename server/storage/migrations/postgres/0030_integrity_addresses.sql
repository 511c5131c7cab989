-- Addresses are checked at the same time, so a moment and a server do not name a check; the report reads them by address.

ALTER TABLE integrity_checks DROP CONSTRAINT integrity_checks_pkey;

ALTER TABLE integrity_checks ADD PRIMARY KEY (address, at, node);

CREATE INDEX integrity_checks_by_age ON integrity_checks (at);
