# SPDX-License-Identifier: GPL-3.0-or-later
"""scripts/check_layers.py refuses what it must, and only that."""
import contextlib
import io
import os
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
import check_layers  # noqa: E402  (from scripts/)

SPDX = '// SPDX-License-Identifier: GPL-3.0-or-later\n'

# (name, file, include line, part of the message; '' = allowed)
CASES = [
    ('stage includes model', 'checks/sum.cc', '#include "model/cell.h"', ''),
    ('stage includes itself', 'writers/csv/a.cc', '#include "writers/json/b.h"', ''),
    ('stage includes another stage', 'normalizer/a.cc', '#include "extractor/a.h"', 'normalizer may include'),
    ('stage includes pipeline', 'checks/a.cc', '#include "pipeline/a.h"', 'checks may include'),
    ('model includes a stage', 'model/a.h', '#include "writers/a.h"', 'model may include itself and messages'),
    ('messages include the model', 'messages/a.h', '#include "model/cell.h"', 'no other folder'),
    ('words outside the catalogue', 'writers/csv/c.cc', 'x = "单位";', 'stands in messages/'),
    ('a font', 'writers/csv/c.cc', 'x = "等线";', ''),
    ('words in a comment', 'writers/csv/c.cc', 'int x;  // "单位"', ''),
    ('everyone includes messages', 'extractor/a.h', '#include "messages/message.h"', ''),
    ('pipeline includes a stage', 'pipeline/a.cc', '#include "diff/a.h"', ''),
    ('pipeline includes cli', 'pipeline/a.cc', '#include "cli/a.h"', 'pipeline may include'),
    ('cli includes pipeline', 'cli/a.cc', '#include "pipeline/a.h"', ''),
    ('cli includes a stage', 'cli/a.cc', '#include "extractor/a.h"', 'cli may include'),
    ('angle brackets do not hide it', 'cli/a.cc', '#include <extractor/a.h>', 'cli may include'),
    ('spaces do not hide it', 'cli/a.cc', '  #  include "extractor/a.h"', 'cli may include'),
    ('a header that is not there yet', 'cli/a.cc', '#include "extractor/new.h"', 'cli may include'),
    ('path from the file, not the root', 'writers/csv/a.cc', '#include "c.h"', 'from the root'),
    ('Poppler at its door', 'extractor/pdf/a.cc', '#include <poppler/OutputDev.h>', ''),
    ('Poppler in an internal header', 'extractor/pdf/a_internal.h', '#include <poppler/PDFDoc.h>', ''),
    ('Poppler in a header', 'extractor/pdf/a.h', '#include <poppler/PDFDoc.h>', 'Poppler'),
    ('Poppler elsewhere', 'extractor/grids/a.cc', '#include <poppler/OutputDev.h>', 'Poppler'),
    ('Poppler by its bare name', 'extractor/grids/a.cc', '#include <OutputDev.h>', 'Poppler'),
    ('poppler-cpp elsewhere', 'pipeline/a.cc', '#include <poppler-document.h>', 'Poppler'),
    ('libxlsxwriter at its door', 'writers/xlsx/a.cc', '#include <xlsxwriter.h>', ''),
    ('libxlsxwriter elsewhere', 'writers/csv/a.cc', '#include <xlsxwriter.h>', 'libxlsxwriter'),
    ('ICU in a source', 'normalizer/a.cc', '#include <unicode/unistr.h>', ''),
    ('ICU in a header', 'normalizer/a.h', '#include <unicode/unistr.h>', 'ICU'),
    ('RE2 in a header', 'normalizer/a.h', '#include <re2/re2.h>', 'RE2'),
    ('JSON in a header', 'writers/json/a.h', '#include <nlohmann/json.hpp>', 'nlohmann-json'),
    ('CLI11 outside cli', 'pipeline/a.cc', '#include <CLI/CLI.hpp>', 'CLI11'),
    ('third party in model', 'model/a.cc', '#include <unicode/unistr.h>', 'messages and model include no third-party'),
    ('test of a stage includes it', 'tests/checks/a_test.cc', '#include "checks/a.h"', ''),
    ('test of a stage includes another', 'tests/checks/a_test.cc', '#include "writers/a.h"', 'tests/checks'),
    ('test includes cli', 'tests/pipeline/a_test.cc', '#include "cli/a.h"', 'tested from outside'),
    ('benchmarks see all stages', 'tests/bench/a.cc', '#include "extractor/a.h"', ''),
    ('standard headers', 'model/a.h', '#include <vector>', ''),
    ('a comment is no include', 'model/a.h', '// #include "writers/a.h"', ''),
]


def run_on(files):
    with tempfile.TemporaryDirectory() as root:
        for name, text in files.items():
            path = os.path.join(root, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, 'w', encoding='utf-8') as handle:
                handle.write(text)
        with contextlib.redirect_stdout(io.StringIO()) as said:
            status = check_layers.main([root])
        return status, said.getvalue()


class CheckLayers(unittest.TestCase):
    HEADERS = {f'{folder}/a.h': SPDX for folder in ('extractor', 'writers', 'pipeline', 'cli', 'diff', 'checks')}
    HEADERS |= {'model/cell.h': SPDX, 'messages/message.h': SPDX, 'writers/json/b.h': SPDX, 'writers/csv/c.h': SPDX}

    def test_includes(self):
        for name, file, line, expected in CASES:
            with self.subTest(name):
                status, said = run_on(self.HEADERS | {file: SPDX + line + '\n'})
                if expected:
                    self.assertEqual(status, 1, said)
                    self.assertIn(expected, said)
                    self.assertIn(f'{file}:2:', said)
                else:
                    self.assertEqual((status, said), (0, ''))

    def test_length(self):
        for lines, generated, expected in ((400, False, 0), (401, False, 1), (401, True, 0)):
            with self.subTest(lines=lines, generated=generated):
                head = ('// Generated by scripts/x.py, do not edit.\n' if generated else '//\n') + SPDX
                status, said = run_on({'model/a.cc': head + '\n' * (lines - 2)})
                self.assertEqual(status, expected, said)

    def test_types_of_one_name(self):
        kind = SPDX + '\nnamespace mingxi {\nstruct Reading {\n  int a = 0;\n};\n}  // namespace mingxi\n'
        hidden = SPDX + '\nnamespace {\nstruct Reading {\n  int a = 0;\n};\n}  // namespace\n'
        self.assertIn('Reading is a type of', run_on({'checks/a.h': kind, 'pipeline/b.h': kind})[1])
        self.assertEqual(run_on({'checks/a.h': kind, 'pipeline/b.cc': hidden, 'tests/checks/c.h': kind}), (0, ''))

    def test_licence_line(self):
        self.assertIn('no SPDX line', run_on({'model/a.cc': '\n'})[1])

    def test_nothing_to_check_is_a_failure(self):
        self.assertEqual(run_on({'elsewhere/a.cc': SPDX})[0], 1)


if __name__ == '__main__':
    unittest.main()
