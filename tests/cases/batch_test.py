# SPDX-License-Identifier: GPL-3.0-or-later
"""`mingxi batch` from outside: what it does again and what not, odd names, duplicates, kills and interrupts.

usage: batch_test.py BINARY SAMPLES
"""
import csv
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile

TIMES = re.compile(rb'"(milliseconds|peak_memory_kib|attempts)": \d+')


def tree_of(folder):
    """Path -> bytes of all that a batch leaves; times and memory are taken out of the manifest."""
    found = {}
    for path, folders, names in os.walk(os.fsencode(folder)):
        folders.sort()
        for name in names:
            full = os.path.join(path, name)
            with open(full, 'rb') as handle:
                data = handle.read()
            if name == b'manifest.jsonl':
                data = TIMES.sub(b'', data)
            found[os.path.relpath(full, os.fsencode(folder))] = data
    return found


class Batch(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)
        self.inputs = os.path.join(self.folder, 'in')
        self.out = os.path.join(self.folder, 'out')
        os.mkdir(self.inputs)

    def add(self, name, sample='unit-budget-browser/unit-budget.pdf', tail=b''):
        path = os.path.join(os.fsencode(self.inputs), os.fsencode(name))
        with open(os.path.join(SAMPLES, sample), 'rb') as handle:
            data = handle.read()
        with open(path, 'wb') as handle:
            handle.write(data + tail)

    def command(self, *arguments, paths=None):
        return [BINARY, 'batch', *(['in'] if paths is None else paths), '-o', 'out', '--jobs', '2',
                *([] if '--format' in arguments else ['--format', 'json']), *arguments]

    def batch(self, *arguments, code=0, paths=None, **environment):
        result = subprocess.run(self.command(*arguments, paths=paths), cwd=self.folder, capture_output=True, check=False,
                                env={**os.environ, **environment}, stdin=subprocess.DEVNULL)
        self.assertEqual(result.returncode, code, result.stderr.decode())
        lines = [json.loads(line) for line in result.stderr.decode().splitlines()]
        return lines[-1] if lines else None

    def manifest(self):
        with open(os.path.join(self.out, 'manifest.jsonl'), encoding='utf-8') as handle:
            return {row.get('path_bytes', row['path']): row for row in map(json.loads, handle)}

    def test_documents_in_an_archive(self):
        with zipfile.ZipFile(os.path.join(self.inputs, 'a.zip'), 'w') as archive:
            archive.write(os.path.join(SAMPLES, 'unit-budget-browser/unit-budget.pdf'), 'b/c.pdf')
            archive.write(os.path.join(SAMPLES, 'unit-budget-text/unit-budget.txt'), '????.txt')
            archive.writestr('picture.png', b'\x89PNG')
            archive.writestr('empty.pdf', b'')
        # As programs of Chinese systems write names: bytes of GBK, without a word about it.
        with open(archive.filename, 'rb') as handle:
            data = handle.read()
        with open(archive.filename, 'wb') as handle:
            handle.write(data.replace(b'????.txt', '预算.txt'.encode('gbk')))
        names = ['in/a.zip!b/c.pdf', 'in/a.zip!empty.pdf', 'in/a.zip!预算.txt']
        self.batch(code=3)
        self.assertEqual(sorted(self.manifest()), names)
        self.assertEqual([self.manifest()[name]['status'] for name in names], ['done', 'failed', 'done'])
        row = self.manifest()['in/a.zip!b/c.pdf']
        with open(os.path.join(self.out, row['folder'], 'c.json'), encoding='utf-8') as handle:
            self.assertEqual(json.load(handle)['source']['file'], 'a.zip!b/c.pdf')
        before = tree_of(self.out)
        self.assertEqual(self.batch(code=3)['done_before'], 3)
        self.assertEqual(tree_of(self.out), before)
        again = self.batch('--retry-failed', code=2, paths=[])
        self.assertEqual((again['inputs'], again['converted']), (1, 1))

    def test_one_disclosure_in_two_formats(self):
        sample = 'unit-budget-text/unit-budget.txt'
        with open(os.path.join(SAMPLES, sample), encoding='utf-8') as handle:
            text = handle.read()
        figures = re.findall(r'\t(\d[\d,]*\.\d\d)\n', text)
        changed = text.replace(figures[0], '98,765.43', 1)
        for name, content in (('a.txt', text), ('a.md', changed)):
            with open(os.path.join(self.inputs, name), 'w', encoding='utf-8') as handle:
                handle.write(content)
        self.add('b.txt', sample, tail=b'\n')
        self.batch(code=3)
        rows = self.manifest()
        self.assertEqual((rows['in/a.txt']['twin_of'], rows['in/a.txt']['twin_differences']), ('in/a.md', 1))
        self.assertIn('98,765.43', rows['in/a.txt']['twin_first'])
        self.assertNotIn('twin_of', rows['in/b.txt'])
        before = tree_of(self.out)
        self.batch(code=3)
        self.assertEqual(tree_of(self.out), before)

    def test_archive_that_fails(self):
        with open(os.path.join(self.inputs, 'a.7z'), 'wb') as handle:
            handle.write(b'7z\xbc\xaf\x27\x1c' + b'\xff' * 40)
        self.batch(code=2)
        self.assertEqual(self.manifest()['in/a.7z']['reason'], 'damaged')

    def test_converts_once(self):
        self.add('a.pdf')
        self.add('b.txt', 'unit-budget-text/unit-budget.txt')
        first = self.batch()
        self.assertEqual((first['converted'], first['done_before'], first['failed']), (2, 0, 0))
        before = tree_of(self.out)
        row = self.manifest()['in/a.pdf']
        for field in ('sha256', 'pages', 'tables', 'figures', 'milliseconds', 'peak_memory_kib', 'version', 'poppler', 'options'):
            self.assertTrue(row[field], field)
        self.assertRegex(row['folder'], r'^docs/a--[0-9a-f]{12}$')
        with open(os.path.join(self.out, row['folder'], 'a.json'), encoding='utf-8') as handle:
            self.assertEqual(json.load(handle)['source']['file'], 'a.pdf')
        again = self.batch()
        self.assertEqual((again['converted'], again['done_before']), (0, 2))
        self.assertEqual(tree_of(self.out), before)

    def test_does_again_what_is_new_changed_or_asked_for(self):
        self.add('a.pdf')
        self.add('b.pdf', tail=b'\n% b')
        self.batch()
        self.add('b.pdf', tail=b'\n% other')
        self.add('c.pdf', tail=b'\n% c')
        self.assertEqual(self.batch()['converted'], 2)
        self.assertEqual(len(os.listdir(os.path.join(self.out, 'docs'))), 3)  # The old b is gone.
        self.assertEqual(self.batch('--year', '2024')['converted'], 3)
        self.assertEqual(self.batch('--year', '2024')['converted'], 0)
        self.assertEqual(self.batch('--year', '2024', '--force')['converted'], 3)
        shutil.rmtree(os.path.join(self.out, self.manifest()['in/c.pdf']['folder']))
        self.assertEqual(self.batch('--year', '2024')['converted'], 1)

    def test_failed_only_when_asked(self):
        self.add('a.pdf')
        with open(os.path.join(self.inputs, 'bad.pdf'), 'wb') as handle:
            handle.write(b'%PDF-1.4 and nothing else')
        self.assertEqual(self.batch(code=3)['failures'], {'damaged': 1})
        self.assertEqual(self.batch(code=3)['converted'], 0)
        self.assertEqual(self.batch('--retry-failed', paths=[], code=2)['converted'], 1)

    def test_odd_names(self):
        names = ['-o.pdf', 'a\nb.pdf', '\'q\' "d".pdf', '\u202efdp.pdf', '📊.pdf', b'\xd4\xa4\xcb\xe3.pdf', 'x' * 251 + '.pdf',
                 ' space .pdf', '$(touch owned).pdf', '%2e%2e.pdf']
        for number, name in enumerate(names):
            self.add(name, tail=b'\n%% %d' % number)
        summary = self.batch(LC_ALL='C', TZ='Asia/Kathmandu')
        self.assertEqual((summary['done'], summary['failed']), (len(names), 0))
        self.assertEqual(len(self.manifest()), len(names))
        folders = os.listdir(os.path.join(self.out, 'docs'))
        self.assertEqual(len(folders), len(names))
        self.assertTrue(any(name.startswith('预算--') for name in folders), folders)
        self.assertEqual(self.batch()['converted'], 0)  # Other locale, other time zone.

    def test_equal_stems_and_duplicates(self):
        os.mkdir(os.path.join(self.inputs, 'sub'))
        self.add('a.pdf')
        self.add('sub/a.pdf', tail=b'\n% another')
        self.add('z.pdf')
        os.symlink('..', os.path.join(self.inputs, 'sub', 'loop'))
        summary = self.batch()
        self.assertEqual((summary['inputs'], summary['done'], summary['duplicates'], summary['reissues']), (3, 2, 1, 1))
        rows = self.manifest()
        self.assertEqual((rows['in/z.pdf']['status'], rows['in/z.pdf']['same_as']), ('duplicate', 'in/a.pdf'))
        self.assertEqual(rows['in/sub/a.pdf']['reissue_of'], 'in/a.pdf')

    def test_list_of_paths(self):
        self.add('a\nb.pdf')
        self.add('c.pdf', tail=b'\n% c')
        with open(os.path.join(self.folder, 'list'), 'wb') as handle:
            handle.write(b'in/a\nb.pdf\0in/missing.pdf\0')
        summary = self.batch('--list', 'list', paths=[], code=3)
        self.assertEqual((summary['done'], summary['failures']), (1, {'unreadable': 1}))

    def test_sources_are_carried_on(self):
        self.add('a.pdf')
        with open(os.path.join(self.folder, 'sources.csv'), 'w', encoding='utf-8') as handle:
            handle.write('file,url,fetched,publisher,region,year\na.pdf,https://example.org/a.pdf,2024-03-01,某县财政局,130131,2021\n')
        self.batch('--sources', 'sources.csv')
        row = self.manifest()['in/a.pdf']
        self.assertEqual((row['url'], row['fetched'], row['publisher'], row['region'], row['fiscal_year']),
                         ('https://example.org/a.pdf', '2024-03-01', '某县财政局', '130131', 2021))

    def test_results_over_all_documents(self):
        self.add('a.pdf')
        self.add('b.pdf', tail=b'\n% b')
        with open(os.path.join(self.inputs, 'bad <script>.pdf'), 'wb') as handle:
            handle.write(b'%PDF-1.4 and nothing else')
        self.batch('--format', 'json,sqlite', '--panel', 'B01', code=3)
        rows = self.manifest()
        with open(os.path.join(self.out, 'figures.csv'), encoding='utf-8') as handle:
            lines = handle.read().splitlines()
        self.assertEqual(len(lines), 1 + rows['in/a.pdf']['figures'] + rows['in/b.pdf']['figures'])
        with open(os.path.join(self.out, 'panel-B01.csv'), encoding='utf-8') as handle:
            self.assertEqual(len(handle.read().splitlines()), 3)
        self.assertTrue(os.path.getsize(os.path.join(self.out, 'panel-B01.xlsx')))
        with open(os.path.join(self.out, 'bodies.csv'), encoding='utf-8', newline='') as handle:
            bodies = list(csv.DictReader(handle))
        self.assertEqual([rows['in/a.pdf']['body']], [body['body'] for body in bodies])
        self.assertEqual(bodies[0]['documents'], '2')
        with sqlite3.connect(os.path.join(self.out, 'all.sqlite')) as database:
            self.assertEqual(database.execute('SELECT count(*) FROM documents').fetchone(), (2,))
        with open(os.path.join(self.out, 'summary.html'), encoding='utf-8') as handle:
            page = handle.read()
        self.assertIn('--retry-failed=damaged', page)
        self.assertIn('bad &lt;script&gt;.pdf', page)
        self.assertNotIn('<script', page)

    def test_same_results_as_convert(self):
        """The sandbox, the limits and the open file that stands for a path change nothing."""
        formats = 'xlsx,csv,json,html,sqlite,jsonl,md,tables.html'
        self.add('a.pdf')
        self.batch('--format', formats)
        subprocess.run([BINARY, 'convert', 'in/a.pdf', '-o', 'plain', '--format', formats], cwd=self.folder, check=True,
                       capture_output=True)
        made = tree_of(os.path.join(self.out, self.manifest()['in/a.pdf']['folder']))
        del made[b'figures.csv']
        self.assertEqual(made, tree_of(os.path.join(self.folder, 'plain')))

    def run_quietly(self, *arguments, code=0):
        result = subprocess.run([BINARY, *arguments], cwd=self.folder, capture_output=True, text=True, check=False)
        self.assertEqual(result.returncode, code, result.stderr)
        return result.stderr

    def test_shards_come_to_what_one_batch_comes_to(self):
        for number in range(7):
            self.add(f'{number}.pdf', tail=b'\n%% %d' % (number % 5))
        self.batch()
        whole = tree_of(self.out)
        shutil.rmtree(self.out)
        self.assertIn('3 shards', self.run_quietly('shard', 'in', '-o', 'shards', '--count', '3'))
        for index in '12':
            self.run_quietly('run-shard', 'shards', '--index', index, '--format', 'json')
        # The scheduler says nothing of a third one; the list does.
        self.assertRegex(self.run_quietly('merge', 'shards', '-o', 'out', code=3), r'(?s)missing: in/.*--array=3\n')
        self.run_quietly('verify', 'out', '--list', 'shards/inputs.list', code=3)
        os.environ['SLURM_ARRAY_TASK_ID'] = '3'
        self.run_quietly('run-shard', 'shards', '--format', 'json')
        del os.environ['SLURM_ARRAY_TASK_ID']
        self.run_quietly('merge', 'shards', '-o', 'out')
        self.assertEqual(tree_of(self.out), whole)
        self.run_quietly('merge', 'shards', '-o', 'out')  # Once more.
        self.assertEqual(tree_of(self.out), whole)
        self.run_quietly('verify', 'out', '--list', 'shards/inputs.list')
        os.truncate(os.path.join(self.out, self.manifest()['in/0.pdf']['folder'], '0.json'), 0)
        self.assertIn('in/0.pdf: lacks its result', self.run_quietly('verify', 'out', code=3))
        self.run_quietly('run-shard', 'shards', '--index', '4', code=2)

    def test_nothing_found(self):
        self.batch_fails('no inputs were found')
        result = subprocess.run([BINARY, 'batch', '-o', 'out'], cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(result.returncode, 2)

    def test_watch(self):
        """New files are taken as they come; another edition of what is known is compared with it."""
        self.add('a.txt', 'unit-budget-text/unit-budget.txt')
        watching = subprocess.Popen([BINARY, 'batch', 'in', '-o', 'out', '--format', 'json', '--watch', '1', '--quiet'],
                                    cwd=self.folder, stderr=subprocess.PIPE)
        news = os.path.join(self.out, 'news.jsonl')

        def wait_for(count):
            for _ in range(300):
                lines = []
                if os.path.exists(news):
                    with open(news, encoding='utf-8') as handle:
                        lines = handle.read().splitlines()
                if len(lines) >= count:
                    return [json.loads(line) for line in lines]
                time.sleep(0.1)
            self.fail(f'no news: {watching.poll()}')
        try:
            self.assertEqual([(item['what'], item['path']) for item in wait_for(1)], [('new', 'in/a.txt')])
            with open(os.path.join(self.folder, 'in', 'a.txt'), encoding='utf-8') as handle:
                text = handle.read()
            figure = re.search(r'\d,\d{3}\.\d{2}|\d{3}\.\d{2}', text)[0]
            with open(os.path.join(self.folder, 'in', 'again.txt'), 'w', encoding='utf-8') as handle:
                handle.write(text.replace(figure, figure[:-1] + str((int(figure[-1]) + 1) % 10)))
            item = wait_for(2)[1]
            self.assertEqual((item['what'], item['path'], item['of']), ('edition', 'in/again.txt', 'in/a.txt'))
            self.assertGreater(item['differences'], 0)
            self.assertIn(figure[-4:-1], item['detail'])
        finally:
            watching.send_signal(signal.SIGINT)
            watching.communicate(timeout=20)
        pages = os.listdir(os.path.join(self.out, 'news'))
        self.assertEqual(len(pages), 1)
        with open(os.path.join(self.out, 'news', pages[0]), encoding='utf-8') as handle:
            self.assertIn('in/again.txt', handle.read())

    def batch_fails(self, words):
        result = subprocess.run(self.command(), cwd=self.folder, capture_output=True, check=False)
        self.assertEqual(result.returncode, 2)
        self.assertIn(words, result.stderr.decode())

    def start(self, count):
        for number in range(count):
            self.add(f'{number:02}.pdf', tail=b'\n%% %d' % number)
        return subprocess.Popen(self.command(), cwd=self.folder, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)

    def wait_for_results(self, process, count):
        docs = os.path.join(self.out, 'docs')
        while process.poll() is None and (not os.path.isdir(docs) or len(os.listdir(docs)) < count):
            time.sleep(0.002)

    def check_resumes_to_the_same(self, count):
        self.batch()
        interrupted = tree_of(self.out)
        shutil.rmtree(self.out)
        self.batch()
        self.assertEqual(interrupted, tree_of(self.out))
        self.assertEqual(len(self.manifest()), count)

    def test_interrupt(self):
        process = self.start(8)
        self.wait_for_results(process, 2)
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, talk = process.communicate()
        self.assertLess(time.monotonic() - began, 15)  # 2 s where the machine is idle.
        self.assertEqual(process.returncode, 130, talk.decode())
        self.assertIn('interrupted', talk.decode().splitlines()[-1])
        self.assertNotIn('.mingxi-work', os.listdir(self.out))
        self.check_resumes_to_the_same(8)

    def test_kill(self):
        process = self.start(8)
        self.wait_for_results(process, 3)
        process.kill()
        process.communicate()
        self.check_resumes_to_the_same(8)

    def test_workers_killed(self):
        process = self.start(8)
        for count in (1, 4):
            self.wait_for_results(process, count)
            children = subprocess.run(['pgrep', '-P', str(process.pid)], capture_output=True, text=True, check=False).stdout.split()
            for child in children[:1]:
                os.kill(int(child), signal.SIGKILL)
        _, talk = process.communicate()
        self.assertEqual(process.returncode, 0, talk.decode())
        self.check_resumes_to_the_same(8)

    def test_one_at_a_time(self):
        process = self.start(8)
        self.wait_for_results(process, 1)
        self.batch_fails('another batch is writing here')
        process.communicate()
        self.assertEqual(process.returncode, 0)


def main():
    global BINARY, SAMPLES
    BINARY, SAMPLES = map(os.path.abspath, sys.argv[1:3])
    return 0 if unittest.main(argv=sys.argv[:1], exit=False).result.wasSuccessful() else 1


if __name__ == '__main__':
    sys.exit(main())
