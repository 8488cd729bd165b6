#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws a PDF as a scanner would give it: pages that are pictures, straight and clean or worn.

  make_scans.py IN.pdf OUT.pdf --style STYLE [--seed N] [--pages 1-3]    OUT may end in .png, .jpg, .tif or .webp (one page)
  make_scans.py --list

The same seed gives the same scan. Needs pdftoppm, python3-pil and python3-numpy (scripts/install tests).
"""
import argparse
import io
import pathlib
import random
import subprocess
import sys
import tempfile
import zlib

import numpy
from PIL import Image, ImageDraw, ImageFilter

# dpi, then what is done to the page; ranges are drawn from the seed.
STYLES = {
    'clean-300': dict(dpi=300, quality=85),
    'clean-200': dict(dpi=200, quality=85),
    'worn-300': dict(dpi=300, quality=40, skew=1.5, blur=(0.6, 1.2), noise=(6, 14), shade=True),
    'worn-200': dict(dpi=200, quality=40, skew=1.5, blur=(0.4, 0.9), noise=(6, 14), shade=True),
    'fax-150': dict(dpi=150, bilevel=True, skew=0.6, noise=(4, 10)),
    'seal-200': dict(dpi=200, quality=60, skew=0.5, noise=(2, 6), seal=True),
    'stain-200': dict(dpi=200, quality=60, skew=0.5, noise=(3, 8), stain=True, fold=True),
    'faint-200': dict(dpi=200, quality=60, skew=0.8, noise=(3, 8), faint=True, dropped=True),
    'upside-down': dict(dpi=200, quality=70, turn=180),
    'sideways': dict(dpi=200, quality=70, turn=90),
    'strips': dict(dpi=200, quality=70, strips=9),
}


def pages_of(path, dpi, first, last):
    """The pages of a PDF as pictures, drawn by Poppler."""
    with tempfile.TemporaryDirectory() as folder:
        chosen = ['-f', str(first)] + (['-l', str(last)] if last else [])
        subprocess.run(['pdftoppm', '-r', str(dpi), *chosen, str(path), folder + '/page'], check=True)
        for name in sorted(pathlib.Path(folder).iterdir()):
            yield Image.open(name).convert('RGB')


def drawn_over(picture, mark):
    """`mark`, ink on white, over the picture: the darker of the two wins in each colour."""
    return Image.fromarray(numpy.minimum(numpy.asarray(picture), numpy.asarray(mark)))


def seal(picture, dpi, chance):
    """A red ring with a star, 40 mm wide, somewhere over the print."""
    side = round(40 / 25.4 * dpi)
    mark = Image.new('RGB', picture.size, 'white')
    pen = ImageDraw.Draw(mark)
    x = chance.uniform(0.3, 0.8) * (picture.width - side)
    y = chance.uniform(0.2, 0.8) * (picture.height - side)
    red = (chance.randint(190, 225), chance.randint(20, 60), chance.randint(30, 70))
    pen.ellipse([x, y, x + side, y + side], outline=red, width=max(2, side // 30))
    middle, radius = (x + side / 2, y + side / 2), side / 7
    star = []
    for i in range(10):
        reach = radius if i % 2 == 0 else radius * 0.4
        angle = numpy.pi * (i / 5 - 0.5)
        star.append((middle[0] + reach * numpy.cos(angle), middle[1] + reach * numpy.sin(angle)))
    pen.polygon(star, fill=red)
    for i in range(14):  # The letters along the ring, as blots.
        angle = numpy.pi * (0.8 + 1.4 * i / 13)
        at = (middle[0] + side * 0.38 * numpy.cos(angle), middle[1] + side * 0.38 * numpy.sin(angle))
        half = side / 28
        pen.rectangle([at[0] - half, at[1] - half, at[0] + half, at[1] + half], outline=red, width=max(1, side // 90))
    return drawn_over(picture, mark)


def stain(picture, dpi, chance):
    """A brownish spot, lighter than print."""
    mark = Image.new('RGB', picture.size, 'white')
    side = chance.uniform(0.8, 1.6) * dpi
    x, y = chance.uniform(0, picture.width - side), chance.uniform(0, picture.height - side)
    ImageDraw.Draw(mark).ellipse([x, y, x + side, y + side], fill=(214, 196, 160))
    return drawn_over(picture, mark.filter(ImageFilter.GaussianBlur(dpi / 20)))


def fold(picture, dpi, chance):
    """A grey crease across the page."""
    mark = Image.new('RGB', picture.size, 'white')
    y = chance.uniform(0.3, 0.7) * picture.height
    ImageDraw.Draw(mark).line([(0, y), (picture.width, y + chance.uniform(-4, 4))], fill=(190, 190, 190), width=max(2, dpi // 40))
    return drawn_over(picture, mark.filter(ImageFilter.GaussianBlur(dpi / 100)))


def dropped(grey, chance):
    """Columns and rows that a worn drum leaves out, a pixel wide."""
    for _ in range(3):
        x = chance.randrange(grey.shape[1])
        grey[:, x] = numpy.maximum(grey[:, x], 200)
        y = chance.randrange(grey.shape[0])
        grey[y] = numpy.maximum(grey[y], 200)
    return grey


def scanned(picture, style, chance):
    """`picture` as the scanner of that style sees it."""
    dpi = style['dpi']
    for name, draw in (('seal', seal), ('stain', stain), ('fold', fold)):
        if style.get(name):
            picture = draw(picture, dpi, chance)
    if style.get('skew'):
        angle = chance.uniform(-style['skew'], style['skew'])
        picture = picture.rotate(angle, resample=Image.BICUBIC, fillcolor='white')
    if style.get('blur'):
        picture = picture.filter(ImageFilter.GaussianBlur(chance.uniform(*style['blur']) * dpi / 200))
    pixels = numpy.asarray(picture).astype(numpy.float32)
    if style.get('faint'):
        pixels = 255 - (255 - pixels) * chance.uniform(0.35, 0.55)
    if style.get('dropped'):
        pixels = dropped(pixels, chance)
    if style.get('shade'):
        slope = numpy.linspace(0, chance.uniform(10, 35), pixels.shape[1], dtype=numpy.float32)
        pixels = pixels - slope[None, :, None]
    if style.get('noise'):
        noise = numpy.random.default_rng(chance.randrange(1 << 32))
        pixels = pixels + noise.normal(0, chance.uniform(*style['noise']), pixels.shape[:2])[:, :, None]
    picture = Image.fromarray(numpy.clip(pixels, 0, 255).astype(numpy.uint8))
    if style.get('bilevel'):
        picture = picture.convert('L').point(lambda value: 255 if value >= 150 else 0).convert('1')
    elif not style.get('seal') and not style.get('stain'):
        picture = picture.convert('L')
    return picture.rotate(style['turn'], expand=True) if style.get('turn') else picture


def stream_of(picture, quality):
    """A picture as the stream of a PDF, with the words of its dictionary."""
    space = {'1': '/DeviceGray', 'L': '/DeviceGray', 'RGB': '/DeviceRGB'}[picture.mode]
    size = f'/Width {picture.width} /Height {picture.height} /ColorSpace {space}'
    if picture.mode == '1':
        return f'{size} /BitsPerComponent 1 /Filter /FlateDecode', zlib.compress(picture.tobytes())
    data = io.BytesIO()
    picture.save(data, 'JPEG', quality=quality)
    return f'{size} /BitsPerComponent 8 /Filter /DCTDecode', data.getvalue()


def write_pdf(path, pictures, style):
    """Pages of one picture each, or of so many strips."""
    objects = ['<< /Type /Catalog /Pages 2 0 R >>', '']
    kids = []

    def add(text, data=None):
        objects.append(text if data is None else (text, data))
        return len(objects)

    for picture in pictures:
        width, height = (side * 72 / style['dpi'] for side in picture.size)
        count = style.get('strips', 1)
        edges = [round(i * picture.height / count) for i in range(count + 1)]
        names, content = [], []
        for i, (top, bottom) in enumerate(zip(edges, edges[1:])):
            words, data = stream_of(picture.crop((0, top, picture.width, bottom)), style.get('quality', 75))
            number = add(f'<< /Type /XObject /Subtype /Image {words} /Length {len(data)} >>', data)
            names.append(f'/I{i} {number} 0 R')
            scale = 72 / style['dpi']
            content.append(f'q {width:.3f} 0 0 {(bottom - top) * scale:.3f} 0 {height - bottom * scale:.3f} cm /I{i} Do Q')
        drawing = '\n'.join(content).encode()
        stream = add(f'<< /Length {len(drawing)} >>', drawing)
        kids.append(add(f'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:.3f} {height:.3f}] /Contents {stream} 0 R '
                        f'/Resources << /XObject << {" ".join(names)} >> >> >>'))
    objects[1] = f'<< /Type /Pages /Count {len(kids)} /Kids [{" ".join(f"{kid} 0 R" for kid in kids)}] >>'
    out = bytearray(b'%PDF-1.5\n')
    places = []
    for number, item in enumerate(objects, 1):
        places.append(len(out))
        text, data = item if isinstance(item, tuple) else (item, None)
        out += f'{number} 0 obj\n{text}\n'.encode()
        if data is not None:
            out += b'stream\n' + data + b'\nendstream\n'
        out += b'endobj\n'
    start = len(out)
    out += f'xref\n0 {len(objects) + 1}\n0000000000 65535 f \n'.encode()
    out += b''.join(f'{place:010} 00000 n \n'.encode() for place in places)
    out += f'trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n'.encode()
    pathlib.Path(path).write_bytes(out)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('source', nargs='?')
    parser.add_argument('target', nargs='?')
    parser.add_argument('--style', choices=STYLES, default='clean-200')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--pages', default='1-')
    parser.add_argument('--list', action='store_true')
    told = parser.parse_args()
    if told.list:
        return print('\n'.join(STYLES))
    style = STYLES[told.style]
    chance = random.Random(f'{told.style} {told.seed}')
    first, _, last = told.pages.partition('-')
    pictures = [scanned(page, style, chance) for page in
                pages_of(told.source, style['dpi'], int(first), int(last) if last else 0 if '-' in told.pages else int(first))]
    if told.target.endswith('.pdf'):
        write_pdf(told.target, pictures, style)
    else:
        dots = dict(dpi=(style['dpi'], style['dpi']))
        pictures[0].save(told.target, **({} if told.target.endswith('.webp') else dots), quality=style.get('quality', 75))
    return 0


if __name__ == '__main__':
    sys.exit(main())
