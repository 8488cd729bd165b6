// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/output_plan.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

/// `in -> out`, a line each; the refusal's message where there is no plan.
std::string PlanText(const OutputRequest& request) {
  const Result<std::vector<PlannedInput>> plan = PlanOutputs(request);
  if (!plan.ok()) return "refused: " + plan.status().message();
  std::string text;
  for (const PlannedInput& planned : *plan) {
    for (const Output& output : planned.outputs) {
      if (!text.empty()) text += "; ";
      text += planned.input + " -> " + std::string(ToString(output.format)) + " " + output.path;
    }
  }
  return text;
}

constexpr OutputFormat kXlsx = OutputFormat::kXlsx;
constexpr OutputFormat kCsv = OutputFormat::kCsv;
constexpr OutputFormat kJson = OutputFormat::kJson;

struct PlanCase {
  const char* name;
  OutputRequest request;
  const char* expected;
};

void PrintTo(const PlanCase& test, std::ostream* out) { *out << test.name; }

const PlanCase kCases[] = {
    // One input, one file.
    {"EndingXlsx", {{"a/x.pdf"}, "y.xlsx", {}}, "a/x.pdf -> xlsx y.xlsx"},
    {"EndingJson", {{"x.pdf"}, "o/y.json", {}}, "x.pdf -> json o/y.json"},
    {"ToldFormat", {{"x.pdf"}, "y", {kJson}}, "x.pdf -> json y"},
    {"CsvIsAFolder", {{"x.pdf"}, "y", {kCsv}}, "x.pdf -> csv y"},
    {"NoFormat",
     {{"x.pdf"}, "y.txt", {}},
     "refused: the ending of 'y.txt' names no format; add .xlsx, .json or another, or --format"},
    {"CsvEnding",
     {{"x.pdf"}, "y.csv", {}},
     "refused: CSV is one file a table, in a folder; write -o y --format csv"},
    {"Contradiction",
     {{"x.pdf"}, "y.json", {kXlsx}},
     "refused: 'y.json' does not end as --format xlsx does; change one of them"},
    // Archives.
    {"InAnArchive", {{"x/a.zip!b/c.xls"}, "", {}}, "x/a.zip!b/c.xls -> xlsx x/a/b/c.xlsx"},
    {"InAnArchiveIntoAFolder",
     {{"x/a.zip!b/d.7z!c.xls", "x/a.zip!b/c.xls"}, "out", {kJson}},
     "x/a.zip!b/d.7z!c.xls -> json out/a/b/d/c.json; x/a.zip!b/c.xls -> json out/a/b/c.json"},
    {"RivalsInAnArchive",
     {{"a.zip!c.xls", "a.zip!c.pdf", "c.pdf"}, "out", {kJson}},
     "a.zip!c.xls -> json out/a/c.xls.json; a.zip!c.pdf -> json out/a/c.pdf.json; "
     "c.pdf -> json out/c.json"},
    {"OneInAnArchive", {{"a.zip!c.xls"}, "y.json", {}}, "a.zip!c.xls -> json y.json"},
    // Standard streams.
    {"StdinToStdout", {{"-"}, "", {}}, "- -> json -"},
    {"StdinToFile", {{"-"}, "y.xlsx", {}}, "- -> xlsx y.xlsx"},
    {"XlsxToStdout", {{"x.pdf"}, "-", {kXlsx}}, "x.pdf -> xlsx -"},
    {"CsvToStdout",
     {{"x.pdf"}, "-", {kCsv}},
     "refused: CSV is one file a table and does not fit standard output; name a folder with -o"},
    {"TwoToStdout",
     {{"x.pdf", "y.pdf"}, "-", {}},
     "refused: standard output takes one input in one format; name a folder with -o"},
    // Folders.
    {"Beside", {{"a/x.pdf"}, "", {}}, "a/x.pdf -> xlsx a/x.xlsx"},
    {"BesideHere", {{"x.pdf"}, "", {kJson}}, "x.pdf -> json x.json"},
    {"BesideCsv", {{"a/x.pdf"}, "", {kCsv}}, "a/x.pdf -> csv a/x-csv"},
    {"ManyFormats",
     {{"a/x.pdf"}, "o", {kXlsx, kCsv, kJson}},
     "a/x.pdf -> xlsx o/x.xlsx; a/x.pdf -> csv o/x-csv; a/x.pdf -> json o/x.json"},
    {"ManyInputs",
     {{"a/x.pdf", "y.txt"}, "o", {}},
     "a/x.pdf -> xlsx o/x.xlsx; y.txt -> xlsx o/y.xlsx"},
    {"FolderBySlash", {{"x.pdf"}, "o/", {kJson}}, "x.pdf -> json o/x.json"},
    {"Rivals",
     {{"x.pdf", "x.txt", "b/x.pdf"}, "", {kJson}},
     "x.pdf -> json x.pdf.json; x.txt -> json x.txt.json; b/x.pdf -> json b/x.json"},
    {"SameNames",
     {{"a/x.pdf", "b/x.pdf"}, "o", {}},
     "refused: 'a/x.pdf' and 'b/x.pdf' would both be written to 'o/x.pdf.xlsx'; "
     "convert them one by one"},
    {"SameInputTwice",
     {{"x.pdf", "x.pdf"}, "", {}},
     "refused: 'x.pdf' and 'x.pdf' would both be written to 'x.xlsx'; convert them one by one"},
};

class PlanOutputsTest : public ::testing::TestWithParam<PlanCase> {};

TEST_P(PlanOutputsTest, SaysWhereEverythingGoes) {
  EXPECT_EQ(PlanText(GetParam().request), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Cases, PlanOutputsTest, ::testing::ValuesIn(kCases),
                         [](const auto& named) { return std::string(named.param.name); });

TEST(PlanOutputsTest, AnInputIsNeverReplacedAndAFolderIsSeen) {
  const testing::TemporaryFolder folder;
  std::filesystem::create_directories(folder / "out");
  folder.WriteFile("x.json", "text");
  const std::string input = folder / "x.json";
  EXPECT_EQ(PlanText({{input}, "", {kJson}}), "refused: '" + input +
                                                  "' is an input and would be replaced; "
                                                  "name another output with -o");
  EXPECT_EQ(PlanText({{input}, folder / "out", {kJson}}),
            input + " -> json " + folder / "out/x.json");
}

}  // namespace
}  // namespace mingxi
