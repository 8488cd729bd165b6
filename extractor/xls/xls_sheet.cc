// SPDX-License-Identifier: GPL-3.0-or-later

// One record a cell, or one for a run of cells. The text that a formula gives stands in a record of
// its own behind the formula's. This file's only entry is ReadXlsSheet.

#include "extractor/xls/xls_sheet.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "extractor/workbook/number_format.h"
#include "extractor/xls/biff_stream.h"
#include "extractor/xls/xls_formula.h"

namespace mingxi {
namespace {

auto PlaceOf(const WorkbookCell& cell) { return std::tie(cell.row, cell.column); }

std::string Literal(double number) {
  char text[40];
  const auto written = std::to_chars(text, text + sizeof text, number);
  return {text, written.ptr};
}

/// A number in 30 bits: an integer or the upper half of a double, in hundredths or not.
double RkNumber(std::uint32_t rk) {
  constexpr std::uint32_t kIsHundredths = 1;
  constexpr std::uint32_t kIsInteger = 2;
  double number = 0;
  if ((rk & kIsInteger) != 0) {
    number = static_cast<std::int32_t>(rk) >> 2;
  } else {
    const std::uint64_t bits = std::uint64_t{rk & ~std::uint32_t{3}} << 32;
    std::memcpy(&number, &bits, sizeof number);
  }
  return (rk & kIsHundredths) != 0 ? number / 100 : number;
}

std::string ErrorText(std::uint8_t code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
  }
}

class SheetReader {
 public:
  SheetReader(const SheetContext& context, CellBudget& budget)
      : context_(context), budget_(budget) {}

  Status Read(std::string_view stream, std::size_t offset) {
    BiffStream records(stream, offset);
    BiffRecord record;
    if (!records.Next(record) || record.type != biff::kBof) {
      return Status::Damaged("a sheet does not begin where it should; get the file again");
    }
    int depth = 1;  // A chart inside the sheet has its own begin and end.
    while (depth > 0 && records.Next(record)) {
      if (record.type == biff::kBof) ++depth;
      if (record.type == biff::kEof) --depth;
      if (depth == 1) Take(record);
      if (!status_.ok()) return status_;
    }
    if (depth > 0) return Status::Damaged("a sheet is cut short; get the file again");
    return Status::Ok();
  }

  Sheet Finish() && {
    for (const auto& [row, column, place] : sharing_) {
      const auto found = shared_.find(place);
      if (found != shared_.end()) KeepFormula(row, column, found->second);
    }
    return std::move(sheet_);
  }

 private:
  void Take(const BiffRecord& record) {
    switch (record.type) {
      case biff::kNumber:
        AddNumber(At(record), record.F64(6));
        break;
      case biff::kRk:
        AddNumber(At(record), RkNumber(record.U32(6)));
        break;
      case biff::kMulRk:
        for (std::size_t at = 4; at + 8 <= record.data.size(); at += 6) {
          AddNumber(InRun(record, at, 6), RkNumber(record.U32(at + 2)));
        }
        break;
      case biff::kMulBlank:
        for (std::size_t at = 4; at + 4 <= record.data.size(); at += 2) {
          Add(InRun(record, at, 2));
        }
        break;
      case biff::kBlank:
        Add(At(record));
        break;
      case biff::kSharedLabel:
        AddSharedText(At(record), record.U32(6));
        break;
      case biff::kLabel:
      case biff::kRichString:
        AddText(At(record), BiffText(record, 8).Text(record.U16(6)));
        break;
      case biff::kBoolErr:
        AddBoolOrError(At(record), record.U8(6), record.U8(7) != 0);
        break;
      case biff::kFormula:
        AddFormula(record);
        break;
      case biff::kSharedFormula:
        shared_[last_formula_] =
            record.data.substr(std::min<std::size_t>(10, record.data.size()), record.U16(8));
        break;
      case biff::kString:
        FillFormula(BiffText(record, 2).Text(record.U16(0)));
        break;
      default:
        TakeShape(record);
    }
  }

  void TakeShape(const BiffRecord& record) {
    if (record.type == biff::kMergedCells) {
      for (std::size_t at = 2; at + 8 <= record.data.size(); at += 8) AddMerge(record, at);
    } else if (record.type == biff::kColumnInfo) {
      const bool is_hidden = (record.U16(8) & 1) != 0;
      sheet_.widths.push_back({record.U16(0), record.U16(2), record.U16(4) / 256.0, is_hidden});
    } else if (record.type == biff::kRow) {
      constexpr std::uint32_t kIsHidden = 0x20;
      if ((record.U32(12) & kIsHidden) != 0) sheet_.hidden_rows.push_back(record.U16(0));
    }
  }

  void AddMerge(const BiffRecord& record, std::size_t at) {
    const int row = record.U16(at);
    const int column = record.U16(at + 4);
    const int row_span = record.U16(at + 2) - row + 1;
    const int column_span = record.U16(at + 6) - column + 1;
    if (row_span >= 1 && column_span >= 1) {
      sheet_.merges.push_back({row, column, row_span, column_span});
    }
  }

