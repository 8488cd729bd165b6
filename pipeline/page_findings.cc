// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/page_findings.h"

namespace mingxi {
namespace {

Finding PageFinding(int page, const char* id, Severity severity) {
  Finding finding;
  finding.id = id;
  finding.severity = severity;
  finding.location.page = page;
  return finding;
}

bool IsPictureOnly(const Page& page) { return page.glyphs.empty() && !page.pictures.empty(); }

}  // namespace

void CountPage(const Page& page, PageTally& tally) {
  ++tally.pages;
  tally.glyphs += static_cast<std::int64_t>(page.glyphs.size());
  if (IsPictureOnly(page)) ++tally.picture_pages;
}

void AddPageFindings(const Page& page, std::vector<Finding>& findings) {
  if (page.is_cut_short) {
    Finding finding = PageFinding(page.number, "page.cut-short", Severity::kError);
    finding.message =
        "The page took longer than the time limit; only what was read until then is here.";
    finding.message_zh = "本页超过处理时限，只保留了此前读到的内容。";
    findings.push_back(std::move(finding));
  }
  if (IsPictureOnly(page)) {
    Finding finding = PageFinding(page.number, "page.picture", Severity::kWarning);
    finding.message =
        "The page is a picture without text (a scan?); nothing on it was read: OCR is not built "
        "in.";
    finding.message_zh = "本页为图片，没有文字层（可能是扫描件），未读取；本程序不含 OCR。";
    findings.push_back(std::move(finding));
  }
}

Finding DamagedPageFinding(int page, const Status& status) {
  Finding finding = PageFinding(page, "page.damaged", Severity::kError);
  finding.message = "The page could not be read: " + status.message() + ".";
  finding.message_zh = "本页无法读取：" + status.message() + "。";
  return finding;
}

Status CheckTextLayer(const PageTally& tally) {
  if (tally.glyphs > 0) return Status::Ok();
  if (tally.picture_pages > 0) {
    return Status::Unsupported(
        "no text layer: " + std::to_string(tally.picture_pages) + " of " +
        std::to_string(tally.pages) +
        " pages are pictures without text, so this is a scan; OCR is not built in: run OCR first "
        "(for example ocrmypdf -l chi_sim), then mingxi on its result");
  }
  return Status::Unsupported("there is no text on any page that was read, nor a picture of text");
}

}  // namespace mingxi
