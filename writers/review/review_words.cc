// SPDX-License-Identifier: GPL-3.0-or-later

// What all parts of the review page share: languages, names of cells, looks.

#include "writers/markup/markup.h"
#include "writers/review/review_parts_internal.h"

namespace mingxi {

std::string Spans(const Filling& text) {
  return "<span class=\"zh\" lang=\"zh\">" + Escaped(text.in(Language::kChinese)) +
         "</span><span class=\"en\" lang=\"en\">" + Escaped(text.in(Language::kEnglish)) +
         "</span>";
}

std::string LanguageAttribute(std::string_view name, const Filling& text) {
  const std::string attribute(name);
  const std::string chinese = Escaped(text.in(Language::kChinese));
  return " " + attribute + "=\"" + chinese + "\" data-zh-" + attribute + "=\"" + chinese +
         "\" data-en-" + attribute + "=\"" + Escaped(text.in(Language::kEnglish)) + "\"";
}

std::string CellId(const CellRef& ref) {
  return Escaped(ref.table) + "-" + std::to_string(ref.row) + "-" + std::to_string(ref.column);
}

std::string StatusClasses(const Cell& cell) {
  std::string classes;
  const auto add = [&classes](std::string_view name) {
    if (!classes.empty()) classes += ' ';
    classes += name;
  };
  const bool is_figure = cell.type == CellType::kAmount || cell.type == CellType::kCount ||
                         cell.type == CellType::kPercent;
  switch (cell.status) {
    case FigureStatus::kConfirmed:
      add("ok");
      break;
    case FigureStatus::kContradicted:
      add("bad");
      break;
    case FigureStatus::kSingle:
      add("one");
      break;
    case FigureStatus::kDoubtful:
      add("doubt");
      break;
    case FigureStatus::kUnchecked:
    case FigureStatus::kNone:
      if (is_figure) add("open");
      break;
  }
  if (cell.is_doubtful && cell.status != FigureStatus::kDoubtful) add("doubt");
  if (cell.printed) add("corrected");
  return classes;
}

}  // namespace mingxi
