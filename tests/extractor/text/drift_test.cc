// SPDX-License-Identifier: GPL-3.0-or-later

// Aligned texts whose figures stand at other places from line to line.

#include <gtest/gtest.h>

#include <string>

#include "extractor/text/text_reader.h"
#include "tests/extractor/text/layout_sketch.h"

namespace mingxi {
namespace {

std::string SketchOf(const std::string& text) {
  const Result<TextContent> content = ReadText(text);
  return content.ok() ? Sketch(content->layout) : content.status().ToString();
}

constexpr const char* kDrifting =
    "                    债务限额                         债务余额\n"
    "  地  区\n"
    "                          一般   专项                      一般   专项\n"
    "  公  式     A=B+C         B      C        D=E+F        E      F\n"
    "甲省            41,460.44 14,842.04 26,618.40 36,067.04 20,141.28 15,925.76\n"
    "甲省本级          3,111.83  1,376.87  1,734.96  2,609.98 1,741.32    868.66\n"
    "乙市            2,145.75    718.52  1,427.23  2,158.08 1,649.04    509.04\n"
    "  乙市本级        1,429.43    375.90  1,053.53  1,511.53 1,301.90    209.63\n"
    "  丙县             105.77         49.33      56.44       127.33     79.98     47.35\n"
    "  丁县             158.89         76.89      82.00       175.29     94.61     80.68\n"
    "  戊县             121.72         25.87      95.85        94.31     81.11     13.20\n"
    "  己县             131.40         90.78      40.62        72.16     38.23     33.93\n"
    "  庚县              57.32          5.25      52.07        62.85     20.60     42.25\n";

TEST(DriftingFigures, StayInTheirColumns) {
  const std::string sketch = SketchOf(kDrifting);
  EXPECT_NE(sketch.find("grid 7 wide"), std::string::npos) << sketch;
  EXPECT_NE(sketch.find("丙县|105.77|49.33|56.44|127.33|79.98|47.35\n"), std::string::npos)
      << sketch;
  EXPECT_NE(sketch.find("公  式|A=B+C|B|C|D=E+F|E|F\n"), std::string::npos) << sketch;
}

TEST(DriftingFigures, ColumnsUsedInTurnStayApart) {
  // As many figures in each line, but each in a column of its own.
  const std::string sketch = SketchOf(
      "项目        上年      今年      基本      项目支出\n"
      "甲类       10.00     20.00     20.00\n"
      "乙类       11.00     21.00               21.00\n"
      "丙类       12.00     22.00     22.00\n"
      "丁类       13.00     23.00               23.00\n"
      "戊类       14.00     24.00     24.00\n"
      "己类       15.00     25.00               25.00\n"
      "庚类       16.00     26.00     26.00\n"
      "辛类       17.00     27.00               27.00\n"
      "壬类       18.00     28.00     28.00\n");
  EXPECT_NE(sketch.find("grid 5 wide"), std::string::npos) << sketch;
  EXPECT_NE(sketch.find("乙类|11.00|21.00||21.00\n"), std::string::npos) << sketch;
}

/// Names that were broken over three lines, side by side: a Chinese character takes one place of a
/// line here, a digit another, so that the names stand ever farther left of their figures.
constexpr const char* kWrappedNames =
    "                                       村级组织办公                   老旧小区电梯\n"
    "                                乡村道路养护                                 养蜂（蚕）重 "
    "河湖堤岸日常        公共图书馆的 文化馆全年的 博物馆临时的 体育场馆低价 另外公共服务\n"
    "  县区名     总额         校舍维修费             经费补助与奖        年终清算       "
    "加装改造及补               固定人员补助\n"
    "                                   费                                    点乡镇奖金  "
    "巡护及保洁          开放     开放     开放     开放     各补助\n"
    "                                         金额                        贴\n"
    " 全市总额     15691841    1326847     4924147   853732    1383311      244335      664943   "
    "347516   2733526   15162   25658   363883   415167    419767\n"
    "甲山河湖海县    3181342     1486969      858265   117246     196365                   99256   "
    "55323     458312    3971     246            55873     111864\n"
    "  市本级     1337237      963175      338398    18685      45873                   22793      "
    "186    232859             299            16261     156958\n"
    "  乙县        155631      28956       55859    16656       5763                    8866       "
    "29     23934      86                      4852      4739\n"
    "  丙山县       175951      14383       44318     9431       2326                    2384     "
    "4917     28672     544                      3616      2757\n"
    "  丁山县       129619      15259       59656    13779       8683                   13784      "
    "        23261      57                      3269       536\n"
    "  戊山县       277748      15877       73558    25716      35853                   18128      "
    "  2     34513     171                      5899      1548\n"
    "  己山县       114853       6558       48921    13559       7659                    4186     "
    "5631     11598      52                      5941       577\n"
    "  庚山县       187874       7582       55175    18533       3898                    4693     "
    "7791     22452      82                      2167       627\n"
    "  辛山县       181224      12358       43337    13241       1927                    4251     "
    "5273     11726     988                    16613        853\n";

/// The same header on a page of fewer places, where three columns are blank.
constexpr const char* kNextPage =
    "                                村级组织办公                老旧小区电梯\n"
    "                         乡村道路养护                              养蜂（蚕）重 河湖堤岸日常  "
    "      公共图书馆的 文化馆全年的 博物馆临时的 体育场馆低价 另外公共服务\n"
    "县区名   总额       校舍维修费            经费补助与奖      年终清算      加装改造及补        "
    "       固定人员补助\n"
    "                            费                                 点乡镇奖金  巡护及保洁         "
    " 开放     开放     开放     开放     各补助\n"
    "                                  金额                     贴\n"
    "壬山县   195994     35294      35593   14687     13316               7212          22984   "
    "178                3862     4919\n"
    "癸山县   171374     22284      33764   25667     27365              17691          24372      "
    "   221          7134     6418\n"
    "子山县   186178      7576      68824   13326      3783               9952          25354      "
    "   218          8166     2611\n"
    "丑山县   188326      6584      63141   14276      4538              16528   2343   24175      "
    "               21818     3731\n"
    "寅山县   119962      6248      52814   11871      8157               6851    114   13974      "
    "               19426     1229\n"
    "卯山县   232418      8968      87793   21584     29235              18257   1633   39284    "
    "52               17451     2841\n"
    "辰山县   145622      7767      69153   11831     41752              17936          22533      "
    "               15865     1129\n";

TEST(WrappedNames, StandOverOneColumnEach) {
  const std::string sketch = SketchOf(std::string("\f") + kWrappedNames);
  EXPECT_NE(sketch.find("|乡村道路养护\n费|村级组织办公\n经费补助与奖\n金额|年终清算|"),
            std::string::npos)
      << sketch;
  EXPECT_NE(sketch.find("|固定人员补助|公共图书馆的\n开放|"), std::string::npos) << sketch;
}

TEST(WrappedNames, TellTheColumnsOfAPageThatLacksSome) {
  const std::string sketch = SketchOf(std::string(kWrappedNames) + "\f" + kNextPage);
  EXPECT_NE(sketch.find("子山县|186178|7576|68824|13326|3783||9952||25354||218||8166|2611\n"),
            std::string::npos)
      << sketch;
}

TEST(WrappedNames, AnOrdinalBelowIsNoPartOfAName) {
  const std::string sketch = SketchOf(
      "序号        项目名称          完成率    分值    得分\n"
      " 一   偿还贷款类项目\n"
      " 1    河堤加固工程           100%      5      5\n"
      " 2    乡村道路养护工程         100%      5      4\n"
      " 3    小学校舍维修工程          98%      5      4\n");
  EXPECT_NE(sketch.find("序号|项目名称|完成率|分值|得分\n"), std::string::npos) << sketch;
  EXPECT_NE(sketch.find("一|偿还贷款类项目|"), std::string::npos) << sketch;
}

}  // namespace
}  // namespace mingxi
