// SPDX-License-Identifier: GPL-3.0-or-later

// A worksheet's events, cell by cell: `c` holds `v` (a value or the number of a shared text), `is`
// (a text of its own) and `f` (a formula). Places may be left out; then a cell follows the one
// before. Rows in their plainest spelling are read without the XML parser. This file's only entry
// is ReadSheetPart.

#include "extractor/workbook/sheet_part.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

#include "extractor/workbook/cell_reference.h"
#include "extractor/workbook/number_format.h"
#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/plain_row.h"
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
      StartRow(attributes.Get("r"), IsTrue(attributes.Get("hidden")));
    else if (name == "c")
      StartCell(attributes.Get("r"), attributes.Get("s"), attributes.Get("t"));
    else if (name == "sheetData")
      has_rows_ = true;
    else if (name == "v")
      is_in_value_ = true;
    else if (name == "f")
      StartFormula(attributes);
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
    if (name == "f" && std::exchange(is_in_formula_, false)) KeepFormula();
    if (is_in_cell_) inline_text_.End(name);
    if (name == "c") EndCell(inline_text_.Take());
  }

  void Text(std::string_view text) override {
    if (is_in_formula_)
      formula_ += text;
    else if (is_in_value_)
      value_ += text;
    else if (is_in_cell_)
      inline_text_.Text(text);
  }

  Status status() const override { return status_; }

  /// Whether the element that holds the rows has begun.
  bool has_rows() const { return has_rows_; }

  void Add(const PlainRow& row) {
    StartRow(row.number, false);
    for (const PlainCell& cell : row.cells) {
      StartCell(cell.reference, cell.style, cell.type);
      const bool is_inline = type_ == "inlineStr";
      if (!is_inline) value_ = cell.value;
      EndCell(is_inline ? std::string(cell.value) : std::string());
    }
  }

  Sheet Take() { return std::move(sheet_); }

 private:
  void Fail(Status status) {
    if (status_.ok()) status_ = std::move(status);
  }

  void StartRow(std::string_view number, bool is_hidden) {
    row_ = number.empty() ? row_ + 1 : Parsed(number, 0) - 1;
    column_ = -1;
    if (row_ < 0 || row_ >= kSheetRows) Fail(Status::Damaged("no row " + std::string(number)));
    if (is_hidden) sheet_.hidden_rows.push_back(row_);
  }

  void StartCell(std::string_view reference, std::string_view style, std::string_view type) {
    cell_ = {};
    type_ = type;
    value_.clear();
    inline_text_.Take();
    is_in_cell_ = true;
    const auto place = reference.empty()
                           ? CellPlace{row_, column_ + 1}
                           : ParseCellReference(reference).value_or(CellPlace{-1, -1});
    if (place.row < 0 || place.column < 0 || place.column >= kSheetColumns) {
      Fail(Status::Damaged("no cell " + std::string(reference)));
    }
    cell_.row = place.row;
    cell_.column = column_ = place.column;
    const auto number = Parsed<std::size_t>(style, 0);
    if (number >= context_.formats.size()) return;
    const CellLook& look = context_.formats[number];
    cell_.format = look.format;
    cell_.is_bold = look.is_bold;
    cell_.is_boxed = look.is_boxed;
    cell_.indent = look.indent;
  }

  void StartFormula(const XmlAttributes& attributes) {
    cell_.is_formula = true;
    const std::string_view type = attributes.Get("t");
    is_in_formula_ = type.empty() || type == "normal" || type == "shared";
    shared_ = type == "shared" ? std::string(attributes.Get("si")) : std::string();
    formula_.clear();
  }

  /// A shared formula is written once; where its text stands again empty, it is that one.
  void KeepFormula() {
    constexpr std::size_t kMostFormulas = 300'000;
    if (sheet_.formulas.size() >= kMostFormulas) return;
    SheetFormula formula{cell_.row, cell_.column, sheet_.formula_texts.size()};
    if (!shared_.empty() && formula_.empty()) {
      const auto first = first_of_shared_.find(shared_);
      if (first == first_of_shared_.end()) return;
      formula.text = first->second.text;
      formula.row_shift = cell_.row - first->second.row;
      formula.column_shift = cell_.column - first->second.column;
    } else {
      budget_.text_bytes -= static_cast<std::int64_t>(formula_.size());
      sheet_.formula_texts.push_back(formula_);
      if (!shared_.empty()) first_of_shared_.emplace(shared_, formula);
    }
    sheet_.formulas.push_back(formula);
  }

  void EndCell(std::string inline_text) {
    is_in_cell_ = false;
    SetValue(std::move(inline_text));
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

  void SetValue(std::string inline_text) {
    if (type_ == "inlineStr") {
      cell_.kind = ValueKind::kText;
      cell_.text = Unescaped(inline_text);
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
  std::string formula_;  ///< The cell's `f`.
  std::string shared_;   ///< Its `si`; empty = its own.
  std::map<std::string, SheetFormula> first_of_shared_;
  bool is_in_formula_ = false;
  bool is_in_cell_ = false;
  bool is_in_value_ = false;
  bool has_rows_ = false;
};

/// Hands the plain rows of a sheet to its handler and everything else, in order, to the parser,
/// which so sees a sheet with fewer rows.
class SheetFeeder {
 public:
  explicit SheetFeeder(SheetHandler& handler) : handler_(handler), parser_(handler) {}

  Status Feed(std::string_view piece) {
    if (state_ == State::kParser) return parser_.Feed(piece);
    waiting_ += piece;
    Status status;
    if (state_ == State::kHead) status = FeedHead();
    if (status.ok() && state_ == State::kRows) status = FeedRows();
    const bool is_too_long = waiting_.size() > kLongestWait && state_ != State::kParser;
    return status.ok() && is_too_long ? LeaveToParser() : status;
  }

  Status Finish() {
    const Status left = LeaveToParser();
    return left.ok() ? parser_.Finish() : left;
  }

 private:
  enum class State : std::uint8_t { kHead, kRows, kParser };

  /// A head or a row longer than this, in bytes, is left to the parser.
  static constexpr std::size_t kLongestWait = std::size_t{1} << 20;

  Status LeaveToParser() {
    state_ = State::kParser;
    return parser_.Feed(std::exchange(waiting_, {}));
  }

  Status FeedHead() {
    constexpr std::string_view kRowsBegin = "<sheetData>";
    const std::size_t at = waiting_.find(kRowsBegin);
    if (at == std::string::npos) return Status::Ok();
    const std::string_view head = std::string_view(waiting_).substr(0, at + kRowsBegin.size());
    const Status fed = parser_.Feed(head);
    if (!fed.ok()) return fed;
    waiting_.erase(0, head.size());
    if (!handler_.has_rows()) return LeaveToParser();  // It stood in a remark.
    state_ = State::kRows;
    return Status::Ok();
  }

  /// All whole rows that wait; what follows the last of them ends the state.
  Status FeedRows() {
    constexpr std::string_view kRowBegins = "<row ";
    constexpr std::string_view kRowEnds = "</row>";
    std::string_view rest = waiting_;
    bool has_end = false;
    while (rest.starts_with(kRowBegins)) {
      const std::size_t end = rest.find(kRowEnds);
      if (end == std::string_view::npos) break;
      const std::string_view row = rest.substr(0, end + kRowEnds.size());
      rest.remove_prefix(row.size());
      const Status fed = FeedRow(row, has_end);
      if (!fed.ok()) return fed;
      if (has_end) break;
    }
    has_end = has_end || (rest.size() >= kRowBegins.size() && !rest.starts_with(kRowBegins));
    waiting_.erase(0, waiting_.size() - rest.size());
    return has_end ? LeaveToParser() : Status::Ok();
  }

  Status FeedRow(std::string_view row, bool& has_end) {
    const std::optional<PlainRow> plain = ReadPlainRow(row);
    if (plain) {
      handler_.Add(*plain);
      return handler_.status();
    }
    // A remark or the like may hold the end of a row, and rows.
    has_end = row.find("<!") != std::string_view::npos || row.find("<?") != std::string_view::npos;
    return parser_.Feed(row);
  }

  SheetHandler& handler_;
  XmlStream parser_;
  State state_ = State::kHead;
  std::string waiting_;
};

}  // namespace

Result<Sheet> ReadSheetPart(ZipPackage& package, const std::string& part,
                            const SheetContext& context, CellBudget& budget) {
  SheetHandler handler(context, budget);
  SheetFeeder feeder(handler);
  const Status read =
      package.Read(part, [&feeder](std::string_view piece) { return feeder.Feed(piece); });
  const Status status = InPart(part, read.ok() ? feeder.Finish() : read);
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
