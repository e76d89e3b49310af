-- Schema 1 of a register. The ledger is the truth (docs/entries.md); every table below it is derived and can be made anew.
PRAGMA application_id = 1113877605;           -- "Bdle"

-- One row for each force whose ledger is kept here.
CREATE TABLE ledger (
  ledger  INTEGER PRIMARY KEY,
  genesis TEXT NOT NULL UNIQUE,               -- canonical text: what the chain begins with
  count   INTEGER NOT NULL,                   -- how many entries it has
  head    BLOB NOT NULL CHECK (length(head) = 32)  -- the hash of the last one, or of the genesis
) STRICT;

-- The entries as they were hashed.
CREATE TABLE entry (
  ledger       INTEGER NOT NULL REFERENCES ledger,
  number       INTEGER NOT NULL CHECK (number > 0),
  header       TEXT NOT NULL,
  salt         BLOB,                          -- salt and payload are gone where the entry was lawfully redacted
  payload      TEXT,
  payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
  hash         BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (ledger, number),
  CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN
  SELECT raise(ABORT, 'an entry of the ledger is never removed');
END;

CREATE TRIGGER entry_keeps_its_words BEFORE UPDATE ON entry
WHEN new.ledger IS NOT old.ledger OR new.number IS NOT old.number OR new.header IS NOT old.header
  OR new.payload_hash IS NOT old.payload_hash OR new.hash IS NOT old.hash OR new.payload IS NOT NULL
BEGIN
  SELECT raise(ABORT, 'an entry of the ledger is never rewritten');
END;

-- Derived: which entries speak of what. A 'member' is an item's identification, found by its report.
CREATE TABLE entry_about (
  ledger  INTEGER NOT NULL REFERENCES ledger,
  what    TEXT NOT NULL CHECK (what IN ('item', 'report', 'member', 'paper')),
  subject TEXT NOT NULL,                      -- an item's or a report's id, a paper's SHA-256
  number  INTEGER NOT NULL,
  PRIMARY KEY (ledger, what, subject, number)
) STRICT, WITHOUT ROWID;

-- Derived: what an item was, from a day up to but without another. Its end is the word 'open' until something changes.
CREATE TABLE item_version (
  ledger       INTEGER NOT NULL REFERENCES ledger,
  item         TEXT NOT NULL,
  holds_from   TEXT NOT NULL,
  holds_until  TEXT NOT NULL CHECK (holds_until > holds_from),
  report       TEXT NOT NULL,
  slug         TEXT NOT NULL,
  status       TEXT NOT NULL,                 -- the word as printed
  meaning      TEXT,                          -- 'in-progress', …
  due_last_day TEXT,                          -- past due from the day after it
  extensions   INTEGER NOT NULL,
  state        TEXT NOT NULL,                 -- all of it, as JSON
  PRIMARY KEY (ledger, item, holds_from)
) STRICT;
CREATE INDEX item_version_when ON item_version (ledger, holds_until, holds_from);

-- Derived: the same of a report.
CREATE TABLE report_version (
  ledger      INTEGER NOT NULL REFERENCES ledger,
  report      TEXT NOT NULL,
  holds_from  TEXT NOT NULL,
  holds_until TEXT NOT NULL CHECK (holds_until > holds_from),
  state       TEXT NOT NULL,
  PRIMARY KEY (ledger, report, holds_from)
) STRICT;
CREATE INDEX report_version_when ON report_version (ledger, holds_until, holds_from);

-- Derived: the same of a submitted paper.
CREATE TABLE paper_version (
  ledger      INTEGER NOT NULL REFERENCES ledger,
  paper       TEXT NOT NULL,
  holds_from  TEXT NOT NULL,
  holds_until TEXT NOT NULL CHECK (holds_until > holds_from),
  state       TEXT NOT NULL,
  PRIMARY KEY (ledger, paper, holds_from)
) STRICT;
CREATE INDEX paper_version_when ON paper_version (ledger, holds_until, holds_from);
