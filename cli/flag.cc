// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/flag.h"

namespace mingxi {

Flag HelpFlag() {
  return {.names = "-h,--help", .target = {}, .about = "Print this help message and exit"};
}

Flag VersionFlag() {
  return {
      .names = "--version", .target = {}, .about = "Display program version information and exit"};
}

Flags Joined(const std::vector<Flags>& parts) {
  Flags joined;
  for (const Flags& part : parts) joined.insert(joined.end(), part.begin(), part.end());
  return joined;
}

std::vector<std::string> NamesOf(const Flag& flag) {
  std::vector<std::string> names;
  std::size_t begin = 0;
  while (true) {
    const std::size_t comma = flag.names.find(',', begin);
    names.push_back(flag.names.substr(begin, comma - begin));
    if (comma == std::string::npos) return names;
    begin = comma + 1;
  }
}

}  // namespace mingxi
