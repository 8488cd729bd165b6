// SPDX-License-Identifier: GPL-3.0-or-later

// What names a publisher or a year votes in four ranks: labelled captions are written to say it,
// the document's own title comes next, titles of tables say it in passing. The highest rank that
// says anything decides, by majority, of equal ones the first.

#include "normalizer/facts/document_facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>

#include "messages/findings.h"
#include "model/characters.h"
#include "normalizer/captions/caption_line.h"
#include "normalizer/captions/public_body.h"
#include "normalizer/facts/publisher_facts.h"
#include "normalizer/facts/title_facts.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// What names a fact, the strongest first.
enum Rank : std::uint8_t { kCaption, kDocumentTitle, kTableTitle, kProse, kRankCount };

/// The document's own title stands among its first lines.
constexpr std::size_t kTitleLines = 12;
/// Font sizes of one title differ less than this share; WPS sets digits a little smaller.
constexpr double kSameSizeShare = 0.12;

template <typename Value>
class Votes {
 public:
  void Add(const Value& value, Rank rank) {
    for (auto& [known, count] : votes_[rank]) {
      if (known == value) {
        ++count;
        return;
      }
    }
    votes_[rank].push_back({value, 1});
  }

  /// The value with most votes of a rank; nullopt when nothing was voted for.
  std::optional<Value> WinnerOf(Rank rank) const {
    const auto& votes = votes_[rank];
    const auto most =
        std::max_element(votes.begin(), votes.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes.end() ? std::nullopt : std::optional(most->first);
  }

  /// The value with most votes of the highest rank; nullopt when nothing was voted for.
  std::optional<Value> Winner() const {
    for (int rank = 0; rank < kRankCount; ++rank) {
      if (const auto winner = WinnerOf(static_cast<Rank>(rank))) return winner;
    }
    return std::nullopt;
  }

  int Count(Rank rank, const Value& value) const {
    for (const auto& [known, count] : votes_[rank]) {
      if (known == value) return count;
    }
    return 0;
  }

 private:
  std::array<std::vector<std::pair<Value, int>>, kRankCount> votes_;
};

struct Ballot {
  Votes<std::string> names;
  Votes<int> years;
  Votes<std::string> kinds;
  std::vector<std::pair<std::string, std::string>> codes;  ///< Name, code.

  void AddTitle(std::string_view title, Rank rank) {
    const TitleFacts facts = ReadTitleFacts(title);
    if (!facts.publisher.empty()) names.Add(facts.publisher, rank);
    if (facts.year.has_value()) years.Add(*facts.year, rank);
    if (!facts.kind.empty()) kinds.Add(facts.kind, rank);
  }

