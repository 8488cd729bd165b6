// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/blame_report.h"

#include <algorithm>
#include <string>

#include "checks/place_name.h"

namespace mingxi {
namespace {

struct Words {
  std::string english;
  std::string chinese;
};

/// Whether a neighbour of the cell prints the value that belongs here.
bool StandsAt(const TableView& view, int row, int column, const Decimal& value) {
  if (row < 0 || column < 0 || row >= view.row_count() || column >= view.column_count()) {
    return false;
  }
  const Cell* cell = view.CellAt(row, column);
  return cell != nullptr && cell->value && *cell->value == value;
}

/// What the slip looks like: a slip of a digit is a misread or a slip of the publisher's pen, a
/// figure moved by a row or a column our reading; anything else is the publisher's own. Digits come
/// first, for a total and its only part stand side by side and print the same.
Words SlipWords(const Suspect& suspect, const CheckedCells& index) {
  if (suspect.misread != Misread::kNone) {
    return {std::string(Describe(suspect.misread)) + ": a misread or a slip in typing",
            std::string(DescribeChinese(suspect.misread)) + "，可能为识读或录入错误"};
  }
  const TableView& view = index.ViewOf(suspect.cell);
  const Cell& cell = index.CellOf(suspect.cell);
  const auto stands = [&](int row, int column) {
    return !suspect.repair.is_zero() && StandsAt(view, row, column, suspect.repair);
  };
  if (stands(cell.row - 1, cell.column) || stands(cell.row + 1, cell.column)) {
    return {"the value stands a row away, so it may have been read in the wrong row",
            "该数出现在相邻行，可能错行"};
  }
  if (stands(cell.row, cell.column - 1) || stands(cell.row, cell.column + 1)) {
    return {"the value stands a column away, so it may have been read in the wrong column",
            "该数出现在相邻列，可能错列"};
  }
  return {"no slip of reading explains it, so it looks like the publisher's own",
          "无法以读写错误解释，似为公布单位自身差错"};
}

Words NameOf(const Suspect& suspect, const CheckedCells& index) {
  const Cell& cell = index.CellOf(suspect.cell);
  const std::string place = PlaceName(index.ViewOf(suspect.cell), cell.row, cell.column);
  const std::string printed = cell.value ? cell.value->ToString() : "nothing";
  const std::string printed_zh = cell.value ? cell.value->ToString() : "空白";
  const std::string repair = suspect.repair.ToString();
  const Words slip = SlipWords(suspect, index);
  return {
      place + " (printed " + printed + ", would have to be " + repair + "; " + slip.english + ")",
      place + "（列示 " + printed_zh + "，应为 " + repair + "；" + slip.chinese + "）"};
}

/// "2 failed sums".
Words SumsOf(const Blame& blame) {
  const std::string count = std::to_string(blame.checks.size());
  const std::string sums = blame.checks.size() == 1 ? " sum" : " sums";
  switch (blame.kind) {
    case BlameKind::kFailures:
      break;
    case BlameKind::kUntried:
      return {count + sums + " that could not be tried", count + " 项无法核对"};
  }
  return {count + " failed" + sums, count + " 项不符"};
}

Words NamesOf(const std::vector<Suspect>& suspects, const CheckedCells& index) {
  Words names;
  for (const Suspect& suspect : suspects) {
    const Words name = NameOf(suspect, index);
    names.english += (names.english.empty() ? "" : "; ") + name.english;
    names.chinese += (names.chinese.empty() ? "" : "；") + name.chinese;
  }
  return names;
}

Words WordsFor(const Blame& blame, const CheckedCells& index) {
  const Words names = NamesOf(blame.suspects, index);
  const Words sums = SumsOf(blame);
  if (blame.is_together) {
    Words words = {"These figures together explain " + sums.english + ": " + names.english,
                   "以下各数共同解释 " + sums.chinese + "：" + names.chinese};
    if (blame.rivals.empty()) return words;
    const Words rivals = NamesOf(blame.rivals, index);
    words.english += "; as likely: " + rivals.english;
    words.chinese += "；同样可能：" + rivals.chinese;
    return words;
  }
  if (blame.suspects.size() == 1) {
    return {"One figure explains " + sums.english + ": " + names.english,
            "一个数即可解释 " + sums.chinese + "：" + names.chinese};
  }
  return {"Any one of these figures explains " + sums.english + ": " + names.english,
          "以下任一数即可解释 " + sums.chinese + "：" + names.chinese};
}

Finding ToFinding(const Blame& blame, const CheckedCells& index) {
  Finding finding;
  finding.id = kBlameId;
  finding.severity = Severity::kNote;
  for (const Suspect& suspect : blame.suspects) {
    const Cell& cell = index.CellOf(suspect.cell);
    finding.cells.push_back(index.ViewOf(suspect.cell).Ref(cell.row, cell.column));
  }
  const Suspect& first = blame.suspects.front();
  const CellRef& ref = finding.cells.front();
  finding.location = {.page = PageOf(index.ViewOf(first.cell), ref.row, ref.column),
                      .table = ref.table,
                      .row = ref.row,
                      .column = ref.column};
  const Words words = WordsFor(blame, index);
  finding.message = words.english + ".";
  finding.message_zh = words.chinese + "。";
  if (blame.suspects.size() == 1) finding.suggestion = first.repair.ToString();
  return finding;
}

}  // namespace

std::vector<Finding> BlameFindings(std::span<const Blame> blames, const CheckedCells& index) {
  std::vector<Finding> findings;
  for (const Blame& blame : blames) findings.push_back(ToFinding(blame, index));
  return findings;
}

}  // namespace mingxi
