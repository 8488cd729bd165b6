// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Words of the review page. What its script says while it runs stands in the script, both languages
// side by side.

#include "messages/message.h"

namespace mingxi::messages::review {

inline constexpr Phrase kAllCells{"all cells", "全部单元格"};
inline constexpr Phrase kBadFilter{"contradicted figures", "矛盾的数"};
inline constexpr Phrase kOpenFilter{"unchecked figures", "未核对的数"};
inline constexpr Phrase kDoubtFilter{"doubtful cells", "存疑的格"};
inline constexpr Phrase kFoundFilter{"cells with findings", "有发现的格"};
inline constexpr Phrase kCorrectedFilter{"corrected cells", "更正的格"};
inline constexpr Phrase kShow{"Show", "显示"};
inline constexpr Phrase kSearch{"Search", "搜索"};
inline constexpr Phrase kSmallerPages{"Smaller pages", "缩小页面"};
inline constexpr Phrase kLargerPages{"Larger pages", "放大页面"};
inline constexpr Phrase kCopyTable{"Copy table (TSV)", "复制表格 (TSV)"};
inline constexpr Phrase kUndo{"Take back", "撤销"};
inline constexpr Phrase kBroken{"Sums that your corrections break", "更正后不再成立的核对"};
inline constexpr Phrase kDoubtKeys{"next, previous cell in doubt", "下一个、上一个存疑的格"};
inline constexpr Phrase kAcceptKey{"it is as it was read; to the next cell in doubt",
                                   "与原文一致，转到下一个存疑的格"};
inline constexpr Phrase kAccept{"As printed", "与原文一致"};
inline constexpr Phrase kUndoKey{"take back the last correction", "撤销上一处更正"};
inline constexpr Phrase kSaveCorrections{"Save corrections", "保存更正"};
inline constexpr Phrase kKeysAndLegend{"Keys and legend", "键盘与图例"};
inline constexpr Phrase kJoinRow{"Join this row to the one above", "此行并入上一行"};
inline constexpr Phrase kSplitRow{"Split this row in two…", "此行分为两行…"};
inline constexpr Phrase kJoinColumn{"Join this column to the one at its left", "此列并入左列"};
inline constexpr Phrase kSplitColumn{"Split this column in two…", "此列分为两列…"};
inline constexpr Phrase kMergeRight{"Merge with the cell at its right", "与右格合并"};
inline constexpr Phrase kMergeBelow{"Merge with the cell below", "与下格合并"};
inline constexpr Phrase kSplitCell{"Take this merged cell apart…", "拆开合并格…"};
inline constexpr Phrase kUndoBoundary{"Take back what was noted here", "撤销此处边界更正"};
inline constexpr Phrase kFirstParts{"What stands in the first part of each", "各格前一部分的文字"};
inline constexpr Phrase kNoteCorrection{"Note correction", "记下更正"};
inline constexpr Phrase kCancel{"Cancel", "取消"};
inline constexpr Phrase kChosenCell{"Chosen cell", "所选单元格"};
inline constexpr Phrase kChooseACell{"Choose a cell on the page or in the table.",
                                     "点选页面或表格中的一格。"};
inline constexpr Phrase kCorrectTo{"Correct to", "更正为"};
inline constexpr Phrase kCorrectBoundaries{"Correct boundaries", "边界更正"};
inline constexpr Phrase kCorrectTable{"Correct this table", "更正此表"};
inline constexpr Phrase kTitleField{"Title", "标题"};
inline constexpr Phrase kUnitField{"Unit", "单位"};
inline constexpr Phrase kHeaderRowsField{"Header rows", "表头行数"};
inline constexpr Phrase kUnitIs{"Unit: ", "单位："};
inline constexpr Phrase kTables{"Tables", "表格"};
inline constexpr Phrase kNoTables{"No tables were found.", "没有找到表格。"};
inline constexpr Phrase kError{"error", "错误"};
inline constexpr Phrase kWarning{"warning", "警告"};
inline constexpr Phrase kNote{"note", "提示"};
inline constexpr Phrase kPossibly{"possibly ", "可能应为 "};
inline constexpr Phrase kSeen{"seen", "已看过"};
inline constexpr Phrase kFindings{"Findings", "发现"};
inline constexpr Phrase kFindingsCount{"Findings ", "发现 "};
inline constexpr Phrase kPrevious{"Previous", "上一条"};
inline constexpr Phrase kNext{"Next", "下一条"};
inline constexpr Phrase kNothingFound{"Nothing was found.", "没有发现。"};
inline constexpr Phrase kMoveKeys{"move in the table", "在表内移动"};
inline constexpr Phrase kFindingKeys{"next, previous finding", "下一条、上一条发现"};
inline constexpr Phrase kSearchKey{"search", "搜索"};
inline constexpr Phrase kCorrectKey{"correct the chosen cell", "更正所选单元格"};
inline constexpr Phrase kZoomKeys{"larger, smaller pages", "放大、缩小页面"};
inline constexpr Phrase kHelpKey{"this list", "本说明"};
inline constexpr Phrase kConfirmedLegend{"confirmed by a check", "经勾稽核对一致"};
inline constexpr Phrase kContradictedLegend{"contradicted by a check", "与勾稽关系矛盾"};
inline constexpr Phrase kSingleLegend{"stands alone in its check", "仅由自身印证"};
inline constexpr Phrase kOpenLegend{"not checked", "未核对"};
inline constexpr Phrase kDoubtLegend{"read with doubt", "读取存疑"};
inline constexpr Phrase kCorrectedLegend{"corrected by hand", "人工更正"};
inline constexpr Phrase kClose{"Close", "关闭"};
inline constexpr Phrase kSkipToTables{"Skip to the tables", "跳到表格"};
inline constexpr Phrase kPrintedPages{"Printed pages", "原文页面"};
inline constexpr Message<1> kTablesCount{"{0:table|tables}", "{0} 张表"};
inline constexpr Message<1> kErrorsCount{"{0:error|errors}", "{0} 处错误"};
inline constexpr Message<1> kWarningsCount{"{0:warning|warnings}", "{0} 处警告"};
inline constexpr Message<1> kOnPage{"page {0}", "第 {0} 页"};
inline constexpr Message<1> kPageCaption{"Page {0}", "第 {0} 页"};
inline constexpr Message<1> kPagePicture{"Picture of page {0}", "第 {0} 页的图像"};

}  // namespace mingxi::messages::review
