// SPDX-License-Identifier: GPL-3.0-or-later

#include "checks/rules/text_arithmetic.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "checks/amount.h"
#include "checks/text_places.h"
#include "checks/text_report.h"
#include "messages/checks.h"

namespace mingxi {
namespace {

using Figures = std::vector<TextFigure>;

bool IsPlain(const TextFigure& figure) { return figure.comparison.empty(); }
bool IsChange(const TextFigure& figure) {
  return figure.comparison == "increase" || figure.comparison == "decrease";
}
bool IsPercent(const TextFigure& figure) { return figure.unit == "%"; }

class TextChecker {
 public:
  explicit TextChecker(const CheckedDocument& checked)
      : checked_(checked), figures_(checked.document.figures_in_text), parts_(figures_.size()) {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const TextFigure& figure = figures_[i];
      if (!IsPlain(figure) || !AmountOf(figure)) continue;
      const auto [known, is_new] = plain_.emplace(KeyOf(figure, figure.year), &figure);
      if (!is_new) known->second = nullptr;
      const auto whole = static_cast<std::size_t>(figure.parent);
      const bool is_part = figure.parent >= 0 && whole < figures_.size() &&
                           figure.paragraph == figures_[whole].paragraph;
      if (is_part) parts_[whole].push_back(i);
    }
  }

  CheckResults Run() && {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const TextFigure& figure = figures_[i];
      if (IsChange(figure) && !IsPercent(figure)) CheckChange(figure);
      if (IsChange(figure) && IsPercent(figure)) CheckGrowth(i);
      if (figure.comparison == "share") CheckShare(i);
      if (IsPlain(figure)) CheckParts(i);
      if (IsPlain(figure)) CheckWords(i);
    }
    return std::move(results_);
  }

 private:
  void Report(Check check, Severity severity, Wording words, int paragraph) {
    if (check.status == CheckStatus::kFails) {
      results_.findings.push_back(TextFinding(kTextArithmeticRule, severity, std::move(words),
                                              checked_.document, paragraph));
    }
    results_.checks.push_back(std::move(check));
  }

  /// The plain amount with this label and year in the paragraph of `near`; null for none or
  /// several.
  const TextFigure* FindPlain(const TextFigure& near, std::optional<int> year) const {
    const auto found = plain_.find(KeyOf(near, year));
    return found == plain_.end() ? nullptr : found->second;
  }

  /// This year - last year = change.
  void CheckChange(const TextFigure& change) {
    if (!change.year || !AmountOf(change)) return;
    const TextFigure* now = FindPlain(change, change.year);
    const TextFigure* before = FindPlain(change, *change.year - 1);
    if (now == nullptr || before == nullptr) return;
    const Amount a = *AmountOf(*now);
    const Amount b = *AmountOf(*before);
    Amount told = *AmountOf(change);
    if (change.comparison == "decrease") told.yuan = told.yuan.Negated();
    const Amount difference{a.yuan - b.yuan, a.last_digit + b.last_digit};
    const std::string last_year = before->value.ToString() + before->unit;
    Check check = TextCheck(kTextArithmeticRule,
                            Say(messages::kChangeOf, Printed(*now), last_year, Printed(change)),
                            change.paragraph, IsSame(told, difference));
    check.left = told.yuan;
    check.right = difference.yuan;
    check.difference = told.yuan - difference.yuan;
    Report(std::move(check), Severity::kError,
           Say(messages::kNotTheChange, Printed(*now), last_year,
               change.value.ToString() + change.unit),
           change.paragraph);
  }

  /// Whether `percent` is 100 x part / whole, to one unit of its last digit and what the last
  /// digits of the amounts allow: |percent x whole - 100 x part| <= the errors of all three.
  static bool IsRatio(const TextFigure& percent, const Amount& part, const Amount& whole) {
    const Decimal hundred(100);
    const Decimal off = (percent.value * whole.yuan - hundred * part.yuan).Absolute();
    const Decimal unit = Decimal(1).ShiftedBy(-percent.value.scale());
    const Decimal allowed = unit * whole.yuan.Absolute() + hundred * part.last_digit +
                            percent.value.Absolute() * whole.last_digit;
    return off <= allowed;
  }

