# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the parts of every sample's workbook against the rules of ECMA-376 that readers repair or refuse a file for.

usage: workbook_parts_test.py BINARY

The schemas themselves are not shipped with any package, so what they say of the parts that a workbook of ours has is written
down here: the order of elements, the range of indices, what must be unique, what must exist.
"""
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from xml.etree import ElementTree

SAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'samples')
MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
OFFICE = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'
PACKAGE = '{http://schemas.openxmlformats.org/package/2006/relationships}'
TYPES = '{http://schemas.openxmlformats.org/package/2006/content-types}'
# Children of an element in the order of the schema (CT_Worksheet, CT_Workbook, CT_Stylesheet, CT_Xf, CT_Font, ...).
ORDER = {
    'worksheet': '''sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios
        autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks
        printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags
        drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'''.split(),
    'workbook': '''fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences
        definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr
        webPublishObjects extLst'''.split(),
    'styleSheet': 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(),
    'sheetPr': 'tabColor outlinePr pageSetUpPr'.split(),
    'sheetView': 'pane selection pivotSelection extLst'.split(),
    'border': 'start end left right top bottom diagonal vertical horizontal'.split(),
    'xf': 'alignment protection extLst'.split(),
    'comments': 'authors commentList extLst'.split(),
    'comment': 'text'.split(),
    'c': 'f v is extLst'.split(),
}
COUNTED = ('mergeCells', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'numFmts', 'dxfs')


def local(element):
    return element.tag.rsplit('}', 1)[-1]


def check_order(root):
    for element in root.iter():
        order = ORDER.get(local(element))
        if order is None or not element.tag.startswith(MAIN):
            continue
        names = [local(child) for child in element]
        assert set(names) <= set(order), (local(element), names)
        places = [order.index(name) for name in names]
        assert places == sorted(places), (local(element), names)
    for name in COUNTED:
        for element in root.iter(MAIN + name):
            assert int(element.get('count')) == len(element) and (len(element) > 0 or name == 'dxfs'), name


def place_of(reference):
    letters, digits = re.fullmatch(r'([A-Z]{1,3})([1-9][0-9]*)', reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    assert column <= 16384 and int(digits) <= 1048576, reference
    return int(digits), column


def cells_of(reference):
    first, _, last = reference.partition(':')
    (top, left), (bottom, right) = place_of(first), place_of(last or first)
    return {(row, column) for row in range(top, bottom + 1) for column in range(left, right + 1)}


def check_sheet(root, formats):
    last_row = 0
    for row in root.iter(MAIN + 'row'):
        number = int(row.get('r'))
        assert number > last_row, f'row {number} behind row {last_row}'
        assert 0 <= int(row.get('outlineLevel', 0)) <= 7 and 0 < float(row.get('ht', 15)) <= 409
        last_row, last_column = number, 0
        for cell in row:
            at, column = place_of(cell.get('r'))
            assert at == number and column > last_column, cell.get('r')
            assert int(cell.get('s', 0)) < formats, cell.get('r')
            last_column = column
            texts = [''.join(text.itertext()) for text in cell.iter(MAIN + 't')]
            assert len(''.join(texts).encode('utf-16-le')) <= 2 * 32767, cell.get('r')
    merged = set()
    for merge in root.iter(MAIN + 'mergeCell'):
        cells = cells_of(merge.get('ref'))
        assert len(cells) > 1 and not cells & merged, merge.get('ref')
        merged |= cells
    columns = [(int(col.get('min')), int(col.get('max'))) for col in root.iter(MAIN + 'col')]
    assert all(low <= high <= 16384 for low, high in columns) and columns == sorted(columns), columns
    assert all(high < low for (_, high), (low, _) in zip(columns, columns[1:])), columns


def relations(package, part):
    """(id, kind, target) of what `part` leads to; every target must be there."""
    folder, name = os.path.split(part)
    file = f'{folder}/_rels/{name}.rels' if folder else f'_rels/{name}.rels'
    if file not in package.namelist():
        return []
    found = []
    for relation in ElementTree.fromstring(package.read(file)).iter(PACKAGE + 'Relationship'):
        target = relation.get('Target')
        inside = target[1:] if target.startswith('/') else os.path.normpath(os.path.join(folder, target))
        assert relation.get('TargetMode') == 'External' or inside in package.namelist(), (part, target)
        found.append((relation.get('Id'), relation.get('Type').rsplit('/', 1)[-1], inside))
    assert len({number for number, _, _ in found}) == len(found), part
    return found


def check_names(workbook, sheets):
    titles = [sheet.get('name') for sheet in sheets]
    assert len({title.casefold() for title in titles}) == len(titles), titles
    for title in titles:
        assert 0 < len(title.encode('utf-16-le')) <= 62 and not re.search(r"[\[\]:*?/\\]|^'|'$", title), title
    names = [(name.get('name').casefold(), name.get('localSheetId')) for name in workbook.iter(MAIN + 'definedName')]
    assert len(set(names)) == len(names), names
    for name in workbook.iter(MAIN + 'definedName'):
        sheet = re.match(r"'((?:[^']|'')+)'!|([^'!]+)!", name.text)
        assert (sheet.group(1) or sheet.group(2)).replace("''", "'") in titles, name.text
    return titles


def check_links(root, titles):
    for link in root.iter(MAIN + 'hyperlink'):
        place_of(link.get('ref'))
        location = link.get('location')
        if location:
            sheet, cell = location.rsplit('!', 1)
            assert sheet.strip("'").replace("''", "'") in titles, location
            place_of(cell)


def check_types(package):
    root = ElementTree.fromstring(package.read('[Content_Types].xml'))
    endings = {default.get('Extension') for default in root.iter(TYPES + 'Default')}
    parts = {override.get('PartName').lstrip('/') for override in root.iter(TYPES + 'Override')}
    assert parts <= set(package.namelist()), parts - set(package.namelist())
    for part in package.namelist():
        assert part == '[Content_Types].xml' or part in parts or part.rsplit('.', 1)[-1] in endings, part


def check(file):
    with zipfile.ZipFile(file) as package:
        assert len(set(package.namelist())) == len(package.namelist())
        roots = {part: ElementTree.fromstring(package.read(part)) for part in package.namelist()}
        check_types(package)
        for root in roots.values():
            check_order(root)
        workbook = roots['xl/workbook.xml']
        targets = {number: target for number, _, target in relations(package, 'xl/workbook.xml')}
        sheets = list(workbook.iter(MAIN + 'sheet'))
        titles = check_names(workbook, sheets)
        formats = len(roots['xl/styles.xml'].find(MAIN + 'cellXfs'))
        for sheet in sheets:
            part = targets[sheet.get(OFFICE + 'id')]
            # Remarks are found by their kind alone; all else by its id.
            known = {number for number, kind, _ in relations(package, part) if kind != 'comments'}
            used = {element.get(OFFICE + 'id') for element in roots[part].iter() if element.get(OFFICE + 'id')}
            assert used == known, (part, used ^ known)
            check_sheet(roots[part], formats)
            check_links(roots[part], titles)


def main():
    binary = os.path.abspath(sys.argv[1])
    count = 0
    for folder, _, names in sorted(os.walk(SAMPLES)):
        for name in sorted(names):
            if not name.endswith(('.pdf', '.txt', '.csv')) or 'expected' in folder:
                continue
            with tempfile.TemporaryDirectory() as out:
                file = os.path.join(out, 'out.xlsx')
                done = subprocess.run([binary, 'convert', os.path.join(folder, name), '-o', file], capture_output=True, timeout=60)
                if done.returncode not in (0, 3):
                    continue  # A sample of what cannot be read.
                try:
                    check(file)
                except AssertionError as problem:
                    sys.exit(f'{name}: {problem!r}')
                count += 1
    assert count > 5, count
    print(f'{count} workbooks')


if __name__ == '__main__':
    main()
