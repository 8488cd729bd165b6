// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The standard forms and the words of the titles that they are known by.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace mingxi {

/// Who prints a form.
enum class FormScope : std::uint8_t {
  kAny,
  kDepartment,  ///< Departments and units: budgets and final accounts of their own.
  kGovernment,  ///< A government: the accounts of its region.
};

/// A title is of `form` when it holds one of each of `all` and none of `none`; alternatives stand
/// between bars.
struct FormRule {
  std::string_view form;  ///< Empty: titles of this kind are no standard form.
  FormScope scope = FormScope::kAny;
  std::string_view all[3];
  std::string_view none;
};

/// In the order in which they are tried: the first that fits counts.
std::span<const FormRule> FormRules();

/// The names of all forms, ascending: "B01", ...
std::vector<std::string_view> FormNames();

/// Whether `key` (a title folded for matching) fits `rule`, its scope left aside.
bool Fits(const FormRule& rule, std::string_view key);

/// Whether `text` holds one of `alternatives`, which stand between bars.
bool HoldsOneOf(std::string_view text, std::string_view alternatives);

}  // namespace mingxi
