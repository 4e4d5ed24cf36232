/** The first schema. A released migration is never edited: what comes after goes into the next. */
export const MIGRATION_1 = `
-- What changes are made to: an audit, or a case of one.
CREATE TABLE subject (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  audit INTEGER NOT NULL REFERENCES subject (seq)
) STRICT;

-- The log. One entry is what one action did to one subject.
CREATE TABLE entry (
  seq INTEGER PRIMARY KEY,
  action INTEGER NOT NULL,
  kind TEXT NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject (seq),
  stamp TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  first_change INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entry (seq),
  field TEXT NOT NULL,
  old TEXT,
  new TEXT,
  replaces INTEGER REFERENCES change (seq)
) STRICT;

-- The log is append-only. REPLACE deletes first, which fires these too while recursive_triggers is on.
CREATE TRIGGER subject_is_kept BEFORE DELETE ON subject BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER subject_is_fixed BEFORE UPDATE ON subject BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER entry_is_fixed BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER change_is_fixed BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

-- Projections: what the log comes to. Replaying the log gives the same rows.
CREATE TABLE current (
  subject INTEGER NOT NULL,
  field TEXT NOT NULL,
  value TEXT,
  change INTEGER NOT NULL,
  PRIMARY KEY (subject, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  framework TEXT NOT NULL
) STRICT;

CREATE TABLE case_file (
  seq INTEGER PRIMARY KEY,
  audit INTEGER NOT NULL,
  reference TEXT NOT NULL,
  case_type TEXT NOT NULL,
  framework TEXT NOT NULL,
  complete INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  applicable INTEGER NOT NULL,
  UNIQUE (audit, reference)
) STRICT;

-- Cases of an audit in each state, by question (F4).
CREATE TABLE tally (
  audit INTEGER NOT NULL,
  question TEXT NOT NULL,
  yes INTEGER NOT NULL,
  no INTEGER NOT NULL,
  na_by_rule INTEGER NOT NULL,
  na_by_assessor INTEGER NOT NULL,
  unanswered INTEGER NOT NULL,
  PRIMARY KEY (audit, question)
) STRICT, WITHOUT ROWID;

CREATE TABLE workbook (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
