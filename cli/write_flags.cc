// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/write_flags.h"

namespace mingxi {

Flags WriteFlagList(WriteFlags& flags) {
  const std::string csv = "CSV";
  return {
      {.names = "--raw-csv",
       .target = &flags.is_raw_csv,
       .about = "The grid as printed instead of typed records",
       .group = csv},
      {.names = "--fill-merged",
       .target = &flags.fills_merged,
       .about = "A merged cell's content in every place that it covers, not only in the first",
       .group = csv},
      {.names = "--csv-dialect",
       .target = &flags.csv_dialect,
       .about = "data (default), or excel: byte order mark, CRLF, text guarded against formulas",
       .type = "DIALECT",
       .group = csv,
       .choices = {"data", "excel"}},
      {.names = "--encoding",
       .target = &flags.encoding,
       .about = "utf-8 (default) or gb18030",
       .type = "ENCODING",
       .group = csv,
       .choices = {"utf-8", "gb18030"}},
      WriteLanguageFlag(flags.language),
  };
}

Flag WriteLanguageFlag(std::string& language) {
  return {.names = "--lang",
          .target = &language,
          .about = "Language of workbooks and of the review page: zh (default) or en",
          .type = "LANG",
          .choices = {"zh", "en"}};
}

Language WriteLanguageOf(const std::string& language) {
  return language == "en" ? Language::kEnglish : Language::kChinese;
}

std::vector<std::string> WriteFlagsToArguments(const WriteFlags& flags) {
  std::vector<std::string> arguments{"--csv-dialect", flags.csv_dialect, "--encoding",
                                     flags.encoding,  "--lang",          flags.language};
  if (flags.is_raw_csv) arguments.emplace_back("--raw-csv");
  if (flags.fills_merged) arguments.emplace_back("--fill-merged");
  return arguments;
}

WriteOptions WriteFlagsToOptions(const WriteFlags& flags, const ReadFlags& reading) {
  WriteOptions options;
  options.is_raw_csv = flags.is_raw_csv;
  options.fills_merged = flags.fills_merged;
  options.is_csv_for_excel = flags.csv_dialect == "excel";
  options.is_csv_gb18030 = flags.encoding == "gb18030";
  options.language = WriteLanguageOf(flags.language);
  options.told = GivenFlags(reading);
  return options;
}

}  // namespace mingxi
