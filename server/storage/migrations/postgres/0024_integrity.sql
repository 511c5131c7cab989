-- Whether browsers get what is served: checks of the live pages, and what was found.

CREATE TABLE integrity_checks (
    node TEXT NOT NULL,
    at BIGINT NOT NULL,
    address TEXT NOT NULL,
    documents BIGINT NOT NULL,
    findings BIGINT NOT NULL,
    PRIMARY KEY (at, node)
);

CREATE TABLE integrity_findings (
    id BYTEA PRIMARY KEY,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    detail TEXT NOT NULL,
    times BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    last_at BIGINT NOT NULL
);

CREATE INDEX integrity_findings_by_age ON integrity_findings (last_at);
