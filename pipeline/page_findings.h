// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What is wrong with pages as such: damaged, cut short, pictures without text.

#include <vector>

#include "extractor/pdf/active_content.h"
#include "extractor/pdf/text_layer.h"
#include "model/finding.h"
#include "model/page.h"
#include "model/status.h"

namespace mingxi {

/// Appends a finding for each thing about `page` itself that a reader of the result must know: it
/// was cut short, it is a picture, its text cannot be believed or was recognised by a program.
/// `tally` counts this page alone.
void AddPageFindings(const Page& page, const TextLayerTally& tally, std::vector<Finding>& findings);

/// Appends a note where the PDF holds scripts, actions that start programs, or files: they were
/// counted, nothing else.
void AddActiveContentFinding(const ActiveContent& content, std::vector<Finding>& findings);

/// The finding for a page that could not be read at all.
Finding DamagedPageFinding(int page, const Status& status);

}  // namespace mingxi
