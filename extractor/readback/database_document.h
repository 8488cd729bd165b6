// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

#include "model/document.h"
#include "model/status.h"

namespace mingxi {

/// Whether `bytes` begin as an SQLite database does.
bool LooksLikeDatabase(std::string_view bytes);

/// Reads the document of a database that mingxi wrote (`--format sqlite`), opened for reading only.
/// Fails with kDamaged where it is none of ours, with kUnsupported where it holds several
/// documents.
Result<Document> ReadDatabaseDocument(const std::string& path);

}  // namespace mingxi
