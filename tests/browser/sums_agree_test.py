# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the sums that the review page reckons say what a conversion says.

usage: sums_agree_test.py BINARY SAMPLES FOLDER [SEED [COUNT]]

Figures of the samples, chosen by the seed, are corrected: a digit changed, a sign turned, a figure blanked. Each sum that the
correction touches must say in the page's code what `convert --corrections` says, with the same difference; only where the conversion
gives a failing sum up may the page say that it fails. Skipped where node is missing.
"""
import glob
import json
import os
import random
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'support'))
import npm_packages  # noqa: E402  (from tests/support)

BINARY, SAMPLES, FOLDER = (os.path.abspath(argument) for argument in sys.argv[1:4])
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 1
COUNT = int(sys.argv[5]) if len(sys.argv) > 5 else 12
TIMEOUT_S = 150
CELLS_CORRECTED = 3


def run(*command, text=None):
    return subprocess.run(command, cwd=FOLDER, input=text, capture_output=True, text=True, timeout=TIMEOUT_S)


def convert(source, out, *options):
    made = run(BINARY, 'convert', source, *options, '-o', out)
    assert made.returncode in (0, 3), made.stderr
    return json.load(open(out, encoding='utf-8'))


def another(text, rng):
    """A figure that could stand in the place of `text`."""
    digits = [i for i, character in enumerate(text) if character.isascii() and character.isdigit()]
    kind = rng.random()
    if kind < 0.1:
        return '-'
    if kind < 0.2 and text[0] != '-':
        return '-' + text
    at = rng.choice(digits)
    return text[:at] + str((int(text[at]) + rng.randint(1, 9)) % 10) + text[at + 1:]


def corrected(document, rng):
    """Corrections of figures that checks speak of."""
    texts = {(table['id'], cell['row'], cell['column']): cell['text'] for table in document.get('tables', []) for cell in table['cells']
             if any(character.isdigit() for character in cell['text'])}
    places = sorted({tuple(place) for check in document.get('checks', []) for place in check.get('cells', [])} & set(texts))
    return [{'kind': 'cell', 'table': table, 'row': row, 'column': column, 'printed': texts[table, row, column],
             'text': another(texts[table, row, column], rng)}
            for table, row, column in rng.sample(places, min(CELLS_CORRECTED, len(places)))]


def main():
    if not shutil.which('node'):
        npm_packages.skip('no node (package nodejs)')
    os.makedirs(FOLDER, exist_ok=True)
    sums = os.path.join(HERE, '..', '..', 'writers', 'review', 'sums.js')
    rng = random.Random(SEED)
    sources = sorted(file for ending in ('pdf', 'xlsx', 'csv', 'html') for file in glob.glob(os.path.join(SAMPLES, '*', f'*.{ending}')))
    tried, wrong = 0, []
    for source in rng.sample(sources, min(COUNT, len(sources))):
        made = run(BINARY, 'convert', source, '-o', 'before.json')
        if made.returncode not in (0, 3):
            continue  # A sample of a refusal.
        before = json.load(open(os.path.join(FOLDER, 'before.json'), encoding='utf-8'))
        corrections = corrected(before, rng)
        if not corrections:
            continue
        with open(os.path.join(FOLDER, 'corrections.json'), 'w', encoding='utf-8') as file:
            json.dump({'schema': 'mingxi/corrections-1', 'source': {'file': os.path.basename(source), 'sha256': before['source']['sha256']},
                       'corrections': corrections}, file, ensure_ascii=False)
        convert(source, os.path.join(FOLDER, 'after.json'), '--corrections', 'corrections.json')
        places = [[one['table'], one['row'], one['column']] for one in corrections]
        answer = run('node', os.path.join(HERE, 'sums_agree.mjs'), sums, 'before.json', 'after.json',
                     text=json.dumps(places))
        assert answer.returncode == 0, answer.stderr
        said = json.loads(answer.stdout)
        tried += said['tried']
        wrong += [(source, corrections, one) for one in said['wrong']]
    print(f'{tried} sums reckoned again, {len(wrong)} say another thing than the conversion')
    for source, corrections, one in wrong[:5]:
        print(source, json.dumps(corrections, ensure_ascii=False), json.dumps(one, ensure_ascii=False))
    return 1 if wrong or tried == 0 else 0


if __name__ == '__main__':
    sys.exit(main())
