// SPDX-License-Identifier: GPL-3.0-or-later

// A list of subjects is in the order of their codes, parents above their parts. So the rows are
// read from the top with the codes that are open (201, 20103, 2010301): 行政运行 (administration),
// which stands in a hundred places of the catalogue, is the one below what is open. All rows of a
// list are of one kind of code, the one that explains most of them.

#include "normalizer/rows/inferred_codes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalizer/values/catalogue.h"

namespace mingxi {
namespace {

bool IsInForce(const Subject& subject, int year) {
  return (subject.first_year == 0 || subject.first_year <= year) &&
         (subject.last_year == 0 || year <= subject.last_year);
}

/// The codes of `kind` that have the name in `year`; of any year where none has it then.
std::vector<std::string> CodesOf(const std::string& name, CodeKind kind, int year) {
  std::vector<std::string> in_force;
  std::vector<std::string> all;
  for (const Subject& subject : FindSubjectsByName(name, kind)) {
    if (subject.confidence == Confidence::kOldEdition) continue;
    std::string code = std::to_string(subject.code);
    if (year == 0 || IsInForce(subject, year)) in_force.push_back(code);
    all.push_back(std::move(code));
  }
  std::vector<std::string> codes = in_force.empty() ? std::move(all) : std::move(in_force);
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

/// Reads the rows of one list as subjects of one kind.
class ListReader {
 public:
  ListReader(const RowOutline& outline, CodeKind kind, int year)
      : rows_(outline.rows), kind_(kind), year_(year), codes_(rows_.size()) {}

  /// A code a row, printed or inferred; empty = neither.
  std::vector<std::string> Read() && {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const OutlineRow& row = rows_[i];
      codes_[i] = row.code.empty() ? CodeAt(i) : std::string(row.code);
      if (!codes_[i].empty()) {
        last_ = codes_[i];
        unread_since_ = false;
      } else if (!row.is_total() && !row.label.is_part) {
        unread_since_ = true;
      }
    }
    return std::move(codes_);
  }

 private:
  std::string CodeAt(std::size_t row) const {
    if (rows_[row].is_total() || rows_[row].label.text.empty()) return "";
    std::vector<std::string> codes = CodesOf(rows_[row].label.text, kind_, year_);
    if (codes.empty()) return "";
    const std::vector<std::string> placed = BelowParent(row, codes);
    if (placed.size() == 1) return placed.front();
    const std::vector<std::string> next = NextInOrder(codes);
    if (next.size() == 1 && (placed.empty() || Holds(placed, next.front()))) return next.front();
    const bool is_sure = codes.size() == 1 && placed.empty() && IsAtHome(codes.front());
    return is_sure ? codes.front() : std::string();
  }

  /// Whether the list speaks of the code's class: 利息收入 (interest) of an insurance fund is not
  /// that of 非税收入 (non-tax revenue), whose only one in the catalogue it is.
  bool IsAtHome(const std::string& code) const {
    const std::string code_class = code.substr(0, kClassDigits);
    return code == code_class ||
           std::any_of(codes_.begin(), codes_.end(),
                       [&](const std::string& other) { return other.starts_with(code_class); });
  }

  static constexpr std::size_t kClassDigits = 3;

  static bool Holds(const std::vector<std::string>& codes, const std::string& code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
  }

  /// Those of `codes` that are as far below the nearest ancestor with a code as the row is.
  std::vector<std::string> BelowParent(std::size_t row, std::vector<std::string> codes) const {
    int steps = 1;
    int above = rows_[row].parent;
    while (above >= 0 && codes_[static_cast<std::size_t>(above)].empty()) {
      above = rows_[static_cast<std::size_t>(above)].parent;
      ++steps;
    }
    if (above < 0) return {};
    const std::string& open = codes_[static_cast<std::size_t>(above)];
    const int level = LevelOfCode(open) + steps;
    std::erase_if(codes, [&](const std::string& code) {
      return !code.starts_with(open) || LevelOfCode(code) != level;
    });
    return codes;
  }

  /// Those of `codes` that may stand next in a list in order whose last row is `last_`.
  std::vector<std::string> NextInOrder(std::vector<std::string> codes) const {
    if (last_.empty() || unread_since_) return {};
    std::erase_if(codes, [&](const std::string& code) {
      const std::string_view parent = ParentOfCode(code);
      return code <= last_ || (!parent.empty() && !std::string_view(last_).starts_with(parent));
    });
    return codes;
  }

  const std::vector<OutlineRow>& rows_;
  CodeKind kind_;
  int year_;
  std::vector<std::string> codes_;
  std::string last_;           ///< The last code that was read.
  bool unread_since_ = false;  ///< A row without a code follows it: another list may have begun.
};

std::size_t CountOf(const std::vector<std::string>& codes) {
  return static_cast<std::size_t>(std::count_if(
      codes.begin(), codes.end(), [](const std::string& code) { return !code.empty(); }));
}

/// The kind of the codes that a list prints; kNone where it prints none or several kinds.
CodeKind PrintedKind(const RowOutline& outline) {
  CodeKind kind = CodeKind::kNone;
  for (const OutlineRow& row : outline.rows) {
    if (row.code.empty()) continue;
    const CodeKind own = KindOfCode(row.code);
    if (own == CodeKind::kNone || (kind != CodeKind::kNone && own != kind)) return CodeKind::kNone;
    kind = own;
  }
  return kind;
}

bool HasCodes(const RowOutline& outline) {
  return std::any_of(outline.rows.begin(), outline.rows.end(),
                     [](const OutlineRow& row) { return !row.code.empty(); });
}

/// The codes of a list under the kind that explains most rows; none where two explain as many.
std::vector<std::string> ReadList(const RowOutline& outline, int year) {
  if (HasCodes(outline)) {
    const CodeKind kind = PrintedKind(outline);
    if (kind == CodeKind::kNone) return {};
    return ListReader(outline, kind, year).Read();
  }
  std::vector<std::string> best;
  bool is_tied = false;
  for (const CodeKind kind : {CodeKind::kRevenue, CodeKind::kFunction,
                              CodeKind::kDepartmentEconomic, CodeKind::kGovernmentEconomic}) {
    std::vector<std::string> codes = ListReader(outline, kind, year).Read();
    const std::size_t count = CountOf(codes);
    if (count == 0 || count < CountOf(best)) continue;
    is_tied = count == CountOf(best);
    best = std::move(codes);
  }
  return is_tied ? std::vector<std::string>() : best;
}

}  // namespace

Table WithInferredCodes(Table table, int year) {
  for (Panel& panel : table.panels) {
    const std::vector<std::string> codes = ReadList(panel.outline, year);
    const bool is_first = &panel == &table.panels.front();
    for (std::size_t i = 0; i < codes.size(); ++i) {
      OutlineRow& row = panel.outline.rows[i];
      if (!row.code.empty() || codes[i].empty()) continue;
      row.inferred_code = codes[i];
      row.code_kind = ToString(KindOfCode(codes[i]));
      row.code_name = MatchSubject(ReadCode(codes[i]), year, {}).expected.name;
      if (!is_first || row.strip > 0) continue;
      Row& own = table.rows[static_cast<std::size_t>(row.row)];
      own.inferred_code = row.inferred_code;
      own.code_kind = row.code_kind;
      own.code_name = row.code_name;
    }
  }
  return table;
}

}  // namespace mingxi
