// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/user_lists.h"

#include <utility>

#include "pipeline/told_list.h"
#include "pipeline/user_lists_internal.h"

namespace mingxi {
namespace {

/// What the list `path` says; an empty list for an empty path.
template <typename List>
Result<List> ReadList(const std::string& path) {
  if (path.empty()) return List{};
  const Result<std::string> text = ReadListFile(path);
  if (!text.ok()) return text.status();
  Result<List> list = List::Parse(*text);
  return list.ok() ? std::move(list) : Result<List>(list.status().At({.file = path}));
}

}  // namespace

Result<std::shared_ptr<const UserLists>> ReadUserLists(const std::string& catalogue_file,
                                                       const std::string& synonyms_file) {
  Result<UserCatalogue> catalogue = ReadList<UserCatalogue>(catalogue_file);
  if (!catalogue.ok()) return catalogue.status();
  Result<UserSynonyms> synonyms = ReadList<UserSynonyms>(synonyms_file);
  if (!synonyms.ok()) return synonyms.status();
  return std::shared_ptr<const UserLists>(
      std::make_shared<UserLists>(UserLists{*std::move(catalogue), *std::move(synonyms)}));
}

}  // namespace mingxi
