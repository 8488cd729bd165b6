// SPDX-License-Identifier: GPL-3.0-or-later

// A document without its error has been judged; what the judgement of the altered one has besides
// is what the error has brought about.

#include "tests/planted/campaign.h"

#include <algorithm>
#include <iomanip>
#include <set>
#include <sstream>

#include "checks/run_checks.h"
#include "model/dump.h"

namespace mingxi::testing {
namespace {

constexpr std::string_view kBlame = "blame.figure";

using FindingKey = std::pair<std::string, std::vector<CellRef>>;

/// What the checks say of a document, to be compared.
struct Judgement {
  std::set<std::vector<CellRef>> failed;
  std::set<FindingKey> findings;
  std::vector<Finding> blames;
};

std::vector<CellRef> CellsOf(const Check& check) {
  std::vector<CellRef> cells = check.left_cells;
  cells.insert(cells.end(), check.right_cells.begin(), check.right_cells.end());
  return cells;
}

Judgement Judge(const std::vector<Check>& checks, const std::vector<Finding>& findings) {
  Judgement judgement;
  for (const Check& check : checks) {
    if (check.status == CheckStatus::kFails) judgement.failed.insert(CellsOf(check));
  }
  for (const Finding& finding : findings) {
    if (finding.id == kBlame) {
      judgement.blames.push_back(finding);
    } else {
      judgement.findings.emplace(finding.id, finding.cells);
    }
  }
  return judgement;
}

bool Names(const std::vector<CellRef>& cells, const std::vector<CellRef>& altered) {
  return std::any_of(altered.begin(), altered.end(), [&cells](const CellRef& ref) {
    return std::find(cells.begin(), cells.end(), ref) != cells.end();
  });
}

/// Whether the altered figures stand in every check together and on the same side: their exchange
/// changes no sum.
bool IsUnseeable(const std::vector<Check>& checks, const std::vector<CellRef>& altered) {
  if (altered.size() < 2) return false;
  const auto stands = [](const std::vector<CellRef>& cells, const CellRef& ref) {
    return std::find(cells.begin(), cells.end(), ref) != cells.end();
  };
  return std::all_of(checks.begin(), checks.end(), [&](const Check& check) {
    const bool is_right = stands(check.right_cells, altered[0]);
    if (check.relation == CheckRelation::kRatio && is_right) return false;
    return stands(check.left_cells, altered[0]) == stands(check.left_cells, altered[1]) &&
           is_right == stands(check.right_cells, altered[1]);
  });
}

/// The identities that the altered figures stood in, a line each.
std::string WitnessLines(const std::vector<Check>& checks, const std::vector<CellRef>& altered) {
  std::string lines;
  for (const Check& check : checks) {
    const std::vector<CellRef> cells = CellsOf(check);
    if (!Names(cells, altered)) continue;
    lines += "\n    was: " + check.id + ' ' + std::string(ToString(check.status)) + ' ' +
             std::string(ToString(check.relation)) + ' ' + check.message;
  }
  return lines;
}

/// What the altered document's judgement has that the printed one's has not.
struct Outcome {
  bool is_detected = false;
  bool is_named = false;
  bool is_listed = false;
  int stray = 0;
  bool is_unseeable = false;
  std::string said;  ///< What is blamed, and what fails.
};

Outcome Compare(const Judgement& before, const CheckResults& results, const PlantedError& error) {
  const Judgement after = Judge(results.checks, results.findings);
  Outcome outcome;
  for (const std::vector<CellRef>& cells : after.failed) {
    if (before.failed.contains(cells)) continue;
    outcome.said += "\n    fails:";
    for (const CellRef& ref : cells) {
      outcome.said += " r" + std::to_string(ref.row) + "c" + std::to_string(ref.column);
    }
    outcome.is_detected |= Names(cells, error.altered);
  }
  for (const Finding& finding : results.findings) {
    if (finding.id == kBlame || before.findings.contains({finding.id, finding.cells})) continue;
    if (Names(finding.cells, error.altered)) {
      outcome.said += "\n    found: " + finding.id + ' ' + finding.message;
      outcome.is_detected = true;
    } else if (finding.severity != Severity::kNote) {
      ++outcome.stray;
    }
  }
  const std::set<CellRef> wanted(error.altered.begin(), error.altered.end());
  for (const Finding& blame : after.blames) {
    const std::set<CellRef> blamed(blame.cells.begin(), blame.cells.end());
    outcome.is_named |= blamed == wanted;
    outcome.is_listed |= Names(blame.cells, error.altered);
    outcome.said += "\n    blamed: " + blame.message;
  }
  return outcome;
}

void Count(int proofs, const Outcome& outcome, SlipCounts& counts) {
  ++counts.planted;
  if (outcome.is_unseeable) {
    ++counts.unseen;
    return;
  }
  counts.detected += outcome.is_detected ? 1 : 0;
  counts.stray += outcome.stray;
  if (proofs >= 2) {
    ++counts.crossed;
    counts.named += outcome.is_named ? 1 : 0;
  } else {
    ++counts.single;
    counts.listed += outcome.is_listed ? 1 : 0;
  }
}

/// What the altered document prints in a cell.
std::string TextAt(const Document& document, const CellRef& ref) {
  for (const Table& table : document.tables) {
    if (table.id != ref.table) continue;
    for (const Cell& cell : table.cells) {
      if (cell.row == ref.row && cell.column == ref.column) return cell.text;
    }
  }
  return {};
}

std::string MissLine(const PlantedError& error, const Cell& printed, int proofs,
                     const Outcome& outcome) {
  std::ostringstream line;
  line << error.document.source.file << ' ' << ToString(error.slip) << ' ' << printed.text << " at";
  for (const CellRef& ref : error.altered) {
    line << ' ' << ref.table << " r" << ref.row << "c" << ref.column << '='
         << TextAt(error.document, ref);
  }
  line << " proofs=" << proofs << (outcome.is_detected ? "" : " UNDETECTED")
       << (outcome.is_named    ? ""
           : outcome.is_listed ? " listed"
                               : " not-listed");
  if (outcome.stray > 0) line << " STRAY=" << outcome.stray;
  line << outcome.said;
  return line.str();
}

}  // namespace

SlipCounts CampaignResult::Total() const {
  SlipCounts total;
  for (const SlipCounts& counts : by_slip) {
    total.planted += counts.planted;
    total.detected += counts.detected;
    total.crossed += counts.crossed;
    total.named += counts.named;
    total.single += counts.single;
    total.listed += counts.listed;
    total.stray += counts.stray;
    total.unseen += counts.unseen;
  }
  return total;
}

CampaignResult RunCampaign(const std::vector<Document>& documents, int trials, unsigned seed) {
  std::mt19937 random(seed);
  CampaignResult result;
  std::vector<std::vector<CoveredFigure>> figures;
  std::vector<Judgement> before;
  std::vector<std::size_t> usable;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    figures.push_back(CoveredFigures(documents[i]));
    before.push_back(Judge(documents[i].checks, documents[i].findings));
    if (!figures.back().empty()) usable.push_back(i);
  }
  if (usable.empty()) return result;
  const int most_tries = trials * 20;  // Slips that change nothing are drawn again.
  for (int done = 0, tried = 0; done < trials && tried < most_tries; ++tried) {
    const std::size_t at = usable[random() % usable.size()];
    const CoveredFigure& figure = figures[at][random() % figures[at].size()];
    const Slip slip = static_cast<Slip>(random() % kSlips);
    const Cell& printed = documents[at].tables[figure.table].cells[figure.cell];
    const auto error = Plant(documents[at], figure, slip, random);
    if (!error) continue;
    ++done;
    Outcome outcome = Compare(before[at], RunChecks(error->document), *error);
    outcome.is_unseeable =
        !outcome.is_detected && IsUnseeable(documents[at].checks, error->altered);
    Count(printed.proofs, outcome, result.by_slip[static_cast<std::size_t>(slip)]);
    const bool is_right = printed.proofs >= 2 ? outcome.is_named : outcome.is_listed;
    if (outcome.is_unseeable) continue;
    if (!outcome.is_detected) outcome.said += WitnessLines(documents[at].checks, error->altered);
    if (!outcome.is_detected || !is_right || outcome.stray > 0) {
      result.misses.push_back(MissLine(*error, printed, printed.proofs, outcome));
    }
  }
  return result;
}

std::string Describe(const CampaignResult& result) {
  std::ostringstream text;
  const auto line = [&text](std::string_view name, const SlipCounts& counts) {
    text << std::left << std::setw(8) << name << std::right << std::setw(7) << counts.planted
         << std::setw(10) << counts.detected << std::setw(9) << counts.crossed << std::setw(7)
         << counts.named << std::setw(8) << counts.single << std::setw(8) << counts.listed
         << std::setw(7) << counts.stray << std::setw(8) << counts.unseen << '\n';
  };
  text << "slip    planted  detected  crossed  named  single  listed  stray  unseen\n";
  for (int i = 0; i < kSlips; ++i) {
    line(ToString(static_cast<Slip>(i)), result.by_slip[static_cast<std::size_t>(i)]);
  }
  line("all", result.Total());
  return text.str();
}

}  // namespace mingxi::testing
