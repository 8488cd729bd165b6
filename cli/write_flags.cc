// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/write_flags.h"

#include <CLI/CLI.hpp>

namespace mingxi {

void AddWriteFlags(CLI::App& app, WriteFlags& flags) {
  const std::string csv = "CSV";
  app.add_flag("--raw-csv", flags.is_raw_csv, "The grid as printed instead of typed records")
      ->group(csv);
  app.add_option("--csv-dialect", flags.csv_dialect,
                 "data (default), or excel: byte order mark, CRLF, text guarded against formulas")
      ->type_name("DIALECT")
      ->check(CLI::IsMember({"data", "excel"}).description(""))
      ->group(csv);
  app.add_option("--encoding", flags.encoding, "utf-8 (default) or gb18030")
      ->type_name("ENCODING")
      ->check(CLI::IsMember({"utf-8", "gb18030"}).description(""))
      ->group(csv);
}

std::vector<std::string> WriteFlagsToArguments(const WriteFlags& flags) {
  std::vector<std::string> arguments{"--csv-dialect", flags.csv_dialect, "--encoding",
                                     flags.encoding};
  if (flags.is_raw_csv) arguments.emplace_back("--raw-csv");
  return arguments;
}

WriteOptions WriteFlagsToOptions(const WriteFlags& flags, const ReadFlags& reading) {
  WriteOptions options;
  options.is_raw_csv = flags.is_raw_csv;
  options.is_csv_for_excel = flags.csv_dialect == "excel";
  options.is_csv_gb18030 = flags.encoding == "gb18030";
  options.told = GivenFlags(reading);
  return options;
}

}  // namespace mingxi
