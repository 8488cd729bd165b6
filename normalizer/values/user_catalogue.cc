// SPDX-License-Identifier: GPL-3.0-or-later

// A line that cannot be understood stops the reading: a silently dropped one would look like a code
// that is not known.

#include "normalizer/values/user_catalogue.h"

#include <cstdlib>
#include <optional>
#include <utility>

#include "model/characters.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/user_lines.h"

namespace mingxi {
namespace {

/// 0 for an empty text; nullopt for what is no year.
std::optional<int> YearOf(const std::string& text) {
  constexpr std::size_t kDigits = 4;
  if (text.empty()) return 0;
  return text.size() == kDigits && IsDigits(text) ? std::optional(std::atoi(text.c_str()))
                                                  : std::nullopt;
}

}  // namespace

Result<UserCatalogue> UserCatalogue::Parse(std::string_view text) {
  const Result<std::vector<UserLine>> lines =
      ReadUserLines(text, {"code", "name", "from", "to"}, 2);
  if (!lines.ok()) return lines.status();
  UserCatalogue catalogue;
  for (const UserLine& line : *lines) {
    const std::string& code = line.fields[0];
    const CodeKind kind = IsDigits(code) ? KindOfCode(code) : CodeKind::kNone;
    if (kind == CodeKind::kNone) {
      return AtUserLine(line.number,
                        "expected a subject code of 3, 5, 7 or 9 digits, found \"" + code + "\"");
    }
    if (line.fields[1].empty())
      return AtUserLine(line.number, "the name of " + code + " is missing");
    const std::optional<int> from = YearOf(line.fields[2]);
    const std::optional<int> to = YearOf(line.fields[3]);
    if (!from || !to) {
      return AtUserLine(line.number, "expected years like 2023 in \"from\" and \"to\", or nothing");
    }
    catalogue.codes_.emplace(FoldForMatching(line.fields[1]), code);
    catalogue.subjects_.emplace(code, UserSubject{kind, code, line.fields[1], *from, *to});
  }
  return catalogue;
}

std::vector<const UserSubject*> UserCatalogue::Find(std::string_view code) const {
  std::vector<const UserSubject*> found;
  const auto [begin, end] = subjects_.equal_range(code);
  for (auto at = begin; at != end; ++at) found.push_back(&at->second);
  return found;
}

std::vector<std::string> UserCatalogue::FindCodesByName(std::string_view name) const {
  std::vector<std::string> found;
  const auto [begin, end] = codes_.equal_range(FoldForMatching(name));
  for (auto at = begin; at != end; ++at) found.push_back(at->second);
  return found;
}

Result<UserSynonyms> UserSynonyms::Parse(std::string_view text) {
  const Result<std::vector<UserLine>> lines = ReadUserLines(text, {"header", "means"}, 2);
  if (!lines.ok()) return lines.status();
  UserSynonyms synonyms;
  for (const UserLine& line : *lines) {
    if (line.fields[0].empty() || line.fields[1].empty()) {
      return AtUserLine(line.number, "expected a printed header and a known one");
    }
    synonyms.meanings_[FoldForMatching(line.fields[0])] = line.fields[1];
  }
  return synonyms;
}

std::string UserSynonyms::MeaningOf(const std::string& printed) const {
  if (meanings_.empty()) return printed;
  const auto found = meanings_.find(FoldForMatching(printed));
  return found == meanings_.end() ? printed : found->second;
}

}  // namespace mingxi
