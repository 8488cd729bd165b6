// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/rows/catalogue_parents.h"

#include <algorithm>
#include <string>
#include <utility>

#include "messages/findings.h"
#include "normalizer/values/catalogue.h"

namespace mingxi {
namespace {

/// The codes that a name may have, of spending by function.
std::vector<std::string> CodesOf(const std::string& name) {
  std::vector<std::string> codes;
  for (const Subject& subject : FindSubjectsByName(name, CodeKind::kFunction)) {
    codes.push_back(std::to_string(subject.code));
  }
  std::sort(codes.begin(), codes.end());
  codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
  return codes;
}

class OutlineMender {
 public:
  explicit OutlineMender(RowOutline& outline) : rows_(outline.rows), codes_(rows_.size()) {}

  /// The rows that got another parent, ascending.
  std::vector<std::size_t> Mend() && {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!rows_[i].code.empty()) return {};  // Codes have decided already.
      codes_[i] = CodeOf(i);
    }
    std::vector<std::size_t> wrong;
    std::size_t right = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      const std::string expected(ParentOfCode(codes_[i]));
      if (expected.empty() || rows_[i].parent < 0) continue;
      const std::string& above = codes_[static_cast<std::size_t>(rows_[i].parent)];
      if (above.empty()) continue;
      if (above == expected) {
        ++right;
      } else {
        wrong.push_back(i);
      }
    }
    constexpr std::size_t kFewestRight = 10;
    constexpr std::size_t kRightToAWrongOne = 5;
    if (right < kFewestRight || right < kRightToAWrongOne * wrong.size()) return {};
    std::erase_if(wrong, [this](std::size_t row) { return !Move(row); });
    if (!wrong.empty()) SetLevels();
    return wrong;
  }

 private:
  /// The code of a row: the only one its name has, or the only one below its parent's.
  std::string CodeOf(std::size_t row) const {
    std::vector<std::string> codes = CodesOf(rows_[row].label.text);
    if (codes.size() > 1 && rows_[row].parent >= 0) {
      const std::string& above = codes_[static_cast<std::size_t>(rows_[row].parent)];
      std::erase_if(codes, [&](const std::string& code) { return ParentOfCode(code) != above; });
    }
    return codes.size() == 1 ? codes.front() : std::string();
  }

  /// Hangs a row below the row above it that has its parent's code; false where none has.
  bool Move(std::size_t row) {
    const std::string_view expected = ParentOfCode(codes_[row]);
    int above = static_cast<int>(row) - 1;
    while (above >= 0 && codes_[static_cast<std::size_t>(above)] != expected) {
      above = rows_[static_cast<std::size_t>(above)].parent;
    }
    if (above < 0) return false;
    rows_[row].parent = above;
    return true;
  }

  void SetLevels() {
    for (OutlineRow& row : rows_) {
      if (row.parent >= 0) row.level = rows_[static_cast<std::size_t>(row.parent)].level + 1;
    }
  }

  std::vector<OutlineRow>& rows_;
  std::vector<std::string> codes_;
};

Finding ToFinding(const Table& table, const OutlineRow& row, const OutlineRow& parent) {
  Finding finding;
  finding.id = "outline.indent";
  finding.location.table = table.id;
  finding.location.row = row.row;
  finding.location.column = row.label_column;
  if (!table.pages.empty()) finding.location.page = table.pages.front();
  finding.cells.push_back({table.id, row.row, row.label_column});
  Tell(Say(messages::kOtherIndent, row.label.text, parent.label.text), finding);
  return finding;
}

/// Carries the places of the first list's rows over to the table's own.
void CopyPlaces(const RowOutline& outline, std::vector<Row>& rows) {
  for (const OutlineRow& read : outline.rows) {
    if (read.strip > 0) return;
    Row& row = rows[static_cast<std::size_t>(read.row)];
    row.level = read.level;
    if (read.parent >= 0) row.parent = outline.rows[static_cast<std::size_t>(read.parent)].row;
  }
}

}  // namespace

MendedOutline MendOutline(Table table) {
  MendedOutline mended;
  for (Panel& panel : table.panels) {
    const std::vector<std::size_t> rows = OutlineMender(panel.outline).Mend();
    if (!rows.empty() && &panel == &table.panels.front()) CopyPlaces(panel.outline, table.rows);
    for (const std::size_t moved : rows) {
      const OutlineRow& row = panel.outline.rows[moved];
      const auto parent = static_cast<std::size_t>(row.parent);
      mended.findings.push_back(ToFinding(table, row, panel.outline.rows[parent]));
    }
  }
  mended.table = std::move(table);
  return mended;
}

}  // namespace mingxi
