/** Lists of cases that samples are drawn from: kept for ever as they were taken in, so that a draw can be shown again. */
export const MIGRATION_2 = `
-- A list in pages: a page is JSON, an array a row. Its hash stands in the log, in the field audit:caseload.
CREATE TABLE list_page (
  list TEXT NOT NULL,
  page INTEGER NOT NULL,
  rows TEXT NOT NULL,
  PRIMARY KEY (list, page)
) STRICT;

CREATE TRIGGER list_page_is_kept BEFORE DELETE ON list_page BEGIN SELECT RAISE(ABORT, 'a list of cases is kept as it is'); END;
CREATE TRIGGER list_page_is_fixed BEFORE UPDATE ON list_page BEGIN SELECT RAISE(ABORT, 'a list of cases is kept as it is'); END;
`;
