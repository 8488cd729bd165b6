// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Notes below a table: 注：… (note), 说明：… (remark) and the lines that go on from them.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/grid.h"

namespace mingxi {

/// Whether `text` (folded) begins a note by itself.
bool BeginsNote(std::string_view text);

/// Whether `text` (folded) is the next item of a numbered note whose last line is `note`: 2. behind
/// 注：1., ② behind ①.
bool ContinuesNumbering(std::string_view note, std::string_view text);

struct NotesBelow {
  std::vector<std::string> notes;  ///< Folded; a note that wraps is one.
  std::size_t lines_taken = 0;     ///< How many of the lines, from the first, they are made of.
};

/// The notes that `lines` (those below a table, in reading order) begin with. `right_edge_pt` is
/// where the table ends on the right: a line that goes that far may go on in the next one.
NotesBelow ReadNotesBelow(std::span<const TextLine> lines, double right_edge_pt);

}  // namespace mingxi
