# SPDX-License-Identifier: GPL-3.0-or-later
"""Seeded accounts whose sums hold, shaped by traits: what stands in a table before anybody prints it."""
import os
import sys
from dataclasses import dataclass, field

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
from sample_documents.nouns import Cell, Table  # noqa: E402

NAMES = ['一般公共服务支出', '公共安全支出', '教育支出', '科学技术支出', '文化旅游体育与传媒支出', '社会保障和就业支出', '卫生健康支出', '节能环保支出',
         '城乡社区支出', '农林水支出', '交通运输支出', '资源勘探工业信息等支出', '商业服务业等支出', '自然资源海洋气象等支出', '住房保障支出', '粮油物资储备支出',
         '灾害防治及应急管理支出', '债务付息支出', '增值税', '企业所得税', '个人所得税', '资源税', '房产税', '印花税', '契税', '专项收入', '罚没收入', '捐赠收入',
         '工资福利支出', '商品和服务支出', '办公费', '印刷费', '水费', '电费', '差旅费', '维修（护）费', '会议费', '培训费', '公务接待费', '劳务费', '委托业务费',
         '基本养老保险缴费', '住房公积金', '对个人和家庭的补助', '资本性支出', '办公设备购置', '专用设备购置', '上级补助收入', '事业收入', '经营收入']
LONG = ['国有资源（资产）有偿使用收入安排的专项支出', '机关事业单位职业年金缴费支出及补记清算支出', '城乡居民基本医疗保险基金的财政补助支出',
        '农村综合改革示范试点补助以及其他相关支出', '公共租赁住房维护和管理以及保障性住房租金补贴']
SHORT = ['水费', '电费', '契税', '工资', '奖金', '邮费', '租金', '利息']
SECTIONS = ['一、经常性项目', '二、专项项目', '三、其他项目']
TITLES = ['收支预算总表', '财政拨款支出表', '一般公共预算支出表', '基本支出明细表', '项目支出情况表', '政府性基金支出表', '部门支出总体情况表', '债务余额情况表']
COLUMNS = ['合计', '基本支出', '项目支出', '上年结转', '本年预算', '上缴上级支出', '经营支出', '执行数', '决算数', '调整数']
GROUPED = [('本年支出', 2), ('财政拨款', 3), ('其他资金', 2), ('上年执行', 2)]
CIRCLED = '①②③'


@dataclass
class Row:
    kind: str  # item, total, section, label, blank
    texts: list
    level: int = 0


@dataclass
class Sheet:
    """One table to be printed. `marks` maps (row of the body, column) to a raised mark behind that text."""
    title: str
    unit: str
    header: list  # Rows of Cell.
    rows: list
    marks: dict = field(default_factory=dict)
    form_number: str | None = None
    spread: bool = False  # Labels spread over their cells.

    @property
    def columns(self):
        return sum(cell.column_span for cell in self.header[0])

    def table(self):
        body = []
        for r, row in enumerate(self.rows):
            if row.kind == 'section':
                body.append([Cell(row.texts[0], column_span=self.columns)])
                continue
            # A mark belongs to the text of words, never to that of a figure.
            body.append([Cell(text + (self.marks.get((r, c), '') if not text[-1:].isdigit() else ''))
                         for c, text in enumerate(row.texts)])
        return Table(title=self.title, rows=self.header + body, header_rows=len(self.header), unit=self.unit,
                     form_number=self.form_number)


def grouped(cents, decimals=2, commas=True):
    text = f'{abs(cents) / 100:,.{decimals}f}' if decimals else f'{abs(cents) // 100:,}'
    return text if commas else text.replace(',', '')


def printed(cents, traits, column):
    """A figure as it is printed. None is a figure that is not there."""
    if cents is None:
        return {'blank': '', 'dash': '-', 'zero': '0' if traits['numbers'] == 'whole' else '0.00', 'long-dash': '——'}[traits['empty']]
    numbers = traits['numbers']
    decimals = 0 if numbers == 'whole' or numbers == 'two-and-none' and column % 2 else 2
    text = grouped(cents, decimals, numbers != 'bare')
    if cents < 0:
        if numbers == 'brackets':
            return f'({text})'
        return {'no-minus': '-', 'hyphen': '-', 'minus-sign': '−', 'soft-hyphen': '\u00ad', 'triangle': '△'}[traits['minus']] + text
    return text


def header_of(rng, traits, count):
    """Header rows for a label column and `count` figure columns."""
    names = rng.sample(COLUMNS, k=min(count, len(COLUMNS)))
    names += [f'其中{i}' for i in range(count - len(names))]
    if traits['header'] == 'wrapped-names':
        names = [name + '（含上年结转资金）' if i % 2 else name for i, name in enumerate(names)]
    if traits['header'] in ('one-level', 'wrapped-names') or count < 3:
        return [[Cell('项目')] + [Cell(name) for name in names]]
    first, second, left, at = [Cell('项目', row_span=2)], [], count, 0
    while left:
        name, wide = rng.choice(GROUPED)
        wide = min(wide, left)
        if wide == 1 or at == 0 and rng.random() < 0.3:
            first.append(Cell(names[at], row_span=2))
            wide = 1
        else:
            first.append(Cell(name + str(len(first)), column_span=wide))
            second += [Cell(names[at + i]) for i in range(wide)]
        at, left = at + wide, left - wide
    if not second:
        return [[Cell('项目')] + [Cell(name) for name in names]]
    if traits['header'] == 'two-levels':
        return [first, second]
    top = [Cell('项目', row_span=3), Cell('预算数', column_span=count)]
    return [top, [cell for cell in first[1:]], second]


