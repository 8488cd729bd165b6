# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as HTML, for the producers that print HTML: Chromium and WeasyPrint."""
import html

from .nouns import Heading, PageBreak, Paragraph, Table

# How the table is ruled. Every style prints the same cells.
STYLES = {
    'ruled': 'td, th { border: 0.75pt solid #000; }',
    'columns': 'td, th { border-left: 0.5pt solid #000; border-right: 0.5pt solid #000; }'
               ' table { border: 0.5pt solid #000; } thead tr:last-child th { border-bottom: 0.5pt solid #000; }'
               ' thead th { border-top: 0.5pt solid #000; }',
    'three-line': 'table { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000; }'
                  ' thead tr:last-child th { border-bottom: 0.6pt solid #000; }',
    'borderless': 'td, th { padding-left: 9pt; padding-right: 9pt; }',
}
BASE = '''
@page { size: %(page)s; margin: 18mm 15mm; }
html { font-family: "%(font)s"; font-size: %(size)s; line-height: 1.35; }
body { margin: 0; }
h1 { font-size: 1.5em; text-align: center; }
h2 { font-size: 1.2em; }
p { text-indent: 2em; text-align: justify; }
p.title { font-size: 1.35em; font-weight: bold; text-align: center; text-indent: 0; margin: 0 0 4pt; }
div.caption { display: flex; justify-content: space-between; margin: 0 0 3pt; }
p.form { text-align: right; text-indent: 0; margin: 0 0 2pt; }
p.note { text-indent: 0; margin: 4pt 0; text-align: left; }
table { border-collapse: collapse; width: 100%%; table-layout: fixed; margin: 0; }
td, th { padding: %(padding)s; font-weight: normal; text-align: left; overflow-wrap: anywhere; }
th { text-align: center; }
td.figure { text-align: right; }
td.middle { text-align: center; }
tr { break-inside: avoid; }
tr.bold td { font-weight: bold; }
.break { break-after: page; }
%(style)s %(extra)s
'''
# Tables that read from the bottom of a portrait page to its top.
SIDEWAYS = '''
.frame { position: relative; height: 255mm; }
.sideways { position: absolute; width: 255mm; transform-origin: top left; transform: rotate(-90deg) translateX(-255mm); }
'''


def is_figure(text):
    return bool(text) and all(c in '0123456789.,-%' for c in text)


def table_html(table, repeat_header):
    def cells(r, tag):
        out = []
        for cell in table.rows[r]:
            spans = ''.join(f' {name}="{n}"' for name, n in
                            (('colspan', cell.column_span), ('rowspan', cell.row_span)) if n > 1)
            kind = ''
            if tag == 'td':
                kind = ' class="figure"' if is_figure(cell.text) and '.' in cell.text else \
                    ' class="middle"' if cell.text in ('合计', '栏次') else ''
            # Two blanks inside 项  目 are printed as two.
            text = html.escape(cell.text).replace('  ', '&nbsp; ')
            out.append(f'<{tag}{spans}{kind}>{text}</{tag}>')
        return ''.join(out)

    head = table.header_rows + table.index_row
    lines = [f'<p class="title">{html.escape(table.title)}</p>']
    if table.form_number:
        lines.append(f'<p class="form">{html.escape(table.form_number)}</p>')
    caption = [table.publisher, table.year_line, f'单位：{table.unit}' if table.unit else None]
    if any(caption):
        lines.append('<div class="caption">' + ''.join(f'<span>{html.escape(x or "")}</span>' for x in caption) + '</div>')
    widths = table.widths or [1] * table.column_count
    lines.append('<table><colgroup>' + ''.join(f'<col style="width:{100 * w / sum(widths):.3f}%">' for w in widths)
                 + '</colgroup>')
    groups = [('thead' if repeat_header else 'tbody', range(head), 'th'), ('tbody', range(head, len(table.rows)), 'td')]
    for group, rows, tag in groups:
        lines.append(f'<{group}>')
        for r in rows:
            bold = ' class="bold"' if r in table.bold_rows else ''
            lines.append(f'<tr{bold}>{cells(r, tag)}</tr>')
        lines.append(f'</{group}>')
    lines.append('</table>')
    lines += [f'<p class="note">{html.escape(note)}</p>' for note in table.notes]
    return '\n'.join(lines)


def page(document, style='ruled', page_size='A4 portrait', font='Noto Sans CJK SC', size='10.5pt',
         padding='3.5pt 3pt', extra='', repeat_header=True, sideways=False):
    if sideways:
        extra += SIDEWAYS
    css = BASE % {'page': page_size, 'font': font, 'size': size, 'padding': padding, 'style': STYLES[style],
                  'extra': extra}
    body = []
    for block in document.blocks:
        if isinstance(block, Table):
            table = table_html(block, repeat_header)
            body.append(f'<div class="frame"><div class="sideways">{table}</div></div>' if sideways else table)
        elif isinstance(block, Heading):
            body.append(f'<h{1 if block.text == document.title else 2}>{html.escape(block.text)}'
                        f'</h{1 if block.text == document.title else 2}>')
        elif isinstance(block, Paragraph):
            body.append(f'<p>{html.escape(block.text)}</p>')
        elif isinstance(block, PageBreak):
            body.append('<div class="break"></div>')
    return (f'<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>{html.escape(document.title)}</title>'
            f'<style>{css}</style></head><body>' + '\n'.join(body) + '</body></html>')
