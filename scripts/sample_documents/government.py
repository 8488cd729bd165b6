# SPDX-License-Identifier: GPL-3.0-or-later
"""A county government's budget and debt: tables with few rules (column rules, three lines, none at all) and a wide one
that is printed sideways."""
from .accounts import cents, percent, show, total, with_parents
from .nouns import Cell, Document, Heading, PageBreak, Paragraph, Table, row

COUNTY = '青禾县'
TAXES = [  # name, last year's outcome, this year's budget
    ('增值税', '31,842.16', '33,400.00'), ('企业所得税', '9,730.55', '10,250.00'), ('个人所得税', '2,418.09', '2,500.00'),
    ('资源税', '1,126.47', '1,180.00'), ('城市维护建设税', '2,905.33', '3,050.00'), ('房产税', '1,877.20', '1,950.00'),
    ('印花税', '964.81', '1,000.00'), ('城镇土地使用税', '1,538.62', '1,580.00'), ('土地增值税', '4,219.74', '3,600.00'),
    ('车船税', '1,705.90', '1,760.00'), ('耕地占用税', '887.35', '900.00'), ('契税', '5,061.28', '4,700.00'),
]
OTHERS = [
    ('专项收入', '3,240.67', '3,300.00'), ('行政事业性收费收入', '2,158.43', '2,100.00'), ('罚没收入', '3,982.10', '3,500.00'),
    ('国有资源（资产）有偿使用收入', '7,415.36', '7,930.00'), ('其他收入', '206.94', '200.00'),
]
TOWNS = [  # name: general, earmarked
    ('城关镇', '1,280.00', '640.50'), ('柳溪镇', '965.20', '412.75'), ('白石镇', '1,104.36', '538.00'),
    ('南岗乡', '742.15', '296.40'), ('双井乡', '688.90', '351.22'), ('松岭乡', '593.47', '187.06'),
]
NAMES = {
    '201': '一般公共服务支出', '20103': '政府办公厅（室）及相关机构事务', '2010301': '行政运行', '2010302': '一般行政管理事务',
    '20106': '财政事务', '2010601': '行政运行', '2010607': '信息化建设', '20131': '党委办公厅（室）及相关机构事务',
    '2013101': '行政运行',
    '204': '公共安全支出', '20402': '公安', '2040201': '行政运行', '2040220': '执法办案',
    '205': '教育支出', '20502': '普通教育', '2050201': '学前教育', '2050202': '小学教育', '2050203': '初中教育',
    '2050204': '高中教育', '20508': '进修及培训', '2050803': '培训支出',
    '207': '文化旅游体育与传媒支出', '20701': '文化和旅游', '2070104': '图书馆', '2070109': '群众文化',
    '208': '社会保障和就业支出', '20805': '行政事业单位养老支出', '2080505': '机关事业单位基本养老保险缴费支出',
    '20819': '最低生活保障', '2081901': '城市最低生活保障金支出', '2081902': '农村最低生活保障金支出',
    '210': '卫生健康支出', '21003': '基层医疗卫生机构', '2100302': '乡镇卫生院', '21004': '公共卫生',
    '2100408': '基本公共卫生服务',
    '213': '农林水支出', '21301': '农业农村', '2130108': '病虫害控制', '2130122': '农业生产发展', '21303': '水利',
    '2130314': '防汛',
    '221': '住房保障支出', '22102': '住房改革支出', '2210201': '住房公积金',
}
SPENDING = {  # code: last year's outcome, this year's budget
    '2010301': ('6,204.18', '6,310.00'), '2010302': ('418.66', '400.00'), '2010601': ('1,532.70', '1,560.00'),
    '2010607': ('236.40', '310.00'), '2013101': ('2,087.95', '2,120.00'), '2040201': ('8,316.02', '8,500.00'),
    '2040220': ('1,244.57', '1,300.00'), '2050201': ('3,871.49', '4,050.00'), '2050202': ('21,540.83', '22,100.00'),
    '2050203': ('16,082.27', '16,700.00'), '2050204': ('9,305.66', '9,800.00'), '2050803': ('186.20', '200.00'),
    '2070104': ('312.08', '330.00'), '2070109': ('275.91', '290.00'), '2080505': ('11,764.30', '12,200.00'),
    '2081901': ('903.45', '880.00'), '2081902': ('5,418.72', '5,600.00'), '2100302': ('4,630.15', '4,750.00'),
    '2100408': ('3,207.64', '3,360.00'), '2130108': ('264.38', '280.00'), '2130122': ('6,912.50', '7,200.00'),
    '2130314': ('488.93', '520.00'), '2210201': ('7,046.21', '7,250.00'),
}
DEBTS = [  # name: limit, balance at the start, issued, repaid
    ('一般债务', '86,400.00', '79,215.60', '9,800.00', '4,312.75'),
    ('专项债务', '152,700.00', '138,064.22', '21,500.00', '6,940.18'),
]


