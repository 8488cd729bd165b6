// SPDX-License-Identifier: GPL-3.0-or-later

// The left side: each page's picture with the found cells over it. A picture stands as text in an
// element the browser ignores; the script hands it to the image when the page comes into view, so
// that a long document opens at once.

#include <map>

#include "messages/review.h"
#include "writers/markup/base64.h"
#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {
namespace {

std::string Attribute(std::string_view name, double value) {
  return " " + std::string(name) + "=\"" + MarkupNumber(value) + "\"";
}

void AppendRect(const std::string& cell_id, const std::string& classes, const Box& box,
                std::string& svg) {
  svg += "<rect data-c=\"" + cell_id + "\"";
  if (!classes.empty()) svg += " class=\"" + classes + "\"";
  svg += Attribute("x", box.x0) + Attribute("y", box.y0) + Attribute("width", box.width()) +
         Attribute("height", box.height()) + "/>";
}

/// The cells of all tables as SVG, by page.
std::map<int, std::string> RectsByPage(const Document& document) {
  std::map<int, std::string> rects;
  for (const Table& table : document.tables) {
    for (const Cell& cell : table.cells) {
      const std::string id = CellId({table.id, cell.row, cell.column});
      const std::string classes = StatusClasses(cell);
      for (const PlacedBox& place : cell.places) {
        if (place.page > 0) AppendRect(id, classes, place.box, rects[place.page]);
      }
    }
  }
  return rects;
}

void AppendSheet(const ReviewSheet& sheet, const std::string& rects, std::string& html) {
  const std::string number = std::to_string(sheet.page);
  const std::string width = MarkupNumber(sheet.width_pt);
  const std::string height = MarkupNumber(sheet.height_pt);
  html += "<figure class=\"sheet\" id=\"page-" + number + "\" data-page=\"" + number + "\">\n" +
          "<figcaption>" + Spans(Say(messages::review::kPageCaption, number)) + "</figcaption>\n";
  // The drawing gives the sheet its shape before the picture is there.
  html += "<div class=\"paper\"><img" +
          LanguageAttribute("alt", Say(messages::review::kPagePicture, number)) + " width=\"" +
          width + "\" height=\"" + height + "\" decoding=\"async\">";
  html += "<svg viewBox=\"0 0 " + width + " " + height + "\" aria-hidden=\"true\">" + rects +
          "</svg></div>\n";
  if (!sheet.bytes.empty()) {
    html += "<script type=\"text/plain\" data-type=\"" + Escaped(sheet.media_type) + "\">" +
            Base64(sheet.bytes) + "</script>\n";
  }
  html += "</figure>\n";
}

}  // namespace

void AppendSheets(const Document& document, const std::vector<ReviewSheet>& sheets,
                  std::string& html) {
  if (sheets.empty()) return;
  const std::map<int, std::string> rects = RectsByPage(document);
  html += "<section id=\"pages\" tabindex=\"0\"" +
          LanguageAttribute("aria-label", messages::review::kPrintedPages) + ">\n";
  for (const ReviewSheet& sheet : sheets) {
    const auto found = rects.find(sheet.page);
    AppendSheet(sheet, found == rects.end() ? std::string() : found->second, html);
  }
  html += "</section>\n";
}

}  // namespace mingxi
