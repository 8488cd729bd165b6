// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Layouts -> Document: captions, stitching, headers, rows, values, facts, in this order.

#include <optional>
#include <string>
#include <vector>

#include "model/correction.h"
#include "model/document.h"
#include "model/grid.h"
#include "normalizer/values/user_catalogue.h"

namespace mingxi {

/// What the user told. Told beats read; where they disagree a finding says so.
struct NormalizerOptions {
  std::optional<std::string> publisher;
  std::optional<int> year;
  std::optional<std::string> unit;
  std::optional<std::string> region;
  std::optional<std::string> kind;
  UserCatalogue catalogue;
  UserSynonyms synonyms;
  Corrections corrections;  ///< A person's; those that do not fit become findings.
};

/// The meaning of `layouts` (in page order, one for text sources). `source` is carried over.
/// Document::checks stays empty: the checks read a finished Document.
Document NormalizeLayouts(const SourceFacts& source, std::vector<Layout> layouts,
                          const NormalizerOptions& options);

}  // namespace mingxi
