# SPDX-License-Identifier: GPL-3.0-or-later
"""Pages with known captions and joins: what stands around tables, and tables that run over pages."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'scripts'))
from make_pdf_fixture import with_song  # noqa: E402

from layout import width  # noqa: E402

LABELS = ['基本工资', '津贴补贴', '办公费', '印刷费', '水费', '电费', '邮电费', '差旅费', '维修费', '会议费', '培训费', '接待费', '劳务费',
          '委托业务费', '工会经费', '福利费', '其他支出', '抚恤金', '生活补助', '医疗补助']
NAMES = ['合计', '基本支出', '项目支出', '上年结转', '本年预算', '调整数', '执行数', '其他资金', '专户资金']
REGIONS = ['青溪县', '云梦市', '东皋省', '石门区', '白鹭县']
SUBJECTS = ['一般公共预算支出表', '政府性基金收支情况表', '国有资本经营预算收入执行情况表', '财政拨款支出预算表', '部门收支总体情况表']
UNIT_LINES = ['单位：%s', '单位:%s', '（单位：%s）', '金额单位：%s', '单位 ：%s', '单  位：%s', '（金额单位：%s）', '计量单位：%s', '[单位：%s]',
              '单位（%s）', '（%s）', '.  单位：%s']
FORM_NUMBERS = [('表三十二：', '表三十二'), ('附表12：', '附表12'), ('表 5-1', '表5-1'), ('公开 03 表', '公开03表'), ('（表六）', '表六'),
                ('预算03表', '预算03表'), ('附件 2-1', '附件2-1')]
BLANK = ['（此页空白）', '本页无正文', '此页为空白页', '（本页有意留空）', 'This page is intentionally left blank', '']
CONTINUED = ['%s（续）', '续表', '（续上表）', '%s（续表）', '续表1']
TITLE, TEXT, ROW = 14, 9, 20  # Points.


class Page:
    def __init__(self):
        self.out = []

    def text(self, x, down, text, size=TEXT):
        self.out.append(f'BT /F {size} Tf 1 0 0 1 {x:.1f} {842 - down - size:.1f} Tm <{text.encode("utf-16-be").hex()}> Tj ET')

    def centred(self, x, down, text, size=TEXT):
        self.text(x - width(text, size) / 2, down, text, size)

    def right(self, x, down, text, size=TEXT):
        self.text(x - width(text, size), down, text, size)

    def rule(self, x0, y0, x1, y1):
        self.out.append(f'0.5 w {x0} {842 - y0} m {x1} {842 - y1} l S')

    def table(self, x, down, widths, rows):
        """A ruled table; the first row names the columns. Its lower edge comes back."""
        edges = [x + sum(widths[:i]) for i in range(len(widths) + 1)]
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                y = down + r * ROW + (ROW - TEXT) / 2
                if r == 0:
                    self.centred((edges[c] + edges[c + 1]) / 2, y, text)
                elif text[0].isdigit():
                    self.right(edges[c + 1] - 4, y, text)
                else:
                    self.text(edges[c] + 4, y, text)
        bottom = down + len(rows) * ROW
        for r in range(len(rows) + 1):
            self.rule(edges[0], down + r * ROW, edges[-1], down + r * ROW)
        for edge in edges:
            self.rule(edge, down, edge, bottom)
        return bottom


class Case:
    """One document, and what has to come out of it."""

    def __init__(self, rng):
        self.rng = rng
        self.pages = [Page()]
        self.x, self.columns = rng.randint(40, 60), rng.randint(2, 4)
        self.widths = [rng.randint(110, 140)] + [rng.randint(62, 80)] * self.columns
        self.head = ['项目'] + rng.sample(NAMES, self.columns)
        self.rows = [[label] + [self.amount() for _ in range(self.columns)]
                     for label in rng.sample(LABELS, rng.randint(8, 12))]
        self.title = rng.choice(['2031年', '2029年度', '']) + rng.choice(REGIONS) + rng.choice(SUBJECTS)
        self.unit = rng.choice(['万元', '亿元', '元'])
        self.unit_line = rng.choice(UNIT_LINES) % self.unit
        self.expected = [{'title': self.title, 'unit': self.unit, 'row_count': 1 + len(self.rows)}]

    @property
    def page(self):
        return self.pages[-1]

    @property
    def edge(self):
        return self.x + sum(self.widths)

    def amount(self):
        return f'{self.rng.randint(1000, 999999):,}.{self.rng.randint(0, 99):02d}'

    def caption(self, down=60, title=None, form_number=None):
        """Number, title and unit line; where the table begins comes back."""
        if form_number:
            self.page.text(self.x, down, form_number)
            down += self.rng.randint(14, 22)
        self.page.centred((self.x + self.edge) / 2, down, title or self.title, TITLE)
        self.page.right(self.edge, down + TITLE + 9, self.unit_line)
        return down + TITLE + 24

    def part(self, down, first, end, head=True):
        return self.page.table(self.x, down, self.widths, ([self.head] if head else []) + self.rows[first:end])

    def turn_page(self):
        self.pages.append(Page())

    def save(self, path):
        pdf = with_song()
        for page in self.pages:
            pdf.page('\n'.join(page.out))
        pdf.save(path)


def unit_line(case):
    case.part(case.caption(), 0, None)


def unit_in_bracket(case):
    bracket = case.rng.choice(['（单位：%s）', '(单位:%s)', '（%s）']) % case.unit
    title = case.rng.choice(['表3 ', '图表 5 ', '表2-1 ', '']) + case.title
    case.expected[0]['title'] = title
    case.page.text(case.x, 60, '本年收支基本平衡，详见下表。', 10)
    case.page.centred((case.x + case.edge) / 2, 90, title + bracket, 11)
    case.part(112, 0, None)


def bracket_wraps(case):
    title = f'截至2031年末{case.rng.choice(REGIONS)}国有资产经营有限责任公司主要在建基础设施项目及其资金来源情况'
    case.expected[0]['title'] = title
    line = f'{title}（单位：{case.unit}）'
    cut = line.index('（') + case.rng.choice([0, 1, 4])
    case.page.text(case.x, 80, line[:cut], 11)
    case.page.text(case.x, 96, line[cut:], 11)
    case.part(118, 0, None)


def form_number_on_each_page(case):
    printed, number = case.rng.choice(FORM_NUMBERS)
    case.expected[0]['form_number'] = number
    half = len(case.rows) // 2
    case.part(case.caption(form_number=printed), 0, half)
    case.turn_page()
    case.part(case.caption(form_number=printed), half, None)


def other_widths(case):
    half = len(case.rows) // 2
    case.part(case.caption(), 0, half)
    case.turn_page()
    case.widths = [case.widths[0] + case.rng.randint(-30, 30)] + [w + case.rng.randint(-12, 15) for w in case.widths[1:]]
    case.x += case.rng.randint(-10, 30)
    case.part(60, half, None)


def blank_page_between(case):
    half = len(case.rows) // 2
    case.part(case.caption(), 0, half)
    case.turn_page()
    said = case.rng.choice(BLANK)
    if said:
        case.page.centred(297, case.rng.choice([100, 400]), said, 12)
    case.turn_page()
    case.part(60, half, None)


def right_half_on_the_next_page(case):
    names = [f'{c}区' for c in case.rng.sample('甲乙丙丁戊己', case.rng.randint(2, 4))]
    top = case.caption()
    case.part(top, 0, None)
    case.turn_page()
    has_labels = case.rng.random() < 0.5
    rows = [names] + [[case.amount() for _ in names] for _ in case.rows]
    if has_labels:
        rows = [[row[0]] + right for row, right in zip([case.head] + case.rows, rows)]
    case.page.table(case.x, top, ([case.widths[0]] if has_labels else []) + [70] * len(names), rows)
    case.expected[0]['column_count'] = 1 + case.columns + len(names)


def hanging_label(case):
    half = len(case.rows) // 2
    bottom = case.part(case.caption(), 0, half)
    case.page.text(case.x + 4, bottom + case.rng.choice([-1, 1, 3]), case.rng.choice(['费', '支出', '出']))
    case.turn_page()
    case.part(60, half, None)


def continued(case):
    half = len(case.rows) // 2
    case.part(case.caption(), 0, half)
    case.turn_page()
    mark = case.rng.choice(CONTINUED)
    case.page.centred((case.x + case.edge) / 2, 50, mark % case.title if '%' in mark else mark, 12)
    case.part(80, half, None)


def running_head(case):
    half = len(case.rows) // 2
    number = case.rng.randint(3, 60)
    for page in range(2):
        if page > 0:
            case.turn_page()
        case.page.centred(297, 25, '东皋省2031年预算执行情况和2032年预算草案')
        case.page.centred(297, 812, f'— {number + page} —')
        case.part(case.caption() if page == 0 else 60, page * half, half if page == 0 else None)


def side_by_side(case):
    titles = ['表1 收入构成情况', '表2 现金流量情况']
    for title, x in zip(titles, (45, 320)):
        case.page.centred(x + 100, 90, f'{title}（单位：{case.unit}）', 10)
        case.page.table(x, 110, [110, 90], [['项目', '金额']] + [[label, case.amount()] for label in LABELS[:7]])
    case.expected = [{'title': title, 'unit': case.unit, 'row_count': 8} for title in titles]


KINDS = [unit_line, unit_in_bracket, bracket_wraps, form_number_on_each_page, other_widths, blank_page_between,
         right_half_on_the_next_page, hanging_label, continued, running_head, side_by_side]


def folded(value):
    text = str(value or '')
    return ''.join(text.replace('(', '（').replace(')', '）').split())


def problems(case, document):
    """What differs from what was printed, in words; empty when all is right."""
    tables = document['tables']
    if len(tables) != len(case.expected):
        return [f'{len(tables)} tables for {len(case.expected)}']
    return [f'{key} {table.get(key)!r} for {value!r}' for table, expected in zip(tables, case.expected)
            for key, value in expected.items() if folded(table.get(key)) != folded(value)]
