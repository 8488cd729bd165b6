-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a mingxi database. Decimals stand twice: exactly as text, and as a number to reckon with; `fen` is the
-- amount in hundredths of a yuan, a whole number whose sums are exact. Rows and columns count from 0, pages from 1.

CREATE TABLE IF NOT EXISTS documents (
  document INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  media_type TEXT,
  pages INTEGER,
  producer TEXT,
  publisher_code TEXT,
  publisher_name TEXT,
  region TEXT,
  fiscal_year INTEGER,
  kind TEXT,
  title TEXT
);
CREATE TABLE IF NOT EXISTS tables (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  table_id TEXT NOT NULL,
  title TEXT,
  form TEXT,
  form_number TEXT,
  unit TEXT,
  first_page INTEGER,
  last_page INTEGER,
  row_count INTEGER NOT NULL,
  column_count INTEGER NOT NULL,
  header_rows INTEGER NOT NULL,
  PRIMARY KEY (document, table_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS columns (
  document INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  column_number INTEGER NOT NULL,
  path TEXT,
  role TEXT,
  standard TEXT,
  unit TEXT,
  year INTEGER,
  fund TEXT,
  PRIMARY KEY (document, table_id, column_number),
  FOREIGN KEY (document, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rows (
  document INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  parent INTEGER,
  code TEXT,
  PRIMARY KEY (document, table_id, row_number),
  FOREIGN KEY (document, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS cells (
  document INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  row_span INTEGER NOT NULL,
  column_span INTEGER NOT NULL,
  text TEXT NOT NULL,
  printed TEXT,
  type TEXT,
  value_exact TEXT,
  value REAL,
  unit TEXT,
  fen INTEGER,
  status TEXT,
  is_doubtful INTEGER NOT NULL,
  page INTEGER,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  PRIMARY KEY (document, table_id, row_number, column_number),
  FOREIGN KEY (document, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
-- One printed figure a row: an amount, a count or a percentage, with everything that says what it is.
CREATE TABLE IF NOT EXISTS figures (
  document INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  form TEXT,
  row_label TEXT,
  row_path TEXT,
  subject_code TEXT,
  column_path TEXT,
  standard_column TEXT,
  figure_year INTEGER,
  type TEXT NOT NULL,
  value_exact TEXT NOT NULL,
  value REAL NOT NULL,
  unit TEXT,
  fen INTEGER,
  status TEXT,
  page INTEGER,
  PRIMARY KEY (document, table_id, row_number, column_number),
  FOREIGN KEY (document, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paragraphs (
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  paragraph INTEGER NOT NULL,
  page INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (document, paragraph)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checks (
  check_id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  rule TEXT NOT NULL,
  status TEXT NOT NULL,
  left_value TEXT,
  right_value TEXT,
  difference TEXT,
  message TEXT
);
CREATE TABLE IF NOT EXISTS check_cells (
  check_id INTEGER NOT NULL REFERENCES checks ON DELETE CASCADE,
  position INTEGER NOT NULL,
  side TEXT NOT NULL,
  table_id TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  PRIMARY KEY (check_id, position)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS findings (
  finding_id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  page INTEGER,
  table_id TEXT,
  row_number INTEGER,
  column_number INTEGER,
  message TEXT,
  message_zh TEXT,
  suggestion TEXT,
  is_seen INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS checks_of_document ON checks (document);
CREATE INDEX IF NOT EXISTS findings_of_document ON findings (document);
CREATE INDEX IF NOT EXISTS figures_of_subject ON figures (subject_code, standard_column);

-- What people ask for: a figure with its document, in yuan.
CREATE VIEW IF NOT EXISTS all_figures AS
  SELECT d.publisher_name, d.publisher_code, d.region, d.fiscal_year, d.kind, d.file, t.title AS table_title, f.*,
         f.fen / 100.0 AS yuan
    FROM figures f JOIN documents d USING (document) JOIN tables t USING (document, table_id);
CREATE VIEW IF NOT EXISTS figures_by_publisher AS
  SELECT publisher_name, fiscal_year, kind, form, table_title, row_label, column_path, value, unit, yuan, status
    FROM all_figures;
CREATE VIEW IF NOT EXISTS figures_by_subject AS
  SELECT subject_code, row_label, standard_column, fiscal_year, count(*) AS documents, sum(fen) / 100.0 AS yuan
    FROM all_figures
   WHERE subject_code IS NOT NULL AND fen IS NOT NULL
   GROUP BY subject_code, row_label, standard_column, fiscal_year;
CREATE VIEW IF NOT EXISTS contradictions AS
  SELECT d.publisher_name, d.fiscal_year, d.file, c.rule, c.left_value, c.right_value, c.difference, p.table_id,
         p.row_number, p.column_number
    FROM checks c JOIN documents d USING (document) JOIN check_cells p USING (check_id)
   WHERE c.status = 'fails' AND p.position = 0;
CREATE VIEW IF NOT EXISTS check_summary AS
  SELECT d.file, d.publisher_name, d.fiscal_year, sum(c.status = 'holds') AS holds, sum(c.status = 'fails') AS fails,
         sum(c.status IN ('not-applicable', 'not-checkable')) AS not_checked
    FROM documents d LEFT JOIN checks c USING (document)
   GROUP BY d.document;
