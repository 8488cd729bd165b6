// SPDX-License-Identifier: GPL-3.0-or-later

// A pair of tables is one HTML table: the columns of A, a thick line, the columns of B; a row that
// one side lacks is blank there. This file's only entry is ChangesToHtml.

#include "writers/diff/changes_html.h"

#include <algorithm>

#include "messages/diff.h"
#include "writers/diff/diff_assets.h"
#include "writers/diff/shown_rows.h"
#include "writers/markup/markup.h"
#include "writers/markup/policy_hash.h"

namespace mingxi {
namespace {

/// In both languages: the page has no switch.
std::string Both(const Phrase& phrase) {
  return std::string(phrase.chinese) + " " + std::string(phrase.english);
}

bool IsFigureText(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789.,-%") == std::string::npos;
}

std::string PlaceText(const ChangePlace& place) {
  std::string text = place.table;
  if (place.page > 0) text += ", page " + std::to_string(place.page);
  if (!place.sheet.empty()) text += ", sheet " + place.sheet;
  if (!place.cell.empty()) text += ", " + place.cell;
  return text;
}

std::string PiecesHtml(const Change& change, bool is_old) {
  if (change.pieces.empty()) return Escaped(is_old ? change.from_text : change.to_text);
  std::string html;
  for (const TextPiece& piece : change.pieces) {
    const bool is_kept = piece.fate == TextPiece::Fate::kKept;
    const bool is_here = is_kept || (piece.fate == TextPiece::Fate::kRemoved) == is_old;
    if (!is_here) continue;
    const char* tag = is_old ? "del" : "ins";
    if (is_kept) {
      html += Escaped(piece.text);
    } else {
      html += std::string("<") + tag + ">" + Escaped(piece.text) + "</" + tag + ">";
    }
  }
  return html;
}

class HtmlView {
 public:
  HtmlView(const ComparedPair& pair, int context_rows) : pair_(pair), context_rows_(context_rows) {}

  std::string Write() {
    WriteHead();
    for (const SideTable& table : SideTables(pair_)) WriteTable(table);
    WriteList("Facts", {ChangeKind::kFact});
    WriteList("Text", {ChangeKind::kParagraphAdded, ChangeKind::kParagraphRemoved,
                       ChangeKind::kParagraphChanged});
    WriteList("Checks", {ChangeKind::kCheckHolds, ChangeKind::kCheckFails});
    html_ += "</main>\n<script>" + std::string(kDiffScript) + "</script>\n</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  void WriteHead() {
    html_ +=
        "<!DOCTYPE html>\n<html lang=\"zh\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " +
        PolicyHash(kDiffStyle) + "; script-src " + PolicyHash(kDiffScript) +
        "; base-uri 'none'; form-action 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
        Escaped(pair_.a_name) + " → " + Escaped(pair_.b_name) + " · mingxi</title>\n<style>" +
        std::string(kDiffStyle) + "</style>\n</head>\n<body>\n<header>\n<h1>" +
        Escaped(pair_.a_name) + " → " + Escaped(pair_.b_name) + "</h1>\n<p>" + Summary() +
        "</p>\n<p><button type=\"button\" id=\"previous\">" +
        Both(messages::diff::kPreviousChange) +
        " <kbd>p</kbd></button> "
        "<button type=\"button\" id=\"next\">" +
        Both(messages::diff::kNextChange) +
        " <kbd>n</kbd></button> "
        "<output id=\"count\" aria-live=\"polite\"></output></p>\n</header>\n<main>\n";
  }

  std::string Summary() const {
    std::string changes;
    std::string remarks;
    for (const ChangeCount& count : CountChanges(*pair_.comparison)) {
      std::string& list = count.is_remark ? remarks : changes;
      list += (list.empty() ? "" : ", ") + InWords(count);
    }
    if (changes.empty()) changes = Both(messages::diff::kNoDifference);
    return changes + (remarks.empty() ? "" : "; the same, but: " + remarks);
  }

  void WriteTable(const SideTable& table) {
    const Table& shown = table.b != nullptr ? *table.b : *table.a;
    const Change& first = *table.changes.front();
    const std::string arrow = first.from.table.empty() || first.to.table.empty() ? "" : " → ";
    html_ += "<h2>" + Escaped(shown.title.empty() ? shown.id : shown.title) +
             "</h2>\n<p class=\"faint\">" + Escaped(PlaceText(first.from)) + arrow +
             Escaped(PlaceText(first.to)) + " " + Escaped(shown.unit) + "</p>\n";
    WriteShapeChanges(table);
    const std::vector<ShownRow> rows = ShownRows(table, context_rows_);
    if (rows.empty()) return;
    html_ += "<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"" +
             Escaped(shown.title.empty() ? shown.id : shown.title) + "\"><table>\n";
    WriteHeader(table);
    for (const ShownRow& row : rows) WriteRow(table, row);
    html_ += "</table></div>\n";
  }

  void WriteShapeChanges(const SideTable& table) {
    std::string items;
    for (const Change* change : table.changes) {
      if (!IsShapeChange(change->kind)) continue;
      items += "<li data-change>" + Escaped(ToString(change->kind)) + ": " + FromTo(*change) +
               (change->is_remark ? " (converted)" : "") + "</li>\n";
    }
    if (!items.empty()) html_ += "<ul>\n" + items + "</ul>\n";
  }

