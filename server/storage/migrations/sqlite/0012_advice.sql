-- What a refusal advises: Mastercard merchant advice code.

ALTER TABLE operations ADD COLUMN advice_code TEXT;
