#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write normalizer/values/regions_tables.inc, the administrative divisions that mingxi knows.

    scripts/make_regions.py            rewrites the file
    scripts/make_regions.py --check    exits 1 when the file is not what would be written

The source is normalizer/values/data/regions.tsv: code, name, and whether the code is still in use.
"""
import sys

import generated_table
from generated_table import ROOT

SOURCE = ROOT / "normalizer/values/data/regions.tsv"
TARGET = ROOT / "normalizer/values/regions_tables.inc"


def render():
    entries = sorted(generated_table.rows(SOURCE))
    for code, name, status in entries:
        if len(code) != 6 or not code.isdigit() or status not in ("current", "retired"):
            sys.exit(f"{SOURCE.name}: bad row: {code} {name} {status}")
    pool = generated_table.NamePool(name for _, name, _ in entries)
    out = generated_table.head("make_regions.py", SOURCE, "Sorted by code.") + pool.lines(10)
    out += ["// code, where the name begins, its bytes, whether the code is retired.", "constexpr Entry kEntries[] = {"]
    cells = [f"{{{code}, {pool.place(name)}, {'true' if status == 'retired' else 'false'}}}," for code, name, status in entries]
    for at in range(0, len(cells), 4):
        out.append("    " + " ".join(cells[at:at + 4]))
    by_name = sorted(range(len(entries)), key=lambda i: (entries[i][1].encode("utf-8"), i))
    out += ["};", ""] + generated_table.order_lines("// The entries in the order of their names, as bytes.", by_name)
    return "\n".join(out)


if __name__ == "__main__":
    generated_table.write_or_check(render(), TARGET)
