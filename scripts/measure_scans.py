#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures how scans are read: PDFs are drawn as scans (make_scans.py), both are converted, and the figures compared.

  measure_scans.py --binary mingxi --styles clean-300,worn-200 [--seed N] [--pages 1-3] [--keep FOLDER] PDF...

What the PDF's own text gives is the truth: give it documents whose tables are known to be read right. Of the truth's figures:
  right      accepted with that value           wrong    accepted with another, or where none is printed
  doubtful   marked so                          missing  no figure stands there
Tables are right when every cell has its text (widths of signs and blanks left out). Seconds are processor time.
"""
import argparse
import difflib
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unicodedata

SCRIPTS = pathlib.Path(__file__).resolve().parent


def folded(text):
    return ''.join(unicodedata.normalize('NFKC', text or '').split())


def tables_of(path):
    """Each table as rows of cells; covered places are None."""
    tables = []
    for table in json.loads(path.read_text())['tables']:
        rows = [[None] * table['column_count'] for _ in range(table['row_count'])]
        for cell in table['cells']:
            rows[cell['row']][cell['column']] = cell
        tables.append((table, rows))
    return tables


def key(row):
    return tuple(folded(cell['text']) if cell else None for cell in row)


def is_figure(cell):
    return cell is not None and cell.get('value') is not None and cell.get('type') in ('amount', 'count', 'percent')


def is_doubtful(cell):
    return cell.get('status') == 'doubtful' or cell.get('is_doubtful', False)


def likeness(a, b):
    left = [text for row in a for text in key(row) if text]
    right = [text for row in b for text in key(row) if text]
    common = sum((min(left.count(text), right.count(text)) for text in set(left)), 0)
    return 2 * common / max(1, len(left) + len(right))


def aligned(truth, scan):
    """Pairs of rows; None where a side has none."""
    if len(truth) == len(scan):
        return list(zip(truth, scan))
    matcher = difflib.SequenceMatcher(a=[key(row) for row in truth], b=[key(row) for row in scan], autojunk=False)
    pairs = []
    for kind, a0, a1, b0, b1 in matcher.get_opcodes():
        for i in range(max(a1 - a0, b1 - b0)):
            pairs.append((truth[a0 + i] if a0 + i < a1 else None, scan[b0 + i] if b0 + i < b1 else None))
    return pairs


class Tally:
    def __init__(self):
        self.figures = self.right = self.wrong = self.doubtful = self.missing = self.tables = self.perfect = 0
        self.extra = self.pages = self.texts = 0
        self.seconds = 0.0
        self.examples = []

    def compare(self, name, truth, scan):
        rows = aligned(truth, scan) if scan else [(row, None) for row in truth]
        same = scan is not None and len(truth) == len(scan) and len(truth[0]) == len(scan[0])
        for a, b in rows:
            for column in range(max(len(a or []), len(b or []))):
                left = a[column] if a and column < len(a) else None
                right = b[column] if b and column < len(b) else None
                same &= folded(left['text']) == folded(right['text']) if left and right else left is right
                self.judge(name, left, right)
        self.tables += 1
        self.perfect += same

    def judge(self, name, left, right):
        if is_figure(left):
            self.figures += 1
            if not is_figure(right):
                self.missing += 1
                self.note(name, 'missing', left, right)
            elif is_doubtful(right):
                self.doubtful += 1
            elif right['value'] == left['value']:
                self.right += 1
            else:
                self.wrong += 1
                self.note(name, 'wrong', left, right)
        elif is_figure(right) and not is_doubtful(right):
            self.wrong += 1
            self.note(name, 'invented', left, right)

    def note(self, name, what, left, right):
        told = '{} -> {} {}'.format(left and left['text'], right and right['text'], right and right.get('confidence'))
        self.examples.append(f'  {name} {what}: {told}')

    def line(self, style):
        share = lambda part, whole: f'{100 * part / max(1, whole):.1f} %'
        return (f'{style:12} figures {self.figures} right {self.right} ({share(self.right, self.figures)}) wrong {self.wrong} '
                f'doubtful {self.doubtful} missing {self.missing}; tables {self.tables} right {self.perfect} '
                f'({share(self.perfect, self.tables)}) extra {self.extra}; {self.seconds / max(1, self.pages):.2f} s a page, '
                f'{1000 * self.seconds / max(1, self.texts):.0f} ms a text')


def convert(binary, source, target):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([binary, 'convert', str(source), '-o', str(target), '--format', 'json'], capture_output=True, text=True,
                          timeout=600)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if not target.exists():
        sys.stderr.write(done.stderr)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(told, style, tally, folder):
    for path in map(pathlib.Path, told.documents):
        original, scan = folder / (path.stem + '.json'), folder / f'{path.stem}.{style}.json'
        picture = folder / f'{path.stem}.{style}.pdf'
        flags = [str(path), str(picture), '--style', style, '--seed', str(told.seed), '--pages', told.pages]
        subprocess.run([str(SCRIPTS / 'make_scans.py'), *flags], check=True)
        if not original.exists():
            command = [told.binary, 'convert', str(path), '-o', str(original), '--format', 'json']
            subprocess.run(command + (['--pages', told.pages] if told.pages != '1-' else []), capture_output=True, check=False)
        tally.seconds += convert(told.binary, picture, scan)
        truth, read = tables_of(original), tables_of(scan) if scan.exists() else []
        if scan.exists():
            tally.pages += json.loads(scan.read_text())['source'].get('pages', 1)
        tally.texts += sum(1 for _, rows in read for row in rows for cell in row if cell and cell['text'])
        left = list(range(len(read)))
        for _, rows in truth:
            best = max(left, key=lambda i: likeness(rows, read[i][1]), default=None)
            if best is not None and likeness(rows, read[best][1]) > 0.3:
                left.remove(best)
                tally.compare(path.stem, rows, read[best][1])
            else:
                tally.compare(path.stem, rows, None)
        tally.extra += len(left)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('documents', nargs='+')
    parser.add_argument('--binary', default='build/release/cli/mingxi')
    parser.add_argument('--styles', default='clean-300,clean-200,worn-300,worn-200')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--pages', default='1-')
    parser.add_argument('--keep', help='a folder for what is made')
    told = parser.parse_args()
    for style in told.styles.split(','):
        tally = Tally()
        with tempfile.TemporaryDirectory() as made:
            folder = pathlib.Path(told.keep or made)
            os.makedirs(folder, exist_ok=True)
            measure(told, style, tally, folder)
        print(tally.line(style), flush=True)
        print('\n'.join(tally.examples[:30]), flush=True)
    return 0


if __name__ == '__main__':
    sys.exit(main())
