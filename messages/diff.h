// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Words of comparisons: of two documents, of a year with the last, of a panel's years.

#include "messages/message.h"

namespace mingxi::messages::diff {

inline constexpr Phrase kSummarySheet{"Summary", "摘要"};
inline constexpr Phrase kChangesSheet{"Changes", "变动"};
inline constexpr Phrase kNoDifference{"no difference", "没有差异"};
inline constexpr Phrase kPreviousChange{"previous", "上一处"};
inline constexpr Phrase kNextChange{"next", "下一处"};

// Heads of columns.
inline constexpr Phrase kChange{"Change", "变动"};
inline constexpr Phrase kRow{"Row", "行"};
inline constexpr Phrase kColumn{"Column", "列"};
inline constexpr Phrase kFrom{"From", "原值"};
inline constexpr Phrase kTo{"To", "新值"};
inline constexpr Phrase kDifference{"Difference", "增减额"};
inline constexpr Phrase kPercent{"Difference %", "增减%"};
inline constexpr Phrase kPlaceA{"Place (A)", "原位置（A）"};
inline constexpr Phrase kPlaceB{"Place (B)", "新位置（B）"};

// What became of a row, and of a cell.
inline constexpr Phrase kAdded{"new", "新增"};
inline constexpr Phrase kRemoved{"gone", "取消"};
inline constexpr Phrase kRenamed{"renamed", "改名"};
inline constexpr Message<2> kRenamedFrom{"{0} (was: {1})", "{0}（原：{1}）"};
inline constexpr Message<1> kWas{"was: {0}", "原：{0}"};
inline constexpr Message<1> kYear{"{0}", "{0}年"};

// A panel over years.
inline constexpr Phrase kYearsSheet{"Years", "年度对比"};
inline constexpr Phrase kLeftOutSheet{"Left out", "未列入"};
inline constexpr Phrase kPublisher{"Publisher", "单位"};
inline constexpr Phrase kEarlierYear{"Earlier year", "上年"};
inline constexpr Phrase kLaterYear{"Later year", "本年"};
inline constexpr Phrase kItem{"Item", "项目"};
inline constexpr Phrase kPanelColumn{"Column", "栏目"};
inline constexpr Phrase kEarlier{"Earlier", "上年数"};
inline constexpr Phrase kLater{"Later", "本年数"};
inline constexpr Phrase kFile{"File", "文件"};
inline constexpr Phrase kTable{"Table", "表"};
inline constexpr Phrase kTitle{"Title", "标题"};
inline constexpr Phrase kWhyLeftOut{"Why it is left out", "未列入的原因"};

}  // namespace mingxi::messages::diff
