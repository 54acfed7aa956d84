-- Ballots in secret on phones, of questions that no seal judged yet. By their hash and in no order in which
-- they came: that would say who put which in.
CREATE TABLE slip (
    log INTEGER NOT NULL REFERENCES log (number),
    question BLOB NOT NULL CHECK (length(question) = 32),
    id BLOB NOT NULL CHECK (length(id) = 32),
    bytes BLOB NOT NULL,
    PRIMARY KEY (log, question, id)
) STRICT, WITHOUT ROWID;
