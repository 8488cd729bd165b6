// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "checks/panel.h"
#include "checks/table_view.h"

namespace mingxi {

/// The digits of the subject code of a row: Row::code where the normalizer knows it, else what its
/// label cells print: 2060499, 206 04 99 in three columns (类, 款, 项), 2060499 glued to the name.
/// Empty where there is none.
std::string ReadSubjectCode(const TableView& view, const Strip& strip, int row);

}  // namespace mingxi
