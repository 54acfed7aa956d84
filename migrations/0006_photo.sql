-- Photos that matters name by their hash. Whoever attached one has it; to others it comes later, in a file.
CREATE TABLE photo (
    log INTEGER NOT NULL REFERENCES log (number),
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    -- A JPEG; none while it is only named.
    bytes BLOB CHECK (length(bytes) <= 200000),
    UNIQUE (log, hash)
) STRICT;