  static std::string FromTo(const Change& change) {
    if (change.from_text == change.to_text) return Escaped(change.to_text);
    const std::string from =
        change.from_text.empty() ? "" : "<del>" + Escaped(change.from_text) + "</del> ";
    return from + "<ins>" + Escaped(change.to_text) + "</ins>";
  }

  void WriteHeader(const SideTable& table) {
    html_ += "<thead><tr><th class=\"mark\" scope=\"col\"><span class=\"faint\">±</span></th>";
    for (const bool is_b : {false, true}) {
      bool is_first = is_b;
      for (const SideLine& column : table.columns) {
        if ((is_b ? column.b : column.a) < 0) continue;
        std::string classes = is_first ? "middle" : "";
        is_first = false;
        if (column.is_added()) classes += " added";
        if (column.is_removed()) classes += " removed";
        const SideLine own{is_b ? -1 : column.a, is_b ? column.b : -1};
        html_ +=
            "<th scope=\"col\" class=\"" + classes + "\">" + Escaped(table.Header(own)) + "</th>";
      }
    }
    html_ += "</tr></thead>\n";
  }

  void WriteRow(const SideTable& table, const ShownRow& shown) {
    if (shown.line == nullptr) {
      html_ += "<tr class=\"gap\"><td colspan=\"" +
               std::to_string(ColumnsOf(table.a) + ColumnsOf(table.b) + 1) + "\">…</td></tr>\n";
      return;
    }
    const SideLine& row = *shown.line;
    const bool is_lonely = row.is_added() || row.is_removed();
    html_ += "<tr";
    if (is_lonely) html_ += row.is_added() ? " class=\"added\"" : " class=\"removed\"";
    if (is_lonely || row.is_moved) html_ += " data-change";
    html_ += "><td class=\"mark\">" + std::string(1, MarkOf(row)) + "</td>";
    for (const bool is_b : {false, true}) WriteHalf(table, row, is_b);
    html_ += "</tr>\n";
  }

  static int ColumnsOf(const Table* table) { return table == nullptr ? 0 : table->column_count; }

  void WriteHalf(const SideTable& table, const SideLine& row, bool is_b) {
    bool is_first = is_b;
    for (const SideLine& column : table.columns) {
      if ((is_b ? column.b : column.a) < 0) continue;
      const std::string middle = is_first ? "middle " : "";
      is_first = false;
      if ((is_b ? row.b : row.a) < 0) {
        html_ += "<td class=\"" + middle + "none\"></td>";
        continue;
      }
      WriteCell(table, row, column, is_b, middle);
    }
  }

  void WriteCell(const SideTable& table, const SideLine& row, const SideLine& column, bool is_b,
                 const std::string& classes) {
    const std::string text = is_b ? table.TextB(row.b, column.b) : table.TextA(row.a, column.a);
    const auto found = table.cells.find({row.b, column.b});
    const bool is_changed = row.a >= 0 && row.b >= 0 && found != table.cells.end();
    std::string attributes = classes + (IsFigureText(text) ? "figure" : "");
    if (!is_changed) {
      html_ += "<td class=\"" + attributes + "\">" + Escaped(text) + "</td>";
      return;
    }
    const Change& change = *found->second;
    attributes += change.is_remark ? " remark" : " changed";
    html_ += "<td class=\"" + attributes + "\"" + (is_b ? " data-change" : "") + " title=\"" +
             Escaped(std::string(ToString(change.kind)) + "; " +
                     PlaceText(is_b ? change.to : change.from)) +
             "\">" + PiecesHtml(change, !is_b);
    const std::string difference = DifferenceText(change);
    if (is_b && !difference.empty()) html_ += "<small>" + Escaped(difference) + "</small>";
    html_ += "</td>";
  }

  void WriteList(const std::string& title, const std::vector<ChangeKind>& kinds) {
    std::string items;
    for (const Change& change : pair_.comparison->changes) {
      if (std::find(kinds.begin(), kinds.end(), change.kind) == kinds.end()) continue;
      items += "<li data-change>" + Escaped(ToString(change.kind)) + " ";
      if (!change.column.empty()) items += Escaped(change.column) + ": ";
      items += change.pieces.empty() ? FromTo(change) : AllPieces(change);
      if (!change.row_label.empty())
        items += " <span class=\"faint\">" + Escaped(change.row_label) + "</span>";
      items += "</li>\n";
    }
    if (!items.empty()) html_ += "<h2>" + title + "</h2>\n<ul>\n" + items + "</ul>\n";
  }

  static std::string AllPieces(const Change& change) {
    std::string html;
    for (const TextPiece& piece : change.pieces) {
      const std::string text = Escaped(piece.text);
      switch (piece.fate) {
        case TextPiece::Fate::kKept:
          html += text;
          break;
        case TextPiece::Fate::kRemoved:
          html += "<del>" + text + "</del>";
          break;
        case TextPiece::Fate::kAdded:
          html += "<ins>" + text + "</ins>";
          break;
      }
    }
    return html;
  }

  const ComparedPair& pair_;
  int context_rows_;
  std::string html_;
};

}  // namespace

std::string ChangesToHtml(const ComparedPair& pair, int context_rows) {
  return HtmlView(pair, context_rows).Write();
}

}  // namespace mingxi
