# SPDX-License-Identifier: GPL-3.0-or-later
"""A unit's budget (单位预算) in the form that counties of Hebei print: 序号 in front, a 栏次 row below the header."""
from .accounts import CLASSES, REVENUE, cents, numeral, show, total, with_parents
from .nouns import Cell, Document, Heading, PageBreak, Paragraph, Table, row

FUNCTIONS = {
    '201': '一般公共服务支出', '20126': '档案事务', '2012601': '行政运行', '2012602': '一般行政管理事务', '2012604': '档案馆',
    '20138': '市场监督管理事务', '2013801': '行政运行', '2013804': '经营主体管理', '2013816': '食品安全监管',
    '208': '社会保障和就业支出', '20805': '行政事业单位养老支出', '2080505': '机关事业单位基本养老保险缴费支出',
    '2080506': '机关事业单位职业年金缴费支出',
    '210': '卫生健康支出', '21011': '行政事业单位医疗', '2101101': '行政单位医疗', '2101103': '公务员医疗补助',
    '221': '住房保障支出', '22102': '住房改革支出', '2210201': '住房公积金', '2210203': '购房补贴',
}
ECONOMY = {
    '301': '工资福利支出', '30101': '基本工资', '30102': '津贴补贴', '30103': '奖金', '30107': '绩效工资',
    '30108': '机关事业单位基本养老保险缴费', '30109': '职业年金缴费', '30110': '职工基本医疗保险缴费',
    '30111': '公务员医疗补助缴费', '30112': '其他社会保障缴费', '30113': '住房公积金', '30199': '其他工资福利支出',
    '302': '商品和服务支出', '30201': '办公费', '30202': '印刷费', '30205': '水费', '30206': '电费', '30207': '邮电费',
    '30211': '差旅费', '30213': '维修（护）费', '30215': '会议费', '30216': '培训费', '30217': '公务接待费', '30226': '劳务费',
    '30228': '工会经费', '30229': '福利费', '30231': '公务用车运行维护费', '30239': '其他交通费用',
    '30299': '其他商品和服务支出',
    '303': '对个人和家庭的补助', '30302': '退休费', '30305': '生活补助', '30309': '奖励金',
}


def overview(caption, functions, income):
    """单位预算收支总表: revenue beside expenditure by class."""
    classes = {name: amounts for code, name, amounts in with_parents(functions, FUNCTIONS) if len(code) == 3}
    spent = sum(total(functions))
    received = sum(income.values())
    rows = [
        [Cell('序号', 1, 2), Cell('收入', 2), Cell('支出', 2)],
        row('项  目', '预算数', '项  目', '预算数'),
        row('栏次', '1', '2', '3', '4'),
    ]
    for i, name in enumerate(CLASSES):
        left = REVENUE[i] if i < len(REVENUE) else ''
        rows.append(row(str(i + 1), f'{numeral(i + 1)}、{left}' if left else '', show(income.get(left, 0)),
                        f'{numeral(i + 1)}、{name}', show(sum(classes.get(name, [0])))))
    carried = spent - received
    rows += [
        row('31', '本年收入合计', show(received), '本年支出合计', show(spent)),
        row('32', '上年结转结余', show(carried), '年终结转结余', ''),
        row('33', '收入总计', show(received + carried), '支出总计', show(spent)),
    ]
    return Table(title='单位预算收支总表', rows=rows, header_rows=2, index_row=True, widths=[1, 4, 2, 4, 2],
                 bold_rows={33, 34, 35}, **caption)


def by_function(caption, title, functions):
    rows = [
        [Cell('序号', 1, 2), Cell('功能分类科目', 2), Cell('合计', 1, 2), Cell('基本支出', 1, 2), Cell('项目支出', 1, 2),
         Cell('经营支出', 1, 2), Cell('上解上级支出', 1, 2), Cell('对附属单位补助支出', 1, 2)],
        row('科目编码', '科目名称'),
        row('栏次', '1', '2', '3', '4', '5', '6', '7', '8'),
    ]
    basic, project = total(functions)
    rows.append(row('1', '', '合计', show(basic + project), show(basic), show(project), '', '', ''))
    for i, (code, name, (basic, project)) in enumerate(with_parents(functions, FUNCTIONS)):
        rows.append(row(str(i + 2), code, name, show(basic + project), show(basic), show(project), '', '', ''))
    return Table(title=title, rows=rows, header_rows=2, index_row=True, widths=[2, 3, 7, 3, 3, 3, 3, 3, 4],
                 bold_rows={3}, **caption)


def by_economy(caption, economy):
    rows = [
        [Cell('序号', 1, 2), Cell('支出部门经济分类科目', 2), Cell('一般公共预算基本支出', 3)],
        row('科目编码', '科目名称', '合计', '人员经费', '公用经费'),
        row('栏次', '1', '2', '3', '4', '5'),
    ]
    staff = {code: amount if code[:3] != '302' else [0] for code, amount in economy.items()}
    of = {code: amounts[0] for code, _, amounts in with_parents(staff, ECONOMY)}
    whole, people = total(economy)[0], total(staff)[0]
    rows.append(row('1', '', '合计', show(whole), show(people), show(whole - people)))
    for i, (code, name, (amount,)) in enumerate(with_parents(economy, ECONOMY)):
        rows.append(row(str(i + 2), code, name, show(amount), show(of[code]), show(amount - of[code])))
    return Table(title='单位预算一般公共预算财政拨款基本支出表', rows=rows, header_rows=2, index_row=True,
                 widths=[2, 3, 8, 3, 3, 3], bold_rows={3}, **caption)


