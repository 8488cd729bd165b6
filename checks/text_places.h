// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Which cell of the standard forms a figure in the text speaks of.

#include <optional>
#include <vector>

#include "checks/form_places.h"
#include "checks/rule.h"

namespace mingxi {

/// Whether the year a sentence names can be believed: a document about 2024 whose heading says 2023
/// tells the figures of 2024 all the same. Kept a paragraph.
struct ToldYears {
  /// Paragraphs whose figures bear another year than the document's, although at least one of them
  /// is, to the last digit, the document's own figure of that name.
  std::vector<int> wrong;

  bool IsWrong(int paragraph) const;
};

/// The cell that `figure` names by its label and its parent's; nullopt where the label is not one
/// of those that standard forms print, the form is missing or stands there twice.
std::optional<FormPlace> PlaceOf(const CheckedDocument& checked, const TextFigure& figure);

ToldYears FindToldYears(const CheckedDocument& checked);

/// Whether the figure tells a plain amount of the document's own year.
bool IsOfTheYear(const CheckedDocument& checked, const TextFigure& figure, const ToldYears& years);

}  // namespace mingxi