def amounts(rng, traits, count):
    """A row of parts with their sum first; whole units where the numbers are whole."""
    step = 100 if traits['numbers'] in ('whole', 'two-and-none') else 1
    parts = []
    for _ in range(max(1, count - 1)):
        if rng.random() < 0.15:
            parts.append(None)
        else:
            cents = rng.choice([rng.randrange(100, 99999), rng.randrange(99999, 99999999)]) // step * step
            negative = traits['minus'] != 'no-minus' or traits['numbers'] == 'brackets'
            parts.append(-cents if negative and rng.random() < 0.12 else cents)
    if all(part is None for part in parts):
        parts[0] = 12300
    return ([sum(part or 0 for part in parts)] + parts)[:count] if count > 1 else parts[:1]


def names_of(rng, traits, count):
    pool = list(SHORT if traits['labels'] == 'spread' else NAMES)
    rng.shuffle(pool)
    names = (pool * (count // len(pool) + 1))[:count]
    if traits['labels'] == 'wrapped':
        names = [rng.choice(LONG) if rng.random() < 0.35 else name for name in names]
    if traits['labels'] == 'numbered':
        names = [f'{i + 1}.{name}' for i, name in enumerate(names)]
    return names


def body_of(rng, traits, columns, count):
    rows, sums = [], [0] * columns
    names = names_of(rng, traits, count)
    for i, name in enumerate(names):
        if traits['rows'] == 'sections' and i % max(3, count // 3) == 0:
            rows.append(Row('section', [SECTIONS[min(2, i // max(3, count // 3))]]))
        if traits['rows'] == 'label-only' and i and rng.random() < 0.2:
            rows.append(Row('label', [rng.choice(NAMES) + '：'] + [''] * columns))
        if traits['rows'] == 'blank-rows' and i and rng.random() < 0.15:
            rows.append(Row('blank', [''] * (columns + 1)))
        figures = amounts(rng, traits, columns)
        sums = [total + (figure or 0) for total, figure in zip(sums, figures)]
        level = i % 3 if traits['labels'] == 'indented' else 0
        rows.append(Row('item', [name] + [printed(f, traits, c) for c, f in enumerate(figures)], level))
    total = Row('total', ['合计'] + [printed(s, traits, c) for c, s in enumerate(sums)])
    return [total] + rows if traits['rows'] == 'total-first' else rows + [total]


def marks_of(rng, traits, sheet):
    marks = {}
    for r, row in enumerate(sheet.rows):
        if row.kind != 'item' or rng.random() > 0.25:
            continue
        if traits['marks'] == 'raised-on-figure':
            c = rng.randrange(1, sheet.columns)
            if row.texts[c] and row.texts[c][-1].isdigit():
                marks[(r, c)] = str(rng.randrange(1, 6))
        elif traits['marks'] == 'raised-on-label':
            marks[(r, 0)] = str(rng.randrange(1, 6))
        elif traits['marks'] == 'circled-on-label':
            marks[(r, 0)] = rng.choice(CIRCLED)
    return marks


def make(rng, traits):
    """The sheets of one document."""
    sheets = []
    for number in range(2 if traits['caption'] == 'two-tables' else 1):
        count = rng.randrange(2, 6)
        rows = rng.randrange(30, 60) if traits['page'] != 'one-page' else rng.randrange(6, 16)
        title = TITLES[(rng.randrange(len(TITLES)) + number) % len(TITLES)]
        sheet = Sheet(title, rng.choice(['万元', '元', '亿元']), header_of(rng, traits, count), body_of(rng, traits, count, rows),
                      spread=traits['labels'] == 'spread')
        if traits['caption'] == 'form-number':
            sheet.form_number = f'表{rng.randrange(1, 20)}'
        if traits['sides'] == 'side-by-side':
            sheet = side_by_side(rng, traits, rows // 2 + 3)
        sheet.marks = marks_of(rng, traits, sheet)
        sheets.append(sheet)
    return sheets


def side_by_side(rng, traits, count):
    """Income to the left, spending to the right: two lists with the same total."""
    halves = []
    for names in (names_of(rng, traits, count), names_of(rng, traits, count)):
        figures = [rng.randrange(100, 9999999) // 100 * 100 for _ in names]
        halves.append(list(zip(names, figures)))
    gap = sum(f for _, f in halves[0]) - sum(f for _, f in halves[1])
    short = 1 if gap > 0 else 0
    name, figure = halves[short][-1]
    halves[short][-1] = (name, figure + abs(gap))
    rows = []
    for left, right in zip(*halves):
        rows.append(Row('item', [left[0], printed(left[1], traits, 0), right[0], printed(right[1], traits, 0)]))
    total = printed(sum(f for _, f in halves[0]), traits, 0)
    rows.append(Row('total', ['收入总计', total, '支出总计', total]))
    header = [[Cell('收入', column_span=2), Cell('支出', column_span=2)], [Cell(n) for n in ('项目', '预算数', '项目', '预算数')]]
    return Sheet(rng.choice(TITLES), '万元', header, rows)
