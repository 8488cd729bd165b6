// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/read_corrections.h"

#include <gtest/gtest.h>

#include <string>

namespace mingxi {
namespace {

std::string FileOf(const std::string& corrections) {
  return R"({"schema": "mingxi/corrections-1", "source": {"file": "x.pdf", "sha256": "ab"},)"
         R"( "corrections": [)" +
         corrections + "]}";
}

TEST(ParseCorrections, ReadsWhatTheReviewPageSaves) {
  const Result<Corrections> read = ParseCorrections(FileOf(
      R"({"kind": "cell", "table": "t01", "row": 3, "column": 2, "printed": "1", "text": "2"},)"
      R"({"kind": "seen", "finding": "sum.rows", "table": "t01"})"));
  ASSERT_TRUE(read.ok()) << read.status().ToString();
  EXPECT_EQ(read->sha256, "ab");
  ASSERT_EQ(read->list.size(), 2U);
  EXPECT_EQ(read->list[0], (Correction{CorrectionKind::kCell, "t01", 3, 2, "1", "2", ""}));
  EXPECT_EQ(read->list[1], (Correction{CorrectionKind::kSeen, "t01", -1, -1, "", "", "sum.rows"}));
}

struct WrongFile {
  const char* name;
  std::string json;
  const char* says;
};

void PrintTo(const WrongFile& row, std::ostream* out) { *out << row.name; }

class WrongCorrectionsTest : public ::testing::TestWithParam<WrongFile> {};

TEST_P(WrongCorrectionsTest, AreRefusedWithAReason) {
  const Result<Corrections> read = ParseCorrections(GetParam().json);
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.status().code(), StatusCode::kInvalidOption);
  EXPECT_NE(read.status().message().find(GetParam().says), std::string::npos)
      << read.status().message();
}

INSTANTIATE_TEST_SUITE_P(
    Cases, WrongCorrectionsTest,
    ::testing::Values(
        WrongFile{"NoJson", "{", "no corrections file"},
        WrongFile{"OtherFile", R"({"schema": "mingxi/document-1"})", "no corrections file"},
        WrongFile{"NoSource", R"({"schema": "mingxi/corrections-1", "corrections": []})", "source"},
        WrongFile{"NoObject", FileOf("7"), "correction 1 is no object"},
        WrongFile{"UnknownKind", FileOf(R"({"kind": "colour"})"), "'colour'"},
        WrongFile{"NoPlace", FileOf(R"({"kind": "cell", "table": "t01", "row": -3, "column": 1})"),
                  "no row and column"},
        WrongFile{"FirstRow", FileOf(R"({"kind": "join-row", "table": "t01", "row": 0})"),
                  "no row above"}),
    [](const auto& row) { return row.param.name; });

TEST(WithSeenFindings, MarksOnlyTheFindingOfThatRuleAndPlace) {
  Document document;
  document.source.sha256 = "ab";
  document.findings.resize(3);
  for (Finding& finding : document.findings) finding.id = "sum.rows";
  document.findings[0].cells = {{"t01", 1, 1}};
  document.findings[1].cells = {{"t01", 2, 1}};
  const Corrections seen{"ab", {{CorrectionKind::kSeen, "t01", 2, 1, "", "", "sum.rows"}}};
  const Document marked = WithSeenFindings(document, seen);
  EXPECT_FALSE(marked.findings[0].is_seen);
  EXPECT_TRUE(marked.findings[1].is_seen);
  EXPECT_FALSE(marked.findings[2].is_seen);
  EXPECT_EQ(marked.corrections, seen.list);
  document.source.sha256 = "cd";
  EXPECT_EQ(WithSeenFindings(document, seen), document);
}

}  // namespace
}  // namespace mingxi
