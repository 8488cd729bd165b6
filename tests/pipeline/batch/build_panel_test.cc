// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/build_panel.h"

#include <gtest/gtest.h>

#include "pipeline/batch/csv_records.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

constexpr char kHeader[] =
    "document,sha256,publisher_name,region,fiscal_year,kind,form,table_id,row_path,subject_code,"
    "subject_name,column_path,standard_column,value,value_yuan,status,page,box,inferred_code\n";

TEST(BuildPanel, LinesMeetByNameAndCode) {
  const testing::TemporaryFolder folder;
  folder.WriteFile(
      "figures.csv",
      std::string(kHeader) +
          "b.pdf,2,乙县,130132,2024,,B01,t01,一、收入,,,预算数,revenue,2,20000,confirmed,1,1 2 3 "
          "4,\n"
          "b.pdf,2,乙县,130132,2024,,B01,t01,三、其他,,,预算数,revenue,1,10000,single,1,1 2 3 4,\n"
          "b.pdf,2,乙县,130132,2024,,B02,t02,收入,,,预算数,revenue,9,90000,single,1,1 2 3 4,\n"
          "a.pdf,1,甲县,130131,2024,,B01,t03,1.收入,,,金额,revenue,3.50,,contradicted,1,1 2 3 4,\n"
          "a.pdf,1,甲县,130131,2024,,B01,t03,结转,,,金额,revenue,4,40000,single,1,1 2 3 4,\n"
          "a.pdf,1,甲县,130131,2024,,B01,t03,x,201,服务,金额,,5,50000,single,1,1 2 3 4,\n");
  const Result<FormPanel> panel = BuildPanel(folder / "figures.csv", "B01");
  ASSERT_TRUE(panel.ok());
  EXPECT_EQ(PanelToCsv(*panel),
            "body,scope,publisher_code,publisher,region,fiscal_year,kind,document,table_id,table_"
            "title,收入 / "
            "revenue,"
            "其他 / revenue,结转 / revenue,201 服务 / 金额\n"
            ",,,甲县,130131,2024,,a.pdf,t03,,3.50,,40000,50000\n"
            ",,,乙县,130132,2024,,b.pdf,t01,,20000,10000,,\n");
}

TEST(BuildPanel, ARenamedLineIsOneAndYearsAreCompared) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("figures.csv",
                   std::string(kHeader) +
                       "a.pdf,1,甲,,2023,,B05,t01,x,206,科技,合计,e,1,100,single,3,1 2 3 4,\n"
                       "b.pdf,2,甲,,2024,,B05,t01,y,,科学技术,合计,e,1,150,single,4,1 2 3 4,206\n");
  const Result<FormPanel> panel = BuildPanel(folder / "figures.csv", "B05");
  ASSERT_TRUE(panel.ok());
  EXPECT_EQ(PanelToCsv(*panel),
            "body,scope,publisher_code,publisher,region,fiscal_year,kind,document,table_id,table_"
            "title,206 "
            "科学技术 / e\n"
            ",,,甲,,2023,,a.pdf,t01,,100\n,,,甲,,2024,,b.pdf,t01,,150\n");
  EXPECT_EQ(PanelToLongCsv(*panel),
            "body,scope,publisher_code,publisher,region,fiscal_year,kind,document,table_id,table_"
            "title,line,"
            "column,name,"
            "value,status,place\n"
            ",,,甲,,2023,,a.pdf,t01,,206,e,科技,100,single,\"page 3, 1 2 3 4\"\n"
            ",,,甲,,2024,,b.pdf,t01,,206,e,科学技术,150,single,\"page 4, 1 2 3 4\"\n");
  EXPECT_EQ(PanelYearsToCsv(*panel),
            "body,scope,publisher_code,publisher,region,kind,earlier_year,later_year,line,column,"
            "name,earlier,"
            "later,change,percent\n"
            ",,,甲,,,2023,2024,206,e,科学技术,100,150,50,50.0\n");
}

