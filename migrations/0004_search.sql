-- What people wrote, to be found by its words and listed by its kind. The texts stay where they are,
-- in their operations, byte for byte.
CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    log INTEGER NOT NULL REFERENCES log (number),
    -- The operation that says it.
    id BLOB NOT NULL CHECK (length(id) = 32),
    -- The number of its kind, which is frozen.
    kind INTEGER NOT NULL,
    -- When its author claims to have said it, in Unix seconds.
    said_at INTEGER NOT NULL,
    UNIQUE (log, id)
) STRICT;

CREATE INDEX document_newest ON document (log, kind, said_at);

-- The words of each document, by its number, as `words.rs` writes them. Without content: the texts are
-- not kept twice. Marks are part of words, or Hindi would be cut at its vowel signs. First letters have an
-- index of their own: it is two fifths more to keep, and the slowest searches take a fifth of their time.
CREATE VIRTUAL TABLE document_text USING fts5 (
    title,
    body,
    content = '',
    prefix = '1',
    tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"
);