  void AddCaptions(const Captions& captions) {
    if (!captions.publisher.empty()) names.Add(captions.publisher, kCaption);
    if (!captions.publisher_code.empty()) {
      codes.push_back({captions.publisher, captions.publisher_code});
    }
    if (captions.year.has_value()) years.Add(*captions.year, kCaption);
    if (!captions.title.empty()) AddTitle(captions.title, kTableTitle);
  }
};

/// Lines of a cover that are set alike, on one axis.
bool AreSetAlike(const LooseLine& a, const LooseLine& b) {
  return a.page == b.page && a.line.size > 0 &&
         std::abs(a.line.size - b.line.size) <= a.line.size * kSameSizeShare &&
         std::abs(a.line.box.center_x() - b.line.box.center_x()) <= a.line.size;
}

/// Whether the line runs from edge to edge of its page's text: a line of prose.
bool IsFull(const std::vector<LooseLine>& loose, const LooseLine& at) {
  constexpr int kFewestProseLines = 4;  // A cover has fewer lines of its own width.
  if (at.line.size <= 0) return false;
  Span text = at.line.box.horizontal();
  int full = 0;
  for (const LooseLine& other : loose) {
    if (other.page > at.page) break;
    if (other.page < at.page) continue;
    text.low = std::min(text.low, other.line.box.x0);
    text.high = std::max(text.high, other.line.box.x1);
  }
  for (const LooseLine& other : loose) {
    if (other.page > at.page) break;
    full += other.page == at.page && other.line.box.x1 > text.high - at.line.size ? 1 : 0;
  }
  return full >= kFewestProseLines && at.line.box.x1 > text.high - at.line.size;
}

/// Whether lines set alike are one title: reports have longer ones than tables.
bool CanBeTitle(std::string_view text) {
  constexpr std::size_t kLongest = 90;
  static const RE2 sentence("[。；;！？]|[：:，,、]$");
  return CharacterCount(text) <= kLongest && !RE2::PartialMatch(text, sentence);
}

/// The document's own title, and the name that stands above it on a cover.
struct CoverTitle {
  std::string title;
  std::string name;
};

/// The first of the first lines that names what is published and when.
CoverTitle FindTitle(const std::vector<LooseLine>& loose) {
  static const RE2 subject("预算|决算|绩效|债务|公报|公开");
  const std::size_t end = std::min(loose.size(), kTitleLines);
  for (std::size_t i = 0; i < end; ++i) {
    CoverTitle found;
    found.title = FoldText(loose[i].line.text);
    if (!LooksLikeTitle(found.title) || IsFull(loose, loose[i])) continue;
    const TitleFacts facts = ReadTitleFacts(found.title);
    if (!facts.year.has_value()) continue;
    for (std::size_t k = i + 1; k < end && AreSetAlike(loose[k - 1], loose[k]); ++k) {
      const std::string longer = found.title + FoldText(loose[k].line.text);
      if (!CanBeTitle(longer)) break;
      found.title = longer;
    }
    if (facts.publisher.empty() && !RE2::PartialMatch(found.title, subject)) continue;
    std::string name;
    for (std::size_t k = i; k > 0 && AreSetAlike(loose[k - 1], loose[i]); --k) {
      name.insert(0, FoldText(loose[k - 1].line.text));
    }
    if (EndsLikePublicBody(name) || IsRegionName(name)) found.name = name;
    return found;
  }
  return {};
}

/// 第一部分 X概况 (part one, X at a glance): how reports on final accounts name the publisher.
std::string NameAtAGlance(const std::vector<LooseLine>& loose) {
  static const RE2 glance(
      "第一部分([〇㐀-龥][〇㐀-龥（）()]*?)(?:（?(?:部门|单位)）?)?(?:基本)?(?:概况|"
      "情况)");
  for (const LooseLine& at : loose) {
    if (at.line.text.find("概况") == std::string::npos) continue;
    std::string name;
    if (RE2::FullMatch(WithoutSpaces(FoldText(at.line.text)), glance, &name) &&
        EndsLikePublicBody(name)) {
      return name;
    }
  }
  return {};
}

/// Years that prose begins its sentences with: 2024年，X安排支出… (in 2024, X plans to spend ...).
void AddYearsOfProse(const std::vector<LooseLine>& loose, Ballot& ballot) {
  static const RE2 opening(
      "^(20[0-9]{2})年度?(?:，|,|部门|单位|我|本|全|一般公共预算|收支|收入|支出|预算|决算)");
  for (const LooseLine& at : loose) {
    if (at.line.text.find("20") == std::string::npos) continue;
    int year = 0;
    if (RE2::PartialMatch(WithoutSpaces(FoldText(at.line.text)), opening, &year)) {
      ballot.years.Add(year, kProse);
    }
  }
}

/// The year that captions tell, as they are written to tell it; but where the document's own title
/// and most titles of its tables agree on another, and more of these than captions differ, those
/// captions are of tables about another year.
std::optional<int> YearOf(const Votes<int>& years) {
  const std::optional<int> winner = years.Winner();
  const std::optional<int> titled = years.WinnerOf(kDocumentTitle);
  if (!winner || !titled || titled != years.WinnerOf(kTableTitle)) return winner;
  const bool is_outvoted = years.Count(kTableTitle, *titled) > years.Count(kCaption, *winner);
  return is_outvoted ? titled : winner;
}

bool SayBudget(const std::vector<JoinedTable>& tables) {
  return std::any_of(tables.begin(), tables.end(), [](const JoinedTable& table) {
    return table.captions.title.find("预算") != std::string::npos;
  });
}

Finding Disagreement(const Phrase& what, const std::string& told, const std::string& read) {
  Finding finding;
  finding.id = "facts." + std::string(what.english) + "-differs";
  finding.severity = Severity::kWarning;
  Tell(Say(messages::kFactDiffers, what, told, read), finding);
  return finding;
}

Finding Inferred(const std::string& name) {
  Finding finding;
  finding.id = "facts.publisher-inferred";
  finding.severity = Severity::kNote;
  Tell(Say(messages::kPublisherInferred, name), finding);
  return finding;
}

void Overrule(const NormalizerOptions& told, DocumentFacts& facts) {
  if (told.publisher.has_value()) {
    if (!facts.publisher.name.empty() && facts.publisher.name != *told.publisher) {
      facts.findings.push_back(
          Disagreement(messages::kPublisherFact, *told.publisher, facts.publisher.name));
      facts.publisher.code.clear();
    }
    facts.publisher.name = *told.publisher;
  }
  if (told.year.has_value()) {
    if (facts.fiscal_year.has_value() && *facts.fiscal_year != *told.year) {
      facts.findings.push_back(Disagreement(messages::kYearFact, std::to_string(*told.year),
                                            std::to_string(*facts.fiscal_year)));
    }
    facts.fiscal_year = told.year;
  }
  if (told.kind.has_value()) {
    if (!facts.kind.empty() && facts.kind != *told.kind) {
      facts.findings.push_back(Disagreement(messages::kKindFact, *told.kind, facts.kind));
    }
    facts.kind = *told.kind;
  }
  if (told.region.has_value()) {
    if (!facts.publisher.region.empty() && facts.publisher.region != *told.region) {
      facts.findings.push_back(
          Disagreement(messages::kRegionFact, *told.region, facts.publisher.region));
    }
    facts.publisher.region = *told.region;
  }
}

}  // namespace

