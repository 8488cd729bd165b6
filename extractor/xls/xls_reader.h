// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

#include "extractor/workbook/workbook.h"
#include "model/status.h"

namespace mingxi {

/// Reads an old workbook (.xls, BIFF8 in a compound file) from its bytes, into the same as
/// ReadWorkbook reads an XLSX file; a number's literal is the shortest that means it. Fails with
/// kDamaged where the file is broken, kUnsupported where it is older than Excel 97 or exceeds a
/// limit, kPassword where it is encrypted.
Result<Workbook> ReadXls(std::string_view bytes, const WorkbookLimits& limits);

}  // namespace mingxi
