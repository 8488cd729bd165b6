// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the sheets around the tables have in common: a heading, then lists with header lines.

#include <string>
#include <string_view>
#include <vector>

#include "messages/message.h"
#include "writers/xlsx/sheet_writer_internal.h"

namespace mingxi {

struct ListColumn {
  Phrase title;
  double width = 10;
  HorizontalAlign align = HorizontalAlign::kLeft;
};

/// Heading, subheading and section lines.
CellStyle HeadingStyle();
CellStyle RemarkStyle();
CellStyle SectionStyle();
/// A cell of a list in a column aligned like this.
CellStyle ListStyle(HorizontalAlign align);
CellStyle LinkStyle();

/// The header line of a list.
void WriteListHeader(int row, const std::vector<ListColumn>& columns, SheetWriter& sheet);

/// Points for a row whose longest text takes `lines` lines.
double ListRowHeight(int lines);

}  // namespace mingxi
