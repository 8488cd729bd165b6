# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingxi diff` from outside: a document against its own outputs, workbooks of others, modes, accepted corrections, batches, git.

usage: diff_test.py BINARY SAMPLES SCHEMA
"""
import csv
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'support'))
import golden  # noqa: E402  (from tests/support)

HEADER = ['科目编码', '科目名称', '预算数', '决算数']
ROWS = [['201', '一般公共服务支出', '1200.00', '1100.50'], ['205', '教育支出', '300.00', '298.00'],
        ['206', '科学技术支出', '50.00', '49.00'], ['208', '社会保障和就业支出', '80.00', '82.30'],
        ['合计', '', '1630.00', '1529.80']]


def csv_text(rows):
    out = io.StringIO()
    csv.writer(out, lineterminator='\n').writerows(rows)
    return out.getvalue()


class Diff(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def path(self, name, text=None):
        path = os.path.join(self.folder, name)
        if text is not None:
            with open(path, 'w', encoding='utf-8') as handle:
                handle.write(text)
        return path

    def run_binary(self, *arguments):
        return subprocess.run([BINARY, *arguments], cwd=self.folder, capture_output=True, text=True, timeout=120)

    def diff(self, code, *arguments):
        run = self.run_binary('diff', *arguments)
        self.assertEqual(run.returncode, code, f'diff {arguments}\n{run.stdout}\n{run.stderr}')
        return run.stdout

    def kinds(self, *arguments, code=1):
        changes = json.loads(self.diff(code, '--format', 'json', *arguments))['changes']
        return [change['kind'] for change in changes if not change.get('remark')]

    def two_files(self, change):
        rows = [list(row) for row in [HEADER, *ROWS]]
        before = self.path('a.csv', csv_text(rows))
        change(rows)
        return before, self.path('b.csv', csv_text(rows))

    def test_a_document_is_its_own_outputs(self):
        for sample in sorted(os.listdir(SAMPLES)):
            folder = os.path.join(SAMPLES, sample)
            if not os.path.isdir(folder):
                continue
            source = os.path.join(folder, golden.sample_input(folder))
            out = self.path(sample)
            self.run_binary('convert', source, '--format', 'json,xlsx,csv,sqlite', '-o', out + '/')
            outputs = sorted(os.path.join(out, name) for name in os.listdir(out))
            self.assertEqual(len(outputs), 4, outputs)
            for output in outputs:
                with self.subTest(sample=sample, output=os.path.basename(output)):
                    self.assertIn('no difference', self.diff(0, source, output))
                    self.diff(0, output, source)

    def test_exit_status(self):
        a, b = self.two_files(lambda rows: rows[2].__setitem__(2, '310.00'))
        self.diff(0, a, a)
        self.assertIn('300.00 → 310.00  +10.00 (+3.33%)', self.diff(1, a, b))
        self.diff(2, a, 'nothing-here.csv')
        self.diff(2, a, b, '--format', 'pictures')
        self.diff(2, a, b, '--tolerance', 'little')
        self.diff(2, a, b, '--ignore', 'everything')
        self.diff(0, a, b, '--tolerance', '10')

    def test_single_changes(self):
        def rename(rows):
            rows[0][2] = '年初预算数'

        def move_column(rows):
            for row in rows:
                row.append(row.pop(2))

        cases = {
            'value': lambda rows: rows[1].__setitem__(3, '1100.60'),
            'format': lambda rows: rows[1].__setitem__(3, '1,100.50'),
            'empty': lambda rows: rows.append(['229', '其他支出', '', '']),
            'row-renamed': lambda rows: rows[3].__setitem__(1, '科学技术支出（款）'),
            'row-removed': lambda rows: rows.pop(2),
            'row-added': lambda rows: rows.insert(2, ['203', '国防支出', '7.00', '8.00']),
            'row-moved': lambda rows: rows.insert(1, rows.pop(4)),
            'column-renamed': rename,
            'column-moved': move_column,
            'column-removed': lambda rows: [row.pop(3) for row in rows],
            'column-added': lambda rows: [row.append(str(17 * i)) for i, row in enumerate(rows)],
        }
        for kind, change in cases.items():
            with self.subTest(kind=kind):
                a, b = self.two_files(change)
                self.assertEqual(self.kinds(a, b), [kind if kind != 'empty' else 'row-added'])

    def test_a_workbook_of_somebody_else(self):
        import openpyxl
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.append(['支出决算表', None, None, None])
        sheet.merge_cells('A1:D1')
        sheet.append(HEADER)
        for row in ROWS:
            sheet.append([row[0], row[1], float(row[2]), float(row[3])])
        for line in sheet.iter_rows(min_row=3, min_col=3):
            for cell in line:
                cell.number_format = '#,##0.00'
        book.create_sheet('notes').sheet_state = 'hidden'
        book['notes']['A1'] = 'hidden'
        theirs = self.path('theirs.xlsx')
        book.save(theirs)
        ours = self.path('ours.csv', csv_text([HEADER, *ROWS]))
        self.assertEqual(self.kinds(ours, theirs, '--ignore', 'format', code=0), [])
        self.assertEqual(self.run_binary('diff', ours, theirs, '--ignore', 'format').stderr,
                         f'mingxi: {theirs}: sheet notes is hidden and is not compared\n')
        sheet['C4'] = 301.25
        book.save(theirs)
        changes = json.loads(self.diff(1, ours, theirs, '--format', 'json', '--ignore', 'format'))['changes']
        self.assertEqual([(change['kind'], change['difference'], change['to']['cell']) for change in changes],
                         [('value', '1.25', 'C4')])

    def test_every_format(self):
        import openpyxl
        a, b = self.two_files(lambda rows: (rows[2].__setitem__(2, '310.00'), rows.pop(3)))
        html = self.path('d.html')
        self.diff(1, a, b, '--format', 'html', '-o', html)
        text = open(html, encoding='utf-8').read()
        self.assertIn("default-src 'none'", text)
        self.assertIn('<small>+10.00 (+3.33%)</small>', text)
        highlighted = list(csv.reader(io.StringIO(self.diff(1, a, b, '--format', 'csv', '--context', '0'))))
        self.assertEqual(highlighted[0], ['@@', *HEADER])
        self.assertIn(['->', '205', '教育支出', '300.00->310.00', '298.00'], highlighted)
        self.assertIn(['---', *ROWS[2]], highlighted)
        workbook = self.path('d.xlsx')
        self.diff(1, a, b, '--format', 'xlsx', '-o', workbook)
        book = openpyxl.load_workbook(workbook)
        self.assertEqual(book.sheetnames[:2], ['摘要', '变动'])
        changed = [cell for row in book.worksheets[2].iter_rows() for cell in row if cell.value == 310]
        self.assertEqual([cell.fill.fgColor.rgb for cell in changed], ['FFFEF3C7'])
        again = self.path('d2.xlsx')
        self.diff(1, a, b, '--format', 'xlsx', '-o', again)
        self.assertEqual(open(workbook, 'rb').read(), open(again, 'rb').read())

    def test_json_follows_its_schema(self):
        import jsonschema
        schema = json.load(open(SCHEMA, encoding='utf-8'))
        a, b = self.two_files(lambda rows: (rows[2].__setitem__(2, '310.00'), rows.pop(3), rows[0].__setitem__(3, '决算')))
        jsonschema.validate(json.loads(self.diff(1, a, b, '--format', 'json')), schema)

    def test_year(self):
        a, b = self.two_files(lambda rows: (rows[2].__setitem__(2, '330.00'), rows.pop(3),
                                            rows.insert(1, ['203', '国防支出', '7.00', '8.00'])))
        table = list(csv.reader(io.StringIO(self.diff(1, a, b, '--mode', 'year', '--format', 'csv'))))
        self.assertEqual(table[1][2:6], ['预算数 A', '预算数 B', '增减额', '增减%'])
        self.assertIn(['205', '教育支出', '300.00', '330.00', '30.00', '10.00%', '298.00', '298.00', '0.00', '0.00%', ''], table)
        self.assertTrue(any(row[0] == '203' and row[-1] == '新增' for row in table))
        self.assertTrue(any(row[0] == '206' and row[-1] == '取消' for row in table))

    def test_accepted_changes_are_corrections(self):
        folder = os.path.join(SAMPLES, 'unit-budget-browser')
        source = os.path.join(folder, golden.sample_input(folder))
        document = self.path('read.json')
        self.run_binary('convert', source, '-o', document)
        read = json.load(open(document, encoding='utf-8'))
        figures = [cell for cell in read['tables'][0]['cells'] if cell.get('type') == 'amount']
        figures[0]['text'], figures[0]['value'] = '9.99', '9.99'
        figures[1]['text'], figures[1]['value'] = '8.88', '8.88'
        theirs = self.path('theirs.json', json.dumps(read, ensure_ascii=False))
        corrections = self.path('corrections.json')
        self.diff(1, source, theirs, '--accept', corrections, '--changes', '1')
        corrected = self.path('corrected.json')
        self.run_binary('convert', source, '--corrections', corrections, '-o', corrected)
        cells = {(cell['row'], cell['column']): cell for cell in json.load(open(corrected, encoding='utf-8'))['tables'][0]['cells']}
        self.assertEqual(cells[figures[0]['row'], figures[0]['column']]['text'], '9.99')
        self.assertNotEqual(cells[figures[1]['row'], figures[1]['column']]['text'], '8.88')

    def test_batches(self):
        for name, value in (('one', '1.00'), ('two', '2.00')):
            for stem, text in (('same', '5.00'), ('changed', value), (name, '1.00')):
                folder = self.path(f'{name}/docs/{stem}--{"0" * 11}{len(stem)}')
                os.makedirs(folder)
                with open(os.path.join(folder, stem + '.json'), 'w', encoding='utf-8') as handle:
                    json.dump({'schema': 'mingxi/document-1', 'source': {'file': stem}, 'publisher': None, 'fiscal_year': None,
                               'tables': [{'id': 't01', 'title': 'T', 'form_number': None, 'unit': None, 'row_count': 1,
                                           'column_count': 2, 'header_rows': 0, 'columns': [], 'rows': [], 'notes': [],
                                           'cells': [{'row': 0, 'column': 0, 'text': 'x', 'type': 'label'},
                                                     {'row': 0, 'column': 1, 'text': text, 'type': 'amount', 'value': text}]}],
                               'paragraphs': [], 'findings': []}, handle)
        os.rename(self.path('two/docs/two--000000000003'), self.path('two/docs/two--000000000099'))
        out = self.diff(1, 'one', 'two', '--mode', 'batch')
        self.assertIn('1 documents the same, 1 changed, 1 added, 1 removed', out)
        self.diff(0, 'one', 'one', '--mode', 'batch')
        first = json.loads(self.diff(1, 'one', 'two', '--mode', 'batch', '--format', 'json').splitlines()[0])
        self.assertEqual(first['changes'], {'value': 1})
        self.diff(2, 'one', 'nowhere', '--mode', 'batch')

    def test_git_driver_and_textconv(self):
        if not shutil.which('git'):
            self.skipTest('no git')
        environment = dict(os.environ, GIT_CONFIG_GLOBAL='/dev/null', GIT_CONFIG_SYSTEM='/dev/null', GIT_PAGER='cat')

        def git(*arguments):
            run = subprocess.run(['git', *arguments], cwd=self.folder, capture_output=True, text=True, env=environment,
                                 timeout=120)
            self.assertEqual(run.returncode, 0, run.stderr)
            return run.stdout

        git('init', '-q')
        git('config', 'user.email', 'tester@example.invalid')
        git('config', 'user.name', 'tester')
        a, b = self.two_files(lambda rows: rows[2].__setitem__(2, '310.00'))
        self.path('.gitattributes', 'data.csv diff=mingxi\n')
        shutil.copy(a, self.path('data.csv'))
        git('add', '.gitattributes', 'data.csv')
        git('commit', '-qm', 'first')
        shutil.copy(b, self.path('data.csv'))
        git('config', 'diff.mingxi.textconv', f'{BINARY} dump')
        self.assertIn('+  data | 205 | 教育支出 | 310.00 | 298.00', git('diff', 'data.csv'))
        git('config', '--unset', 'diff.mingxi.textconv')
        git('config', 'diff.mingxi.command', f'{BINARY} diff --git')
        shown = git('diff', 'data.csv')
        self.assertIn('300.00 → 310.00  +10.00 (+3.33%)', shown)
        self.assertIn('data.csv', shown)


if __name__ == '__main__':
    BINARY, SAMPLES, SCHEMA = (os.path.abspath(argument) for argument in sys.argv[1:4])
    unittest.main(argv=sys.argv[:1])
