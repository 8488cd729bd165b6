// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the checks say of sums, names and sentences. Titles and explanations of the rules stand with
// the rules.

#include "messages/message.h"

namespace mingxi::messages {

// Sums. {0} is the place of the total: its row's label and its column's name.
inline constexpr Message<2> kSumOfParts{"{0} = the sum of {1:part|parts}", "{0}＝{1} 个组成项之和"};
inline constexpr Message<1> kAndHidden{" and hidden cells ({0})", "，另加隐藏单元格（{0}）"};
inline constexpr Message<5> kPlacesDiffer{"{0} is {1}, but {2} is {3} (difference {4})",
                                          "{0} 为 {1}，而 {2} 为 {3}，相差 {4}"};
inline constexpr Message<3> kTotalMissing{
    "{0}: nothing is printed, its {1:part|parts} add up to {2}",
    "{0}：未列示，{1} 个组成项之和为 {2}"};
inline constexpr Message<5> kSumDiffers{
    "{0}: printed {1}, its {2:part|parts} add up to {3} (difference {4})",
    "{0}：列示 {1}，{2} 个组成项之和为 {3}，相差 {4}"};
inline constexpr Message<1> kTotalUnclear{"{0}: what this total gathers is not plain",
                                          "{0}：无法判明合计范围"};

// What is added to a sum's sentence, before its full stop.
inline constexpr Phrase kNoRemark{"", ""};
inline constexpr Phrase kPartsMissing{"; perhaps not all parts are listed", "，可能未列全部组成项"};
inline constexpr Phrase kPartsUnlikely{
    "; the rest of the table does not bear out that these are its parts",
    "，但表中其他数字不能证明这些是其组成项"};
inline constexpr Phrase kHoldsElsewhere{"; it adds up wherever else this relation was found",
                                        "，而其他各处均符合这一发现的关系"};
inline constexpr Phrase kWithHidden{" with hidden cells", "（含隐藏单元格）"};
inline constexpr Phrase kStoredAddUp{"; the exact numbers behind the shown ones add up",
                                     "，单元格内存储的精确数相符"};
inline constexpr Phrase kRoundingOfParts{"; rounding of the parts allows it",
                                         "，在各项舍入误差之内"};
inline constexpr Message<1> kSentence{"{0}.", "{0}。"};
inline constexpr Message<2> kSentenceWithRemark{"{0}{1}.", "{0}{1}。"};

// One reading that fails one way in many rows: {0} the first place, {1} how many.
inline constexpr Message<2> kAlwaysMore{
    "{0} and others like it, {1} in all, are more than the figures printed for them and never "
    "less: "
    "perhaps one is not printed.",
    "{0} 等 {1} 处均大于所列各数之和，可能有未列出的项目。"};
inline constexpr Message<2> kAlwaysLess{
    "{0} and others like it, {1} in all, are less than the figures printed for them and never "
    "more: "
    "perhaps one of those is no part of them.",
    "{0} 等 {1} 处均小于所列各数之和，其中可能有不属于合计的项目。"};

// Two places that print the same amount, or a part and its whole: names and figures with units.
inline constexpr Message<2> kSame{"{0} = {1}", "{0}＝{1}"};
inline constexpr Message<2> kAtMost{"{0} <= {1}", "{0}≤{1}"};
inline constexpr Message<4> kNotSame{"{0} is {1}, but {2} is {3}.", "{0} 为 {1}，而 {2} 为 {3}。"};
inline constexpr Message<4> kSameButRounding{"{0} is {1}, but {2} is {3}; rounding allows it.",
                                             "{0} 为 {1}，而 {2} 为 {3}，在舍入误差之内。"};
inline constexpr Message<3> kBlankButTold{"{0} is blank, but {1} is {2}.",
                                          "{0} 未列示，而 {1} 为 {2}。"};
inline constexpr Message<4> kMoreThanWhole{
    "{0} is {1}, more than the whole it is a part of: {2} is {3}.",
    "{0} 为 {1}，大于其所属的 {2} {3}。"};
inline constexpr Message<3> kPartOverWhole{
    "The part is more than its whole: {0}, printed {1} and {2}.",
    "部分大于总项：{0}，列示为 {1} 与 {2}。"};
inline constexpr Message<4> kPartOfOther{
    "{0} is more than {1} in {2} of {3} columns: it is likely a part of something else.",
    "{0} 在 {3} 列中有 {2} 列大于 {1}，可能不是其组成部分。"};
inline constexpr Message<3> kUnitLikelyWrong{
    "The amounts of {0} are {2} times those of {1} in the same rows: one of the units is likely "
    "wrong.",
    "{0} 各行金额均为 {1} 的 {2} 倍，其中一表的单位可能有误。"};

// Columns of percentages.
inline constexpr Message<3> kGrowthOf{"{0} = the growth of {1} over {2}",
                                      "{0}＝{1}较{2}的增减幅度"};
inline constexpr Message<3> kShareOf{"{0} = the percentage of {1} in {2}", "{0}＝{1}占{2}的百分比"};
inline constexpr Message<3> kRatioDiffers{"{0}: printed {1}, the two figures it compares give {2}.",
                                          "{0}：列示 {1}，按所比较的两数计算为 {2}。"};

// Single figures and numbers of rows.
inline constexpr Message<2> kNegative{"{0}: {1} is negative, which it cannot be.",
                                      "{0}：{1} 为负数，不应出现。"};
inline constexpr Message<2> kSameDigits{"{0} and {1} have the same digits: a point may have moved.",
                                        "{0} 与 {1} 有效数字相同，小数点可能移位。"};
inline constexpr Message<3> kNumberTwice{"Number {0} stands twice between the rows {1} and {2}.",
                                         "“{1}”与“{2}”之间序号 {0} 重复。"};
inline constexpr Message<3> kNumberMissing{"Number {0} is missing between the rows {1} and {2}.",
                                           "“{1}”与“{2}”之间缺序号 {0}。"};

// Tables as a whole.
inline constexpr Message<1> kTableEmpty{
    "{0} prints no figure, and nothing says that there is none.",
    "{0} 未列任何数字，亦无“无数据”之类的说明。"};
inline constexpr Message<2> kTableEmptyButTold{"The text says {0}, but {1} prints no figure.",
                                               "文字说明为 {0}，而 {1} 未列任何数字。"};
inline constexpr Message<2> kToldInTable{"{0} in {1}", "{1}：{0}"};
inline constexpr Message<3> kUnproven{"Nothing proves {0} of the {1} figures of this table: {2}.",
                                      "本表 {1} 个数中有 {0} 个无从核对：{2}。"};
inline constexpr Phrase kBecauseRates{
    "they are rates, and the amounts that they compare are not printed",
    "多为比率，所比较的数额未列示"};
inline constexpr Phrase kBecauseIncomplete{"its lists print a part of their items only",
                                           "所列项目不全"};
inline constexpr Phrase kBecauseUnclear{"what its totals gather is not plain", "无法判明合计范围"};
inline constexpr Phrase kBecauseNoTotal{"it prints no total", "未列示合计"};
inline constexpr Phrase kBecauseApart{"they stand in none of its sums", "不在任何合计之内"};

// Sentences of the text against each other and against the tables.
inline constexpr Message<3> kChangeOf{"{0} - {1} = {2}", "{0} - {1}＝{2}"};
inline constexpr Message<3> kNotTheChange{"{0} - {1} is not the change that the text says: {2}.",
                                          "{0} - {1} 与文字所述增减额 {2} 不符。"};
inline constexpr Message<3> kPercentOf{"{0} is {1}% of {2}", "{0}为{2}的 {1}%"};
inline constexpr Message<3> kNotThePercent{"The text says {1}%, but {0} is not that of {2}.",
                                           "文字说明为 {1}%，与 {0} 对 {2} 计算的结果不符。"};
inline constexpr Message<1> kLastYear{"last year's {0}元", "上年 {0}元"};
inline constexpr Message<2> kSumOfWhich{"{0} = the sum of its {1:part|parts}",
                                        "{0}＝其中 {1} 项之和"};
inline constexpr Message<2> kSaidOf{"{0}: {1}", "{0}：{1}"};
inline constexpr Message<2> kSaidOtherwise{"The text says {0}, but the two figures are {1}.",
                                           "文字称“{0}”，而两数为 {1}。"};
inline constexpr Message<3> kTextAgainstTable{"The text says {0}, but {1} is {2}.",
                                              "文字说明为 {0}，而 {1} 为 {2}。"};
inline constexpr Message<2> kYearIn{"the year {0} in a document of {1}", "{1}年度文件中的{0}年"};
inline constexpr Message<2> kYearOfOther{
    "This paragraph says {0}, but the document and its figures are of {1}.",
    "此段写为 {0} 年，而文件及其数字属于 {1} 年度。"};
inline constexpr Message<2> kOtherName{"The text names {0}; the publisher is {1}.",
                                       "文字中写作“{0}”，公布单位为“{1}”。"};
inline constexpr Message<1> kNameNotFilled{"A name was not filled in: {0}.", "名称未填写：“{0}”。"};
inline constexpr Message<3> kSectionMissing{
    "The headings go from {0}、 to {1}、; there is no section {2}、.",
    "标题由“{0}、”直接到“{1}、”，缺第{2}项。"};
inline constexpr Message<1> kTableMissing{
    "The contents list the table {0}, but no table of the document bears this title.",
    "目录列有“{0}”，但文件中没有该表。"};

// A figure of a picture that the sums read otherwise.
inline constexpr Message<4> kRepaired{
    "{0} was read as {1} in the picture, not surely; {2} is what the sums make of it: {3}.",
    "{0} 在图中识别为 {1}，但没有把握；按勾稽关系改正为 {2}：{3}。"};

// Blame: which figures explain failed sums.
inline constexpr Message<1> kFailedSums{"{0:failed sum|failed sums}", "{0} 项不符"};
inline constexpr Message<1> kUntriedSums{"{0:sum|sums} that could not be tried", "{0} 项无法核对"};
inline constexpr Message<2> kOneExplains{"One figure explains {0}: {1}", "一个数即可解释 {0}：{1}"};
inline constexpr Message<2> kAnyExplains{"Any one of these figures explains {0}: {1}",
                                         "以下任一数即可解释 {0}：{1}"};
inline constexpr Message<2> kTogetherExplain{"These figures together explain {0}: {1}",
                                             "以下各数共同解释 {0}：{1}"};
inline constexpr Message<2> kAsLikely{"{0}; as likely: {1}", "{0}；同样可能：{1}"};
inline constexpr Message<2> kListed{"{0}; {1}", "{0}；{1}"};
inline constexpr Message<4> kSuspect{"{0} (printed {1}, would have to be {2}; {3})",
                                     "{0}（列示 {1}，应为 {2}；{3}）"};
inline constexpr Phrase kNothingPrinted{"nothing", "空白"};
inline constexpr Message<1> kSlip{"{0}: a misread or a slip in typing",
                                  "{0}，可能为识读或录入错误"};
inline constexpr Phrase kRowAway{
    "the value stands a row away, so it may have been read in the wrong row",
    "该数出现在相邻行，可能错行"};
inline constexpr Phrase kColumnAway{
    "the value stands a column away, so it may have been read in the wrong column",
    "该数出现在相邻列，可能错列"};
inline constexpr Phrase kPublishersSlip{
    "no slip of reading explains it, so it looks like the publisher's own",
    "无法以读写错误解释，似为公布单位自身差错"};
inline constexpr Phrase kOneDigit{"one digit differs", "有一位数字不同"};
inline constexpr Phrase kSwappedDigits{"two neighbouring digits are swapped", "相邻两位数字颠倒"};
inline constexpr Phrase kSignDiffers{"the sign differs", "正负号不同"};
inline constexpr Phrase kPointMoved{"the decimal point has moved", "小数点移位"};
inline constexpr Phrase kDigitDropped{"a digit is missing or one too many", "少一位或多一位数字"};

}  // namespace mingxi::messages
