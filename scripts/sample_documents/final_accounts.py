# SPDX-License-Identifier: GPL-3.0-or-later
"""A department's final accounts (部门决算), whose header rows are merged three levels deep."""
from .accounts import cents, percent, show, total, with_parents
from .nouns import Cell, Document, Heading, PageBreak, Paragraph, Table, row

NAME = '青禾县水利局'
YEAR = 2023
FUNCTIONS = {
    '208': '社会保障和就业支出', '20805': '行政事业单位养老支出', '2080505': '机关事业单位基本养老保险缴费支出',
    '20808': '抚恤', '2080801': '死亡抚恤',
    '210': '卫生健康支出', '21011': '行政事业单位医疗', '2101101': '行政单位医疗', '2101102': '事业单位医疗',
    '213': '农林水支出', '21303': '水利', '2130301': '行政运行', '2130305': '水利工程建设', '2130306': '水利工程运行与维护',
    '2130308': '水利前期工作', '2130314': '防汛', '2130315': '抗旱', '2130335': '农村供水',
    '221': '住房保障支出', '22102': '住房改革支出', '2210201': '住房公积金',
}
# code: wages, benefits to persons, office costs, projects
LEAVES = {
    '2080505': ('96.34', '0', '0', '0'), '2080801': ('0', '14.20', '0', '0'),
    '2101101': ('31.05', '0', '0', '0'), '2101102': ('24.88', '0', '0', '0'),
    '2130301': ('1,018.47', '26.33', '204.15', '0'), '2130305': ('0', '0', '0', '3,650.00'),
    '2130306': ('0', '0', '0', '482.19'), '2130308': ('0', '0', '0', '120.00'), '2130314': ('0', '0', '0', '296.75'),
    '2130315': ('0', '0', '0', '58.40'), '2130335': ('0', '0', '0', '1,207.66'),
    '2210201': ('108.92', '0', '0', '0'),
}


def spending(caption):
    rows = [
        [Cell('科目编码', 3), Cell('科目名称', 1, 3), Cell('总计', 1, 3), Cell('基本支出', 4), Cell('项目支出', 1, 3)],
        [Cell('类', 1, 2), Cell('款', 1, 2), Cell('项', 1, 2), Cell('小计', 1, 2), Cell('人员经费', 2),
         Cell('公用经费', 1, 2)],
        row('工资福利支出', '对个人和家庭的补助'),
    ]

    def figures(wages, benefits, office, projects):
        basic = wages + benefits + office
        return [show(x, grouping=True) for x in (basic + projects, basic, wages, benefits, office, projects)]

    leaves = {code: [cents(x) for x in amounts] for code, amounts in LEAVES.items()}
    rows.append(row('', '', '', '合计', *figures(*total(leaves))))
    for code, name, amounts in with_parents(leaves, FUNCTIONS):
        rows.append(row(code[:3], code[3:5], code[5:7], name, *figures(*amounts)))
    return Table(title='支出决算明细表', rows=rows, header_rows=3, form_number='公开03表',
                 widths=[3, 2, 2, 9, 5, 5, 5, 4, 4, 5], bold_rows={3}, **caption)


def official_trips(caption):
    def half(name):
        return Cell(name, 6)

    parts = [Cell('合计', 1, 2), Cell('因公出国（境）费', 1, 2), Cell('公务用车购置及运行维护费', 3), Cell('公务接待费', 1, 2)]
    cars = row('小计', '公务用车购置费', '公务用车运行维护费')
    budget = [cents(x) for x in ('0', '18.00', '21.60', '2.40')]
    spent = [cents(x) for x in ('0', '17.96', '19.83', '1.75')]

    def figures(trips, buying, running, guests):
        return [show(x, zero='0.00') for x in (trips + buying + running + guests, trips, buying + running, buying,
                                               running, guests)]

    return Table(
        title='财政拨款“三公”经费支出决算表', form_number='公开08表', header_rows=3, index_row=True,
        rows=[[half('预算数'), half('决算数')], parts + parts, cars + cars, row(*(str(i) for i in range(1, 13))),
              row(*figures(*budget), *figures(*spent))],
        widths=[1] * 12,
        notes=['注：预算数为全年预算数，决算数含当年财政拨款和以前年度结转资金安排的实际支出。'], **caption)


def result_table(caption):
    """Three code columns, the first rows below the header merged over them, as ministries print it."""
    leaves = {code: [sum(cents(x) for x in amounts[:3]), cents(amounts[3])] for code, amounts in LEAVES.items()}
    basic, project = total(leaves)
    rows = [
        [Cell('项目', 4), Cell('本年支出', 3)],
        [Cell('功能分类科目编码', 3), *row('科目名称', '合计', '基本支出', '项目支出')],
        row('类', '款', '项', '栏次', '1', '2', '3'),
        [Cell('合计', 4), *row(show(basic + project, True), show(basic, True), show(project, True))],
    ]
    for code, name, (basic, project) in with_parents(leaves, FUNCTIONS):
        rows.append(row(code[:3], code[3:5], code[5:7], name, show(basic + project, True), show(basic, True),
                        show(project, True)))
    return Table(title='一般公共预算财政拨款支出决算表', rows=rows, header_rows=2, index_row=True, form_number='公开05表',
                 widths=[3, 2, 2, 10, 5, 5, 5], **caption)


def water():
    caption = {'unit': '万元', 'publisher': f'部门：{NAME}'}
    parts = [sum(cents(amounts[i]) for amounts in LEAVES.values()) for i in range(4)]
    whole, basic = sum(parts), sum(parts[:3])
    return Document(
        title=f'{NAME}{YEAR}年度部门决算', publisher=NAME, publisher_code=None, fiscal_year=YEAR,
        blocks=[
            Heading(f'{NAME}{YEAR}年度部门决算'), Heading('第一部分 决算表'),
            spending(caption), PageBreak(), result_table(caption), PageBreak(), official_trips(caption),
            Heading('第二部分 情况说明'),
            Paragraph(f'{NAME}{YEAR}年度支出合计{show(whole, True)}万元，其中基本支出{show(basic, True)}万元，占'
                      f'{percent(basic, whole)}%；项目支出{show(whole - basic, True)}万元，占{percent(whole - basic, whole)}%。'
                      '支出主要用于河道治理、农村供水和防汛抗旱。'),
        ])
