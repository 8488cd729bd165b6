// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/status.h"
#include "writers/form_panel/form_panel.h"

namespace mingxi {

/// Writes `panel` as a workbook of one sheet at `path`: headers and keys stay in view, contradicted
/// figures are red. A sheet has 16,384 columns; what is beyond stands in the CSV only. Fails with
/// kWriteFailed.
Status WritePanelWorkbook(const FormPanel& panel, const std::string& path);

}  // namespace mingxi
