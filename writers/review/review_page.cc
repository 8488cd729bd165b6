// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/review/review_page.h"

// The style sheet and the script are files beside this one, built in as they are. The page's policy
// names their hashes, so that nothing else can run in it, whatever a document says.

#include <array>
#include <string_view>

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
  const bool is_chinese = options.language == ReviewLanguage::kChinese;
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
  BothLanguages what;
};

constexpr std::array<Key, 6> kKeys = {{
    {"↑ ↓ ← →", {"在表内移动", "move in the table"}},
    {"n / p", {"下一条、上一条发现", "next, previous finding"}},
    {"/", {"搜索", "search"}},
    {"e", {"更正所选单元格", "correct the chosen cell"}},
    {"+ / -", {"放大、缩小页面", "larger, smaller pages"}},
    {"?", {"本说明", "this list"}},
}};

void AppendKeys(std::string& html) {
  html += "<dialog id=\"keys\" aria-labelledby=\"keys-title\"><h2 id=\"keys-title\">" +
          Spans({"键盘与图例", "Keys and legend"}) + "</h2>\n<dl>";
  for (const Key& key : kKeys) {
    html += "<dt><kbd>" + Escaped(key.keys) + "</kbd></dt><dd>" + Spans(key.what) + "</dd>\n";
  }
  html += "</dl>\n<ul class=\"legend\"><li class=\"ok\">" +
          Spans({"经勾稽核对一致", "confirmed by a check"}) + "</li><li class=\"bad\">" +
          Spans({"与勾稽关系矛盾", "contradicted by a check"}) + "</li><li class=\"one\">" +
          Spans({"仅由自身印证", "stands alone in its check"}) + "</li><li class=\"open\">" +
          Spans({"未核对", "not checked"}) + "</li><li class=\"doubt\">" +
          Spans({"读取存疑", "read with doubt"}) + "</li><li class=\"corrected\">" +
          Spans({"人工更正", "corrected by hand"}) +
          "</li></ul>\n<form method=\"dialog\"><button>" + Spans({"关闭", "Close"}) +
          "</button></form></dialog>\n";
}

}  // namespace

std::string DocumentToReview(const Document& document, const std::vector<ReviewSheet>& sheets,
                             const ReviewOptions& options) {
  std::string html;
  AppendHead(document, options, html);
  html += sheets.empty() ? "<body class=\"no-pages\">\n" : "<body>\n";
  html +=
      "<a class=\"skip\" href=\"#tables\">" + Spans({"跳到表格", "Skip to the tables"}) + "</a>\n";
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
