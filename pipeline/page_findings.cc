// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/page_findings.h"

#include <string>
#include <utility>

#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

struct Words {
  std::string english;
  std::string chinese;
};

Finding PageFinding(int page, const char* id, Severity severity, Words words = {}) {
  Finding finding;
  finding.id = id;
  finding.severity = severity;
  finding.location.page = page;
  finding.message = std::move(words.english);
  finding.message_zh = std::move(words.chinese);
  return finding;
}

void AddLossFindings(const Page& page, std::vector<Finding>& findings) {
  if (page.is_cut_short) {
    findings.push_back(PageFinding(
        page.number, "page.cut-short", Severity::kError,
        {"The page reached the limit of work for one page; only what was read until then is here.",
         "本页达到单页处理量上限，只保留了此前读到的内容。"}));
  }
  if (page.dropped_marks > 0) {
    const std::string count = std::to_string(page.dropped_marks);
    findings.push_back(PageFinding(page.number, "page.too-many-marks", Severity::kError,
                                   {"The page draws more than is kept of one page; " + count +
                                        " marks at its end are missing.",
                                    "本页绘制的对象过多，末尾 " + count + " 个未读取。"}));
  }
  if (page.unreadable_texts > 0) {
    const std::string count = std::to_string(page.unreadable_texts);
    findings.push_back(PageFinding(page.number, "page.font-damaged", Severity::kError,
                                   {count + " pieces of text are missing: their font is damaged.",
                                    "字体损坏，" + count + " 段文字未能读取。"}));
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
  findings.push_back(PageFinding(
      page.number, "page.covered-text", Severity::kNote,
      {std::to_string(count) +
           " characters lie under areas that were painted over them and are "
           "left out: " +
           text,
       "本页有 " + std::to_string(count) + " 个字符被后画的色块遮盖，未计入结果：" + text}));
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
        PageFinding(page.number, "page.picture", Severity::kWarning,
                    {"The page is a picture without text (a scan?); nothing on it was read: "
                     "`scripts/install ocr` installs what recognising text needs.",
                     "本页为图片，没有文字层（可能是扫描件），未读取；运行 scripts/install ocr "
                     "可安装文字识别组件。"}));
  }
  if (tally.picture_pages == 0 && HasPictureWords(page)) {
    findings.push_back(
        PageFinding(page.number, "page.picture", Severity::kWarning,
                    {"Most words of the page are pictures and were not read: OCR is not built in.",
                     "本页多数文字为图片，未读取；本程序不含 OCR。"}));
  }
  if (!page.readings.empty()) {
    findings.push_back(PageFinding(
        page.number, "page.read-from-picture", Severity::kNote,
        {"The page is a picture; its text was recognised. What was not read surely is marked "
         "doubtful.",
         "本页为图片，文字由识别得到；没有把握之处已标为存疑。"}));
  }
  if (tally.recognized_pages > 0) {
    findings.push_back(PageFinding(
        page.number, "page.recognized-text", Severity::kWarning,
        {"The page is a scan whose text was recognised by a program; figures may be wrong, compare "
         "them with the page.",
         "本页为扫描件，文字由识别程序生成，数字可能有误，请与原页核对。"}));
  }
  if (IsGarbage(tally)) {
    findings.push_back(
        PageFinding(page.number, "page.garbage-text", Severity::kError,
                    {std::to_string(tally.meaningless) + " of " + std::to_string(tally.visible) +
                         " characters of the page mean nothing: its fonts do not tell what their "
                         "glyphs are; do not trust what was read.",
                     "本页字体缺少字符映射，文字不可信。"}));
  }
}

void AddActiveContentFinding(const ActiveContent& content, std::vector<Finding>& findings) {
  if (content.is_empty()) return;
  const std::string scripts = std::to_string(content.scripts);
  const std::string launches = std::to_string(content.launches);
  const std::string files = std::to_string(content.embedded_files);
  findings.push_back(PageFinding(
      0, "source.active-content", Severity::kNote,
      {"The PDF holds " + scripts + " scripts, " + launches + " actions that start programs and " +
           files + " embedded files; none was run or extracted.",
       "PDF 内含脚本 " + scripts + " 个、启动程序的动作 " + launches + " 个、嵌入文件 " + files +
           " 个，均未执行、未提取。"}));
}

Finding DamagedPageFinding(int page, const Status& status) {
  Finding finding = PageFinding(page, "page.damaged", Severity::kError);
  finding.message = "The page could not be read: " + status.message() + ".";
  finding.message_zh = "本页无法读取：" + status.message() + "。";
  return finding;
}

}  // namespace mingxi
