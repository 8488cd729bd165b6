// SPDX-License-Identifier: GPL-3.0-or-later

#include <array>
#include <string_view>

#include "writers/xlsx/list_sheet_internal.h"
#include "writers/xlsx/page_setup_internal.h"
#include "writers/xlsx/service_sheets_internal.h"

namespace mingxi {
namespace {

constexpr double kNameWidth = 18;
constexpr double kValueWidth = 84;

/// How to read the workbook; a sentence a line.
constexpr std::array<std::string_view, 5> kConventions = {
    "每张表一页，照原文的样子排；合并的单元格、小数位数和千分位都同原文。",
    "金额是数值，单位照原文，不作换算；编码和序号是文字，前面的 0 不丢。",
    "空白、短横（-）和 0 是三回事，各按原文保留。",
    "超过 15 位有效数字的数，电子表格的数值装不下，按文字保存，一位不少。",
    "有颜色的格带批注，说明为什么值得看一眼；批注全文也在“核对”表里。",
};

struct Legend {
  std::uint32_t fill;
  std::string_view meaning;
};

constexpr std::array<Legend, 5> kLegends = {{
    {kErrorFill, "与别处的数对不上"},
    {kWarningFill, "值得怀疑"},
    {kNoteFill, "供参考"},
    {kDoubtFill, "读得不十分有把握，请对照原文件"},
    {kCorrectedFill, "人工更正过，批注里有原文"},
}};

/// Writes name and value pairs; empty values are left out.
class FactList {
 public:
  explicit FactList(SheetWriter& sheet) : sheet_(sheet) {}

  void Section(std::string_view title) {
    if (row_ > 0) ++row_;
    sheet_.Text(row_++, 0, title, SectionStyle());
  }
  void Fact(std::string_view name, const std::string& value) {
    if (value.empty()) return;
    CellStyle name_style = ListStyle(HorizontalAlign::kLeft);
    name_style.fill = kHeaderFill;
    sheet_.SetRowHeight(row_, ListRowHeight(LinesOf(value, kValueWidth)));
    sheet_.Text(row_, 0, name, name_style);
    sheet_.Text(row_++, 1, value, ListStyle(HorizontalAlign::kLeft));
  }
  void Sentence(std::string_view text) {
    CellStyle style;
    sheet_.Text(row_++, 0, text, style);
  }
  void Sample(const Legend& legend) {
    CellStyle sample = ListStyle(HorizontalAlign::kCenter);
    sample.fill = legend.fill;
    sheet_.Blank(row_, 0, sample);
    sheet_.Text(row_++, 1, legend.meaning, ListStyle(HorizontalAlign::kLeft));
  }
  int end() const { return row_; }

 private:
  SheetWriter& sheet_;
  int row_ = 0;
};

std::string CountOf(std::int64_t count) { return count == 0 ? "" : std::to_string(count); }

void WriteSource(const SourceFacts& source, FactList& facts) {
  facts.Section("来源");
  facts.Fact("文件", source.file);
  facts.Fact("SHA-256", source.sha256);
  facts.Fact("类型", source.media_type);
  facts.Fact("页数", CountOf(source.pages));
  facts.Fact("生成程序", source.producer);
  facts.Fact("文字编码", source.encoding);
  facts.Fact("文件日期", source.modified);
}

void WriteContent(const Document& document, FactList& facts) {
  facts.Section("内容");
  facts.Fact("单位名称", document.publisher.name);
  facts.Fact("单位代码", document.publisher.code);
  facts.Fact("行政区划", document.publisher.region);
  facts.Fact("年度", document.fiscal_year ? std::to_string(*document.fiscal_year) : "");
  facts.Fact("种类", document.kind);
  facts.Fact("表", std::to_string(document.tables.size()));
  facts.Fact("段落", CountOf(static_cast<std::int64_t>(document.paragraphs.size())));
}

/// Where the characters of the pages went: the proof that nothing was lost.
void WriteAccount(const Document& document, FactList& facts) {
  GlyphAccount sum;
  for (const PageAccount& page : document.accounts) {
    sum.total += page.glyphs.total;
    sum.in_cells += page.glyphs.in_cells;
    sum.in_lines += page.glyphs.in_lines;
    sum.artifacts += page.glyphs.artifacts;
    sum.invisible += page.glyphs.invisible;
    sum.unclaimed += page.glyphs.unclaimed;
  }
  if (sum.total == 0) return;
  facts.Section("字符去向");
  facts.Fact("原文可见字符", std::to_string(sum.total));
  facts.Fact("进入表格", std::to_string(sum.in_cells));
  facts.Fact("进入文字", std::to_string(sum.in_lines));
  facts.Fact("页码、页眉、水印", std::to_string(sum.artifacts));
  facts.Fact("隐藏文字，未采用", std::to_string(sum.invisible));
  facts.Fact("没有归属", std::to_string(sum.unclaimed));
}

void WriteChanges(const WorkbookPlan& plan, FactList& facts) {
  bool has_section = false;
  for (const PlannedTable& planned : plan.tables) {
    for (const std::string& change : planned.table->changes) {
      if (!has_section) facts.Section("对原排版的改动");
      has_section = true;
      facts.Fact(planned.sheet, change);
    }
  }
}

void WriteMaking(const WorkbookOptions& options, FactList& facts) {
  if (options.version.empty() && options.told.empty()) return;
  facts.Section("制作");
  if (!options.version.empty()) facts.Fact("mingxi 明细", options.version);
  for (const auto& [name, value] : options.told) facts.Fact(name, value.empty() ? "是" : value);
}

}  // namespace

void WriteAboutSheet(const WorkbookPlan& plan, const WorkbookOptions& options, SheetWriter& sheet) {
  sheet.SetColumnWidth(0, kNameWidth);
  sheet.SetColumnWidth(1, kValueWidth);
  FactList facts(sheet);
  WriteSource(plan.document->source, facts);
  WriteContent(*plan.document, facts);
  WriteAccount(*plan.document, facts);
  WriteChanges(plan, facts);
  WriteMaking(options, facts);
  facts.Section("怎么读");
  for (const std::string_view sentence : kConventions) facts.Sentence(sentence);
  facts.Section("颜色");
  for (const Legend& legend : kLegends) facts.Sample(legend);
  ApplyPageSetup({.last_column = 1, .last_row = facts.end() - 1, .is_portrait = true}, sheet);
}

}  // namespace mingxi
