-- Keys that follow each other, who holds them, and what was erased.

-- A generation that nothing is said of was there before generations were written down.
CREATE TABLE generations (
    purpose TEXT COLLATE "C" NOT NULL CHECK (purpose IN ('encryption', 'fingerprints')),
    name TEXT COLLATE "C" NOT NULL,
    standing TEXT NOT NULL CHECK (standing IN ('coming', 'active', 'retired', 'destroyed')),
    since BIGINT NOT NULL,
    PRIMARY KEY (purpose, name)
);
CREATE UNIQUE INDEX generations_one_active ON generations (purpose) WHERE standing = 'active';

-- What running servers hold, in their own words.
CREATE TABLE holdings (
    node TEXT COLLATE "C" NOT NULL,
    name TEXT COLLATE "C" NOT NULL,
    active BIGINT NOT NULL CHECK (active IN (0, 1)),
    beat BIGINT NOT NULL,
    PRIMARY KEY (node, name)
);

-- Keys destroyed on purpose: a number of an older backup that has none is not damaged, and is taken away.
CREATE TABLE erased_keys (
    record_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    erased_at BIGINT NOT NULL
);
CREATE INDEX erased_keys_by_time ON erased_keys (erased_at);

-- When the last copy was made: a copy knows its own age.
CREATE TABLE backups (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    made_at BIGINT NOT NULL
);
