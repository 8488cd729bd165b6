// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/csv/data_package.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/document_builder.h"
#include "writers/csv/document_csv.h"

namespace mingxi {
namespace {

using nlohmann::ordered_json;
using testing::Amount;
using testing::Dash;
using testing::DocumentOf;
using testing::Head;
using testing::Label;
using testing::TableBuilder;

Document Sample() {
  TableBuilder builder("t01", "收支总表");
  builder.Unit("万元")
      .Header({Head("项目"), Head("金额")})
      .AddRow(RowKind::kIndex, {Head("栏次"), Head("1")})
      .Data({Label("合计"), Amount("1.50", "1.50")})
      .Data({Label("其他"), Dash()})
      .Columns({{"项目"}, {"金额"}});
  builder.Edit().cells[5].unit = "万元";
  builder.Edit().columns[1].role = ColumnRole::kAmount;
  builder.Edit().notes = {"注：一"};
  builder.Edit().pages = {1, 2};
  Document document = DocumentOf({builder.Build()});
  document.fiscal_year = 2023;
  document.publisher.name = "某局";
  return document;
}

ordered_json PackageOf(const CsvOptions& options = {}) {
  return ordered_json::parse((*DocumentToCsv(Sample(), options)).back().bytes);
}

TEST(DataPackageOf, DescribesTheSource) {
  const ordered_json package = PackageOf();
  EXPECT_EQ(package["$schema"], "https://datapackage.org/profiles/2.0/datapackage.json");
  EXPECT_EQ(package["name"], "mingxi-aaaaaaaaaaaa");
  EXPECT_EQ(package["sources"][0]["title"], "sample.pdf");
  EXPECT_EQ(package["sources"][0]["hash"], "sha256:" + std::string(64, 'a'));
  EXPECT_EQ(package["fiscal_year"], 2023);
  EXPECT_EQ(package["publisher"], "某局");
}

TEST(DataPackageOf, DescribesATableWithItsSchema) {
  const ordered_json resource = PackageOf()["resources"][0];
  EXPECT_EQ(resource["name"], "t01");
  EXPECT_EQ(resource["path"], "01-收支总表.csv");
  EXPECT_EQ(resource["encoding"], "utf-8");
  EXPECT_EQ(resource["bytes"], (*DocumentToCsv(Sample(), {}))[0].bytes.size());
  EXPECT_EQ(resource["schema"]["fields"].dump(),
            R"([{"name":"项目","type":"string","path":["项目"]},)"
            R"({"name":"金额","type":"number","unit":"万元","path":["金额"],"role":"amount"}])");
  EXPECT_EQ(resource["schema"]["missingValues"].dump(), R"(["","-"])");
  EXPECT_EQ(resource["title"], "收支总表");
  EXPECT_EQ(resource["unit"], "万元");
  EXPECT_EQ(resource["pages"].dump(), "[1,2]");
  EXPECT_EQ(resource["notes"].dump(), R"(["注：一"])");
  EXPECT_EQ(resource["rows_left_out"].dump(), R"([{"row":1,"kind":"index","cells":["栏次","1"]}])");
}

TEST(DataPackageOf, DescribesTheFigures) {
  const ordered_json resource = PackageOf()["resources"][1];
  EXPECT_EQ(resource["path"], "figures.csv");
  EXPECT_EQ(resource["schema"]["fields"].size(), 38U);
}

TEST(DataPackageOf, SaysHowTheFilesAreWritten) {
  const CsvOptions options{.profile = CsvProfile::kRaw,
                           .format = {CsvDialect::kExcel, TextEncoding::kGb18030}};
  const ordered_json resource = PackageOf(options)["resources"][0];
  EXPECT_EQ(resource["encoding"], "gb18030");
  EXPECT_EQ(resource["dialect"]["lineTerminator"], "\r\n");
  EXPECT_EQ(resource["dialect"]["header"], false);
  EXPECT_FALSE(resource.contains("schema"));
}

}  // namespace
}  // namespace mingxi
