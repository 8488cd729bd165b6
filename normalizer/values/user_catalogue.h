// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a user adds to the project's own lists: subject codes and column headers.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/status.h"
#include "normalizer/values/codes.h"

namespace mingxi {

struct UserSubject {
  CodeKind kind = CodeKind::kNone;
  std::string code;
  std::string name;
  int first_year = 0;  ///< First and last budget year of this name; 0 = open.
  int last_year = 0;

  bool operator==(const UserSubject&) const = default;
};

/// Subject codes of the user's own. Where it has a code, it is believed before the catalogue.
class UserCatalogue {
 public:
  UserCatalogue() = default;

  /// Reads a table of lines, columns parted by tabs or by commas, the first line naming them:
  /// `code` and `name`, and where wanted `from` and `to` (budget years). Lines that begin with #
  /// are left out. Fails with kInvalidOption, naming the line.
  static Result<UserCatalogue> Parse(std::string_view text);

  /// All names of `code`, in the order of the file.
  std::vector<const UserSubject*> Find(std::string_view code) const;
  /// All codes whose name is `name`, however it is printed, in the order of the file.
  std::vector<std::string> FindCodesByName(std::string_view name) const;
  bool empty() const { return subjects_.empty(); }

 private:
  std::multimap<std::string, UserSubject, std::less<>> subjects_;
  std::multimap<std::string, std::string, std::less<>> codes_;  ///< By the names' matching form.
};

/// Column headers of the user's own: what a printed header means, said by one that mingxi knows.
class UserSynonyms {
 public:
  UserSynonyms() = default;

  /// Reads a table like UserCatalogue::Parse with the columns `header` (as printed) and `means` (a
  /// header of docs/forms.md). Fails with kInvalidOption, naming the line.
  static Result<UserSynonyms> Parse(std::string_view text);

  /// The header that `printed` stands for; `printed` itself where the user says nothing of it.
  std::string MeaningOf(const std::string& printed) const;
  bool empty() const { return meanings_.empty(); }

 private:
  std::map<std::string, std::string, std::less<>> meanings_;  ///< By matching form.
};

}  // namespace mingxi
