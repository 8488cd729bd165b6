// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that names a publisher or a year votes with a weight; the heaviest wins, of equal ones
// the first. A document that contradicts itself is a finding of a later check, not decided here.

#include "normalizer/facts/document_facts.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "normalizer/captions/caption_line.h"
#include "normalizer/facts/title_facts.h"
#include "normalizer/values/fold.h"

namespace mingxi {
namespace {

/// Weights of what names a fact: a labelled caption is written to say it, a title says it in
/// passing.
constexpr int kCaptionWeight = 4;
constexpr int kDocumentTitleWeight = 3;
constexpr int kTableTitleWeight = 1;
/// The document's own title stands among its first lines.
constexpr std::size_t kTitleLines = 12;

template <typename Value>
class Votes {
 public:
  void Add(const Value& value, int weight) {
    for (auto& [known, votes] : votes_) {
      if (known == value) {
        votes += weight;
        return;
      }
    }
    votes_.push_back({value, weight});
  }

  /// The value with most votes, of equal ones the first; nullopt when nothing was voted for.
  std::optional<Value> Winner() const {
    const auto most =
        std::max_element(votes_.begin(), votes_.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == votes_.end() ? std::nullopt : std::optional<Value>(most->first);
  }

 private:
  std::vector<std::pair<Value, int>> votes_;
};

struct Ballot {
  Votes<std::string> names;
  Votes<int> years;
  Votes<std::string> kinds;
  std::vector<std::pair<std::string, std::string>> codes;  ///< Name, code.

  void AddTitle(std::string_view title, int weight) {
    const TitleFacts facts = ReadTitleFacts(title);
    if (!facts.publisher.empty()) names.Add(facts.publisher, weight);
    if (facts.year.has_value()) years.Add(*facts.year, weight);
    if (!facts.kind.empty()) kinds.Add(facts.kind, weight);
  }

  void AddCaptions(const Captions& captions) {
    if (!captions.publisher.empty()) names.Add(captions.publisher, kCaptionWeight);
    if (!captions.publisher_code.empty()) {
      codes.push_back({captions.publisher, captions.publisher_code});
    }
    if (captions.year.has_value()) years.Add(*captions.year, kCaptionWeight);
    if (!captions.title.empty()) AddTitle(captions.title, kTableTitleWeight);
  }
};

/// The first of the first lines that names what is published and when.
std::string FindTitle(const std::vector<LooseLine>& loose) {
  static const RE2 subject("预算|决算|绩效|债务|公报|公开");
  const std::size_t end = std::min(loose.size(), kTitleLines);
  for (std::size_t i = 0; i < end; ++i) {
    std::string text = FoldText(loose[i].line.text);
    if (!LooksLikeTitle(text) || !RE2::PartialMatch(text, subject)) continue;
    if (ReadTitleFacts(text).year.has_value()) return text;
  }
  return {};
}

Finding Disagreement(const std::string& what, const std::string& what_zh, const std::string& told,
                     const std::string& read) {
  Finding finding;
  finding.id = "facts." + what + "-differs";
  finding.severity = Severity::kWarning;
  finding.message = "The " + what + " was given as \"" + told + "\", but the document says \"" +
                    read + "\". The given one was used.";
  finding.message_zh =
      "给定的" + what_zh + "是“" + told + "”，文件中是“" + read + "”；采用给定的。";
  return finding;
}

void Overrule(const NormalizerOptions& told, DocumentFacts& facts) {
  if (told.publisher.has_value()) {
    if (!facts.publisher.name.empty() && facts.publisher.name != *told.publisher) {
      facts.findings.push_back(
          Disagreement("publisher", "单位名称", *told.publisher, facts.publisher.name));
      facts.publisher.code.clear();
    }
    facts.publisher.name = *told.publisher;
  }
  if (told.year.has_value()) {
    if (facts.fiscal_year.has_value() && *facts.fiscal_year != *told.year) {
      facts.findings.push_back(Disagreement("year", "年度", std::to_string(*told.year),
                                            std::to_string(*facts.fiscal_year)));
    }
    facts.fiscal_year = told.year;
  }
  if (told.kind.has_value()) {
    if (!facts.kind.empty() && facts.kind != *told.kind) {
      facts.findings.push_back(Disagreement("kind", "文件类型", *told.kind, facts.kind));
    }
    facts.kind = *told.kind;
  }
  if (told.region.has_value()) facts.publisher.region = *told.region;
}

}  // namespace

DocumentFacts FindDocumentFacts(const std::vector<JoinedTable>& tables,
                                const std::vector<LooseLine>& loose,
                                const NormalizerOptions& told) {
  DocumentFacts facts;
  facts.title = FindTitle(loose);
  Ballot ballot;
  if (!facts.title.empty()) ballot.AddTitle(facts.title, kDocumentTitleWeight);
  for (const JoinedTable& table : tables) ballot.AddCaptions(table.captions);
  facts.publisher.name = ballot.names.Winner().value_or(std::string());
  for (const auto& [name, code] : ballot.codes) {
    if (facts.publisher.code.empty() && (name.empty() || name == facts.publisher.name)) {
      facts.publisher.code = code;
    }
  }
  facts.fiscal_year = ballot.years.Winner();
  facts.kind = ballot.kinds.Winner().value_or(std::string());
  Overrule(told, facts);
  return facts;
}

}  // namespace mingxi
