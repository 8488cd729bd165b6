// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/names.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "checks/text_report.h"
#include "messages/checks.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

/// Characters of a text, each as its bytes.
std::vector<std::string> Characters(std::string_view text) {
  std::vector<std::string> characters;
  while (!text.empty()) {
    const std::size_t length = DecodeUtf8(text).length;
    characters.emplace_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return characters;
}

/// An office's name parted after its region: 平山县 | 工业和信息化局.
struct OfficeName {
  std::string region;
  std::string office;
};

/// The office's name that `text` begins with: three to twenty characters and an ending, the
/// shortest that there is; empty = none.
std::string OfficeAt(std::string_view text) {
  constexpr std::array<std::string_view, 4> kEndings = {"局", "厅", "委员会", "办公室"};
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kMost = 20;
  std::size_t bytes = 0;
  for (std::size_t count = 0; count <= kMost && bytes < text.size(); ++count) {
    const std::string_view rest = text.substr(bytes);
    for (const std::string_view ending : kEndings) {
      if (count < kFewest || !rest.starts_with(ending)) continue;
      return std::string(text.substr(0, bytes + ending.size()));
    }
    const std::size_t length = DecodeUtf8(rest).length;
    if (!IsHan(DecodeUtf8(rest).code)) return "";
    bytes += length;
  }
  return "";
}

/// The shortest region of two to nine characters and 省, 市, 县 ... that an office follows.
std::optional<OfficeName> ReadOffice(const std::string& name) {
  constexpr std::array<std::string_view, 6> kRegions = {"省", "市", "县", "区", "旗", "州"};
  constexpr std::size_t kFewest = 2;
  constexpr std::size_t kMost = 9;
  std::string region;
  std::size_t count = 0;
  for (const std::string& character : Characters(name)) {
    if (count > kMost || !IsHan(DecodeUtf8(character).code)) return std::nullopt;
    region += character;
    const bool is_end = std::find(kRegions.begin(), kRegions.end(), character) != kRegions.end();
    if (count++ < kFewest || !is_end) continue;
    std::string office = OfficeAt(std::string_view(name).substr(region.size()));
    if (!office.empty()) return OfficeName{region, std::move(office)};
  }
  return std::nullopt;
}

/// Whether two names share most of the characters of the shorter one, yet neither holds the other.
bool IsAlike(const std::string& a, const std::string& b) {
  if (a.find(b) != std::string::npos || b.find(a) != std::string::npos) return false;
  const std::vector<std::string> left = Characters(a);
  const std::vector<std::string> right = Characters(b);
  const std::set<std::string> letters(left.begin(), left.end());
  std::size_t shared = 0;
  for (const std::string& character : right) shared += letters.contains(character) ? 1 : 0;
  constexpr std::size_t kLeastShared = 5;  // The ending and a word or two are common to many.
  return shared >= kLeastShared && 4 * shared >= 3 * std::min(left.size(), right.size());
}

void FindOtherNames(const CheckedDocument& checked, const OfficeName& publisher,
                    CheckResults& results) {
  std::set<std::string> told;
  const std::vector<Paragraph>& paragraphs = checked.document.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string& text = paragraphs[i].text;
    for (std::size_t at = text.find(publisher.region); at != std::string::npos;
         at = text.find(publisher.region, at + 1)) {
      const std::string office =
          OfficeAt(std::string_view(text).substr(at + publisher.region.size()));
      if (office.empty()) continue;
      if (!IsAlike(office, publisher.office) || !told.insert(office).second) continue;
      results.findings.push_back(TextFinding(
          kNamesRule, Severity::kNote,
          Say(messages::kOtherName, publisher.region + office, publisher.region + publisher.office),
          checked.document, static_cast<int>(i)));
    }
  }
}

/// Whether what stands for a name may be in the text: a cheap look before the pattern.
bool MayHoldBlank(const std::string& text) {
  constexpr std::array<std::string_view, 8> kSigns = {"XX", "xx",   "Xx", "xX",
                                                      "××", "ＸＸ", "**", "某某"};
  return std::any_of(kSigns.begin(), kSigns.end(), [&text](std::string_view sign) {
    return text.find(sign) != std::string::npos;
  });
}

void FindBlanks(const CheckedDocument& checked, CheckResults& results) {
  static constexpr char kPattern[] =
      "((?:[XxＸ×]{2,}|\\*{2,}|某某)(?:局|厅|委|办|部门|单位|街道|镇))";
  const std::vector<Paragraph>& paragraphs = checked.document.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::string name;
    if (!MayHoldBlank(paragraphs[i].text)) continue;
    static const RE2 kBlank(kPattern);
    if (!RE2::PartialMatch(paragraphs[i].text, kBlank, &name)) continue;
    results.findings.push_back(TextFinding(kNamesRule, Severity::kWarning,
                                           Say(messages::kNameNotFilled, name), checked.document,
                                           static_cast<int>(i)));
  }
}

}  // namespace

CheckResults CheckNames(const CheckedDocument& checked) {
  CheckResults results;
  const std::optional<OfficeName> publisher = ReadOffice(checked.document.publisher.name);
  if (publisher) FindOtherNames(checked, *publisher, results);
  FindBlanks(checked, results);
  return results;
}

}  // namespace mingxi
