// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Document -> JSON text under the schema name mingxi/document-1 (docs/output-format.md).

#include <string>

#include "model/document.h"
#include "writers/json/json_writer.h"

namespace mingxi {

struct JsonOptions {
  /// Where on the page each cell stands. Leave it on, unless size matters more than proof.
  bool with_boxes = true;
};

/// `document` as UTF-8 JSON, ended by a line feed; the same bytes for the same document. What no
/// stage has filled is absent, not null; see docs/output-format.md for the few nulls.
std::string DocumentToJson(const Document& document, const JsonOptions& options = {});

/// The same, given to `sink` in pieces, so that a large document costs no more memory than a small
/// one. Fails as the sink does.
Status WriteDocumentJson(const Document& document, const JsonWriter::Sink& sink);

}  // namespace mingxi
