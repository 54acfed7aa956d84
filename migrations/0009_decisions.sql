-- What seals made of questions, so that a proposal, a matter and a practice lead to what was decided. The
-- questions themselves are in the state, and then in the minutes of their gathering.
CREATE TABLE decision (
    log INTEGER NOT NULL REFERENCES log (number),
    question BLOB NOT NULL CHECK (length(question) = 32),
    gathering BLOB NOT NULL CHECK (length(gathering) = 32),
    proposal BLOB NOT NULL CHECK (length(proposal) = 32),
    version BLOB NOT NULL CHECK (length(version) = 32),
    -- Start of the gathering, and when it was first asked, by the clock of whoever did; in Unix seconds.
    starts_at INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    -- Number of the seal.
    sealed_by INTEGER NOT NULL,
    -- 2: something was decided; 1: it was answered with no; 0: nothing was decided.
    answer INTEGER NOT NULL,
    PRIMARY KEY (log, question)
) STRICT, WITHOUT ROWID;

CREATE INDEX decision_newest ON decision (log, starts_at, asked_at, question) WHERE answer > 0;
CREATE INDEX decision_of_proposal ON decision (log, proposal, starts_at, asked_at, question);
CREATE INDEX decision_of_version ON decision (log, version) WHERE answer = 2;

-- Matters that proposals answer.
CREATE TABLE matter_proposal (
    log INTEGER NOT NULL REFERENCES log (number),
    matter BLOB NOT NULL CHECK (length(matter) = 32),
    proposal BLOB NOT NULL CHECK (length(proposal) = 32),
    PRIMARY KEY (log, matter, proposal)
) STRICT, WITHOUT ROWID;

-- Versions that would give a practice, by its number, another value.
CREATE TABLE practice_version (
    log INTEGER NOT NULL REFERENCES log (number),
    practice INTEGER NOT NULL,
    version BLOB NOT NULL CHECK (length(version) = 32),
    PRIMARY KEY (log, practice, version)
) STRICT, WITHOUT ROWID;
