// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

#include "model/status.h"
#include "writers/form_panel/form_panel.h"

namespace mingxi {

/// Sets the standard form `form` ("B01") of all documents side by side, from the figures.csv of a
/// batch. A line of the form is the same where its code (or, without one, the path of its labels)
/// and its column are; lines that a document has alone stand behind the line they follow there.
/// Left out, with the reason, are tables of documents that print no such form and, among three or
/// more, tables most of whose lines no other has.
Result<FormPanel> BuildPanel(const std::string& figures_csv, const std::string& form);

}  // namespace mingxi
