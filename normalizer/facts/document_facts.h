// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Whose document this is, of which year and of which kind.

#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "normalizer/captions/captions.h"
#include "normalizer/normalize.h"
#include "normalizer/stitching/join_pieces.h"

namespace mingxi {

struct DocumentFacts {
  Publisher publisher;
  std::optional<int> fiscal_year;
  std::string kind;
  std::string title;              ///< The document's own title line.
  std::vector<Finding> findings;  ///< Where what was told differs from what was read.
};

/// The best supported publisher, year and kind: what captions say counts most, then the document's
/// own title, then titles of tables. What `told` says overrules all, with a finding where it
/// differs.
DocumentFacts FindDocumentFacts(const std::vector<JoinedTable>& tables,
                                const std::vector<LooseLine>& loose, const NormalizerOptions& told);

}  // namespace mingxi
