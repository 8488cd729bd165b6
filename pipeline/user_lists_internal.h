// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "normalizer/values/user_catalogue.h"
#include "pipeline/user_lists.h"

namespace mingxi {

struct UserLists {
  UserCatalogue catalogue;
  UserSynonyms synonyms;
};

}  // namespace mingxi
