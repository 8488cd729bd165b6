// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the command says of a document on the terminal.

#include "messages/message.h"

namespace mingxi::messages {

// What became of an input.
inline constexpr Phrase kStandardOutput{"standard output", "标准输出"};
inline constexpr Message<3> kConvertedTo{"{0} -> {1}: {2:table|tables}", "{0} -> {1}：{2} 张表"};
inline constexpr Message<2> kSumsTried{"; {0:sum holds|sums hold}, {1:fails|fail}",
                                       "；核对相符 {0} 项，不符 {1} 项"};
inline constexpr Message<5> kCellCounts{
    "  {0:row|rows}, {1:figure|figures}: {2} confirmed by a check, {3} contradicted, {4} read with "
    "doubt",
    "  {0} 行，{1} 个数：经核对证实 {2} 个，矛盾 {3} 个，识读存疑 {4} 个"};
inline constexpr Message<1> kNextCommand{"  next: {0}", "  下一步：{0}"};
inline constexpr Message<1> kReviewCommand{"mingxi review {0}    compare it with the page",
                                           "mingxi review {0}    与原页对照"};
inline constexpr Message<3> kAtPageOf{"{0}: page {1} of {2}", "{0}：第 {1} 页，共 {2} 页"};

// A document's summary.
inline constexpr Message<3> kDocumentCounts{"{0}: {1:table|tables}, {2:figure|figures}",
                                            "{0}：{1} 张表，{2} 个数"};
inline constexpr Message<4> kCheckCounts{
    "  {0:check holds|checks hold}, {1:fails|fail}, {2} could not be made, {3} do not apply.",
    "  核对相符 {0} 项，不符 {1} 项，无法核对 {2} 项，不适用 {3} 项。"};
inline constexpr Message<6> kCoverage{
    "  {0:figure is|figures are} proven ({1} by two identities or more), {2} contradicted, {3} "
    "stand "
    "alone in their identities, {4} unchecked{5}.",
    "  已证实 {0} 个数（其中两项以上关系印证 {1} 个），矛盾 {2} 个，孤证 {3} 个，未核对 {4} "
    "个{5}。"};
inline constexpr Message<1> kAndDoubtful{", {0} doubtful", "，存疑 {0} 个"};
inline constexpr Message<1> kContradictionsHead{"Contradictions ({0})", "矛盾 ({0})"};
inline constexpr Message<1> kWarningsHead{"Warnings ({0})", "可疑 ({0})"};
inline constexpr Message<1> kNotesHead{"Notes ({0})", "说明 ({0})"};
inline constexpr Message<1> kAtPage{"page {0}", "第 {0} 页"};
inline constexpr Message<2> kPlaceAndMore{"{0}, {1}", "{0}，{1}"};
inline constexpr Message<2> kSaidOfPlace{"{0}: {1}", "{0}：{1}"};

}  // namespace mingxi::messages
