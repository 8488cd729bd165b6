-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tables of a mingxi database. Decimals stand twice: exactly as text, and as a number to reckon with; `fen` is the
-- amount in hundredths of a yuan, a whole number whose sums are exact. Rows and columns count from 0, pages from 1.

CREATE TABLE IF NOT EXISTS documents (
  document_id INTEGER PRIMARY KEY,
  document TEXT NOT NULL,
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
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
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
  PRIMARY KEY (document_id, table_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS columns (
  document_id INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  column_number INTEGER NOT NULL,
  path TEXT,
  name TEXT,
  role TEXT,
  standard TEXT,
  unit TEXT,
  year INTEGER,
  fund TEXT,
  PRIMARY KEY (document_id, table_id, column_number),
  FOREIGN KEY (document_id, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rows (
  document_id INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  parent INTEGER,
  code TEXT,
  PRIMARY KEY (document_id, table_id, row_number),
  FOREIGN KEY (document_id, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
-- What a row says of the figures right of one of its labels: a table may have lists side by side.
CREATE TABLE IF NOT EXISTS labels (
  label_id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL,
  table_id TEXT NOT NULL,
  row_number INTEGER NOT NULL,
  level INTEGER,
  parent_row INTEGER,
  row_label TEXT,
  row_path TEXT,
  subject_kind TEXT,
  subject_code TEXT,
  inferred_code TEXT,
  subject_name TEXT,
  FOREIGN KEY (document_id, table_id) REFERENCES tables ON DELETE CASCADE
);
-- Printed figures (amounts, counts, percentages) are the cells with a label.
CREATE TABLE IF NOT EXISTS cells (
  document_id INTEGER NOT NULL,
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
  proofs INTEGER,
  is_doubtful INTEGER NOT NULL,
  stored TEXT,
  page INTEGER,
  x0 REAL,
  y0 REAL,
  x1 REAL,
  y1 REAL,
  place TEXT,
  label_id INTEGER REFERENCES labels,
  PRIMARY KEY (document_id, table_id, row_number, column_number),
  FOREIGN KEY (document_id, table_id) REFERENCES tables ON DELETE CASCADE
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paragraphs (
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
  paragraph INTEGER NOT NULL,
  page INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (document_id, paragraph)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS checks (
  check_id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
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
  document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
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
CREATE INDEX IF NOT EXISTS checks_of_document ON checks (document_id);
CREATE INDEX IF NOT EXISTS findings_of_document ON findings (document_id);
CREATE INDEX IF NOT EXISTS labels_of_subject ON labels (subject_code);
CREATE INDEX IF NOT EXISTS cells_of_label ON cells (label_id) WHERE label_id IS NOT NULL;

-- One printed figure a row, with the columns of figures.csv; the exact value as text, hundredths of a yuan and yuan behind.
CREATE VIEW IF NOT EXISTS all_figures AS
  SELECT d.document, d.sha256, d.publisher_code, d.publisher_name, d.region, d.fiscal_year, d.kind, t.form, c.table_id,
         t.title AS table_title, c.row_number, c.column_number, r.kind AS row_kind, l.level, l.parent_row, l.row_label,
         l.row_path, l.subject_kind, l.subject_code, l.inferred_code, l.subject_name, k.name AS column_path,
         k.standard AS standard_column, k.role, k.fund, k.year AS figure_year, c.type,
         CASE WHEN c.status IS NOT 'doubtful' THEN c.value END AS value,
         CASE WHEN c.type = 'percent' AND c.unit IS NULL THEN '%' ELSE c.unit END AS unit, CASE WHEN c.status IS NOT 'doubtful' THEN c.fen / 100.0 END AS value_yuan,
         CASE WHEN c.status IS NOT 'doubtful' THEN c.stored END AS stored, c.status, c.proofs, c.is_doubtful, c.page,
         CASE WHEN c.page IS NOT NULL THEN printf('%.1f %.1f %.1f %.1f', c.x0, c.y0, c.x1, c.y1) END AS box, c.place, c.printed, c.value_exact, c.fen,
         CASE WHEN c.status IS NOT 'doubtful' THEN c.fen / 100.0 END AS yuan, c.document_id
    FROM cells c
    JOIN labels l USING (label_id)
    JOIN documents d ON d.document_id = c.document_id
    JOIN tables t ON t.document_id = c.document_id AND t.table_id = c.table_id
    JOIN rows r ON r.document_id = c.document_id AND r.table_id = c.table_id AND r.row_number = c.row_number
    JOIN columns k ON k.document_id = c.document_id AND k.table_id = c.table_id AND k.column_number = c.column_number;
-- The same with the columns of figures.csv and no other.
CREATE VIEW IF NOT EXISTS figures AS
  SELECT document, sha256, publisher_code, publisher_name, region, fiscal_year, kind, form, table_id, table_title,
         row_number, column_number, row_kind, level, parent_row, row_label, row_path, subject_kind, subject_code,
         inferred_code, subject_name, column_path, standard_column, role, fund, figure_year, type, value, unit, value_yuan,
         stored, status, proofs, is_doubtful, page, box, place, printed
    FROM all_figures;
CREATE VIEW IF NOT EXISTS figures_by_publisher AS
  SELECT publisher_name, fiscal_year, kind, form, table_title, row_label, column_path, value, unit, yuan, status
    FROM all_figures;
CREATE VIEW IF NOT EXISTS figures_by_subject AS
  SELECT subject_code, row_label, standard_column, fiscal_year, count(*) AS documents, sum(fen) / 100.0 AS yuan
    FROM all_figures
   WHERE subject_code IS NOT NULL AND fen IS NOT NULL
   GROUP BY subject_code, row_label, standard_column, fiscal_year;
-- A form over bodies and years: one value a row, the line by its code or its labels.
CREATE VIEW IF NOT EXISTS panel AS
  SELECT form, publisher_code, publisher_name, region, fiscal_year, coalesce(subject_code, inferred_code, row_path) AS line,
         coalesce(standard_column, column_path) AS column_name, coalesce(subject_name, row_label) AS name, value,
         value_yuan, unit, status, document, table_id, page, box, place, document_id
    FROM all_figures
   WHERE form IS NOT NULL;
-- A line of a department's budget beside the same line of its final accounts of that year.
CREATE VIEW IF NOT EXISTS budget_against_final AS
  SELECT b.publisher_name, b.fiscal_year, b.form AS budget_form, f.form AS final_form, b.line, b.name,
         b.column_name AS budget_column, f.column_name AS final_column, b.value_yuan AS budget_yuan,
         f.value_yuan AS final_yuan, f.value_yuan - b.value_yuan AS difference_yuan
    FROM panel b JOIN panel f ON f.publisher_name = b.publisher_name AND f.fiscal_year = b.fiscal_year AND f.line = b.line
         AND f.form = 'J' || substr(b.form, 2) AND f.column_name = replace(b.column_name, 'budget', 'final')
   WHERE b.form LIKE 'B%' AND b.value_yuan IS NOT NULL AND f.value_yuan IS NOT NULL;
CREATE VIEW IF NOT EXISTS contradictions AS
  SELECT d.publisher_name, d.fiscal_year, d.document, c.rule, c.left_value, c.right_value, c.difference, p.table_id,
         p.row_number, p.column_number
    FROM checks c JOIN documents d USING (document_id) JOIN check_cells p USING (check_id)
   WHERE c.status = 'fails' AND p.position = 0;
CREATE VIEW IF NOT EXISTS check_summary AS
  SELECT d.document, d.publisher_name, d.fiscal_year, sum(c.status = 'holds') AS holds, sum(c.status = 'fails') AS fails,
         sum(c.status IN ('not-applicable', 'not-checkable')) AS not_checked
    FROM documents d LEFT JOIN checks c USING (document_id)
   GROUP BY d.document_id;
