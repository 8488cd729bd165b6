// SPDX-License-Identifier: GPL-3.0-or-later

#include "normalizer/values/user_catalogue.h"

#include <gtest/gtest.h>

namespace mingxi {
namespace {

TEST(UserCatalogue, ReadsTabsAndCommas) {
  for (const char* text :
       {"code\tname\tfrom\tto\n2067777\t某项\t2020\t2023\n",
        "\xEF\xBB\xBF# mine\r\nname,code,to,from\r\n\"某项\",2067777,2023,2020\r\n"}) {
    const Result<UserCatalogue> catalogue = UserCatalogue::Parse(text);
    ASSERT_TRUE(catalogue.ok()) << catalogue.status().ToString();
    const auto found = catalogue->Find("2067777");
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(*found[0], (UserSubject{CodeKind::kFunction, "2067777", "某项", 2020, 2023}));
  }
}

TEST(UserCatalogue, FindsCodesByNameHoweverPrinted) {
  const auto catalogue = UserCatalogue::Parse("code,name\n2067777,某 项（甲）\n2067778,某项\n");
  ASSERT_TRUE(catalogue.ok());
  EXPECT_EQ(catalogue->FindCodesByName("某项(甲)"), std::vector<std::string>{"2067777"});
  EXPECT_TRUE(catalogue->FindCodesByName("另项").empty());
}

TEST(UserCatalogue, NamesTheLineThatIsWrong) {
  const auto message = [](const char* text) {
    return UserCatalogue::Parse(text).status().message();
  };
  EXPECT_EQ(message(""), "the file is empty");
  EXPECT_EQ(message("编码,名称\n"),
            "line 1: expected a header line with \"code\", \"name\", found \"编码,名称\"");
  EXPECT_EQ(message("code,name\n206,科技\n20x,教育\n"),
            "line 3: expected a subject code of 3, 5, 7 or 9 digits, found \"20x\"");
  EXPECT_EQ(message("code,name\n206,\n"), "line 2: the name of 206 is missing");
  EXPECT_EQ(message("code,name,from\n206,科技,23\n"),
            "line 2: expected years like 2023 in \"from\" and \"to\", or nothing");
}

TEST(UserSynonyms, SaysWhatAHeaderMeans) {
  const Result<UserSynonyms> synonyms =
      UserSynonyms::Parse("header,means\n本年 安排（数）,预算数\n");
  ASSERT_TRUE(synonyms.ok()) << synonyms.status().ToString();
  EXPECT_EQ(synonyms->MeaningOf("本年安排(数)"), "预算数");
  EXPECT_EQ(synonyms->MeaningOf("决算数"), "决算数");
  EXPECT_EQ(UserSynonyms::Parse("header,means\n甲,\n").status().message(),
            "line 2: expected a printed header and a known one");
}

}  // namespace
}  // namespace mingxi
