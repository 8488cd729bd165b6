// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/text/text_figures.h"

// A sentence is walked from left to right. The words between two figures belong to the second one;
// signs (，；。) end them, brackets that hold figures are sentences of their own inside the
// sentence. A figure whose words only compare (增长 12.08%) is about the figure before it; figures
// behind 其中 are parts of it.

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "model/characters.h"
#include "normalizer/text/figure_lead.h"
#include "normalizer/text/figure_scan.h"
#include "normalizer/values/fold.h"
#include "normalizer/values/ordinals.h"
#include "normalizer/values/units.h"

namespace mingxi {
namespace {

constexpr std::string_view kSentenceEnds[] = {"。", "！", "？"};
constexpr std::string_view kClauseEnds[] = {"，", ",", "；", ";", "：", ":"};
constexpr std::string_view kOpenings[] = {"（", "("};
constexpr std::string_view kClosings[] = {"）", ")"};
constexpr std::string_view kOfWhich[] = {"其中", "包括", "包含", "含"};

template <std::size_t kSize>
std::size_t LengthOfFirst(const std::string_view (&words)[kSize], std::string_view text) {
  for (const std::string_view word : words) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

/// Whose parts the figures are; -1 = nobody's.
struct Parts {
  int parent = -1;
  int money_parent = -1;
};

/// What figures refer to that do not say it themselves.
struct Context {
  std::string label;         ///< Of the figure before.
  std::string unit;          ///< Of the figure before.
  int figure = -1;           ///< Index of the last plain figure that is no ratio; -1 = none.
  int money = -1;            ///< The same of the last amount of money.
  int change = -1;           ///< Index of the last change by an amount; -1 = none.
  int parent = -1;           ///< Plain figures here are parts of this one; -1 = of none.
  int money_parent = -1;     ///< The same for money where `parent` is a count.
  bool has_parts = false;    ///< Parts were opened in this sentence.
  std::vector<Parts> outer;  ///< Those around the innermost ones, outermost first.
  int change_parent = -1;    ///< Changes here are parts of this one; -1 = of none.
  std::string against;       ///< What the sentence compares with.
  std::string attribute;  ///< Words that end in 的 in front of the next label: 由中小企业中标的.
  std::optional<int> year;  ///< The year the sentence is about.
};

class TextReader {
 public:
  TextReader(std::string_view publisher, std::optional<int> fiscal_year,
             std::vector<TextFigure>& figures)
      : publisher_(publisher), section_year_(fiscal_year), figures_(figures) {}

  void ReadParagraph(const Paragraph& paragraph, int index);

 private:
  void ReadSectionYear(std::string_view text);
  void ReadSentence(std::string_view sentence, Context& context);
  void ReadClause(std::string_view words, Context& context);
  void Add(const ScannedFigure& figure, const FigureLead& lead, Context& context);
  void AddFlat(const FigureLead& flat, Context& context);
  std::string Qualified(const std::string& label, const Context& context) const;
  /// Whether a figure in `unit` can be a part of figure number `whole`.
  bool IsAlike(std::string_view unit, int whole) const;
  /// The year of a figure that does not say its own.
  std::optional<int> YearOf(std::string_view label, const Context& context) const;

  std::string_view publisher_;
  std::optional<int> section_year_;  ///< Of the document, then of the last heading.
  std::vector<TextFigure>& figures_;
  int page_ = 0;
  int paragraph_ = -1;
  std::string heading_;   ///< The paragraph's first sentence when it is a subject without figures.
  int list_parent_ = -1;  ///< Numbered paragraphs that follow are parts of this figure.
  int item_parent_ =
      -1;  ///< Paragraphs without number below a numbered one are parts of this figure.
};

/// `text` without the spaces that have Chinese on one side: 2024 年度 and 0 辆 are set so by some
/// producers.
std::string Tight(std::string_view text) {
  const auto is_latin = [](char32_t code) { return code > ' ' && code < 0x80; };
  std::string tight;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = CharacterAt(text, at);
    const bool is_space = character.code == ' ';
    const char32_t next = at + 1 < text.size() ? CharacterAt(text, at + 1).code : 0;
    if (!is_space || (is_latin(before) && is_latin(next)))
      tight.append(text.substr(at, character.length));
    before = character.code;
    at += character.length;
  }
  return tight;
}

/// Whether a paragraph can hold a figure: most hold neither digits nor words for no change.
bool MayHoldFigures(std::string_view text) {
  const bool has_digit = std::any_of(text.begin(), text.end(), [](char c) { return IsDigit(c); });
  return has_digit || SaysFlat(text);
}

/// Dots that lead to a page number: a line of a table of contents.
bool IsContentsLine(std::string_view text) { return text.find("……") != std::string_view::npos; }

/// A bracket: what is inside, and where it ends; end npos when it does not close.
struct Bracket {
  std::string_view inside;
  std::size_t end = std::string_view::npos;
};

/// The bracket that opens at `at`.
Bracket BracketAt(std::string_view text, std::size_t at) {
  const std::size_t inside = at + LengthOfFirst(kOpenings, text.substr(at));
  int depth = 0;
  while (at < text.size()) {
    if (const std::size_t length = LengthOfFirst(kOpenings, text.substr(at))) {
      ++depth;
      at += length;
    } else if (const std::size_t closing = LengthOfFirst(kClosings, text.substr(at))) {
      if (--depth == 0) return {text.substr(inside, at - inside), at + closing};
      at += closing;
    } else {
      at += CharacterAt(text, at).length;
    }
  }
  return {};
}

/// A semicolon ends the parts of a part: 其中：甲3万元，包括子1万元、丑2万元；乙5万元.
void CloseInnerParts(Context& context) {
  if (context.outer.empty()) return;
  context.parent = context.outer.back().parent;
  context.money_parent = context.outer.back().money_parent;
  context.outer.pop_back();
}

/// What follows are parts of the figures just read.
void OpenParts(Context& context) {
  if (context.has_parts) context.outer.push_back({context.parent, context.money_parent});
  context.has_parts = true;
  if (context.figure >= 0) context.parent = context.figure;
  context.money_parent = context.money;
  if (context.change > context.figure) context.change_parent = context.change;
}

/// Parts are printed in the unit of their whole, or both in money.
bool CountAlike(std::string_view a, std::string_view b) {
  const std::optional<Unit> first = FindUnit(a);
  const std::optional<Unit> second = FindUnit(b);
  const bool are_money =
      first && second && first->kind == UnitKind::kMoney && second->kind == UnitKind::kMoney;
  return a == b || are_money;
}

bool TextReader::IsAlike(std::string_view unit, int whole) const {
  return whole >= 0 && CountAlike(unit, figures_[static_cast<std::size_t>(whole)].unit);
}

std::optional<int> TextReader::YearOf(std::string_view label, const Context& context) const {
  const std::optional<int> year = context.year ? context.year : section_year_;
  const bool is_last_year = label.starts_with("上年") || label.starts_with("去年");
  return year && is_last_year ? *year - 1 : year;
}

std::string TextReader::Qualified(const std::string& label, const Context& context) const {
  if (!context.attribute.empty()) return context.attribute + label;
  if (!IsGenericLabel(label)) return label;
  if (!heading_.empty()) return heading_ + label;
  return context.label.empty() ? label : WithSubjectOf(context.label, label);
}

void TextReader::Add(const ScannedFigure& figure, const FigureLead& lead, Context& context) {
  TextFigure found;
  found.page = page_;
  found.paragraph = paragraph_;
  found.label = lead.label.empty() ? context.label : Qualified(lead.label, context);
  context.attribute.clear();
  found.value = figure.value;
  found.unit = figure.unit;
  found.comparison = lead.comparison;
  found.year = lead.comparison.empty() && lead.year ? lead.year : YearOf(found.label, context);
  found.parent = context.parent;
  if (!lead.comparison.empty()) {
    found.against = lead.against.empty() ? context.against : lead.against;
    found.parent = lead.label.empty() ? -1 : context.change_parent;
  }
  if (found.label.empty()) return;
  if (!IsAlike(found.unit, found.parent)) {
    found.parent = lead.comparison.empty() ? context.money_parent : -1;
    if (!IsAlike(found.unit, found.parent)) found.parent = -1;
  }
  context.label = found.label;
  const bool is_ratio =
      lead.comparison == "share" || lead.comparison == "completion" || found.unit == "%";
  if (lead.comparison.empty()) {
    context.unit = found.unit;
    if (const std::optional<Unit> unit = FindUnit(found.unit);
        unit && unit->kind == UnitKind::kMoney) {
      context.money = static_cast<int>(figures_.size());
    }
  }
  if (!is_ratio)
    (lead.comparison.empty() ? context.figure : context.change) = static_cast<int>(figures_.size());
  if (!lead.comparison.empty() && !is_ratio && !lead.against.empty())
    context.against = lead.against;
  figures_.push_back(std::move(found));
}

void TextReader::AddFlat(const FigureLead& flat, Context& context) {
  TextFigure found;
  found.page = page_;
  found.paragraph = paragraph_;
  const bool is_about_last = flat.label.empty() || IsGenericLabel(flat.label);
  found.label = is_about_last ? context.label : flat.label;
  found.unit = context.unit;
  found.year = YearOf(found.label, context);
  found.comparison = "flat";
  found.against = flat.against.empty() ? context.against : flat.against;
  if (!is_about_last) found.parent = context.change_parent;
  if (!found.label.empty()) figures_.push_back(std::move(found));
}

/// The words of one clause: between signs, brackets with figures taken out.
void TextReader::ReadClause(std::string_view words, Context& context) {
  const std::vector<ScannedFigure> figures = ScanFigures(words);
  std::size_t begin = 0;
  std::string last_comparison;
  for (const ScannedFigure& figure : figures) {
    FigureLead lead = ReadFigureLead(words.substr(begin, figure.begin - begin), publisher_);
    if (!figure.noun.empty() && lead.comparison.empty()) lead.label = figure.noun;
    const bool is_joined = begin > 0 && lead.label.empty() && lead.comparison.empty();
    if (is_joined) lead.comparison = last_comparison;  // 分别增加29.3亿元和17.3亿元
    last_comparison = lead.comparison;
    if (lead.year && lead.comparison.empty() && !context.year) context.year = lead.year;
    Add(figure, lead, context);
    begin = figure.end;
  }
  const std::string_view rest = words.substr(begin);
  if (const std::optional<FigureLead> flat = ReadFlat(rest, publisher_)) {
    AddFlat(*flat, context);
  } else if (figures.empty()) {
    const FigureLead lead = ReadFigureLead(rest, publisher_);
    // 2023年，我局… sets the year; 与2022年度相比，… what is compared with.
    const bool names_change = lead.comparison == "increase" || lead.comparison == "decrease";
    if (rest.ends_with("相比")) {
      context.against = ReadFigureLead(std::string(rest) + "增加", publisher_).against;
    } else if (names_change && !lead.label.empty()) {
      context.label = lead.label;  // 项目支出增加，较上年增加…
    } else if (rest.ends_with("的")) {
      context.attribute = WithoutSpaces(rest);
    } else if (rest.ends_with("以下方面") || rest.starts_with("其构成")) {
      OpenParts(context);
    } else if (lead.year && lead.label.empty()) {
      context.year = lead.year;
    }
  }
}

void TextReader::ReadSentence(std::string_view sentence, Context& context) {
  std::string clause;
  const auto finish = [&] {
    ReadClause(clause, context);
    clause.clear();
  };
  for (std::size_t at = 0; at < sentence.size();) {
    const std::string_view rest = sentence.substr(at);
    const Bracket bracket =
        LengthOfFirst(kOpenings, rest) > 0 ? BracketAt(sentence, at) : Bracket();
    if (bracket.end != std::string_view::npos) {
      if (ScanFigures(bracket.inside).empty()) {
        clause.append(sentence.substr(at, bracket.end - at));  // 因公出国（境）费
      } else {
        finish();
        Context inner = context;
        OpenParts(inner);
        ReadSentence(bracket.inside, inner);
      }
      at = bracket.end;
      continue;
    }
    if (clause.empty() && LengthOfFirst(kOfWhich, rest) > 0) OpenParts(context);
    const std::size_t sign = LengthOfFirst(kClauseEnds, rest);
    const bool is_in_number = sign == 1 && at > 0 && at + 1 < sentence.size() &&
                              IsDigit(sentence[at - 1]) && IsDigit(sentence[at + 1]);
    const std::size_t length = sign > 0 ? sign : CharacterAt(rest, 0).length;
    if (sign > 0 && !is_in_number) {
      finish();
      if (rest.starts_with("；") || rest.starts_with(";")) CloseInnerParts(context);
    } else {
      clause.append(rest.substr(0, length));
    }
    at += length;
  }
  finish();
}

/// 一、2024年预算执行情况 (execution of the budget of 2024): what follows is of that year. A
/// heading that names two years is of neither.
void TextReader::ReadSectionYear(std::string_view text) {
  constexpr std::size_t kLongestHeading = 30;  // Characters.
  if (CharacterCount(text) > kLongestHeading || !ScanFigures(text).empty()) return;
  const std::vector<int> years = YearsIn(text);
  if (years.size() == 1) section_year_ = years.front();
  if (years.size() > 1) section_year_.reset();
}

void TextReader::ReadParagraph(const Paragraph& paragraph, int index) {
  if (IsContentsLine(paragraph.text)) return;
  page_ = paragraph.page;
  paragraph_ = index;
  heading_.clear();
  const std::string text = Tight(FoldText(paragraph.text));
  ReadSectionYear(text);
  const bool is_listed = OrdinalLength(text) > 0;
  if (is_listed) item_parent_ = -1;
  if (!is_listed && item_parent_ < 0) list_parent_ = -1;
  const int parent = is_listed ? list_parent_ : item_parent_;
  if (!MayHoldFigures(text)) return;
  Context context;
  std::size_t begin = 0;
  bool is_first = true;
  while (begin < text.size()) {
    std::size_t end = begin;
    std::size_t sign = 0;
    while (end < text.size() &&
           (sign = LengthOfFirst(kSentenceEnds, std::string_view(text).substr(end))) == 0) {
      end += CharacterAt(text, end).length;
    }
    const std::string_view sentence = std::string_view(text).substr(begin, end - begin);
    if (is_first && is_listed && ScanFigures(sentence).empty()) {
      heading_ = ReadFigureLead(sentence, publisher_).label;
    }
    context.change_parent = -1;
    context.money_parent = -1;
    context.has_parts = false;
    context.outer.clear();
    context.parent = parent;  // 其中 reaches to the end of its sentence, the list's parent further.
    ReadSentence(sentence, context);
    const std::string_view trimmed = WithoutOuterSpaces(sentence);
    const bool opens_list = trimmed.ends_with("其中：") || trimmed.ends_with("其中:");
    if (opens_list && end + sign >= text.size())
      (is_listed ? item_parent_ : list_parent_) = context.figure;
    begin = end + sign;
    is_first = false;
  }
}

}  // namespace

std::vector<TextFigure> FindTextFigures(const std::vector<Paragraph>& paragraphs,
                                        std::string_view publisher,
                                        std::optional<int> fiscal_year) {
  std::vector<TextFigure> figures;
  TextReader reader(publisher, fiscal_year, figures);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    reader.ReadParagraph(paragraphs[i], static_cast<int>(i));
  }
  return figures;
}

}  // namespace mingxi
