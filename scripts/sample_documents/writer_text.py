# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents as flat OpenDocument text, for LibreOffice Writer to print: as an office does that fills in forms in a word
processor."""
from xml.sax.saxutils import escape

from .nouns import Heading, Paragraph, Table

FONT = 'Noto Serif CJK SC'
WIDTH_CM = 17.0
HEAD = f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'{FONT}'"/></office:font-face-decls>
<office:styles><style:default-style style:family="paragraph">
<style:text-properties style:font-name="F" style:font-name-asian="F" fo:font-size="10.5pt" style:font-size-asian="10.5pt"
 fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style></office:styles>
<office:automatic-styles>
<style:style style:name="H" style:family="paragraph"><style:paragraph-properties fo:text-align="center"
 fo:margin-top="0.3cm" fo:margin-bottom="0.3cm"/><style:text-properties fo:font-size="16pt" style:font-size-asian="16pt"/></style:style>
<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-indent="0.74cm"/></style:style>
<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.4cm"
 fo:margin-bottom="0.1cm" fo:keep-with-next="always"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="L" style:family="paragraph"/>
<style:style style:name="B" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"
 fo:padding="0.1cm" style:vertical-align="middle"/></style:style>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm"
 fo:margin="2cm"/></style:page-layout>
'''


def table_xml(table, number):
    widths = [WIDTH_CM * w / sum(table.widths) for w in table.widths]
    out = [f'<text:p text:style-name="T">{escape(table.title)}</text:p>',
           f'<table:table table:name="T{number}" table:style-name="W">']
    out += [f'<table:table-column table:style-name="K{number}.{i}"/>' for i in range(len(widths))]
    anchors = {(r, c): cell for r, c, cell in table.placed()}
    for r in range(len(table.rows)):
        out.append('<table:table-row>')
        for c in range(table.column_count):
            cell = anchors.get((r, c))
            if cell is None:
                out.append('<table:covered-table-cell/>')
                continue
            spans = f' table:number-columns-spanned="{cell.column_span}" table:number-rows-spanned="{cell.row_span}"'
            style = 'L' if len(cell.text) > 20 else 'C'
            out.append(f'<table:table-cell table:style-name="B" office:value-type="string"{spans}>'
                       f'<text:p text:style-name="{style}">{escape(cell.text)}</text:p></table:table-cell>')
        out.append('</table:table-row>')
    out.append('</table:table>')
    styles = [f'<style:style style:name="K{number}.{i}" style:family="table-column"><style:table-column-properties'
              f' style:column-width="{w:.3f}cm"/></style:style>' for i, w in enumerate(widths)]
    return out, styles


def save(document, path):
    body, styles = [], [
        f'<style:style style:name="W" style:family="table"><style:table-properties style:width="{WIDTH_CM}cm"'
        ' table:align="margins"/></style:style>']
    for block in document.blocks:
        if isinstance(block, Table):
            cells, columns = table_xml(block, len(styles))
            body += cells
            styles += columns
        elif isinstance(block, (Heading, Paragraph)):
            body.append(f'<text:p text:style-name="{"H" if isinstance(block, Heading) else "P"}">'
                        f'{escape(block.text)}</text:p>')
    with open(path, 'w', encoding='utf-8') as handle:
        handle.write(HEAD + '\n'.join(styles) + '''</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles>
<office:body><office:text>''' + '\n'.join(body) + '</office:text></office:body></office:document>\n')
