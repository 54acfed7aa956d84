-- What gatherings did, as the seals that closed them fixed it: older ones are no longer in the state.
CREATE TABLE minutes (
    log INTEGER NOT NULL REFERENCES log (number),
    gathering BLOB NOT NULL CHECK (length(gathering) = 32),
    -- Number of the seal that closed it.
    closed_by INTEGER NOT NULL,
    -- Unix seconds.
    starts_at INTEGER NOT NULL,
    place TEXT NOT NULL,
    present INTEGER NOT NULL,
    -- Questions that the gathering decided.
    decisions INTEGER NOT NULL,
    -- All of it, in CBOR.
    record BLOB NOT NULL,
    PRIMARY KEY (log, gathering)
) STRICT, WITHOUT ROWID;

CREATE INDEX minutes_newest ON minutes (log, starts_at);
