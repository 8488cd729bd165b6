// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What is said of pages, sheets, cells, facts and subjects as they were read. Sums and sentences:
// checks.h.

#include "messages/message.h"

namespace mingxi::messages {

// Pages.
inline constexpr Phrase kPageCutShort{
    "The page reached the limit of work for one page; only what was read until then is here.",
    "本页达到单页处理量上限，只保留了此前读到的内容。"};
inline constexpr Message<1> kTooManyMarks{
    "The page draws more than is kept of one page; {0} marks at its end are missing.",
    "本页绘制的对象过多，末尾 {0} 个未读取。"};
inline constexpr Message<1> kFontDamaged{"{0} pieces of text are missing: their font is damaged.",
                                         "字体损坏，{0} 段文字未能读取。"};
inline constexpr Message<2> kCoveredText{
    "{0} characters lie under areas that were painted over them and are left out: {1}",
    "本页有 {0} 个字符被后画的色块遮盖，未计入结果：{1}"};
inline constexpr Phrase kPicturePage{
    "The page is a picture without text (a scan?); nothing on it was read: `scripts/install ocr` "
    "installs what recognising text needs.",
    "本页为图片，没有文字层（可能是扫描件），未读取；运行 scripts/install ocr "
    "可安装文字识别组件。"};
inline constexpr Phrase kPictureWords{
    "Most words of the page are pictures and were not read: OCR is not built in.",
    "本页多数文字为图片，未读取；本程序不含 OCR。"};
inline constexpr Phrase kReadFromPicture{
    "The page is a picture; its text was recognised. What was not read surely is marked doubtful.",
    "本页为图片，文字由识别得到；没有把握之处已标为存疑。"};
inline constexpr Phrase kRecognizedText{
    "The page is a scan whose text was recognised by a program; figures may be wrong, compare them "
    "with the page.",
    "本页为扫描件，文字由识别程序生成，数字可能有误，请与原页核对。"};
inline constexpr Message<2> kGarbageText{
    "{0} of {1} characters of the page mean nothing: its fonts do not tell what their glyphs are; "
    "do not trust what was read.",
    "本页 {1} 个字符中有 {0} 个没有含义：字体缺少字符映射，文字不可信。"};
inline constexpr Message<1> kPageDamaged{"The page could not be read: {0}.", "本页无法读取：{0}。"};
inline constexpr Message<3> kPageUnbalanced{
    "{0} characters of this page are in no cell and no line of the result, {1} stand in it twice; "
    "places (x, y in points): {2}.",
    "本页有 {0} 个字符既不在表格单元中，也不在正文行中，{1} 个字符重复；位置（点）：{2}。"};
inline constexpr Message<3> kActiveContent{
    "The PDF holds {0} scripts, {1} actions that start programs and {2} embedded files; none was "
    "run or extracted.",
    "PDF 内含脚本 {0} 个、启动程序的动作 {1} 个、嵌入文件 {2} 个，均未执行、未提取。"};

// Cells of sheets and their formulas.
inline constexpr Message<1> kFormulaWithoutResult{
    "The cell holds a formula ({0}) and no result of it; save the workbook once in a spreadsheet "
    "program.",
    "单元格只有公式（{0}），没有存储计算结果；请用电子表格程序打开并保存一次。"};
inline constexpr Message<3> kFormulaDiffers{"The cell shows {0}, but its formula ({1}) gives {2}.",
                                            "单元格显示 {0}，而其公式（{1}）的结果为 {2}。"};

// Cells that cannot be read as they should.
inline constexpr Message<2> kUnreadableFigure{
    "\"{0}\" stands in a column of figures and cannot be read as one: {1}. No sum counts it; "
    "compare "
    "it with the page.",
    "“{0}”位于数字列，但不能读作数字：{1}。未计入任何合计，请与原页核对。"};
inline constexpr Phrase kUnknownCharacter{"its font gives no meaning to a character of it",
                                          "其中有字体未给出含义的字符"};
/// The English reason is the reader's own.
inline constexpr Phrase kMalformedNumber{"", "数字写法不合规范"};
inline constexpr Phrase kSeveralFigures{"several figures stand in one cell",
                                        "一个单元格内有多个数字"};

// Corrections.
inline constexpr Message<3> kCorrectionDoesNotFit{
    "A correction was not applied ({0}): it was made for '{1}', and what stands there is '{2}'.",
    "一条更正未应用（{0}）：更正时此处为“{1}”，现在读到的是“{2}”。"};
inline constexpr Message<1> kCorrectionsOfOther{
    "The corrections were made for another file (SHA-256 {0}); none was applied.",
    "更正是针对另一个文件作出的（SHA-256 {0}），一条也没有应用。"};

// Facts of the document: what was told against what is printed.
inline constexpr Message<2> kUnitDiffers{
    "The unit was given as \"{0}\", but the table says \"{1}\". The given one was used.",
    "给定的单位是“{0}”，表中是“{1}”；采用给定的。"};
inline constexpr Message<3> kFactDiffers{
    "The {0} was given as \"{1}\", but the document says \"{2}\". The given one was used.",
    "给定的{0}是“{1}”，文件中是“{2}”；采用给定的。"};
inline constexpr Phrase kPublisherFact{"publisher", "单位名称"};
inline constexpr Phrase kYearFact{"year", "年度"};
inline constexpr Phrase kKindFact{"kind", "文件类型"};
inline constexpr Phrase kRegionFact{"region", "行政区划"};
inline constexpr Message<1> kPublisherInferred{
    "No publisher is named; the places that the tables list are all of {0}, which was taken.",
    "文件未写明发布单位；表中所列地区均属{0}，据此采用。"};
inline constexpr Message<2> kYearInTitle{
    "The title of this table says {0}, the document is of {1}.",
    "本表标题中的年度是{0}年，而文件是{1}年。"};
inline constexpr Message<3> kYearInText{
    "The text gives \"{0}\" for {1} without comparing; the document is of {2}.",
    "文字中的“{0}”写作{1}年且并非对比，而文件是{2}年。"};

// Subjects of the catalogue.
inline constexpr Message<2> kOtherIndent{
    "\"{0}\" is printed at the indent of another level; by the catalogue it is a part of \"{1}\".",
    "“{0}”的缩进与层级不符；按科目目录属于“{1}”。"};
inline constexpr Message<2> kUnknownCodes{
    "The catalogue does not know {1:subject code|subject codes} of this table: {0}. Kept as "
    "printed; --catalogue adds what is right.",
    "科目目录中没有本表的 {1} 个编码：{0}；均予保留，如无误，可用 --catalogue 补充。"};
inline constexpr Message<5> kOtherSubjectName{
    "Subject {0} is called \"{1}\"; the catalogue{2} says \"{3}\". {4}.",
    "科目{0}在{2}科目目录中为“{3}”，此处为“{1}”；{4}。"};
inline constexpr Message<1> kOfYear{" of {0}", "{0}年"};
inline constexpr Phrase kOfNoYear{"", ""};
inline constexpr Phrase kNameUnconfirmed{" The catalogue's name is not confirmed by a document.",
                                         "目录中的名称未经文件证实。"};
inline constexpr Phrase kRenamed{"That is its name in other years", "该名称用于其他年度"};
inline constexpr Phrase kShortened{"Words are left out", "名称有省略"};
inline constexpr Phrase kCutName{"Its end is missing", "名称不完整"};
inline constexpr Phrase kMisspelt{"Characters differ", "个别文字不同"};
inline constexpr Phrase kOfOtherCode{"That is the name of another code", "该名称属于其他科目编码"};
inline constexpr Phrase kCompareName{"Compare the code and the name with the page",
                                     "请核对编码和名称"};
inline constexpr Message<3> kOtherParent{
    "Subject {0} stands below {1}, but its parent is {2}, which is not printed above it.",
    "科目{0}列在{1}之下，其上级科目应为{2}。"};
inline constexpr Message<1> kAndSubjectsLikeIt{" So do {0:subject|subjects} more.",
                                               "另有 {0} 个科目亦如此。"};

}  // namespace mingxi::messages