  void ReportRatio(const TextFigure& percent, const Amount& part, const Amount& whole,
                   const std::string& part_name, const Filling& whole_name) {
    const bool holds = IsRatio(percent, part, whole);
    const std::string value = percent.value.ToString();
    Check check =
        TextCheck(kTextArithmeticRule, Say(messages::kPercentOf, part_name, value, whole_name),
                  percent.paragraph, holds);
    check.relation = CheckRelation::kRatio;
    check.left = percent.value;
    Report(std::move(check), Severity::kWarning,
           Say(messages::kNotThePercent, part_name, value, whole_name), percent.paragraph);
  }

  /// The amount right before figure `i` with the same label, in the same paragraph.
  const TextFigure* AmountBefore(std::size_t i) const {
    if (i == 0) return nullptr;
    const TextFigure& figure = figures_[i - 1];
    const bool is_it = figure.paragraph == figures_[i].paragraph &&
                       figure.label == figures_[i].label && AmountOf(figure);
    return is_it ? &figure : nullptr;
  }

  /// 减少63.14万元，下降2.09%: the change over what was there before it.
  void CheckGrowth(std::size_t i) {
    const TextFigure* change = AmountBefore(i);
    if (change == nullptr || change->comparison != figures_[i].comparison) return;
    const TextFigure* now = FindPlain(*change, change->year);
    if (now == nullptr) return;
    const Amount told = *AmountOf(*change);
    const Amount current = *AmountOf(*now);
    const bool is_increase = change->comparison == "increase";
    const Amount base{is_increase ? current.yuan - told.yuan : current.yuan + told.yuan,
                      current.last_digit + told.last_digit};
    if (base.yuan <= Decimal() || current.yuan.is_zero()) return;
    ReportRatio(figures_[i], told, base, Printed(*change),
                Say(messages::kLastYear, base.yuan.ToString()));
  }

  /// 其他收入6.2万元，占0.21%: of the figure that it is a part of.
  void CheckShare(std::size_t i) {
    const TextFigure* part = AmountBefore(i);
    if (part == nullptr || part->parent < 0 || !figures_[i].against.empty()) return;
    const TextFigure& whole = figures_[static_cast<std::size_t>(part->parent)];
    const std::optional<Amount> amount = AmountOf(whole);
    if (!amount || amount->yuan <= Decimal() || !IsPlain(whole)) return;
    ReportRatio(figures_[i], *AmountOf(*part), *amount, Printed(*part), Printed(whole));
  }

  /// What the first parts of a figure add up to.
  struct PartsSum {
    Amount sum;
    int parts = 0;
    int nonzero = 0;
    bool is_plain = true;  ///< All parts are of the figure's year.
  };

  /// Adds up the parts of figure `i` in its own paragraph, up to where they are as much as it is:
  /// what follows may belong to another figure.
  PartsSum SumParts(std::size_t i, const Amount& whole) const {
    PartsSum found;
    for (const std::size_t part : parts_[i]) {
      const TextFigure& figure = figures_[part];
      const std::optional<Amount> amount = AmountOf(figure);
      if (found.nonzero >= 2 && IsSame(found.sum, whole)) return found;
      found.is_plain &= figure.year == figures_[i].year;
      found.sum.yuan = found.sum.yuan + amount->yuan;
      found.sum.last_digit = found.sum.last_digit + amount->last_digit;
      ++found.parts;
      found.nonzero += amount->yuan.is_zero() ? 0 : 1;
    }
    return found;
  }

