// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/names.h"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "checks/text_report.h"
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

std::optional<OfficeName> ReadOffice(const std::string& name) {
  static const RE2 kOffice(
      "^([〇㐀-龥]{2,9}?[省市县区旗州])([〇㐀-龥]{3,20}?(?:局|厅|委员会|办公室)"
      ")");
  OfficeName office;
  if (!RE2::PartialMatch(name, kOffice, &office.region, &office.office)) return std::nullopt;
  return office;
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
  static const RE2 kOffice("([〇㐀-龥]{3,20}?(?:局|厅|委员会|办公室))");
  std::set<std::string> told;
  const std::vector<Paragraph>& paragraphs = checked.document.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const std::string& text = paragraphs[i].text;
    for (std::size_t at = text.find(publisher.region); at != std::string::npos;
         at = text.find(publisher.region, at + 1)) {
      const std::string rest = text.substr(at + publisher.region.size());
      std::string office;
      if (!RE2::PartialMatch(rest, kOffice, &office) || !rest.starts_with(office)) continue;
      if (!IsAlike(office, publisher.office) || !told.insert(office).second) continue;
      results.findings.push_back(
          TextFinding(kNamesRule, Severity::kNote,
                      {"The text names " + publisher.region + office + "; the publisher is " +
                           publisher.region + publisher.office + ".",
                       "文字中写作“" + publisher.region + office + "”，公布单位为“" +
                           publisher.region + publisher.office + "”。"},
                      checked.document, static_cast<int>(i)));
    }
  }
}

void FindBlanks(const CheckedDocument& checked, CheckResults& results) {
  static const RE2 kBlank("((?:[XxＸ×]{2,}|\\*{2,}|某某)(?:局|厅|委|办|部门|单位|街道|镇))");
  const std::vector<Paragraph>& paragraphs = checked.document.paragraphs;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::string name;
    if (!RE2::PartialMatch(paragraphs[i].text, kBlank, &name)) continue;
    results.findings.push_back(
        TextFinding(kNamesRule, Severity::kWarning,
                    {"A name was not filled in: " + name + ".", "名称未填写：“" + name + "”。"},
                    checked.document, static_cast<int>(i)));
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
