// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>

#include "model/status.h"

namespace mingxi {

/// What is looked for among the figures of all documents; what is empty is not asked.
struct FigureQuery {
  std::string text;  ///< Part of a row's label or path, a column or a title.
  std::string code;  ///< A subject code with those below it.
  std::string publisher;
  std::string form;
  std::string table;     ///< With `document`.
  std::string document;  ///< The beginning of its SHA-256.
  std::string status;
  std::optional<int> year;
  int limit = 100;  ///< 1 to 1000.
  int offset = 0;
};

/// The figures of the database at `path` as a JSON object {"figures": [...], "more": bool}, with
/// the columns of figures.csv, in the order of documents and places. Reads only. Fails with
/// kNotFound where there is no database yet, with kDamaged where it is none.
Result<std::string> SearchFigures(const std::string& path, const FigureQuery& query);

/// The documents of the database as a JSON array.
Result<std::string> DocumentsOf(const std::string& path, int limit, int offset);

/// A cell of a document's table, from 0.
struct FigurePlace {
  std::string table;
  int row = 0;
  int column = 0;
};

/// The checks that the figure at `place` stands in, as a JSON array: rule, status, both sides,
/// their difference, the words and all cells with side, text and page.
Result<std::string> ProofOf(const std::string& path, const std::string& id,
                            const FigurePlace& place);

/// The tables, or the findings, of the document whose SHA-256 begins with `id`, as a JSON array.
Result<std::string> TablesOf(const std::string& path, const std::string& id);
Result<std::string> FindingsOf(const std::string& path, const std::string& id);

}  // namespace mingxi
