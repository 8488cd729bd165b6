// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/page_findings.h"

#include <string>
#include <utility>

#include "messages/findings.h"
#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

Finding PageFinding(int page, const char* id, Severity severity, Wording words) {
  Finding finding;
  finding.id = id;
  finding.severity = severity;
  finding.location.page = page;
  Tell(std::move(words), finding);
  return finding;
}

void AddLossFindings(const Page& page, std::vector<Finding>& findings) {
  if (page.is_cut_short) {
    findings.push_back(
        PageFinding(page.number, "page.cut-short", Severity::kError, Say(messages::kPageCutShort)));
  }
  if (page.dropped_marks > 0) {
    findings.push_back(PageFinding(page.number, "page.too-many-marks", Severity::kError,
                                   Say(messages::kTooManyMarks, page.dropped_marks)));
  }
  if (page.unreadable_texts > 0) {
    findings.push_back(PageFinding(page.number, "page.font-damaged", Severity::kError,
                                   Say(messages::kFontDamaged, page.unreadable_texts)));
  }
}

/// What lies under painted areas, in words.
void AddCoveredTextFinding(const Page& page, std::vector<Finding>& findings) {
  constexpr std::size_t kShown = 40;  // Characters.
  std::size_t count = 0;
  std::string text;
  for (const Glyph& glyph : page.glyphs) {
    if (!glyph.is_covered || IsBlank(glyph.code)) continue;
    if (count++ < kShown) AppendUtf8(IsMeaningless(glyph.code) ? U'\uFFFD' : glyph.code, text);
  }
  if (count == 0) return;
  if (count > kShown) text += "…";
  findings.push_back(PageFinding(page.number, "page.covered-text", Severity::kNote,
                                 Say(messages::kCoveredText, count, text)));
}

/// Whether pictures as high as a line take more room on the page than its text.
bool HasPictureWords(const Page& page) {
  constexpr double kLeastHeight = 6;  // Points.
  constexpr double kMostHeight = 30;
  constexpr int kFewest = 10;
  double pictures = 0;
  int count = 0;
  for (const Picture& picture : page.pictures) {
    const bool is_line_high =
        picture.box.height() >= kLeastHeight && picture.box.height() <= kMostHeight;
    if (!is_line_high || picture.box.width() < picture.box.height()) continue;
    pictures += picture.box.width();
    ++count;
  }
  double text = 0;
  for (const Glyph& glyph : page.glyphs) {
    if (!glyph.is_invisible && !IsBlank(glyph.code)) text += glyph.box.width();
  }
  return count >= kFewest && pictures > text;
}

}  // namespace

void AddPageFindings(const Page& page, const TextLayerTally& tally,
                     std::vector<Finding>& findings) {
  AddLossFindings(page, findings);
  AddCoveredTextFinding(page, findings);
  if (tally.picture_pages > 0) {
    findings.push_back(
        PageFinding(page.number, "page.picture", Severity::kWarning, Say(messages::kPicturePage)));
  }
  if (tally.picture_pages == 0 && HasPictureWords(page)) {
    findings.push_back(
        PageFinding(page.number, "page.picture", Severity::kWarning, Say(messages::kPictureWords)));
  }
  if (!page.readings.empty()) {
    findings.push_back(PageFinding(page.number, "page.read-from-picture", Severity::kNote,
                                   Say(messages::kReadFromPicture)));
  }
  if (tally.recognized_pages > 0) {
    findings.push_back(PageFinding(page.number, "page.recognized-text", Severity::kWarning,
                                   Say(messages::kRecognizedText)));
  }
  if (IsGarbage(tally)) {
    findings.push_back(PageFinding(page.number, "page.garbage-text", Severity::kError,
                                   Say(messages::kGarbageText, tally.meaningless, tally.visible)));
  }
}

void AddActiveContentFinding(const ActiveContent& content, std::vector<Finding>& findings) {
  if (content.is_empty()) return;
  findings.push_back(PageFinding(
      0, "source.active-content", Severity::kNote,
      Say(messages::kActiveContent, content.scripts, content.launches, content.embedded_files)));
}

Finding DamagedPageFinding(int page, const Status& status) {
  return PageFinding(page, "page.damaged", Severity::kError,
                     Say(messages::kPageDamaged, status.words()));
}

}  // namespace mingxi
