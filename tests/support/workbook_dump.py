# SPDX-License-Identifier: GPL-3.0-or-later
"""A workbook as text: one line a cell, so that a difference can be read.

Left out, because they say nothing about the content or differ between versions of the library: theme, fonts' families,
colours of rules, sheet ids, the order of the parts in the zip file.
"""


def style_of(cell):
    words = []
    if cell.font.bold:
        words.append('bold')
    if cell.font.color is not None and cell.font.color.type == 'rgb' and cell.font.color.rgb != 'FF000000':
        words.append('color=' + cell.font.color.rgb)
    if cell.fill.fill_type:
        words.append('fill=' + str(cell.fill.fgColor.rgb))
    sides = ''.join(name[0] for name in ('left', 'right', 'top', 'bottom') if getattr(cell.border, name).style)
    if sides:
        words.append('rules=' + sides)
    if cell.alignment.horizontal:
        words.append(cell.alignment.horizontal)
    if cell.alignment.indent:
        words.append(f'indent={cell.alignment.indent:g}')
    if cell.alignment.wrap_text:
        words.append('wrap')
    if cell.number_format != 'General':
        words.append('format=' + cell.number_format)
    if cell.hyperlink is not None:
        words.append('link=' + str(cell.hyperlink.location or cell.hyperlink.target))
    if cell.comment is not None:
        words.append('comment=' + repr(cell.comment.text))
    return ' '.join(words)


def dump_sheet(sheet):
    setup = sheet.page_setup
    yield f'sheet {sheet.title} {sheet.dimensions}'
    yield f'  state {sheet.sheet_state} panes {sheet.freeze_panes} paper {setup.orientation} {setup.paperSize}'
    for merged in sorted(str(merged) for merged in sheet.merged_cells.ranges):
        yield f'  merged {merged}'
    for key in sorted(sheet.column_dimensions):
        yield f'  width {key} {sheet.column_dimensions[key].width:.2f}'
    for cells in sheet.iter_rows():
        for cell in cells:
            style = style_of(cell)
            if cell.value is not None or style:
                kind = 'text' if cell.data_type == 's' else 'number' if cell.data_type == 'n' else cell.data_type
                shown = '' if cell.value is None else f'{kind} {cell.value!r}'
                yield f'  {cell.coordinate} {shown} [{style}]'


def dump(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    properties = book.properties
    lines = [f'title {properties.title!r} creator {properties.creator!r} created {properties.created}']
    lines += [f'name {name.name} {name.attr_text}' for name in book.defined_names.definedName]
    for sheet in book.worksheets:
        lines += dump_sheet(sheet)
    return '\n'.join(lines) + '\n'
