// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/review/review_page.h"

// The style sheet and the script are files beside this one, built in as they are. The page's policy
// names their hashes, so that nothing else can run in it, whatever a document says.

#include <array>
#include <string_view>

#include "messages/review.h"
#include "writers/markup/markup.h"
#include "writers/markup/policy_hash.h"
#include "writers/review/review_assets.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

std::string Policy() {
  return "default-src 'none'; img-src data:; style-src " + PolicyHash(kReviewStyle) +
         "; script-src " + PolicyHash(kReviewScript) + "; base-uri 'none'; form-action 'none'";
}

void AppendHead(const Document& document, const ReviewOptions& options, std::string& html) {
  const std::string& name = document.title.empty() ? document.source.file : document.title;
  const bool is_chinese = options.language == Language::kChinese;
  html += "<!DOCTYPE html>\n<html lang=\"";
  html += is_chinese ? "zh" : "en";
  html +=
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"" +
      Policy() +
      "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"generator\" content=\"mingxi " +
      Escaped(options.version) + "\">\n<title>" + Escaped(name) + " · mingxi</title>\n<style>";
  html += kReviewStyle;
  html += "</style>\n</head>\n";
}

struct Key {
  std::string_view keys;
  Phrase what;
};

constexpr std::array<Key, 9> kKeys = {{
    {"↑ ↓ ← →", messages::review::kMoveKeys},
    {"n / p", messages::review::kFindingKeys},
    {"/", messages::review::kSearchKey},
    {"d / D", messages::review::kDoubtKeys},
    {"a", messages::review::kAcceptKey},
    {"e", messages::review::kCorrectKey},
    {"u", messages::review::kUndoKey},
    {"+ / -", messages::review::kZoomKeys},
    {"?", messages::review::kHelpKey},
}};

void AppendKeys(std::string& html) {
  html += "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">" +
          Spans(messages::review::kKeysAndLegend) + "</h2>\n<dl>";
  for (const Key& key : kKeys) {
    html += "<dt><kbd>" + Escaped(key.keys) + "</kbd></dt><dd>" + Spans(key.what) + "</dd>\n";
  }
  html += "</dl>\n<ul class=\"legend\"><li class=\"ok\">" +
          Spans(messages::review::kConfirmedLegend) + "</li><li class=\"bad\">" +
          Spans(messages::review::kContradictedLegend) + "</li><li class=\"one\">" +
          Spans(messages::review::kSingleLegend) + "</li><li class=\"open\">" +
          Spans(messages::review::kOpenLegend) + "</li><li class=\"doubt\">" +
          Spans(messages::review::kDoubtLegend) + "</li><li class=\"corrected\">" +
          Spans(messages::review::kCorrectedLegend) +
          "</li></ul>\n<form method=\"dialog\"><button>" + Spans(messages::review::kClose) +
          "</button></form></dialog>\n";
}

}  // namespace

std::string DocumentToReview(const Document& document, const std::vector<ReviewSheet>& sheets,
                             const ReviewOptions& options) {
  std::string html;
  AppendHead(document, options, html);
  html += sheets.empty() ? "<body class=\"no-pages\">\n" : "<body>\n";
  html += "<a class=\"skip\" href=\"#tables\">" + Spans(messages::review::kSkipToTables) + "</a>\n";
  AppendHeader(document, html);
  html += "<main>\n";
  AppendSheets(document, sheets, html);
  AppendTables(document, html);
  html += "<div id=\"side\">\n";
  AppendCellPanel(html);
  AppendFindings(document, html);
  html += "</div>\n</main>\n";
  AppendKeys(html);
  html += "<div id=\"said\" class=\"unseen\" role=\"status\"></div>\n";
  AppendFacts(document, html);
  html += "<script type=\"module\">";
  html += kReviewScript;
  html += "</script>\n</body>\n</html>\n";
  return html;
}

}  // namespace mingxi
