-- Addresses are checked at the same time, so a moment and a server do not name a check; the report reads them by address.

CREATE TABLE integrity_checks_by_address (
    node TEXT NOT NULL,
    at INTEGER NOT NULL,
    address TEXT NOT NULL,
    documents INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    PRIMARY KEY (address, at, node)
) STRICT;

INSERT INTO integrity_checks_by_address (node, at, address, documents, findings)
SELECT node, at, address, documents, findings FROM integrity_checks;

DROP TABLE integrity_checks;

ALTER TABLE integrity_checks_by_address RENAME TO integrity_checks;

CREATE INDEX integrity_checks_by_age ON integrity_checks (at);
