// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Pictures that a producer cut into strips.

#include "model/page.h"

namespace mingxi {

/// Takes thin pictures that were recorded as rulings, but lie side by side like the strips of one
/// cut picture, for that picture: the rulings go, Page::pictures gets the whole.
void JoinSlicedPictures(Page& page);

}  // namespace mingxi
