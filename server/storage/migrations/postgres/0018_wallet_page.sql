-- The wallet page: visits to it, the card that is used first, cards that leave.

CREATE TABLE wallet_sessions (
    id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    link_hash BYTEA NOT NULL UNIQUE CHECK (length(link_hash) = 32),
    merchant_id TEXT COLLATE "C" NOT NULL,
    pos_id TEXT COLLATE "C" NOT NULL,
    wallet_id TEXT COLLATE "C" NOT NULL,
    language TEXT,
    -- None when it was opened from a mail.
    return_url TEXT,
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    -- Enrolments that were opened from it.
    enrolments BIGINT NOT NULL,
    FOREIGN KEY (merchant_id, pos_id) REFERENCES points_of_sale (merchant_id, id),
    FOREIGN KEY (merchant_id, wallet_id) REFERENCES wallets (merchant_id, wallet_id)
);

ALTER TABLE idempotency_keys ADD COLUMN wallet_session_id TEXT COLLATE "C" REFERENCES wallet_sessions (id);

-- The consumer's choice, when there is one.
ALTER TABLE wallets ADD COLUMN chosen_index BIGINT;

-- A removed card keeps its versions, for the payments that were made with it, but not its numbers.
ALTER TABLE card_versions DROP CONSTRAINT card_versions_record_id_fkey;

-- What the foreign key said, said of the cards that are still in their wallets.
CREATE FUNCTION refuse_while_a_card_has_it() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT v.record_id FROM card_versions v JOIN cards c ON c.id = v.card_id
        WHERE v.record_id = OLD.id AND c.status <> 'removed') THEN
        RAISE EXCEPTION 'a card has this number';
    END IF;
    RETURN OLD;
END;
$$;

CREATE TRIGGER sealed_cards_of_cards_stay BEFORE DELETE ON sealed_cards
    FOR EACH ROW EXECUTE FUNCTION refuse_while_a_card_has_it();
