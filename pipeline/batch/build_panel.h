// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <map>
#include <string>

#include "model/status.h"
#include "writers/form_panel/form_panel.h"

namespace mingxi {

/// Who a document's figures are of, over all documents.
struct Identity {
  std::string body;
  std::string scope;  ///< "department", "own-level", "unit"; empty = unknown, or a government.
};

/// Sets the standard form `form` ("B01") of all documents side by side, from the figures.csv of a
/// batch. A line of the form is the same where its code (or, without one, the path of its labels)
/// and its column are; lines that a document has alone stand behind the line they follow there.
/// Left out, with the reason, are tables of documents that print no such form and, among three or
/// more, tables most of whose lines no other has.
/// A government's tables are told apart by what their titles say: "whole" for 全省, 全市 ...,
/// "own-level" for 省级, 市本级 ... `identities` are by the documents' SHA-256.
Result<FormPanel> BuildPanel(const std::string& figures_csv, const std::string& form,
                             const std::map<std::string, Identity>& identities = {});

}  // namespace mingxi
