#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: scripts/make_line_pictures.py

Writes tests/extractor/ocr/pictures/: lines of print as grey pictures (.pgm), drawn by chromium and pdftoppm. Their
texts stand in the table of tests/extractor/ocr/text_recognizer_test.cc, too.
"""

import pathlib
import subprocess
import tempfile

FOLDER = pathlib.Path(__file__).parent.parent / "tests/extractor/ocr/pictures"
LINES = {  # Name: text, dots an inch, width in points.
    "grouped": ("-1,234,567.89", 200, 84),
    "coarse": ("48,717.06", 120, 60),
    "label": ("一般公共服务支出", 200, 92),
    "mixed": ("其中：科学技术 3,068.50", 200, 132),
    "one_digit": ("7", 200, 16),
    "same_digits": ("1,000,003.33", 200, 80),
    "blank": ("", 200, 30),
}
HTML = """<!DOCTYPE html><meta charset="utf-8"><style>@page {{ size: {width}pt 15pt; margin: 0 }}
body {{ margin: 0 3pt; font: 10.5pt/15pt 'WenQuanYi Zen Hei'; white-space: pre }}</style>{text}&nbsp;"""


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, (text, dots, width) in LINES.items():
        with tempfile.TemporaryDirectory() as work:
            html = pathlib.Path(work, "line.html")
            html.write_text(HTML.format(text=text, width=width), encoding="utf-8")
            subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                            f"--user-data-dir={work}/profile", f"--print-to-pdf={work}/line.pdf", html.as_uri()],
                           check=True, stderr=subprocess.DEVNULL)
            subprocess.run(["pdftoppm", "-gray", "-singlefile", "-r", str(dots), f"{work}/line.pdf",
                            str(FOLDER / name)], check=True)


if __name__ == "__main__":
    main()
