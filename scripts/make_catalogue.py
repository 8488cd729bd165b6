#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Write normalizer/values/catalogue_tables.inc, the subject codes that mingxi knows.

    scripts/make_catalogue.py            rewrites the file
    scripts/make_catalogue.py --check    exits 1 when the file is not what would be written

The source is normalizer/values/data/subject_codes.tsv: one row a code and name, with the budget years the name is known
for, how sure that is and where it was seen. Years in which a name was printed stand in `source`.
"""
import re
import sys

import generated_table
from generated_table import ROOT

SOURCE = ROOT / "normalizer/values/data/subject_codes.tsv"
TARGET = ROOT / "normalizer/values/catalogue_tables.inc"

KINDS = {"rev": "kRevenue", "func": "kFunction", "econ_dept": "kDepartmentEconomic", "econ_gov": "kGovernmentEconomic"}
CONFIDENCE = {"seen": "kSeen", "recalled": "kRecalled", "edition-2010": "kOldEdition"}
LENGTHS = {"rev": (3, 5, 7, 9), "func": (3, 5, 7), "econ_dept": (3, 5), "econ_gov": (3, 5)}


def rows():
    for row in generated_table.rows(SOURCE):
        kind, code, name, first, last, confidence, source = row
        if not code.isdigit() or len(code) not in LENGTHS[kind] or not name or " " in name or confidence not in CONFIDENCE:
            sys.exit(f"{SOURCE.name}: bad row: {row}")
        yield kind, code, name, int(first or 0), int(last or 0), confidence, source


def key(name):
    """What FoldForMatching makes of a catalogue name, without its punctuation (SubjectKey in catalogue.cc)."""
    return re.sub(r"[（）()、，,“”\"‘’'\-—·：:]", "", name).encode("utf-8")


def render():
    order = list(KINDS)
    entries = sorted(rows(), key=lambda r: (order.index(r[0]), len(r[1]), r[1], r[3] or 0, r[4] or 9999, r[2]))
    pool = generated_table.NamePool(entry[2] for entry in entries)
    out = generated_table.head("make_catalogue.py", SOURCE, "Sorted by kind, number of digits, code and first year.")
    out += pool.lines(1)
    out += ["// kind, code, confidence, first year, last year (0 = open), where the name begins, its bytes.",
            "constexpr Entry kEntries[] = {"]
    for kind, code, name, first, last, confidence, _ in entries:
        out.append(f"    {{CodeKind::{KINDS[kind]}, {code}, Confidence::{CONFIDENCE[confidence]}, {first}, {last}, "
                   f"{pool.place(name)}}},")
    by_name = sorted(range(len(entries)), key=lambda i: (key(entries[i][2]), i))
    out += ["};", ""] + generated_table.order_lines("// The entries in the order of their names' keys, as bytes.", by_name)
    return "\n".join(out)


if __name__ == "__main__":
    generated_table.write_or_check(render(), TARGET)
