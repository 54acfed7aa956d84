-- One row for each assembly whose log this phone keeps.
CREATE TABLE log (
    number INTEGER PRIMARY KEY,
    assembly BLOB NOT NULL UNIQUE CHECK (length(assembly) = 32),
    -- The founding seal this phone stands on.
    anchor BLOB CHECK (length(anchor) = 32),
    -- Seals compete somewhere: growth alone cannot judge them.
    competing INTEGER NOT NULL DEFAULT 0,
    -- The state after the last seal that holds, in CBOR.
    state BLOB
) STRICT;

-- Signed operations, byte for byte. Nothing is ever taken out.
CREATE TABLE operation (
    number INTEGER PRIMARY KEY,
    log INTEGER NOT NULL REFERENCES log (number),
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    device BLOB NOT NULL CHECK (length(device) = 32),
    seq INTEGER NOT NULL,
    -- Number of the first held seal that contains it; 0 while none does.
    sealed_by INTEGER NOT NULL DEFAULT 0,
    bytes BLOB NOT NULL
) STRICT;

CREATE INDEX operation_chain ON operation (device, seq);
CREATE INDEX operation_open ON operation (log, number) WHERE sealed_by = 0;

-- Seals of the branch that counts.
CREATE TABLE held (
    log INTEGER NOT NULL REFERENCES log (number),
    number INTEGER NOT NULL,
    id BLOB NOT NULL CHECK (length(id) = 32),
    record BLOB NOT NULL,
    PRIMARY KEY (log, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX held_id ON held (id);

-- How this phone's secrets are wrapped: by a PIN, or by the platform's keystore.
CREATE TABLE vault (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    kind TEXT NOT NULL CHECK (kind IN ('pin', 'keystore')),
    salt BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    -- For a PIN: the master key, wrapped. For a keystore: a known value, wrapped, to tell the right key.
    wrapped BLOB NOT NULL
) STRICT;

-- Secrets, each wrapped under the master key.
CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
