// SPDX-License-Identifier: GPL-3.0-or-later

// A worksheet's events, cell by cell: `c` holds `v` (a value or the number of a shared text), `is`
// (a text of its own) and `f` (a formula). Places may be left out; then a cell follows the one
// before. This file's only entry is ReadSheetPart.

#include "extractor/workbook/sheet_part.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/workbook/cell_reference.h"
#include "extractor/workbook/number_format.h"
#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/shared_strings.h"
#include "extractor/workbook/xml_stream.h"

namespace mingxi {
namespace {

template <typename Number>
Number Parsed(std::string_view text, Number otherwise) {
  Number value = otherwise;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool IsTrue(std::string_view value) { return value == "1" || value == "true"; }

auto PlaceOf(const WorkbookCell& cell) { return std::tie(cell.row, cell.column); }

class SheetHandler : public XmlHandler {
 public:
  SheetHandler(const SheetContext& context, CellBudget& budget)
      : context_(context), budget_(budget) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    if (name == "row")
      StartRow(attributes);
    else if (name == "c")
      StartCell(attributes);
    else if (name == "v")
      is_in_value_ = true;
    else if (name == "f")
      cell_.is_formula = true;
    else if (name == "mergeCell")
      AddMerge(attributes);
    else if (name == "col")
      AddWidth(attributes);
    else if (name == "pane" && attributes.Get("state") == "frozen")
      sheet_.frozen_rows = Parsed(attributes.Get("ySplit"), 0);
    if (is_in_cell_) inline_text_.Start(name);
  }

  void End(std::string_view name) override {
    if (name == "v") is_in_value_ = false;
    if (is_in_cell_) inline_text_.End(name);
    if (name == "c") EndCell();
  }

  void Text(std::string_view text) override {
    if (is_in_value_)
      value_ += text;
    else if (is_in_cell_)
      inline_text_.Text(text);
  }

  Status status() const override { return status_; }

  Sheet Take() { return std::move(sheet_); }

 private:
  void Fail(Status status) {
    if (status_.ok()) status_ = std::move(status);
  }

  void StartRow(const XmlAttributes& attributes) {
    const std::string_view number = attributes.Get("r");
    row_ = number.empty() ? row_ + 1 : Parsed(number, 0) - 1;
    column_ = -1;
    if (row_ < 0 || row_ >= kSheetRows) Fail(Status::Damaged("no row " + std::string(number)));
    if (IsTrue(attributes.Get("hidden"))) sheet_.hidden_rows.push_back(row_);
  }

  void StartCell(const XmlAttributes& attributes) {
    cell_ = {};
    type_ = attributes.Get("t");
    value_.clear();
    inline_text_.Take();
    is_in_cell_ = true;
    const std::string_view reference = attributes.Get("r");
    const auto place = reference.empty()
                           ? CellPlace{row_, column_ + 1}
                           : ParseCellReference(reference).value_or(CellPlace{-1, -1});
    if (place.row < 0 || place.column < 0 || place.column >= kSheetColumns) {
      Fail(Status::Damaged("no cell " + std::string(reference)));
    }
    cell_.row = place.row;
    cell_.column = column_ = place.column;
    const auto style = Parsed<std::size_t>(attributes.Get("s"), 0);
    cell_.format = style < context_.formats.size() ? context_.formats[style] : 0;
  }

  void EndCell() {
    is_in_cell_ = false;
    SetValue();
    budget_.cells -= 1;
    budget_.text_bytes -= static_cast<std::int64_t>(cell_.text.size());
    if (budget_.cells < 0) Fail(Status::Unsupported("too many cells; split the workbook"));
    if (budget_.text_bytes < 0) Fail(Status::Unsupported("too much text; split the workbook"));
    if (!status_.ok()) return;
    if (context_.visit)
      context_.visit(cell_);
    else
      sheet_.cells.push_back(std::move(cell_));
  }

  void SetValue() {
    if (type_ == "inlineStr") {
      cell_.kind = ValueKind::kText;
      cell_.text = Unescaped(inline_text_.Take());
    } else if (value_.empty()) {
      cell_.kind = type_ == "str" ? ValueKind::kText : ValueKind::kBlank;
    } else if (type_ == "s") {
      SetSharedText();
    } else if (type_ == "str" || type_ == "d") {
      cell_.kind = ValueKind::kText;
      cell_.text = Unescaped(value_);
      if (type_ == "d") cell_.date = cell_.text;
    } else if (type_ == "b" || type_ == "e") {
      cell_.kind = type_ == "b" ? ValueKind::kBoolean : ValueKind::kError;
      cell_.text = std::move(value_);
    } else {
      cell_.kind = ValueKind::kNumber;
      cell_.text = std::move(value_);
      const std::string& code = context_.codes[static_cast<std::size_t>(cell_.format)];
      cell_.date = DateText(cell_.text, code, context_.counts_from_1904);
    }
  }

  void SetSharedText() {
    cell_.kind = ValueKind::kText;
    const auto index = Parsed<std::size_t>(value_, context_.shared_strings.size());
    if (index >= context_.shared_strings.size()) {
      Fail(Status::Damaged("no shared text " + value_));
      return;
    }
    cell_.text = context_.shared_strings[index];
  }

  void AddMerge(const XmlAttributes& attributes) {
    const auto range = ParseRange(attributes.Get("ref"));
    if (range)
      sheet_.merges.push_back(*range);
    else
      Fail(Status::Damaged("no range " + std::string(attributes.Get("ref"))));
  }

  void AddWidth(const XmlAttributes& attributes) {
    sheet_.widths.push_back(
        {Parsed(attributes.Get("min"), 1) - 1, Parsed(attributes.Get("max"), 1) - 1,
         Parsed(attributes.Get("width"), 0.0), IsTrue(attributes.Get("hidden"))});
  }

  const SheetContext& context_;
  CellBudget& budget_;
  Sheet sheet_;
  Status status_;
  int row_ = -1;
  int column_ = -1;
  WorkbookCell cell_;
  std::string type_;   ///< The cell's `t`.
  std::string value_;  ///< The cell's `v`.
  RichText inline_text_;
  bool is_in_cell_ = false;
  bool is_in_value_ = false;
};

}  // namespace

Result<Sheet> ReadSheetPart(ZipPackage& package, const std::string& part,
                            const SheetContext& context, CellBudget& budget) {
  SheetHandler handler(context, budget);
  const Status status = ParsePart(package, part, handler);
  if (!status.ok()) return status;
  Sheet sheet = handler.Take();
  const auto before = [](const WorkbookCell& a, const WorkbookCell& b) {
    return PlaceOf(a) < PlaceOf(b);
  };
  if (!std::is_sorted(sheet.cells.begin(), sheet.cells.end(), before)) {
    std::stable_sort(sheet.cells.begin(), sheet.cells.end(), before);
  }
  const auto twin = std::adjacent_find(
      sheet.cells.begin(), sheet.cells.end(),
      [](const WorkbookCell& a, const WorkbookCell& b) { return PlaceOf(a) == PlaceOf(b); });
  if (twin != sheet.cells.end()) {
    return Status::Damaged(part + ": two cells in row " + std::to_string(twin->row + 1) +
                           ", column " + std::to_string(twin->column + 1));
  }
  return sheet;
}

}  // namespace mingxi