def official_trips(caption, economy):
    """“三公”经费 (overseas trips, cars, receptions): labels down, kinds of money across."""
    cars, guests = economy['30231'][0], economy['30217'][0]

    def line(number, label, amount):
        return row(str(number), label, show(amount, zero='0.00'), show(amount, zero='0.00'), '', '')

    rows = [
        row('序号', '项目', '合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'),
        row('栏次', '1', '2', '3', '4', '5'),
        line(1, '“三公”经费合计', cars + guests),
        line(2, '一、因公出国（境）费', 0),
        line(3, '二、公务用车购置及运维费', cars),
        line(4, '其中：公务用车购置费', 0),
        line(5, '公务用车运维费', cars),
        line(6, '三、公务接待费', guests),
    ]
    return Table(title='单位预算财政拨款“三公”经费支出表', rows=rows, header_rows=1, index_row=True,
                 widths=[2, 6, 3, 4, 4, 4], notes=['注：本表“其中”各行为所属项目的组成部分，不重复计算。'], **caption)


def make(name, code, year, functions, economy):
    """The whole document. `functions` and `economy` are the leaves."""
    assert sum(amount[0] for amount in functions.values()) == total(economy)[0], 'basic spending must agree'
    caption = {'unit': '万元', 'publisher': f'{code}{name}', 'year_line': f'预算年度：{year}'}
    basic, project = total(functions)
    staff = total(economy)[0] - sum(a[0] for c, a in economy.items() if c[:3] == '302')
    income = {'一般公共预算拨款收入': basic + project - cents('3.50'), '其他收入': cents('1.50')}
    return Document(
        title=f'{name}{year}年单位预算公开', publisher=name, publisher_code=code, fiscal_year=year,
        blocks=[
            Heading(f'{name}{year}年单位预算公开'),
            overview(caption, functions, income), PageBreak(),
            by_function(caption, '单位预算支出总表', functions), PageBreak(),
            by_economy(caption, economy), PageBreak(),
            official_trips(caption, economy),
            Heading('预算情况说明'),
            Paragraph(f'{year}年，{name}安排支出{show(basic + project)}万元。其中，基本支出{show(basic)}万元，包括人员经费'
                      f'{show(staff)}万元和公用经费{show(basic - staff)}万元；项目支出{show(project)}万元。'),
            Paragraph(f'“三公”经费安排{show(economy["30231"][0] + economy["30217"][0])}万元，比上年减少0.60万元，'
                      '原因是接待批次减少。'),
        ])


def archive():
    functions = {
        '2012601': ['386.42', '0'], '2012602': ['0', '24.00'], '2012604': ['0', '163.75'],
        '2080505': ['41.18', '0'], '2080506': ['20.59', '0'], '2101101': ['19.30', '0'], '2101103': ['9.65', '0'],
        '2210201': ['35.72', '0'], '2210203': ['12.06', '0'],
    }
    economy = {
        '30101': '112.46', '30102': '98.31', '30103': '61.75', '30107': '14.88', '30108': '41.18', '30109': '20.59',
        '30110': '19.30', '30111': '9.65', '30112': '1.42', '30113': '35.72', '30199': '16.08',
        '30201': '12.50', '30202': '3.20', '30205': '0.85', '30206': '9.60', '30207': '2.15', '30211': '4.30',
        '30213': '6.40', '30215': '1.20', '30216': '2.75', '30217': '0.90', '30226': '5.00', '30228': '4.78',
        '30229': '3.66', '30231': '3.50', '30239': '16.32', '30299': '4.95',
        '30302': '8.94', '30305': '2.40', '30309': '0.18',
    }
    return make('青禾县档案馆', '326001', 2024, {code: [cents(x) for x in pair] for code, pair in functions.items()},
                {code: [cents(x)] for code, x in economy.items()})


def market_supervision():
    functions = {
        '2013801': ['1275.06', '0'], '2013804': ['0', '86.50'], '2013816': ['0', '312.40'],
        '2080505': ['148.92', '0'], '2080506': ['74.46', '0'], '2101101': ['69.80', '0'], '2210201': ['121.36', '0'],
    }
    economy = {
        '30101': '402.18', '30102': '361.25', '30103': '198.60', '30108': '148.92', '30109': '74.46', '30110': '69.80',
        '30112': '5.31', '30113': '121.36', '30199': '22.75',
        '30201': '31.40', '30205': '2.60', '30206': '18.25', '30207': '7.90', '30211': '15.12', '30213': '9.85',
        '30217': '1.80', '30228': '17.44', '30229': '13.06', '30231': '24.00', '30239': '88.20', '30299': '12.47',
        '30302': '36.70', '30305': '6.18',
    }
    return make('青禾县市场监督管理局', '418001', 2023,
                {code: [cents(x) for x in pair] for code, pair in functions.items()},
                {code: [cents(x)] for code, x in economy.items()})
