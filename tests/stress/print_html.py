# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints sheets as HTML through a browser or WeasyPrint: what their layout engines make of borders, fills and page breaks."""
import html
import os
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
from sample_documents import producers  # noqa: E402

from layout import is_label  # noqa: E402

GROUPS = {'rules', 'fills', 'figures', 'numbers', 'minus', 'empty', 'labels', 'rows', 'header', 'marks', 'page', 'sides', 'caption'}
BORDERS = {
    'full': 'td, th { border: 1px solid #000 }', 'hair': 'td, th { border: 0.2px solid #000 }',
    'dashed': 'td, th { border: 1px dashed #000 }', 'double-frame': 'table { border: 3px double #000 } td, th { border: 1px solid #000 }',
    'columns': 'table { border: 1px solid #000 } td, th { border-left: 1px solid #000; border-right: 1px solid #000 } thead th '
               '{ border-bottom: 1px solid #000 }',
    'rows': 'td, th { border-top: 1px solid #000; border-bottom: 1px solid #000 }',
    'three-lines': 'table { border-top: 1.5px solid #000; border-bottom: 1.5px solid #000 } thead { border-bottom: 1px solid #000 }',
    'none': '', 'frame': 'table { border: 1px solid #000 } thead { border-bottom: 1px solid #000 }',
    'header-and-total': 'thead { border-top: 1px solid #000; border-bottom: 1px solid #000 } tr.total td { border-top: 1px solid #000; '
                        'border-bottom: 1px solid #000 }',
    'thin-fills': 'td, th { border: 0.4pt solid #333 }', 'mitred': 'table { border-collapse: separate; border-spacing: 0 } '
    'td, th { border-right: 1px solid #000; border-bottom: 2px solid #444 } table { border-top: 2px solid #444; border-left: 1px solid #000 }',
    'white-on-grey': 'table { background: #e4e4e4 } td, th { border: 2px solid #fff }',
}
FILLS = {'header-fill': 'thead th { background: #d0d0d0 }', 'total-fill': 'tr.total td { background: #e0e0e0 }',
         'header-and-total-fill': 'thead th { background: #d0d0d0 } tr.total td { background: #e0e0e0 }',
         'group-fill': 'tr.section td, tr.label td { background: #e6e6e6 }',
         'stripes-1': 'tbody tr:nth-child(odd) td { background: #eee }',
         'stripes-2': 'tbody tr:nth-child(4n+1) td, tbody tr:nth-child(4n+2) td { background: #eee }',
         'stripes-3': 'tbody tr:nth-child(6n+1) td, tbody tr:nth-child(6n+2) td, tbody tr:nth-child(6n+3) td { background: #eee }'}


def style(rng, traits, sheets):
    wide = max(sheet.columns for sheet in sheets) > 4 or traits['sides'] == 'side-by-side'
    pad = '1px 1px' if traits['figures'] == 'tight' else f'{rng.choice([2, 3, 4])}px {rng.choice([4, 6, 9])}px'
    align = {'centre': 'center', 'left': 'left'}.get(traits['figures'], 'right')
    again = 'table-header-group' if traits['page'] != 'header-once' else 'table-row-group'
    return (f'@page {{ size: A4 {"landscape" if wide else "portrait"}; margin: 18mm 16mm }}'
            f'body {{ font: {rng.choice([9, 10, 10.5, 11])}pt "WenQuanYi Zen Hei", sans-serif }}'
            'h1 { font-size: 16pt; text-align: center; margin: 10px 0 4px } p { margin: 2px 0 }'
            '.unit { text-align: right } .middle { text-align: center }'
            f'table {{ border-collapse: collapse; width: 100% }} thead {{ display: {again} }} tr {{ break-inside: avoid }}'
            f'td, th {{ padding: {pad}; font-weight: normal }} th {{ text-align: center }} td.figure {{ text-align: {align}; white-space: nowrap }}'
            f'td.name {{ width: {rng.choice([22, 26, 30]) if traits["labels"] == "wrapped" else 38}% }}'
            'td.spread { text-align-last: justify; text-align: justify } sup { font-size: 60%; line-height: 0 }'
            + BORDERS[traits['rules']] + FILLS.get(traits['fills'], ''))


def cell_html(traits, sheet, r, row, c, text):
    name = is_label(sheet, c)
    kind = 'name' + (' spread' if sheet.spread and len(text) < 6 else '') if name else 'figure'
    # Letters apart by an auto-justified last line need spaces to stretch.
    shown = html.escape(' '.join(text) if 'spread' in kind else text)
    if traits['rows'] == 'leader-dots' and row.kind == 'item' and c == 0:
        shown += '.' * 12
    if (r, c) in sheet.marks:
        shown += f'<sup>{sheet.marks[(r, c)]}</sup>'
    indent = f' style="padding-left: {8 + 20 * row.level}px"' if row.level and c == 0 else ''
    return f'<td class="{kind}"{indent}>{shown or "&nbsp;"}</td>'


def sheet_html(traits, sheet):
    parts = []
    if traits['caption'] == 'title-and-prose':
        parts.append('<p>本表反映本单位年度收支情况，数据保留两位小数，四舍五入。</p>')
    if sheet.form_number:
        parts.append(f'<p>{sheet.form_number}</p>')
    parts.append(f'<h1>{sheet.title}</h1>')
    if traits['caption'] == 'unit-in-bracket':
        parts.append(f'<p class="middle">（单位：{sheet.unit}）</p>')
    else:
        parts.append(f'<p class="unit">单位：{sheet.unit}</p>')
    parts.append('<table><thead>')
    for cells in sheet.header:
        parts.append('<tr>' + ''.join(f'<th colspan="{c.column_span}" rowspan="{c.row_span}">{c.text}</th>' for c in cells) + '</tr>')
    parts.append('</thead><tbody>')
    for r, row in enumerate(sheet.rows):
        if row.kind == 'section':
            parts.append(f'<tr class="section"><td class="name" colspan="{sheet.columns}">{row.texts[0]}</td></tr>')
        else:
            cells = ''.join(cell_html(traits, sheet, r, row, c, text) for c, text in enumerate(row.texts))
            parts.append(f'<tr class="{row.kind}">{cells}</tr>')
    return '\n'.join(parts) + '</tbody></table>'


def page_html(rng, traits, sheets):
    body = '<br>'.join(sheet_html(traits, sheet) for sheet in sheets)
    return f'<!doctype html><meta charset="utf-8"><style>{style(rng, traits, sheets)}</style>{body}'


def print_with(producer):
    def print_pdf(rng, traits, sheets, path):
        with tempfile.TemporaryDirectory() as folder:
            source = os.path.join(folder, 'page.html')
            with open(source, 'w', encoding='utf-8') as handle:
                handle.write(page_html(rng, traits, sheets))
            producer(source, path)
    return print_pdf


chromium = print_with(producers.chromium)
weasyprint = print_with(producers.weasyprint)
