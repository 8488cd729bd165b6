// SPDX-License-Identifier: GPL-3.0-or-later

// usage: hide_codes PRECISION RECALL FILE...
//
// Hides the subject codes that documents print, has them inferred from names and places, and prints
// how many come back, then each wrong one. What the codes put below one another stays only where
// indentation or numbering says so, too. Exit status 1 when fewer than PRECISION in ten thousand of
// the inferred ones are right, or RECALL in a hundred of the hidden ones come back.

#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

#include "normalizer/rows/inferred_codes.h"
#include "normalizer/values/catalogue.h"
#include "pipeline/convert.h"

namespace mingxi {
namespace {

struct Tally {
  int hidden = 0;
  int inferred = 0;
  int right = 0;
  int unknown = 0;  ///< The catalogue does not have this name for the code: no way back.
};

/// Whether the catalogue's names of the code have the printed one.
bool IsInCatalogue(const OutlineRow& row) {
  const PrintedCode printed{.code = row.code, .kind = KindOfCode(row.code), .name = row.label.text};
  const NameMatch match = MatchSubject(printed, 0).name_match;
  return match == NameMatch::kSame || match == NameMatch::kRenamed;
}

/// The list without its codes and without what only they told.
void HideCodes(RowOutline& outline) {
  for (OutlineRow& row : outline.rows) {
    if (row.code.empty()) continue;
    const PrintedCode glued = ReadCode(row.label.text);
    if (!glued.code.empty()) row.label.text = glued.name;
    row.code.clear();
    row.code_kind.clear();
    if (row.basis == OutlineBasis::kCode) row.parent = -1;
  }
}

bool IsSubjectList(const RowOutline& outline) {
  int coded = 0;
  for (const OutlineRow& row : outline.rows) {
    const CodeKind kind = KindOfCode(row.code);
    coded += kind != CodeKind::kNone && kind != CodeKind::kUnit && !row.label.text.empty() ? 1 : 0;
  }
  return coded >= 2 && 2 * coded >= static_cast<int>(outline.rows.size());
}

void Compare(const Table& printed, int year, Tally& tally) {
  Table hidden = printed;
  for (Panel& panel : hidden.panels) HideCodes(panel.outline);
  hidden = WithInferredCodes(std::move(hidden), year);
  for (std::size_t p = 0; p < printed.panels.size(); ++p) {
    const RowOutline& outline = printed.panels[p].outline;
    if (!IsSubjectList(outline)) continue;
    for (std::size_t i = 0; i < outline.rows.size(); ++i) {
      const OutlineRow& row = outline.rows[i];
      if (row.code.empty() || row.label.text.empty()) continue;
      const std::string inferred = hidden.panels[p].outline.rows[i].inferred_code;
      ++tally.hidden;
      tally.unknown += IsInCatalogue(row) ? 0 : 1;
      if (inferred.empty()) continue;
      ++tally.inferred;
      tally.right += inferred == row.code ? 1 : 0;
      if (inferred != row.code) {
        std::cout << printed.id << " row " << row.row << ": " << row.code << " " << row.label.text
                  << ", inferred " << inferred << "\n";
      }
    }
  }
}

}  // namespace
}  // namespace mingxi

int main(int argc, char** argv) {
  if (argc < 4) {
    std::cerr << "usage: hide_codes PRECISION RECALL FILE...\n";
    return 2;
  }
  mingxi::Tally tally;
  for (int i = 3; i < argc; ++i) {
    const mingxi::Result<mingxi::Document> document = mingxi::ReadDocument(argv[i], {});
    if (!document.ok()) {
      std::cerr << document.status().ToString() << "\n";
      continue;
    }
    for (const mingxi::Table& table : document->tables) {
      mingxi::Compare(table, document->fiscal_year.value_or(0), tally);
    }
  }
  std::cout << tally.hidden << " codes hidden (" << tally.unknown
            << " under names that the catalogue does not have), " << tally.inferred << " inferred, "
            << tally.right << " right\n";
  const bool is_precise = 10000LL * tally.right >= 1LL * std::atoi(argv[1]) * tally.inferred;
  const bool is_complete = 100 * tally.right >= std::atoi(argv[2]) * tally.hidden;
  return tally.hidden > 0 && is_precise && is_complete ? 0 : 1;
}
