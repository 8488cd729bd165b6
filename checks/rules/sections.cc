// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/sections.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checks/text_report.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

/// A heading has no full stop and at most fifty characters.
constexpr std::size_t kMostHeadingBytes = 150;

/// 一 to 十九, the numbers that sections of these documents have.
std::string Numeral(int number) {
  constexpr std::array<std::string_view, 10> kDigits = {"",   "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};
  const std::string unit(kDigits[static_cast<std::size_t>(number % 10)]);
  return number < 10 ? unit : "十" + unit;
}

constexpr int kMostSections = 19;

/// The number of a heading 三、…; 0 where the text is none.
int NumberOf(const std::string& text) {
  if (text.size() > kMostHeadingBytes || text.find("。") != std::string::npos) return 0;
  for (int number = kMostSections; number >= 1; --number) {
    if (text.starts_with(Numeral(number) + "、")) return number;
  }
  return 0;
}

std::string WithoutNumber(const std::string& text) {
  const std::size_t at = text.find("、");
  return at == std::string::npos ? text : text.substr(at + std::string_view("、").size());
}

bool IsTitled(const Document& document, int number) {
  return std::any_of(document.tables.begin(), document.tables.end(), [number](const Table& table) {
    return table.title.starts_with(Numeral(number) + "、");
  });
}

/// Whether `name` stands somewhere in the paragraphs: a heading may have been read as the end of
/// the paragraph above it.
bool IsWithin(const Document& document, std::size_t begin, std::size_t end,
              const std::string& name) {
  for (std::size_t i = begin; i < end; ++i) {
    if (document.paragraphs[i].text.find(name) != std::string::npos) return true;
  }
  return false;
}

void FindGaps(const CheckedDocument& checked, CheckResults& results) {
  const Document& document = checked.document;
  int last = 0;
  std::size_t last_at = 0;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const int number = NumberOf(document.paragraphs[i].text);
    if (number == 0) continue;
    const int missing = last + 1;
    const std::string name = Numeral(missing % (kMostSections + 1)) + "、";
    const bool is_gap = last > 0 && number == last + 2 && !IsTitled(document, missing);
    if (is_gap && !IsWithin(document, last_at, i, name)) {
      results.findings.push_back(TextFinding(
          kSectionsRule, Severity::kNote,
          Say(messages::kSectionMissing, Numeral(last), Numeral(number), Numeral(missing)),
          document, static_cast<int>(i)));
    }
    last = number;
    last_at = i;
  }
}

/// Paragraphs that list tables, one after the other.
struct TableList {
  std::vector<int> paragraphs;
};

std::vector<TableList> FindTableLists(const Document& document) {
  std::vector<TableList> lists;
  int last = 0;
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) {
    const std::string& text = document.paragraphs[i].text;
    // Two entries in one line are read as one; nothing can be said of them.
    const bool is_entry = text.ends_with("表") && text.find("表") + 3 == text.size();
    const int number = is_entry ? NumberOf(text) : 0;
    if (number == 0) {
      last = 0;
      continue;
    }
    if (number != last + 1 || last == 0) lists.emplace_back();
    lists.back().paragraphs.push_back(static_cast<int>(i));
    last = number;
  }
  return lists;
}

/// The entries of a list whose titles no table bears. Exact titles are taken first; then an entry
/// may be any other table whose title holds it: 政府性基金支出预算表 is
/// 财政拨款政府性基金支出预算表, but not where that stands in the list itself.
std::vector<int> FindMissing(const Document& document, const TableList& list) {
  std::vector<std::string> titles;
  for (const Table& table : document.tables) {
    titles.push_back(table.title);
    if (NumberOf(table.title) > 0) titles.back() = WithoutNumber(table.title);
  }
  std::vector<int> open;
  const auto take = [&titles](const auto& is_it) {
    const auto found = std::find_if(titles.begin(), titles.end(), is_it);
    if (found == titles.end()) return false;
    titles.erase(found);
    return true;
  };
  const auto name_of = [&document](int paragraph) {
    return WithoutNumber(document.paragraphs[static_cast<std::size_t>(paragraph)].text);
  };
  for (const int paragraph : list.paragraphs) {
    const std::string name = name_of(paragraph);
    if (!take([&name](const std::string& title) { return title == name; }))
      open.push_back(paragraph);
  }
  std::erase_if(open, [&](int paragraph) {
    const std::string name = name_of(paragraph);
    return take(
        [&name](const std::string& title) { return title.find(name) != std::string::npos; });
  });
  return open;
}

void FindMissingTables(const CheckedDocument& checked, CheckResults& results) {
  constexpr std::size_t kLeastFound = 3;
  const Document& document = checked.document;
  for (const TableList& list : FindTableLists(document)) {
    const std::vector<int> missing = FindMissing(document, list);
    const std::size_t found = list.paragraphs.size() - missing.size();
    if (found < kLeastFound || missing.size() > found) continue;
    for (const int paragraph : missing) {
      const std::string& text = document.paragraphs[static_cast<std::size_t>(paragraph)].text;
      results.findings.push_back(TextFinding(kSectionsRule, Severity::kWarning,
                                             Say(messages::kTableMissing, WithoutNumber(text)),
                                             document, paragraph));
    }
  }
}

}  // namespace

CheckResults CheckSections(const CheckedDocument& checked) {
  CheckResults results;
  FindGaps(checked, results);
  FindMissingTables(checked, results);
  return results;
}

}  // namespace mingxi