DocumentFacts FindDocumentFacts(const std::vector<JoinedTable>& tables,
                                const std::vector<LooseLine>& loose,
                                const NormalizerOptions& told) {
  DocumentFacts facts;
  const CoverTitle cover = FindTitle(loose);
  facts.title = cover.title;
  Ballot ballot;
  if (!cover.title.empty()) ballot.AddTitle(cover.title, kDocumentTitle);
  if (!cover.name.empty()) ballot.names.Add(cover.name, kDocumentTitle);
  if (const std::string name = NameAtAGlance(loose); !name.empty()) {
    ballot.names.Add(name, kDocumentTitle);
  }
  for (const JoinedTable& table : tables) ballot.AddCaptions(table.captions);
  if (!ballot.years.Winner().has_value()) AddYearsOfProse(loose, ballot);
  facts.publisher.name = ballot.names.Winner().value_or(std::string());
  if (facts.publisher.name.empty()) {
    facts.publisher.name = RegionOfLists(tables);
    if (!facts.publisher.name.empty()) facts.findings.push_back(Inferred(facts.publisher.name));
  }
  for (const auto& [name, code] : ballot.codes) {
    if (facts.publisher.code.empty() && (name.empty() || name == facts.publisher.name)) {
      facts.publisher.code = code;
    }
  }
  facts.fiscal_year = YearOf(ballot.years);
  facts.kind = ballot.kinds.Winner().value_or(std::string());
  const bool is_office = !facts.publisher.name.empty() && !IsRegionName(facts.publisher.name);
  if (facts.kind.empty() && is_office && SayBudget(tables)) facts.kind = "department-budget";
  facts.publisher = WithRegionAndScope(std::move(facts.publisher), facts.title, facts.kind, loose);
  Overrule(told, facts);
  // What was told may settle what could not be read.
  facts.publisher = WithRegionAndScope(std::move(facts.publisher), facts.title, facts.kind, loose);
  return facts;
}

}  // namespace mingxi