  /// Parts that are as much as their figure confirm it. Where they are not, nothing is said:
  /// sentences leave parts out, and what follows 其中 may belong to another figure.
  void CheckParts(std::size_t i) {
    const std::optional<Amount> whole = AmountOf(figures_[i]);
    if (!whole) return;
    const PartsSum found = SumParts(i, *whole);
    if (found.parts < 2 || found.nonzero == 0 || !found.is_plain) return;
    if (!IsSame(found.sum, *whole)) return;
    Check check = TextCheck(kTextArithmeticRule,
                            Say(messages::kSumOfWhich, Printed(figures_[i]), found.parts),
                            figures_[i].paragraph, true);
    check.left = whole->yuan;
    check.right = found.sum.yuan;
    check.difference = whole->yuan - found.sum.yuan;
    results_.checks.push_back(std::move(check));
  }

  /// 决算数小于预算数 against 年初预算 and 支出决算 of the same subject, where the paragraph says
  /// it once.
  void CheckWords(std::size_t i) {
    constexpr std::string_view kBudget = "年初预算";
    constexpr std::string_view kFinal = "支出决算";
    if (i + 1 >= figures_.size() || !figures_[i].label.ends_with(kBudget)) return;
    const TextFigure& budget = figures_[i];
    const TextFigure& final = figures_[i + 1];
    if (final.paragraph != budget.paragraph || !final.label.ends_with(kFinal)) return;
    const std::optional<Amount> a = AmountOf(final);
    const std::optional<Amount> b = AmountOf(budget);
    const auto paragraph = static_cast<std::size_t>(budget.paragraph);
    if (!a || !b || paragraph >= checked_.document.paragraphs.size()) return;
    const int said = SaidIn(paragraph);
    if (said == kSaysNothing) return;
    const int is = a->yuan > b->yuan ? 1 : a->yuan < b->yuan ? -1 : 0;
    const std::string word(kWords[static_cast<std::size_t>(said + 1)]);
    const std::string amounts =
        final.value.ToString() + final.unit + " / " + budget.value.ToString() + budget.unit;
    Check check = TextCheck(kTextArithmeticRule, Say(messages::kSaidOf, word, amounts),
                            budget.paragraph, is == said);
    check.relation = CheckRelation::kOther;
    Report(std::move(check), Severity::kWarning, Say(messages::kSaidOtherwise, word, amounts),
           budget.paragraph);
  }

  static constexpr std::array<std::string_view, 3> kWords = {"决算数小于预算数", "决算数等于预算数",
                                                             "决算数大于预算数"};
  static constexpr int kSaysNothing = -2;

  /// What the paragraph says of the final figure: -1 less, 0 as much, 1 more than the budget;
  /// kSaysNothing where it does not say so, or more than once.
  int SaidIn(std::size_t paragraph) {
    if (paragraph == said_paragraph_) return said_;
    const std::string& text = checked_.document.paragraphs[paragraph].text;
    said_paragraph_ = paragraph;
    said_ = kSaysNothing;
    for (std::size_t w = 0; w < kWords.size(); ++w) {
      const std::size_t at = text.find(kWords[w]);
      if (at == std::string::npos) continue;
      if (said_ != kSaysNothing || text.find(kWords[w], at + 1) != std::string::npos) {
        return said_ = kSaysNothing;
      }
      said_ = static_cast<int>(w) - 1;
    }
    return said_;
  }

  /// Paragraph, label and year.
  using PlainKey = std::tuple<int, std::string_view, std::optional<int>>;
  static PlainKey KeyOf(const TextFigure& figure, std::optional<int> year) {
    return {figure.paragraph, figure.label, year};
  }

  const CheckedDocument& checked_;
  const Figures& figures_;
  std::map<PlainKey, const TextFigure*> plain_;  ///< Plain amounts; null = several.
  std::vector<std::vector<std::size_t>> parts_;  ///< Of each figure: plain amounts, in order.
  std::size_t said_paragraph_ = std::string::npos;
  int said_ = kSaysNothing;
  CheckResults results_;
};

}  // namespace

CheckResults CheckTextArithmetic(const CheckedDocument& checked) {
  return TextChecker(checked).Run();
}

}  // namespace mingxi
