// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/catalogue.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/support/tsv_rows.h"

namespace mingxi {
namespace {

struct MatchCase {
  const char* name;
  const char* printed;
  int year;
  const char* expected;  ///< Match and the catalogue's name.
};

void PrintTo(const MatchCase& test, std::ostream* os) { *os << test.name; }

class MatchSubjectTest : public testing::TestWithParam<MatchCase> {};

TEST_P(MatchSubjectTest, ComparesAsExpected) {
  const SubjectMatch match = MatchSubject(ReadCode(GetParam().printed), GetParam().year);
  EXPECT_EQ(std::string(ToString(match.name_match)) + ' ' + std::string(match.expected.name),
            GetParam().expected);
}

constexpr MatchCase kCases[] = {
    {"same", "206科学技术支出", 2023, "same 科学技术支出"},
    {"no_name", "20101", 2023, "no-name 人大事务"},
    {"brackets_of_another_width", "30212因公出国(境)费用", 2023, "same 因公出国（境）费用"},
    {"level_mark", "20299其他外交支出（款）", 2023, "same 其他外交支出"},
    {"name_of_its_year", "207文化体育与传媒支出", 2017, "same 文化体育与传媒支出"},
    {"name_of_the_year_of_change", "207文化旅游体育与传媒支出", 2019,
     "same 文化旅游体育与传媒支出"},
    {"renamed", "207文化体育与传媒支出", 2023, "renamed 文化旅游体育与传媒支出"},
    {"reused_code", "30311代缴社会保险费", 2023, "same 代缴社会保险费"},
    {"reused_code_before", "30311住房公积金", 2016, "same 住房公积金"},
    {"cut", "2080506机关事业单位职业年金缴费支", 2024, "cut 机关事业单位职业年金缴费支出"},
    {"shortened", "2080505基本养老保险", 2024, "shortened 机关事业单位基本养老保险缴费支出"},
    {"misspelt", "2080505机关事业单位基本养老保险激费支出", 2024,
     "misspelt 机关事业单位基本养老保险缴费支出"},
    {"another_code", "30202咨询费", 2024, "other-code 印刷费"},
    {"different", "30299办公设备维修改造", 2024, "different 其他商品和服务支出"},
    {"unknown_code", "2069877某支出", 2024, "unknown-code "},
    {"year_unknown", "206科学技术支出", 0, "same 科学技术支出"},
};
INSTANTIATE_TEST_SUITE_P(Rows, MatchSubjectTest, testing::ValuesIn(kCases),
                         [](const testing::TestParamInfo<MatchCase>& test) {
                           return std::string(test.param.name);
                         });

TEST(MatchSubject, NamesTheOtherCode) {
  const SubjectMatch match = MatchSubject(ReadCode("30202咨询费"), 2024);
  ASSERT_FALSE(match.others.empty());
  EXPECT_EQ(match.others.front().code, 30203u);
}

TEST(FindSubjectsByName, FindsClassRowsWithTheirListNumbers) {
  const auto found = FindSubjectsByName("六、科学技术支出", CodeKind::kFunction);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front().code, 206u);
  EXPECT_TRUE(FindSubjectsByName("某某支出").empty());
  EXPECT_TRUE(FindSubjectsByName("").empty());
}

TEST(Catalogue, FindsEveryRowOfItsSourceByCodeAndByName) {
  const auto rows = testing_support::ReadTsv("../normalizer/values/data/subject_codes.tsv");
  ASSERT_GT(rows.size(), 3000u);
  for (const auto& row : rows) {
    const CodeKind kind = row[0] == "rev"         ? CodeKind::kRevenue
                          : row[0] == "func"      ? CodeKind::kFunction
                          : row[0] == "econ_dept" ? CodeKind::kDepartmentEconomic
                                                  : CodeKind::kGovernmentEconomic;
    bool is_found = false;
    for (const Subject& subject : FindSubjects(kind, row[1])) is_found |= subject.name == row[2];
    EXPECT_TRUE(is_found) << row[1] << row[2];
    bool is_found_by_name = false;
    for (const Subject& subject : FindSubjectsByName(row[2], kind)) {
      is_found_by_name |= std::to_string(subject.code) == row[1];
    }
    EXPECT_TRUE(is_found_by_name) << row[2];
    EXPECT_EQ(KindOfCode(row[1]), kind) << row[1];
  }
}

}  // namespace
}  // namespace mingxi
