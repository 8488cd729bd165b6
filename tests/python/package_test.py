# SPDX-License-Identifier: GPL-3.0-or-later
"""The Python package from outside: documents, figures, frames, differences, batches, failures.

usage: package_test.py BINARY
"""
import doctest
import importlib.util
import os
import subprocess
import sys
import tempfile
import unittest
from decimal import Decimal

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
sys.path.insert(0, os.path.join(ROOT, 'python'))
import mingxi  # noqa: E402

SAMPLE = os.path.join(ROOT, 'samples', 'unit-budget-browser', 'unit-budget.pdf')
MERGED = os.path.join(ROOT, 'samples', 'final-accounts-merged-headers', 'final-accounts.pdf')
HAS_PANDAS = importlib.util.find_spec('pandas') is not None


class Reading(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.document = mingxi.read(SAMPLE)

    def test_tables_by_number_id_form_and_title(self):
        table = self.document[0]
        self.assertEqual(self.document['t01'], table)
        self.assertEqual(self.document[table.title], table)
        self.assertEqual(self.document[table.form], table)
        with self.assertRaisesRegex(KeyError, 't01'):
            self.document['没有']

    def test_values_are_exact_and_a_dash_is_no_zero(self):
        table = self.document['t01']
        self.assertEqual(table.cell(35, 4).value, Decimal('712.67'))
        self.assertEqual(table.cell(35, 4).value_yuan, Decimal('7126700'))
        self.assertEqual(table.cell(35, 4).status, 'confirmed')
        self.assertEqual(len(table.cell(35, 4).box), 4)
        for cell in table.cells:
            if cell.type in ('dash', 'blank'):
                self.assertIsNone(cell.value)

    def test_places_outside_a_table_are_refused(self):
        with self.assertRaisesRegex(IndexError, '36 rows'):
            self.document['t01'].cell(36, 0)

    def test_the_json_round_trip(self):
        again = mingxi.Document.from_json(self.document.to_json())
        self.assertEqual(again.tables, self.document.tables)
        self.assertEqual(again.checks, self.document.checks)

    def test_other_json_is_refused(self):
        for text in ('{}', '[]', '{"schema": "other"}'):
            with self.assertRaises(ValueError):
                mingxi.Document.from_json(text)

    def test_merged_cells_are_filled_on_request(self):
        table = next(t for t in mingxi.read(MERGED) if any(c.row_span * c.column_span > 1 for c in t.cells))
        merged = next(c for c in table.cells if c.row_span * c.column_span > 1)
        last = (merged.row + merged.row_span - 1, merged.column + merged.column_span - 1)
        self.assertEqual(table.to_rows()[last[0]][last[1]], '')
        self.assertEqual(table.to_rows(fill_merged=True)[last[0]][last[1]], merged.text)

    def test_told_facts_are_passed_on(self):
        self.assertEqual(mingxi.read(SAMPLE, year=2031).fiscal_year, 2031)
        self.assertEqual(mingxi.read(SAMPLE, pages='1').tables[0].pages, [1])


class Figures(unittest.TestCase):
    def test_every_figure_of_the_tables_once(self):
        records = list(mingxi.figures(SAMPLE))
        wanted = [(t.id, c.row, c.column, c.value) for t in mingxi.read(SAMPLE) for c in t.figures()]
        self.assertEqual([(r['table_id'], r['row_number'], r['column_number'], r['value']) for r in records], wanted)

    def test_columns_are_those_of_figures_csv(self):
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([os.environ['MINGXI'], 'convert', SAMPLE, '-q', '--format', 'csv', '-o', folder + '/x'], check=True)
            path = os.path.join(folder, 'x', 'figures.csv')
            with open(path, encoding='utf-8') as lines:
                self.assertEqual(tuple(next(lines).strip().split(',')), mingxi.FIGURE_COLUMNS)
            self.assertEqual(list(mingxi.figures(path)), list(mingxi.figures(SAMPLE)))


@unittest.skipUnless(HAS_PANDAS, 'pandas is not installed')
class Frames(unittest.TestCase):
    def test_a_table_keeps_its_header_levels_and_units(self):
        frame = mingxi.read(SAMPLE)['t01'].to_pandas()
        self.assertEqual(frame.columns.nlevels, 2)
        self.assertEqual(frame[('支出', '预算数')].iloc[-1], Decimal('712.67'))
        self.assertEqual(frame.attrs['unit'], '万元')
        self.assertEqual(frame.attrs['units'][('支出', '预算数')], '万元')

    def test_without_totals_the_parts_add_up_to_them(self):
        table = mingxi.read(SAMPLE)['t01']
        parts = table.to_pandas(values='float', totals=False)
        self.assertLess(len(parts), len(table.to_pandas()))

    def test_another_word_for_values_is_refused(self):
        with self.assertRaises(ValueError):
            mingxi.read(SAMPLE)['t01'].to_pandas(values='int')

    def test_figures_keep_codes_as_text(self):
        frame = mingxi.figures_frame(MERGED)
        codes = frame['subject_code'].dropna()
        self.assertTrue(len(codes) > 0 and all(isinstance(code, str) for code in codes))
        self.assertEqual(str(frame['row_number'].dtype), 'Int64')


class Comparing(unittest.TestCase):
    def test_a_changed_figure_is_one_change(self):
        with tempfile.TemporaryDirectory() as folder:
            document = mingxi.read(SAMPLE)
            cell = next(c for t in document.data['tables'] for c in t['cells'] if c.get('value') == '712.67')
            cell['text'] = cell['value'] = '713.67'
            other = os.path.join(folder, 'b.json')
            with open(other, 'w', encoding='utf-8') as handle:
                handle.write(document.to_json())
            difference = mingxi.diff(SAMPLE, other)
            self.assertTrue(difference)
            self.assertEqual([change['kind'] for change in difference.changes], ['value'])


class Batches(unittest.TestCase):
    def test_progress_records_and_figures(self):
        with tempfile.TemporaryDirectory() as folder:
            events = []
            with open(os.path.join(folder, 'broken.pdf'), 'wb') as handle:
                handle.write(b'%PDF-1.4\nnothing')
            result = mingxi.batch([SAMPLE, os.path.join(folder, 'broken.pdf')], os.path.join(folder, 'out'), jobs=1,
                                  on_progress=events.append, format='json')
            self.assertEqual(sorted(record['status'] for record in result.records), ['done', 'failed'])
            self.assertEqual(result.failed[0]['reason'], 'damaged')
            self.assertIn('input', {event['event'] for event in events})
            self.assertEqual(list(result.figures()), list(mingxi.figures(SAMPLE)))


class Failing(unittest.TestCase):
    def test_a_missing_file(self):
        with self.assertRaises(mingxi.NotFound) as caught:
            mingxi.read('/nowhere/x.pdf')
        self.assertEqual(caught.exception.path, '/nowhere/x.pdf')

    def test_a_broken_and_a_picture_of_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'x.pdf')
            with open(path, 'wb') as handle:
                handle.write(b'%PDF-1.4\nnothing')
            with self.assertRaises(mingxi.Damaged) as caught:
                mingxi.read(path)
            self.assertEqual(caught.exception.path, path)

    def test_no_program(self):
        named = os.environ['MINGXI']
        os.environ['MINGXI'] = '/nowhere/mingxi'
        try:
            with self.assertRaisesRegex(mingxi.ProgramNotFound, '/nowhere/mingxi'):
                mingxi.read(SAMPLE)
        finally:
            os.environ['MINGXI'] = named

    def test_a_flag_that_is_none(self):
        with self.assertRaises(mingxi.MingxiError):
            mingxi.read(SAMPLE, no_such_flag=True)


class Documentation(unittest.TestCase):
    def test_docstrings(self):
        failed, tried = doctest.testmod(mingxi, extraglobs={'SAMPLE': SAMPLE})
        self.assertEqual(failed, 0)
        self.assertGreater(tried, 5)

    def test_the_example_runs(self):
        example = os.path.join(ROOT, 'python', 'examples', 'one_disclosure.py')
        environment = dict(os.environ, PYTHONPATH=os.path.join(ROOT, 'python'))
        done = subprocess.run([sys.executable, example, SAMPLE], env=environment, capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('712.67', done.stdout)


if __name__ == '__main__':
    os.environ['MINGXI'] = os.path.abspath(sys.argv.pop(1))
    unittest.main()
