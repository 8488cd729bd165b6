// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "normalizer/captions/captions.h"
#include "normalizer/stitching/join_pieces.h"

namespace mingxi {

/// `publisher` with its region by GB/T 2260 and its scope, where the document settles them: from
/// its name, else from the document's `title`. A county's name that several counties have is told
/// by the provinces and prefectures that `loose` lines name; where they do not tell, the region
/// stays empty. `kind` is as Document::kind.
Publisher WithRegionAndScope(Publisher publisher, std::string_view title, std::string_view kind,
                             const std::vector<LooseLine>& loose);

/// The province or prefecture whose cities and counties the tables list: whose document it is where
/// none names its publisher. Empty where the lists are short or of several provinces.
std::string RegionOfLists(const std::vector<JoinedTable>& tables);

}  // namespace mingxi
