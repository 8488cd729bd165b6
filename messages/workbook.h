// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Names, headings and remarks of workbooks: a document's, a comparison's, a panel's.

#include "messages/message.h"

namespace mingxi::messages {

// The sheets around the tables, in their order.
inline constexpr Phrase kContentsSheet{"Contents", "目录"};
inline constexpr Phrase kFindingsSheet{"Findings", "待查"};
inline constexpr Phrase kChecksSheet{"Checks", "核对"};
inline constexpr Phrase kFiguresSheet{"Figures", "明细"};
inline constexpr Phrase kTextSheet{"Text", "文字"};
inline constexpr Phrase kAboutSheet{"About", "说明"};
inline constexpr Message<1> kNamelessSheet{"Table {0}", "表{0}"};
inline constexpr Phrase kFooter{"&L&8&A&R&8Page &P of &N", "&L&8&A&R&8第 &P 页，共 &N 页"};

// Heads of columns that several lists share.
inline constexpr Phrase kNumberHead{"No.", "序号"};
inline constexpr Phrase kTableHead{"Table", "表"};
inline constexpr Phrase kTableNameHead{"Title", "表名"};
inline constexpr Phrase kTableIdHead{"Table", "表号"};
inline constexpr Phrase kFormNumberHead{"Form no.", "表号"};
inline constexpr Phrase kUnitHead{"Unit", "单位"};
inline constexpr Phrase kPageHead{"Page", "页"};
inline constexpr Phrase kRowHead{"Row", "行"};
inline constexpr Phrase kColumnHead{"Column", "列"};
inline constexpr Phrase kYearHead{"Year", "年度"};
inline constexpr Phrase kExplanationHead{"Explanation", "说明"};
inline constexpr Phrase kRuleHead{"Rule", "规则"};
inline constexpr Phrase kDifferenceHead{"Difference", "差额"};

// Contents.
inline constexpr Phrase kStandardFormHead{"Form", "标准表"};
inline constexpr Phrase kRowsHead{"Rows", "行"};
inline constexpr Phrase kColumnsHead{"Columns", "列"};
inline constexpr Phrase kHoldsHead{"Hold", "成立"};
inline constexpr Phrase kFailsHead{"Fail", "不成立"};
inline constexpr Phrase kNotCheckedHead{"Untried", "未核"};
inline constexpr Phrase kFiguresHead{"Figures", "数字"};
inline constexpr Phrase kProvenHead{"Proven", "已证"};
inline constexpr Phrase kFindingsHead{"Findings", "提示"};
inline constexpr Phrase kUntitled{"(untitled)", "（无标题）"};
inline constexpr Message<2> kPublisherAndYear{"{0} {1}", "{0} {1}年"};
inline constexpr Message<2> kSourceAndTables{"Source: {0}; {1:table|tables}",
                                             "来源：{0}；共 {1} 张表"};
inline constexpr Message<3> kSourcePagesAndTables{"Source: {0}, {1:page|pages}; {2:table|tables}",
                                                  "来源：{0}，{1} 页；共 {2} 张表"};
inline constexpr Phrase kListComma{", ", "、"};
inline constexpr Phrase kBackToContents{"← Contents", "← 目录"};
inline constexpr Message<1> kUnitInBrackets{" (unit: {0})", "（单位：{0}）"};
inline constexpr Message<1> kNamelessColumn{"column {0}", "列{0}"};
inline constexpr Message<1> kUnitLine{"Unit: {0}", "单位：{0}"};

// Findings and checks.
inline constexpr Phrase kSeverityHead{"Severity", "级别"};
inline constexpr Phrase kPlaceHead{"Cells", "位置"};
inline constexpr Phrase kErrorSeverity{"Error", "错误"};
inline constexpr Phrase kWarningSeverity{"Warning", "警告"};
inline constexpr Phrase kNoteSeverity{"Note", "提示"};
inline constexpr Message<2> kWithSuggestion{"{0} (perhaps {1})", "{0}（可能应为 {1}）"};
inline constexpr Phrase kOutcomeHead{"Outcome", "结果"};
inline constexpr Phrase kLeftCellsHead{"Left cell", "左边的格"};
inline constexpr Phrase kRightCellsHead{"Right cells", "右边的格"};
inline constexpr Phrase kLeftHead{"Left", "左边"};
inline constexpr Phrase kRightHead{"Right", "右边"};
inline constexpr Phrase kHolds{"holds", "成立"};
inline constexpr Phrase kFails{"fails", "不成立"};
inline constexpr Phrase kDoesNotApply{"does not apply", "不适用"};
inline constexpr Phrase kCannotBeChecked{"cannot be checked", "无法核对"};

// Remarks of cells.
inline constexpr Phrase kUnsureCell{"This cell was not read surely; compare it with the source.",
                                    "此格读得不十分有把握，请对照原文件。"};
inline constexpr Message<1> kRepairedCell{"The picture was read as \"{0}\"; the sums put it right.",
                                          "图中识别为“{0}”，已按勾稽关系或本列格式改正。"};
inline constexpr Message<1> kCorrectedCell{"Corrected by a person; printed is \"{0}\".",
                                           "人工更正；原文为“{0}”。"};
inline constexpr Message<1> kTooManyDigits{
    "This figure has {0} significant digits, more than the 15 of a spreadsheet's number; it is "
    "kept "
    "as text, whole.",
    "此数有 {0} 位有效数字，超出电子表格数值的 15 位精度，按文本保存，一位不少。"};
inline constexpr Phrase kGoesOn{"… (goes on in the sheet Text)", "…（未完，续文见“文字”表）"};

// The figures, one a row.
inline constexpr Phrase kFormHead{"Form", "表单"};
inline constexpr Phrase kRowKindHead{"Row kind", "行类"};
inline constexpr Phrase kLevelHead{"Level", "层级"};
inline constexpr Phrase kItemHead{"Item", "项目"};
inline constexpr Phrase kItemPathHead{"Item path", "项目路径"};
inline constexpr Phrase kSubjectCodeHead{"Subject code", "科目编码"};
inline constexpr Phrase kInferredCodeHead{"Inferred code", "推断编码"};
inline constexpr Phrase kSubjectNameHead{"Subject name", "科目名称"};
inline constexpr Phrase kColumnPathHead{"Column path", "栏目"};
inline constexpr Phrase kStandardColumnHead{"Standard column", "标准栏目"};
inline constexpr Phrase kFundHead{"Fund", "资金来源"};
inline constexpr Phrase kTypeHead{"Type", "类型"};
inline constexpr Phrase kValueHead{"Value", "数值"};
inline constexpr Phrase kYuanHead{"Amount (yuan)", "金额（元）"};
inline constexpr Phrase kStatusHead{"Status", "状态"};
inline constexpr Phrase kProofsHead{"Proofs", "依据数"};
inline constexpr Phrase kDoubtfulHead{"Doubtful", "存疑"};

// The text.
inline constexpr Phrase kTextHead{"Text", "文字"};
inline constexpr Phrase kFiguresInText{"Figures in the text", "文字中的数"};
inline constexpr Phrase kIndicatorHead{"What", "指标"};
inline constexpr Phrase kComparisonHead{"Change", "增减"};
inline constexpr Phrase kAgainstHead{"Against", "对比"};
inline constexpr Phrase kIncrease{"increase", "增加"};
inline constexpr Phrase kDecrease{"decrease", "减少"};
inline constexpr Phrase kFlat{"unchanged", "持平"};
inline constexpr Phrase kShare{"share", "占"};
inline constexpr Phrase kCompletion{"completed", "完成"};
inline constexpr Phrase kOverflows{"What no cell could hold", "单元格放不下的续文"};

// What the workbook was made from and how to read it.
inline constexpr Phrase kSourceSection{"Source", "来源"};
inline constexpr Phrase kFileFact{"File", "文件"};
inline constexpr Phrase kMediaTypeFact{"Type", "类型"};
inline constexpr Phrase kPagesFact{"Pages", "页数"};
inline constexpr Phrase kProducerFact{"Producer", "生成程序"};
inline constexpr Phrase kEncodingFact{"Encoding", "文字编码"};
inline constexpr Phrase kDateFact{"Date of the file", "文件日期"};
inline constexpr Phrase kContentSection{"Content", "内容"};
inline constexpr Phrase kPublisherName{"Publisher", "单位名称"};
inline constexpr Phrase kPublisherCode{"Code of the publisher", "单位代码"};
inline constexpr Phrase kRegionName{"Region", "行政区划"};
inline constexpr Phrase kKindName{"Kind", "种类"};
inline constexpr Phrase kTablesFact{"Tables", "表"};
inline constexpr Phrase kParagraphsFact{"Paragraphs", "段落"};
inline constexpr Phrase kAccountSection{"Where the characters went", "字符去向"};
inline constexpr Phrase kVisibleFact{"Visible in the source", "原文可见字符"};
inline constexpr Phrase kInTablesFact{"In tables", "进入表格"};
inline constexpr Phrase kInTextFact{"In the text", "进入文字"};
inline constexpr Phrase kArtifactsFact{"Page numbers, heads, watermarks", "页码、页眉、水印"};
inline constexpr Phrase kInvisibleFact{"Hidden, left out", "隐藏文字，未采用"};
inline constexpr Phrase kUnclaimedFact{"Without a place", "没有归属"};
inline constexpr Phrase kChangesSection{"Changes to the printed layout", "对原排版的改动"};
inline constexpr Phrase kMakingSection{"Made by", "制作"};
inline constexpr Phrase kYes{"yes", "是"};
inline constexpr Phrase kReadingSection{"How to read it", "怎么读"};
inline constexpr Phrase kReadTables{
    "A sheet a table, laid out as printed; merged cells, decimals and grouping are the source's.",
    "每张表一页，照原文的样子排；合并的单元格、小数位数和千分位都同原文。"};
inline constexpr Phrase kReadAmounts{
    "Amounts are numbers in the unit of the source, not converted; codes and ordinals are text and "
    "keep their zeros.",
    "金额是数值，单位照原文，不作换算；编码和序号是文字，前面的 0 不丢。"};
inline constexpr Phrase kReadBlanks{
    "A blank, a dash (-) and 0 are three things and stay what they are.",
    "空白、短横（-）和 0 是三回事，各按原文保留。"};
inline constexpr Phrase kReadLongNumbers{
    "A figure of more than 15 significant digits is kept as text, whole: a spreadsheet's number "
    "cannot hold it.",
    "超过 15 位有效数字的数，电子表格的数值装不下，按文字保存，一位不少。"};
inline constexpr Phrase kReadColours{
    "A coloured cell has a comment that says why it is worth a look; all comments stand in the "
    "sheets "
    "Findings and Checks.",
    "有颜色的格带批注，说明为什么值得看一眼；批注全文也在“待查”和“核对”表里。"};
inline constexpr Phrase kColoursSection{"Colours", "颜色"};
inline constexpr Phrase kErrorColour{"does not agree with figures elsewhere", "与别处的数对不上"};
inline constexpr Phrase kWarningColour{"worth doubting", "值得怀疑"};
inline constexpr Phrase kNoteColour{"for the record", "供参考"};
inline constexpr Phrase kDoubtColour{"not read surely; compare it with the source",
                                     "读得不十分有把握，请对照原文件"};
inline constexpr Phrase kCorrectedColour{"corrected by a person; the comment has what is printed",
                                         "人工更正过，批注里有原文"};

}  // namespace mingxi::messages
