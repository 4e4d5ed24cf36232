/**
 * Purged entries: number, hash and count of changes stay, so that the chain can still be followed; who, what and when go.
 * An entry, its changes and a case may be deleted only where a chained entry of kind `purge` has taken their place.
 */
export const MIGRATION_3 = `
CREATE TABLE purged (
  seq INTEGER PRIMARY KEY,
  changes INTEGER NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  purge INTEGER NOT NULL REFERENCES entry (seq)
) STRICT;

CREATE TRIGGER purged_is_kept BEFORE DELETE ON purged BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER purged_is_fixed BEFORE UPDATE ON purged BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;
CREATE TRIGGER purged_is_named BEFORE INSERT ON purged
  WHEN NOT EXISTS (SELECT 1 FROM entry WHERE seq = NEW.purge AND kind = 'purge')
  BEGIN SELECT RAISE(ABORT, 'only a purge takes entries away'); END;

DROP TRIGGER entry_is_kept;
CREATE TRIGGER entry_is_kept BEFORE DELETE ON entry
  WHEN NOT EXISTS (SELECT 1 FROM purged WHERE seq = OLD.seq)
  BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

DROP TRIGGER change_is_kept;
CREATE TRIGGER change_is_kept BEFORE DELETE ON change
  WHEN NOT EXISTS (SELECT 1 FROM purged WHERE seq = OLD.entry)
  BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

DROP TRIGGER subject_is_kept;
CREATE TRIGGER subject_is_kept BEFORE DELETE ON subject
  WHEN OLD.seq = OLD.audit
    OR NOT EXISTS (SELECT 1 FROM current WHERE subject = OLD.audit AND field = 'purge:certificate')
  BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END;

-- A list of cases goes with its audit: a purge names it while it takes it away, and verify holds the rest to the history.
DROP TRIGGER list_page_is_kept;
CREATE TRIGGER list_page_is_kept BEFORE DELETE ON list_page
  WHEN NOT EXISTS (SELECT 1 FROM workbook WHERE name = 'purge:list:' || OLD.list)
  BEGIN SELECT RAISE(ABORT, 'a list of cases is kept as it is'); END;
`;
