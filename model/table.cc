// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/table.h"

namespace mingxi {

bool HoldsFigures(RowKind kind) {
  switch (kind) {
    case RowKind::kHeader:
    case RowKind::kIndex:
    case RowKind::kPageTotal:
    case RowKind::kBlank:
      return false;
    case RowKind::kTotal:
    case RowKind::kSubtotal:
    case RowKind::kPart:
    case RowKind::kData:
      return true;
  }
  return true;
}

}  // namespace mingxi
