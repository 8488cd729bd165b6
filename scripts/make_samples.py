#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the inputs and the truth files of samples/. Debian's python3, because it needs python3-openpyxl.

usage: scripts/make_samples.py [--check] [NAME...]

Without NAME all of them. --check writes nothing: it makes them in a temporary folder and fails when a truth file or the
printed text of an input differs from what is committed. (Another version of a producer prints other bytes; the words,
their order and the number of pages stay.) The expected outputs are not made here but by scripts/approve.py, and
compared with the truth files by tests/samples.
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile

from sample_documents import (final_accounts, government, page_html, plain_text, producers, targets, unit_budget,
                              workbook, writer_text)
from sample_documents.nouns import truth

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'samples')


def write(path, text):
    with open(path, 'w', encoding='utf-8') as handle:
        handle.write(text)


def printed_html(producer, after=(), **how):
    def make(document, pdf):
        source = os.path.splitext(pdf)[0] + '.html'
        write(source, page_html.page(document, **how))
        producer(source, pdf)
        os.remove(source)
        if after:
            producers.rewrite(pdf, list(after))
    return make


def printed_office(writer, ending):
    def make(document, pdf):
        source = os.path.splitext(pdf)[0] + ending
        writer.save(document, source)
        producers.libreoffice(source, pdf)
        os.remove(source)
    return make


def as_text(document, path):
    write(path, plain_text.text(document))


WQY = 'WenQuanYi Zen Hei'
# folder -> (input file, document, how it is made)
RECIPES = {
    'unit-budget-browser': ('unit-budget.pdf', unit_budget.archive, printed_html(producers.chromium)),
    'unit-budget-spreadsheet': ('unit-budget.pdf', unit_budget.archive, printed_office(workbook, '.xlsx')),
    'unit-budget-text': ('unit-budget.txt', unit_budget.market_supervision, as_text),
    'final-accounts-merged-headers': ('final-accounts.pdf', final_accounts.water,
                                      printed_html(producers.weasyprint, page_size='A4 landscape', font=WQY,
                                                   size='9.5pt')),
    'spending-column-rules': ('spending.pdf', government.column_rules,
                              printed_html(producers.weasyprint, style='columns', font=WQY)),
    'revenue-three-lines': ('revenue.pdf', government.three_lines,
                            printed_html(producers.weasyprint, style='three-line', font=WQY)),
    'transfers-borderless': ('transfers.pdf', government.borderless,
                             printed_html(producers.chromium, style='borderless', font=WQY)),
    'debt-sideways': ('debt.pdf', government.sideways,
                      printed_html(producers.weasyprint, after=['--rotate=+90:2'], font=WQY, sideways=True)),
    'targets-form': ('targets.pdf', targets.archive, printed_office(writer_text, '.fodt')),
}


def make(name, folder):
    file, document, how = RECIPES[name]
    os.makedirs(folder, exist_ok=True)
    made = document()
    how(made, os.path.join(folder, file))
    write(os.path.join(folder, os.path.splitext(file)[0] + '.truth.json'),
          json.dumps(truth(made, file), ensure_ascii=False, indent=1) + '\n')


def words(path):
    if path.endswith('.pdf'):
        return subprocess.run(['pdftotext', path, '-'], capture_output=True, check=True).stdout
    with open(path, 'rb') as handle:
        return handle.read()


def differences(name):
    with tempfile.TemporaryDirectory() as folder:
        make(name, folder)
        for file in sorted(os.listdir(folder)):
            committed = os.path.join(SAMPLES, name, file)
            if not os.path.exists(committed):
                yield f'{name}/{file} is not committed'
            elif words(committed) != words(os.path.join(folder, file)):
                yield f'{name}/{file} is not what this script makes'


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n', maxsplit=1)[0])
    parser.add_argument('--check', action='store_true')
    parser.add_argument('names', nargs='*', metavar='NAME')
    options = parser.parse_args()
    names = options.names or list(RECIPES)
    unknown = [name for name in names if name not in RECIPES]
    if unknown:
        parser.error(f'no sample {unknown[0]}; there are: {" ".join(RECIPES)}')
    if options.check:
        found = [difference for name in names for difference in differences(name)]
        print(*found, sep='\n', end='\n' if found else '')
        return 1 if found else 0
    for name in names:
        make(name, os.path.join(SAMPLES, name))
        print(name)
    return 0


if __name__ == '__main__':
    sys.exit(main())
