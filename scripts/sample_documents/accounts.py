# SPDX-License-Identifier: GPL-3.0-or-later
"""Sums of invented accounts: leaves are written down, everything above them is added up here. Amounts are whole 分 of
the printed unit (two decimals), so that nothing is rounded."""

CLASSES = [  # 功能分类 (functional classes) in the order in which a unit's overview lists them
    '一般公共服务支出', '外交支出', '国防支出', '公共安全支出', '教育支出', '科学技术支出', '文化旅游体育与传媒支出',
    '社会保障和就业支出', '社会保险基金支出', '卫生健康支出', '节能环保支出', '城乡社区支出', '农林水支出', '交通运输支出',
    '资源勘探工业信息等支出', '商业服务业等支出', '金融支出', '援助其他地区支出', '自然资源海洋气象等支出', '住房保障支出',
    '粮油物资储备支出', '国有资本经营预算支出', '灾害防治及应急管理支出', '预备费', '其他支出', '转移性支出', '债务还本支出',
    '债务付息支出', '债务发行费用支出', '抗疫特别国债安排的支出',
]
REVENUE = ['一般公共预算拨款收入', '政府性基金预算拨款收入', '国有资本经营预算拨款收入', '财政专户管理资金收入', '事业收入',
           '事业单位经营收入', '上级补助收入', '附属单位上缴收入', '其他收入']
DIGITS = '一二三四五六七八九'


def numeral(n):
    """1..99 in Chinese: 一, 十, 十一, 二十, 三十三."""
    tens, ones = divmod(n, 10)
    head = ('' if tens == 1 else DIGITS[tens - 1]) + '十' if tens else ''
    return head + (DIGITS[ones - 1] if ones else '')


def cents(text):
    """'1,095.6' -> 109560"""
    whole, _, decimals = text.replace(',', '').partition('.')
    sign = -1 if whole.startswith('-') else 1
    return int(whole) * 100 + sign * int((decimals + '00')[:2])


def show(amount, grouping=False, zero=''):
    """109560 -> '1095.60' (or '1,095.60'); zero as the producer prints it."""
    if amount == 0:
        return zero
    whole, decimals = divmod(abs(amount), 100)
    return f'{"-" if amount < 0 else ""}{whole:{"," if grouping else ""}}.{decimals:02d}'


def with_parents(leaves, names):
    """Rows (code, name, amounts) of `leaves` {code: amounts} with all their parents, in code order; parents add up."""
    sums = {}
    for code, amounts in leaves.items():
        for length in (3, 5, 7):
            if length <= len(code):
                key = code[:length]
                sums[key] = [a + b for a, b in zip(sums.get(key, [0] * len(amounts)), amounts)]
    return [(code, names[code], sums[code]) for code in sorted(sums)]


def total(leaves):
    return [sum(column) for column in zip(*leaves.values())]


def percent(now, before):
    """now / before in percent, one decimal, rounded half up, in whole numbers."""
    tenths = (now * 2000 + before) // (2 * before)
    return f'{tenths // 10}.{tenths % 10}'
