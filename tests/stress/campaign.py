# SPDX-License-Identifier: GPL-3.0-or-later
"""A campaign: seeded documents printed, converted and scored, one after the other."""
import collections
import json
import os
import random
import subprocess

import contents
import printers
import traits as trait_names
from score import score

TIMEOUT_S = 60


def convert(binary, source, folder):
    out = os.path.join(folder, 'out.json')
    if os.path.exists(out):
        os.remove(out)
    try:
        subprocess.run([binary, 'convert', source, '-o', out, '-q'], capture_output=True, timeout=TIMEOUT_S, check=False)
    except subprocess.TimeoutExpired:
        return {'tables': [], 'findings': []}
    if not os.path.exists(out):
        return {'tables': [], 'findings': []}
    with open(out, encoding='utf-8') as handle:
        return json.load(handle)


def one(options, number, folder):
    """Makes, converts and scores document `number` of options.seed: options names binary, printers and text, too."""
    rng = random.Random(f'{options.seed}/{number}')
    name = options.printers[number % len(options.printers)]
    printer = printers.PRINTERS[name]
    traits = trait_names.draw(rng, printer.groups)
    sheets = contents.make(rng, traits)
    path = os.path.join(folder, f'{options.seed}-{number:03}-{name}.pdf')
    printer.print_pdf(rng, traits, sheets, path)
    if options.text:
        text = path[:-4] + '.txt'
        subprocess.run(['pdftotext', '-layout', path, text], check=True)
        path = text
    result = score(sheets, convert(options.binary, path, folder))
    result |= {'file': os.path.basename(path), 'traits': traits}
    return result


def by_trait(results):
    """{trait: (documents, tables, perfect)}"""
    seen = collections.defaultdict(lambda: [0, 0, 0])
    for result in results:
        for trait in result['traits'].chosen.values():
            seen[trait][0] += 1
            seen[trait][1] += result['tables']
            seen[trait][2] += result['perfect']
    return {trait: tuple(counts) for trait, counts in seen.items()}


def totals(results):
    """The sums over all documents; 'ruled' are those with rules or fills."""
    total = {key: sum(result[key] for result in results) for key in ('tables', 'perfect', 'titles', 'units', 'extra')}
    total['silent'] = sum(len(result['silent']) for result in results)
    ruled = [r for r in results if r['traits']['rules'] != 'none' or r['traits']['fills'] != 'no-fill']
    total['ruled'] = sum(r['tables'] for r in ruled)
    total['ruled_perfect'] = sum(r['perfect'] for r in ruled)
    return total
