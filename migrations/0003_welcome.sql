-- Where the log begins on a phone that was welcomed: a seal, the state after it, chain heads; in CBOR.
ALTER TABLE log ADD COLUMN base BLOB;
