// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/build_panel.h"

#include <gtest/gtest.h>

#include "pipeline/batch/csv_records.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

constexpr char kHeader[] =
    "document,sha256,publisher_name,region,fiscal_year,kind,form,table_id,row_path,subject_code,"
    "subject_name,column_path,standard_column,value,value_yuan,status\n";

TEST(BuildPanel, LinesMeetByNameAndCode) {
  const testing::TemporaryFolder folder;
  folder.WriteFile(
      "figures.csv",
      std::string(kHeader) +
          "b.pdf,2,乙县,130132,2024,k,B01,t01,一、收入,,,预算数,revenue,2,20000,confirmed\n"
          "b.pdf,2,乙县,130132,2024,k,B01,t01,三、其他,,,预算数,revenue,1,10000,single\n"
          "b.pdf,2,乙县,130132,2024,k,B02,t02,收入,,,预算数,revenue,9,90000,single\n"
          "a.pdf,1,甲县,130131,2024,k,B01,t03,1.收入,,,金额,revenue,3.50,,contradicted\n"
          "a.pdf,1,甲县,130131,2024,k,B01,t03,结转,,,金额,revenue,4,40000,single\n"
          "a.pdf,1,甲县,130131,2024,k,B01,t03,x,201,服务,金额,,5,50000,single\n");
  const Result<FormPanel> panel = BuildPanel(folder / "figures.csv", "B01");
  ASSERT_TRUE(panel.ok());
  EXPECT_EQ(PanelToCsv(*panel),
            "publisher,region,fiscal_year,kind,document,table,收入 / revenue,结转 / revenue,"
            "201 服务 / 金额,其他 / revenue\n"
            "甲县,130131,2024,k,a.pdf,t03,3.50,40000,50000,\n"
            "乙县,130132,2024,k,b.pdf,t01,20000,,,10000\n");
}

TEST(BuildPanel, ALineThatIsPrintedTwiceIsTwoColumns) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("figures.csv", std::string(kHeader) +
                                      "a.pdf,1,甲,,2024,k,B01,t01,小计,,,金额,x,1,,single\n"
                                      "a.pdf,1,甲,,2024,k,B01,t01,小计,,,金额,x,2,,single\n");
  const Result<FormPanel> panel = BuildPanel(folder / "figures.csv", "B01");
  ASSERT_TRUE(panel.ok());
  ASSERT_EQ(panel->columns.size(), 2u);
  EXPECT_EQ(panel->columns[1].line, "小计 #2");
}

TEST(ForEachCsvRecord, ReadsWhatTheWriterWrites) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("x.csv", "a,\"b \"\"q\"\",\n\",c\n\n,\"\"\r\nlast");
  std::vector<std::vector<std::string>> records;
  ASSERT_TRUE(ForEachCsvRecord(folder / "x.csv", [&](const std::vector<std::string>& record) {
                records.push_back(record);
              }).ok());
  EXPECT_EQ(records,
            (std::vector<std::vector<std::string>>{{"a", "b \"q\",\n", "c"}, {"", ""}, {"last"}}));
}

}  // namespace
}  // namespace mingxi
