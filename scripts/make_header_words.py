#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write normalizer/forms/header_words.inc, the meanings of column headers.

    scripts/make_header_words.py            rewrites the file
    scripts/make_header_words.py --check    exits 1 when the file is not what would be written

The source is normalizer/forms/data/header_words.tsv.
"""
import sys

import generated_table
from generated_table import ROOT

SOURCE = ROOT / "normalizer/forms/data/header_words.tsv"
TARGET = ROOT / "normalizer/forms/header_words.inc"
PARTS = ("side", "component", "measure", "identity", "fund", "grouping")


def render():
    words = {}
    for row in generated_table.rows(SOURCE):
        header, part, name = row
        if part not in PARTS or bool(name) == (part == "grouping") or header in words:
            sys.exit(f"{SOURCE.name}: bad or repeated row: {row}")
        words[header] = (part, name)
    out = generated_table.head("make_header_words.py", SOURCE, "Sorted by key, as bytes.") + ["constexpr Word kWords[] = {"]
    for header in sorted(words, key=lambda word: word.encode("utf-8")):
        part, name = words[header]
        out.append(f'    {{"{header}", HeaderPart::k{part.capitalize()}, "{name}"}},')
    out += ["};", ""]
    return "\n".join(out)


if __name__ == "__main__":
    generated_table.write_or_check(render(), TARGET)
