# SPDX-License-Identifier: GPL-3.0-or-later
"""One sample, whole: the outputs are the committed ones, the JSON keeps its schema, every cell is what the truth file says,
CSV and workbook hold the figures of the JSON, and a second run gives the same bytes.

usage: check_sample.py --binary FILE NAME
"""
import argparse
import json
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import golden  # noqa: E402
import schema  # noqa: E402
import truth  # noqa: E402
from csv_figures import csv_problems  # noqa: E402
from workbook_figures import workbook_problems  # noqa: E402

MAX_PROBLEMS = 40  # That are printed; the first say enough.


def truth_of(case):
    file = os.path.splitext(golden.sample_input(case.folder))[0] + '.truth.json'
    with open(os.path.join(case.folder, file), encoding='utf-8') as handle:
        return json.load(handle)


def problems(case, binary):
    with tempfile.TemporaryDirectory() as made:
        first = golden.run(case, binary, keep=made)
        if first.code:
            yield f'exit status {first.code}'
        for path, expected, actual in golden.differences(case, first):
            what = 'is not committed' if expected is None else 'is missing' if actual is None else 'is not as committed'
            yield f'{path} {what}; see scripts/approve.py {case.name}'
        if first.files.get('document.json') is None:
            yield f'no JSON: {first.err.decode(errors="replace")}'
            return
        document = json.loads(first.files['document.json'])
        yield from schema.problems(document)
        yield from truth.compare(truth_of(case), document)
        yield from csv_problems(document, os.path.join(made, 'csv'))
        yield from workbook_problems(document, os.path.join(made, 'document.xlsx'))
        with tempfile.TemporaryDirectory() as again:
            golden.run(case, binary, keep=again)
            for folder, _, names in os.walk(made):
                for name in names:
                    path = os.path.join(folder, name)
                    with open(path, 'rb') as one, open(os.path.join(again, os.path.relpath(path, made)), 'rb') as two:
                        if one.read() != two.read():
                            yield f'{os.path.relpath(path, made)}: two runs give different bytes'


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--binary', required=True)
    parser.add_argument('name')
    options = parser.parse_args()
    found = list(problems(golden.load_sample(options.name), options.binary))
    print(*found[:MAX_PROBLEMS], sep='\n')
    if len(found) > MAX_PROBLEMS:
        print(f'... and {len(found) - MAX_PROBLEMS} more')
    return 1 if found else 0


if __name__ == '__main__':
    sys.exit(main())