TEST(BuildPanel, ARenamedBodyIsComparedWithItself) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("figures.csv",
                   std::string(kHeader) +
                       "a.pdf,1,农业局,,2023,,B05,t01,x,206,科技,合计,e,1,100,single,3,1 2 3 4,\n"
                       "b.pdf,2,农村局,,2024,,B05,t01,x,206,科技,合计,e,1,150,single,4,1 2 3 4,\n");
  EXPECT_EQ(ChangesOverYears(*BuildPanel(folder / "figures.csv", "B05")).size(), 0U);
  const Result<FormPanel> panel =
      BuildPanel(folder / "figures.csv", "B05",
                 {{"1", {"农村局", "own-level"}}, {"2", {"农村局", "own-level"}}});
  ASSERT_EQ(ChangesOverYears(*panel).size(), 1U);
  EXPECT_EQ(panel->rows[0].scope, "own-level");
}

struct ScopeCase {
  const char* name;
  const char* title;
  const char* scope;
};

TEST(BuildPanel, ATitleSaysWhatAGovernmentsTableCovers) {
  for (const ScopeCase& row : {ScopeCase{"whole", "2024年全省一般公共预算收入表", "whole"},
                               {"own level", "2024年省本级一般公共预算收入表", "own-level"},
                               {"both", "全市及市本级收入表", ""},
                               {"neither", "一般公共预算收入表", ""}}) {
    const testing::TemporaryFolder folder;
    folder.WriteFile("figures.csv",
                     "document,sha256,form,table_id,table_title,value\na,1,G01,t01," +
                         std::string(row.title) + ",1\n");
    const Result<FormPanel> panel = BuildPanel(folder / "figures.csv", "G01");
    ASSERT_TRUE(panel.ok());
    EXPECT_EQ(panel->rows[0].scope, row.scope) << row.name;
  }
}

TEST(ChangesOverYears, ComparesATableWithItselfOnly) {
  FormPanel panel;
  panel.columns = {{"206", "e"}};
  panel.names = {"科技"};
  const auto row = [](const char* year, const char* title, const char* value) {
    return FormPanelRow{.publisher = "甲省",
                        .fiscal_year = year,
                        .title = title,
                        .values = {{0, {value, "", "", ""}}}};
  };
  panel.rows = {row("2022", "2022年全省支出表", "90"),
                row("2022", "2022年省级支出表", "9"),
                row("2023", "2023年全省支出表", "99"),
                row("2023", "2023年省级支出表", "12"),
                row("2023", "别的表", "1"),
                row("2024", "甲", "1"),
                row("2024", "甲", "2"),
                row("2025", "甲", "3")};
  const std::vector<PanelChange> changes = ChangesOverYears(panel);
  ASSERT_EQ(changes.size(), 2U);
  EXPECT_EQ(changes[0].change, "9");
  EXPECT_EQ(changes[0].percent, "10.0");
  EXPECT_EQ(changes[1].change, "3");
}

TEST(BuildPanel, AStrangerIsLeftOutWithTheReason) {
  const testing::TemporaryFolder folder;
  std::string figures = kHeader;
  for (const char* name : {"a", "b", "c"}) {
    for (const char* line : {"收入", "支出"}) {
      figures += std::string(name) + ".pdf," + name + ",甲" + name + ",,2024,,B01,t01," + line +
                 ",,,金额,x,1,10,single,1,1 2 3 4,\n";
    }
  }
  figures += "d.pdf,d,公报,,2024,,B01,t09,粮食产量,,,金额,x,7,,single,1,1 2 3 4,\n";
  figures += "e.pdf,e,某县,,2024,government-budget,B01,t02,收入,,,金额,x,7,,single,1,1 2 3 4,\n";
  folder.WriteFile("figures.csv", figures);
  const Result<FormPanel> panel = BuildPanel(folder / "figures.csv", "B01");
  ASSERT_TRUE(panel.ok());
  EXPECT_EQ(panel->rows.size(), 3U);
  EXPECT_EQ(panel->columns.size(), 2U);
  ASSERT_EQ(panel->left_out.size(), 2U);
  EXPECT_EQ(panel->left_out[1].document, "e.pdf");
  EXPECT_EQ(panel->left_out[0].why, "1 of its 1 lines stand in no other table of the form");
}

TEST(BuildPanel, ALineThatIsPrintedTwiceIsTwoColumns) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("figures.csv",
                   std::string(kHeader) +
                       "a.pdf,1,甲,,2024,,B01,t01,小计,,,金额,x,1,,single,1,1 2 3 4,\n"
                       "a.pdf,1,甲,,2024,,B01,t01,小计,,,金额,x,2,,single,1,1 2 3 4,\n");
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
