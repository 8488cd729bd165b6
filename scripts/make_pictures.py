#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the pictures of the documentation from the samples: a printed page beside the sheet that mingxi makes of it, and what
each stage makes of a page (mingxi inspect --format svg).

usage: scripts/make_pictures.py [sheet|stages]...

Needs the packages of the section samples (LibreOffice draws the sheet, rsvg-convert the stages) and poppler-utils. The pictures
are committed; make them again when the look of workbooks or drawings changes.
"""
import glob
import os
import subprocess
import sys
import tempfile

from PIL import Image, ImageDraw

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
MINGXI = os.environ.get('MINGXI', os.path.join(ROOT, 'scripts', 'mingxi'))  # Another binary, where one is built already.
SAMPLE = os.path.join(ROOT, 'samples', 'final-accounts-merged-headers', 'final-accounts.pdf')
PAGE = 1  # Of the sample.
SHEET_PAGE = 2  # Of the printed workbook: the sheet of that page's table, behind the contents.
DPI = 80
HEIGHT = 430  # Pixels of each half that are kept, from the top of what is printed.
COLOURS = 16  # Enough for black on white with two tints, and small.

# Name of the picture -> (sample, page, stage, part of the page's height that is shown).
STAGES = {
    'stage-1-page': ('spending-column-rules/spending.pdf', 1, 'page', 0.42),
    'stage-2-edges': ('spending-column-rules/spending.pdf', 1, 'edges', 0.42),
    'stage-3-cells': ('spending-column-rules/spending.pdf', 1, 'cells', 0.42),
    'stage-4-table': ('spending-column-rules/spending.pdf', 1, 'table', 0.42),
    'cells-three-lines': ('revenue-three-lines/revenue.pdf', 1, 'cells', 0.5),
    'cells-borderless': ('transfers-borderless/transfers.pdf', 1, 'cells', 0.5),
    'cells-merged-form': ('targets-form/targets.pdf', 1, 'cells', 1.0),
    'cells-sideways': ('debt-sideways/debt.pdf', 2, 'cells', 1.0),
}
STAGE_WIDTH = 640  # Pixels.


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


def save(image, name):
    target = os.path.join(ROOT, 'docs', 'pictures', name + '.png')
    os.makedirs(os.path.dirname(target), exist_ok=True)
    image.quantize(COLOURS).save(target, optimize=True)
    print(f'{target}: {image.width} x {image.height}, {os.path.getsize(target) // 1024} KiB')


def stage_pictures():
    for name, (sample, page, stage, part) in STAGES.items():
        drawn = subprocess.run([MINGXI, 'inspect', os.path.join(ROOT, 'samples', sample),
                                '--page', str(page), '--stage', stage, '--format', 'svg'], check=True, capture_output=True)
        with tempfile.TemporaryDirectory() as folder:
            picture = os.path.join(folder, 'stage.png')
            subprocess.run(['rsvg-convert', '-w', str(STAGE_WIDTH), '-o', picture], input=drawn.stdout, check=True)
            image = Image.open(picture).convert('RGB')
        if part < 1:
            legend = image.crop((0, int(image.height * 0.975), image.width, image.height))
            head = image.crop((0, 0, image.width, int(image.height * part)))
            image = Image.new('RGB', (head.width, head.height + legend.height), 'white')
            image.paste(head, (0, 0))
            image.paste(legend, (0, head.height))
        save(image, name)


def sheet_picture():
    with tempfile.TemporaryDirectory() as folder:
        book = os.path.join(folder, 'book.xlsx')
        subprocess.run([MINGXI, 'convert', SAMPLE, '-o', book], check=False)
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
    save(whole, 'page-and-sheet')


def main(wanted):
    if not wanted or 'sheet' in wanted:
        sheet_picture()
    if not wanted or 'stages' in wanted:
        stage_pictures()


if __name__ == '__main__':
    main(sys.argv[1:])
