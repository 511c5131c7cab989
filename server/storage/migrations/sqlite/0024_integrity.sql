-- Whether browsers get what is served: checks of the live pages, and what was found.

CREATE TABLE integrity_checks (
    node TEXT NOT NULL,
    at INTEGER NOT NULL,
    address TEXT NOT NULL,
    documents INTEGER NOT NULL,
    findings INTEGER NOT NULL,
    PRIMARY KEY (at, node)
) STRICT;

CREATE TABLE integrity_findings (
    id BLOB PRIMARY KEY,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    detail TEXT NOT NULL,
    times INTEGER NOT NULL,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL
) STRICT;

CREATE INDEX integrity_findings_by_age ON integrity_findings (last_at);