  WorkbookCell Cell(int row, int column, std::uint16_t format) const {
    WorkbookCell cell;
    cell.row = row;
    cell.column = column;
    if (format < context_.formats.size()) {
      const CellLook& look = context_.formats[format];
      cell.format = look.format;
      cell.is_bold = look.is_bold;
      cell.is_boxed = look.is_boxed;
      cell.indent = look.indent;
    }
    return cell;
  }

  WorkbookCell At(const BiffRecord& record) const {
    return Cell(record.U16(0), record.U16(2), record.U16(4));
  }

  /// The cell of a run whose part begins at `at`; parts are `step` bytes long.
  WorkbookCell InRun(const BiffRecord& record, std::size_t at, std::size_t step) const {
    const auto number = static_cast<int>((at - 4) / step);
    return Cell(record.U16(0), record.U16(2) + number, record.U16(at));
  }

  void Add(WorkbookCell cell) {
    budget_.cells -= 1;
    budget_.text_bytes -= static_cast<std::int64_t>(cell.text.size());
    if (budget_.cells < 0) status_ = Status::Unsupported("too many cells; split the workbook");
    if (budget_.text_bytes < 0) status_ = Status::Unsupported("too much text; split the workbook");
    const bool shows_nothing = cell.kind == ValueKind::kBlank && !cell.is_boxed;
    if (status_.ok() && !shows_nothing) sheet_.cells.push_back(std::move(cell));
  }

  void AddNumber(WorkbookCell cell, double number) {
    if (!std::isfinite(number)) {
      return AddBoolOrError(std::move(cell), 0x24, true);  // #NUM!
    }
    cell.kind = ValueKind::kNumber;
    cell.text = Literal(number);
    const std::string& code = context_.codes[static_cast<std::size_t>(cell.format)];
    cell.date = DateText(cell.text, code, context_.counts_from_1904);
    Add(std::move(cell));
  }

  void AddText(WorkbookCell cell, std::string text) {
    cell.kind = ValueKind::kText;
    cell.text = std::move(text);
    Add(std::move(cell));
  }

  void AddSharedText(WorkbookCell cell, std::uint32_t number) {
    if (number >= context_.shared_strings.size()) {
      status_ = Status::Damaged("no shared text " + std::to_string(number));
      return;
    }
    AddText(std::move(cell), context_.shared_strings[number]);
  }

  void AddBoolOrError(WorkbookCell cell, std::uint8_t value, bool is_error) {
    cell.kind = is_error ? ValueKind::kError : ValueKind::kBoolean;
    cell.text = is_error ? ErrorText(value) : value != 0 ? "1" : "0";
    Add(std::move(cell));
  }

  void KeepFormula(int row, int column, std::string_view tokens) {
    constexpr std::size_t kMostFormulas = 300'000;
    if (sheet_.formulas.size() >= kMostFormulas) return;
    std::optional<std::string> text = TokensToFormula(tokens, row, column);
    if (!text) return;
    budget_.text_bytes -= static_cast<std::int64_t>(text->size());
    sheet_.formulas.push_back({row, column, sheet_.formula_texts.size()});
    sheet_.formula_texts.push_back(*std::move(text));
  }

  void AddFormula(const BiffRecord& record) {
    WorkbookCell cell = At(record);
    cell.is_formula = true;
    last_formula_ = {cell.row, cell.column};
    const std::string_view tokens =
        record.data.substr(std::min<std::size_t>(22, record.data.size()), record.U16(20));
    if (const auto place = SharedPlaceOf(tokens)) {
      sharing_.push_back({cell.row, cell.column, *place});
    } else {
      KeepFormula(cell.row, cell.column, tokens);
    }
    if (record.U16(12) != 0xFFFF) return AddNumber(std::move(cell), record.F64(6));
    switch (record.U8(6)) {
      case 1:
      case 2:
        return AddBoolOrError(std::move(cell), record.U8(8), record.U8(6) == 2);
      default:  // A text, which follows, or an empty one.
        AddText(std::move(cell), {});
    }
  }

  void FillFormula(std::string text) {
    if (sheet_.cells.empty()) return;
    WorkbookCell& cell = sheet_.cells.back();
    if (!cell.is_formula || cell.kind != ValueKind::kText || !cell.text.empty()) return;
    budget_.text_bytes -= static_cast<std::int64_t>(text.size());
    cell.text = std::move(text);
  }

  const SheetContext& context_;
  CellBudget& budget_;
  /// A cell that shares its formula with the first of them.
  struct Sharing {
    int row;
    int column;
    SharedFormulaPlace place;
  };

  Sheet sheet_;
  Status status_;
  SharedFormulaPlace last_formula_;
  std::map<SharedFormulaPlace, std::string_view> shared_;  ///< Tokens.
  std::vector<Sharing> sharing_;
};

}  // namespace

Result<Sheet> ReadXlsSheet(std::string_view stream, std::size_t offset, const SheetContext& context,
                           CellBudget& budget) {
  SheetReader reader(context, budget);
  const Status status = reader.Read(stream, offset);
  if (!status.ok()) return status;
  Sheet sheet = std::move(reader).Finish();
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
    return Status::Damaged("two cells in row " + std::to_string(twin->row + 1) + ", column " +
                           std::to_string(twin->column + 1));
  }
  return sheet;
}

}  // namespace mingxi
