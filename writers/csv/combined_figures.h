// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Writes the figures of many documents into one table at `path`: the lines of each of `files`
/// (figures.csv of a document, as DocumentToFigures with a header writes it), in that order, under
/// one header. Reads piece by piece. Fails with kWriteFailed, with kNotFound where a file cannot be
/// read, and with kDamaged where one has another header.
Status CombineFigures(const std::vector<std::string>& files, const std::string& path);

}  // namespace mingxi
