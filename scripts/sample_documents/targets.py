# SPDX-License-Identifier: GPL-3.0-or-later
"""Performance targets of projects (绩效目标表): label/value forms, no header row on top, one further down."""
from .accounts import cents, show
from .nouns import Cell, Document, Heading, Paragraph, Table, row

NAME = '青禾县档案馆'


def form(number, project, money, goal, products, effects, contentment):
    """`money` is the budget's and other money; the lists are (second level, third level, value)."""
    budget, other = (cents(x) for x in money)
    rows = [
        [Cell('项目名称'), Cell(project, 5)],
        [Cell('主管部门'), Cell('青禾县委办公室', 2), Cell('实施单位'), Cell(NAME, 2)],
        [Cell('项目资金（万元）', 1, 3), Cell('年度资金总额', 2), Cell(show(budget + other), 3)],
        [Cell('其中：财政拨款', 2), Cell(show(budget), 3)],
        [Cell('其他资金', 2), Cell(show(other, zero='0.00'), 3)],
        [Cell('年度目标'), Cell(goal, 5)],
        row('绩效指标', '一级指标', '二级指标', '三级指标', '指标值', '备注'),
    ]
    groups = [('产出指标', products), ('效益指标', effects), ('满意度指标', contentment)]
    count = sum(len(lines) for _, lines in groups)
    for g, (group, lines) in enumerate(groups):
        for i, (second, third, value) in enumerate(lines):
            cells = row(second, third, value, '')
            if i == 0:
                cells.insert(0, Cell(group, 1, len(lines)))
            if g == 0 and i == 0:
                cells.insert(0, Cell('指标内容', 1, count))
            rows.append(cells)
    return Table(title=f'{number}、{project}绩效目标表', rows=rows, header_rows=0, widths=[3, 3, 4, 5, 4, 2])


def archive():
    title = f'{NAME}2024年项目绩效目标'
    return Document(title=title, publisher=NAME, publisher_code=None, fiscal_year=2024, blocks=[
        Heading(title),
        Paragraph('现将本馆两个项目的绩效目标公开如下。'),
        form(1, '馆藏档案数字化', ('120.00', '3.75'),
             '全年完成民国时期和建国初期档案扫描、著录与质检，建成可检索的目录库，向社会开放其中已满期限的部分。',
             [('数量指标', '扫描页数', '≥86万页'), ('质量指标', '抽检合格率', '≥99.5%'), ('时效指标', '完成时间', '11月底前'),
              ('成本指标', '单页成本', '≤1.43元')],
             [('社会效益指标', '开放目录条数', '≥4.2万条'), ('可持续影响指标', '目录库更新', '每季度一次')],
             [('服务对象满意度指标', '查档群众满意度', '≥95%')]),
        form(2, '库房恒湿恒温改造', ('40.00', '0'),
             '更换两间特藏库的调湿设备，温度和湿度全年保持在标准范围以内。',
             [('数量指标', '改造库房', '2间'), ('质量指标', '湿度达标天数', '≥350天'), ('时效指标', '验收时间', '9月')],
             [('生态效益指标', '用电量降幅', '10%左右')],
             [('服务对象满意度指标', '工作人员满意度', '≥90%')]),
    ])
