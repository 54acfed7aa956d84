-- Several people on one phone: each has keys of their own, behind their own PIN. The logs stay one for
-- each assembly, whoever takes part in it.
CREATE TABLE person (
    number INTEGER PRIMARY KEY,
    -- As chosen, for the list of people on this phone; empty until it is known.
    label TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('pin', 'keystore')),
    salt BLOB NOT NULL,
    memory_kib INTEGER NOT NULL,
    passes INTEGER NOT NULL,
    -- For a PIN: the master key, wrapped. For a keystore: a known value, wrapped, to tell the right key.
    wrapped BLOB NOT NULL
) STRICT;

INSERT INTO person (number, label, kind, salt, memory_kib, passes, wrapped)
SELECT 1, '', kind, salt, memory_kib, passes, wrapped FROM vault;

-- Secrets, each wrapped under its person's master key.
CREATE TABLE person_secret (
    person INTEGER NOT NULL REFERENCES person (number) ON DELETE CASCADE,
    name TEXT NOT NULL,
    wrapped BLOB NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

INSERT INTO person_secret (person, name, wrapped)
SELECT 1, name, wrapped FROM secret WHERE EXISTS (SELECT 1 FROM person);

-- What is one person's and no secret.
CREATE TABLE person_setting (
    person INTEGER NOT NULL REFERENCES person (number) ON DELETE CASCADE,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

INSERT INTO person_setting (person, name, value)
SELECT 1, name, value FROM setting WHERE name LIKE 'person/%' AND EXISTS (SELECT 1 FROM person);

DELETE FROM setting WHERE name LIKE 'person/%';
DROP TABLE secret;
DROP TABLE vault;
