// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Source -> Layouts: the extractor's half of the way.

#include <vector>

#include "extractor/source.h"
#include "extractor/workbook/formula_doubts.h"
#include "model/document.h"
#include "model/grid.h"
#include "model/status.h"
#include "pipeline/options.h"

namespace mingxi {

/// What the extractor makes of one source.
struct SourceReading {
  SourceFacts facts;
  std::vector<Layout> layouts;    ///< In page order; one for a text source.
  std::vector<Finding> findings;  ///< Pages that were damaged, cut short or only a picture.
  std::vector<FormulaDoubt> formula_doubts;  ///< Of a workbook.
};

/// Reads every page that `options` asks for. Fails where nothing can be made of the source: it is
/// damaged, encrypted, has no page that was asked for, no text or a text layer that is garbage.
Result<SourceReading> ReadLayouts(const Source& source, const ReadOptions& options);

}  // namespace mingxi
