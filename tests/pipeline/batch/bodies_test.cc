// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/bodies.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

BatchRecord RecordOf(const char* path, const char* publisher, const char* code, const char* region,
                     int year) {
  BatchRecord record;
  record.path = path;
  record.status = InputStatus::kDone;
  record.publisher = publisher;
  record.publisher_code = code;
  record.region = region;
  record.fiscal_year = year;
  record.kind = "unit-budget";
  return record;
}

std::vector<std::string> BodiesOf(std::vector<BatchRecord> records) {
  MarkBodies(records);
  std::vector<std::string> bodies;
  for (const BatchRecord& record : records) bodies.push_back(record.body);
  return bodies;
}

using Names = std::vector<std::string>;

TEST(MarkBodies, OneNameIsOneBodyHoweverItIsPrinted) {
  EXPECT_EQ(BodiesOf({RecordOf("a", "青禾县档案馆", "", "139901", 2022),
                      RecordOf("b", "青禾县 档案馆（本级）", "", "139901", 2023)}),
            (Names{"139901 青禾县档案馆", "139901 青禾县档案馆"}));
}

TEST(MarkBodies, ADocumentWithoutRegionIsOfTheOnlyOneWithTheName) {
  EXPECT_EQ(BodiesOf({RecordOf("a", "财政局", "", "139901", 2022),
                      RecordOf("b", "财政局", "", "", 2023)}),
            (Names{"139901 财政局", "139901 财政局"}));
  EXPECT_EQ(BodiesOf({RecordOf("a", "财政局", "", "139901", 2022),
                      RecordOf("b", "财政局", "", "139902", 2022),
                      RecordOf("c", "财政局", "", "", 2023)}),
            (Names{"139901 财政局", "139902 财政局", "财政局"}));
}

TEST(MarkBodies, OneCodeOverTheYearsIsABodyThatWasRenamed) {
  EXPECT_EQ(BodiesOf({RecordOf("a", "农业局", "471", "139901", 2018),
                      RecordOf("b", "农业农村局", "471", "139901", 2020),
                      RecordOf("c", "农业局", "471", "139902", 2018)}),
            (Names{"139901 农业农村局", "139901 农业农村局", "139902 农业局"}));
}

TEST(MarkBodies, OneCodeOfTwoNamesInOneYearIsTwoBodies) {
  EXPECT_EQ(BodiesOf({RecordOf("a", "农业局", "471", "139901", 2018),
                      RecordOf("b", "林业局", "471", "139901", 2018)}),
            (Names{"139901 农业局", "139901 林业局"}));
}

TEST(MarkBodies, TellsEditionsWhereTheySayWhatTheyAre) {
  std::vector<BatchRecord> records = {RecordOf("a.pdf", "档案馆", "", "139901", 2022),
                                      RecordOf("b（更正）.pdf", "档案馆", "", "139901", 2022),
                                      RecordOf("c.pdf", "档案馆", "", "139901", 2023),
                                      RecordOf("d.pdf", "档案馆", "", "139901", 2024),
                                      RecordOf("e.pdf", "档案馆", "", "139901", 2024),
                                      RecordOf("f.pdf", "档案馆", "", "139901", 2023)};
  records[5].reissue_of = "c.pdf";
  MarkBodies(records);
  Names editions;
  for (const BatchRecord& record : records) editions.push_back(record.edition);
  EXPECT_EQ(editions, (Names{"first", "corrected", "first", "", "", "reissue"}));
}

TEST(BodiesToCsv, ListsWhatIsOpen) {
  std::vector<BatchRecord> records = {RecordOf("a.pdf", "档案馆", "471", "", 2022),
                                      RecordOf("b.pdf", "档案馆", "", "", 2023)};
  records[1].fiscal_year.reset();
  records[1].scope = "unit";
  MarkBodies(records);
  EXPECT_EQ(BodiesToCsv(records),
            "body,name,region,publisher_code,scopes,years,documents,open\n"
            "档案馆,档案馆,,471,unit,2022,2,edition region year\n");
}

}  // namespace
}  // namespace mingxi
