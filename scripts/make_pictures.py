#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the READMEs from a sample: a printed page beside the sheet that mingxi makes of it.

usage: scripts/make_pictures.py

Needs the packages of the section samples (LibreOffice draws the sheet) and poppler-utils. The pictures are committed; make
them again when the look of workbooks changes.
"""
import glob
import os
import subprocess
import tempfile

from PIL import Image, ImageDraw

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
SAMPLE = os.path.join(ROOT, 'samples', 'final-accounts-merged-headers', 'final-accounts.pdf')
PAGE = 1  # Of the sample.
SHEET_PAGE = 2  # Of the printed workbook: the sheet of that page's table, behind the contents.
DPI = 80
HEIGHT = 430  # Pixels of each half that are kept, from the top of what is printed.
COLOURS = 16  # Enough for black on white with two tints, and small.


def picture_of(pdf, page, folder):
    target = os.path.join(folder, f'page{page}')
    subprocess.run(['pdftoppm', '-r', str(DPI), '-f', str(page), '-l', str(page), '-png', pdf, target], check=True)
    return Image.open(glob.glob(target + '*.png')[0]).convert('RGB')


def without_margins(image):
    """Cut to what is printed, with a little air."""
    inverted = image.convert('L').point(lambda grey: 255 if grey < 250 else 0)
    left, top, right, bottom = inverted.getbbox()
    air = 12
    box = (max(0, left - air), max(0, top - air), min(image.width, right + air), min(image.height, bottom + air))
    cut = image.crop(box)
    return cut.crop((0, 0, cut.width, min(cut.height, HEIGHT)))


def main():
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, 'book.xlsx')
        subprocess.run([os.path.join(ROOT, 'scripts', 'mingxi'), 'convert', SAMPLE, '-o', book], check=False)
        subprocess.run(['soffice', '--headless', '-env:UserInstallation=file://' + os.path.join(folder, 'profile'),
                        '--convert-to', 'pdf', '--outdir', folder, book], check=True, stdout=subprocess.DEVNULL)
        left = without_margins(picture_of(SAMPLE, PAGE, folder))
        right = without_margins(picture_of(os.path.join(folder, 'book.pdf'), SHEET_PAGE, folder))
    gap = 24
    whole = Image.new('RGB', (left.width + gap + right.width, max(left.height, right.height)), 'white')
    whole.paste(left, (0, 0))
    whole.paste(right, (left.width + gap, 0))
    draw = ImageDraw.Draw(whole)
    middle = left.width + gap // 2
    draw.line([(middle, 10), (middle, whole.height - 10)], fill=(120, 120, 120))
    target = os.path.join(ROOT, 'docs', 'pictures', 'page-and-sheet.png')
    os.makedirs(os.path.dirname(target), exist_ok=True)
    whole.quantize(COLOURS).save(target, optimize=True)
    print(f'{target}: {whole.width} x {whole.height}, {os.path.getsize(target) // 1024} KiB')


if __name__ == '__main__':
    main()
