// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a batch's page says.

#include "messages/message.h"

namespace mingxi::messages::batch {

inline constexpr Phrase kPageTitle{"mingxi batch", "mingxi 明细：批次结果"};
inline constexpr Message<1> kMore{"and {0} more, all in manifest.jsonl",
                                  "另有 {0} 行，全部列在 manifest.jsonl"};

// What is counted.
inline constexpr Phrase kInputs{"Inputs", "文件"};
inline constexpr Phrase kConverted{"Converted", "已转换"};
inline constexpr Phrase kFailed{"Failed", "失败"};
inline constexpr Phrase kDuplicates{"Duplicates", "重复"};
inline constexpr Phrase kReissues{"Re-issues", "重新发布"};
inline constexpr Phrase kPages{"Pages", "页"};
inline constexpr Phrase kTables{"Tables", "表"};
inline constexpr Phrase kFigures{"Figures", "数字"};
inline constexpr Phrase kConfirmed{"Confirmed", "得到证明"};
inline constexpr Phrase kContradicted{"Contradicted", "矛盾"};
inline constexpr Phrase kDoubtful{"Read with doubt", "识读存疑"};

// Headings of lists.
inline constexpr Message<2> kFailedBecause{"Failed: {0} ({1})", "失败：{0}（{1}）"};
inline constexpr Message<2> kPartialBecause{"Partial: {0} ({1})", "部分完成：{0}（{1}）"};
inline constexpr Phrase kDoubtfulTables{"Tables to look at, the most doubtful first",
                                        "待人工复核的表，最可疑的在前"};
inline constexpr Phrase kOddDocuments{"Documents to look at", "待人工复核的文件"};
inline constexpr Phrase kTwins{"One disclosure in two formats with different figures",
                               "同一公开文件的两种格式数字不一致"};
inline constexpr Phrase kCompanions{
    "One disclosure in several files: publisher, year and kind in common",
    "同一公开事项的多个文件（发布单位、年度、类型相同）"};
inline constexpr Phrase kReissuesHeading{"Re-issues: the same tables in other bytes",
                                         "重新发布：表相同而文件不同"};
inline constexpr Phrase kDuplicatesHeading{"Duplicates: equal bytes, converted once",
                                           "重复文件：内容完全相同，只转换一次"};

// The page of a day.
inline constexpr Phrase kNewInputs{"New documents", "新文件"};
inline constexpr Phrase kChangedEditions{"Other editions of what was known", "已有文件的其他版本"};
inline constexpr Phrase kReplacedInputs{"Replaced under their names", "同名替换的文件"};
inline constexpr Phrase kFailedInputs{"Not converted", "未能转换的文件"};
inline constexpr Phrase kChangedFrom{"Known as", "原有文件"};

// Heads of columns.
inline constexpr Phrase kInput{"Input", "文件"};
inline constexpr Phrase kWhy{"Why", "原因"};
inline constexpr Phrase kFrom{"From", "来源"};
inline constexpr Phrase kPublisher{"Publisher", "单位"};
inline constexpr Phrase kYear{"Year", "年度"};
inline constexpr Phrase kPage{"Page", "页"};
inline constexpr Phrase kTable{"Table", "表"};
inline constexpr Phrase kErrors{"Errors", "错误"};
inline constexpr Phrase kUnproven{"Unproven", "未证实"};
inline constexpr Phrase kSameAs{"Says the same as", "内容相同的文件"};
inline constexpr Phrase kBelongsTo{"Belongs to", "同属"};
inline constexpr Phrase kAnd{"And", "另一格式"};
inline constexpr Phrase kDiffer{"Differ", "不一致"};
inline constexpr Phrase kTheFirst{"The first", "首处"};

}  // namespace mingxi::messages::batch
