-- Aliases that American Express has for cards, their history, and the files about them.

CREATE TABLE aliases (
    card_id TEXT NOT NULL PRIMARY KEY REFERENCES cards (id),
    merchant_id TEXT NOT NULL,
    contract_id TEXT NOT NULL,
    -- The merchant's number at American Express, in whose files it stands.
    merchant_number TEXT NOT NULL,
    alias TEXT NOT NULL,
    status TEXT NOT NULL,
    -- Of a refusal or cancellation.
    code TEXT,
    since BIGINT NOT NULL,
    -- What is to be announced next, and since when.
    announce TEXT,
    announce_at BIGINT,
    -- What was announced last, until it is answered, and in which file.
    announced TEXT,
    file BIGINT,
    UNIQUE (merchant_id, alias),
    UNIQUE (merchant_number, alias)
);
CREATE INDEX aliases_to_announce ON aliases (merchant_number, announce_at) WHERE announce IS NOT NULL;
CREATE INDEX aliases_announced ON aliases (merchant_number, file, alias) WHERE announced IS NOT NULL;

CREATE TABLE alias_steps (
    card_id TEXT NOT NULL REFERENCES aliases (card_id),
    number BIGINT NOT NULL CHECK (number >= 1),
    status TEXT NOT NULL,
    at BIGINT NOT NULL,
    file TEXT,
    line BIGINT,
    reason TEXT NOT NULL,
    PRIMARY KEY (card_id, number)
);
CREATE INDEX alias_steps_by_file ON alias_steps (file, line) WHERE file IS NOT NULL;

-- What we send: counted per merchant number without gaps, one under way at a time.
CREATE TABLE alias_files (
    merchant_number TEXT NOT NULL,
    sequence BIGINT NOT NULL CHECK (sequence >= 1),
    state TEXT NOT NULL CHECK (state IN ('building', 'built', 'sent', 'shredded')),
    name TEXT,
    digest BYTEA,
    lines BIGINT,
    begun_at BIGINT NOT NULL,
    sent_at BIGINT,
    due_at BIGINT NOT NULL,
    fence BIGINT NOT NULL,
    PRIMARY KEY (merchant_number, sequence)
);
CREATE UNIQUE INDEX alias_files_under_way ON alias_files (merchant_number) WHERE state IN ('building', 'built');
CREATE INDEX alias_files_sent ON alias_files (sent_at) WHERE state = 'sent';

-- What came, by its bytes: the same file is the same file under any name.
CREATE TABLE alias_arrivals (
    digest BYTEA NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    merchant_number TEXT,
    sequence BIGINT,
    state TEXT NOT NULL CHECK (state IN ('applying', 'applied', 'refused', 'shredded')),
    -- The last line that was applied.
    applied BIGINT NOT NULL,
    fault TEXT,
    received_at BIGINT NOT NULL,
    done_at BIGINT,
    -- It was put aside: from then on the same bytes are another delivery.
    closed_at BIGINT,
    due_at BIGINT NOT NULL,
    fence BIGINT NOT NULL
);
CREATE UNIQUE INDEX alias_arrivals_in_order ON alias_arrivals (merchant_number, sequence)
    WHERE merchant_number IS NOT NULL AND fault IS NULL;
CREATE INDEX alias_arrivals_done ON alias_arrivals (done_at) WHERE state IN ('applied', 'refused');