def line(name, before, now):
    return row(name, show(before, True), show(now, True), percent(now, before))


def revenue(year):
    taxes = [(n, cents(a), cents(b)) for n, a, b in TAXES]
    others = [(n, cents(a), cents(b)) for n, a, b in OTHERS]

    def group(name, members):
        return line(name, sum(m[1] for m in members), sum(m[2] for m in members))

    rows = [row('项目', '上年执行数', '本年预算数', '预算数为上年执行数的%'), group('一、税收收入', taxes)]
    rows += [line(*tax) for tax in taxes]
    rows.append(group('二、非税收入', others))
    rows += [line(*other) for other in others]
    rows.append(group('收入合计', taxes + others))
    return Table(title=f'{year}年{COUNTY}一般公共预算收入表', unit='万元', rows=rows, header_rows=1, widths=[6, 3, 3, 4],
                 bold_rows={1, len(taxes) + 2, len(rows) - 1})


def spending(year):
    leaves = {code: [cents(a), cents(b)] for code, (a, b) in SPENDING.items()}
    before, now = total(leaves)
    rows = [row('科目编码', '科目名称', '上年执行数', '本年预算数', '预算数为上年执行数的%')]
    for code, name, (a, b) in with_parents(leaves, NAMES):
        rows.append(row(code, name, show(a, True), show(b, True), percent(b, a)))
    rows.append(row('', '支出合计', show(before, True), show(now, True), percent(now, before)))
    return Table(title=f'{year}年{COUNTY}一般公共预算支出表', unit='万元', rows=rows, header_rows=1,
                 widths=[3, 8, 4, 4, 4], form_number='表二')


def transfers(year):
    towns = [(n, cents(a), cents(b)) for n, a, b in TOWNS]
    rows = [row('乡镇', '合计', '一般性转移支付', '专项转移支付')]
    rows += [row(n, show(a + b, True), show(a, True), show(b, True)) for n, a, b in towns]
    a, b = sum(t[1] for t in towns), sum(t[2] for t in towns)
    rows.append(row('合计', show(a + b, True), show(a, True), show(b, True)))
    return Table(title=f'{year}年{COUNTY}对乡镇转移支付分地区表', unit='万元', rows=rows, header_rows=1, widths=[3, 3, 3, 3])


def debt(year):
    rows = [
        [Cell('项目', 1, 2), Cell('限额', 1, 2), Cell('债务余额变动', 4)],
        row('年初余额', '本年新增', '本年偿还', '年末余额'),
    ]
    parsed = [(name, *map(cents, amounts)) for name, *amounts in DEBTS]
    parsed.append(('合计', *(sum(d[i] for d in parsed) for i in range(1, 5))))
    for name, limit, start, issued, repaid in parsed:
        rows.append(row(name, *(show(x, True) for x in (limit, start, issued, repaid, start + issued - repaid))))
    return Table(title=f'{year}年{COUNTY}政府债务限额和余额情况表', unit='万元', rows=rows, header_rows=2,
                 widths=[3, 3, 3, 3, 3, 3], notes=['注：年末余额＝年初余额＋本年新增－本年偿还。'])


def document(title, year, blocks):
    return Document(title=title, publisher=COUNTY + '财政局', publisher_code=None, fiscal_year=year,
                    blocks=[Heading(title), *blocks])


def column_rules():
    return document(f'{COUNTY}财政局2025年一般公共预算', 2025, [spending(2025)])


def three_lines():
    return document(f'{COUNTY}财政局2025年预算草案', 2025, [
        revenue(2025),
        Paragraph('收入按自然口径编制。上年执行数为快报数，与决算数的差额在决算公开时说明。'),
    ])


def borderless():
    return document(f'{COUNTY}财政局2025年转移支付', 2025, [
        transfers(2025),
        Paragraph('资金分两次下达，首次下达六成，其余在年中按绩效结果下达。'),
    ])


def sideways():
    return document(f'{COUNTY}财政局2024年政府债务', 2024, [
        Paragraph('下列两页为横排，请转动页面阅读。'), PageBreak(),
        debt(2024), PageBreak(), transfers(2024),
    ])
