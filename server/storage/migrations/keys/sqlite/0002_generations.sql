-- Keys that follow each other, who holds them, and what was erased.

-- A generation that nothing is said of was there before generations were written down.
CREATE TABLE generations (
    purpose TEXT NOT NULL CHECK (purpose IN ('encryption', 'fingerprints')),
    name TEXT NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('coming', 'active', 'retired', 'destroyed')),
    since INTEGER NOT NULL,
    PRIMARY KEY (purpose, name)
) STRICT;
CREATE UNIQUE INDEX generations_one_active ON generations (purpose) WHERE standing = 'active';

-- What running servers hold, in their own words.
CREATE TABLE holdings (
    node TEXT NOT NULL,
    name TEXT NOT NULL,
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    beat INTEGER NOT NULL,
    PRIMARY KEY (node, name)
) STRICT;

-- Keys destroyed on purpose: a number of an older backup that has none is not damaged, and is taken away.
CREATE TABLE erased_keys (
    record_id TEXT NOT NULL PRIMARY KEY,
    erased_at INTEGER NOT NULL
) STRICT;
CREATE INDEX erased_keys_by_time ON erased_keys (erased_at);

-- When the last copy was made: a copy knows its own age.
CREATE TABLE backups (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    made_at INTEGER NOT NULL
) STRICT;
