// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/result_tree.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;

TEST(ResultTree, MakesWhatIsMissingAndCleansUp) {
  const testing::TemporaryFolder folder;
  {
    const Result<ResultTree> tree = ResultTree::Open(folder / "a/b");
    ASSERT_TRUE(tree.ok()) << tree.status().ToString();
    EXPECT_TRUE(fs::is_directory(tree->work_folder()));
  }
  EXPECT_TRUE(fs::is_directory(folder / "a/b/docs"));
  EXPECT_FALSE(fs::exists(folder / "a/b/.mingxi-work"));
}

TEST(ResultTree, OneBatchAtATime) {
  const testing::TemporaryFolder folder;
  const Result<ResultTree> first = ResultTree::Open(folder.path());
  ASSERT_TRUE(first.ok());
  const Result<ResultTree> second = ResultTree::Open(folder.path());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.status().message(),
            "another batch is writing here; wait for it or name another output");
  EXPECT_TRUE(fs::is_directory(first->work_folder()));
}

TEST(ResultTree, SweepsWhatAKilledBatchLeft) {
  const testing::TemporaryFolder folder;
  fs::create_directories(folder / ".mingxi-work/1/result-1");
  folder.WriteFile(".mingxi-work/1/result-1/x.json", "half");
  folder.WriteFile(".mingxi-77-1.tmp", "half");
  folder.WriteFile("notes.txt", "mine");
  const Result<ResultTree> tree = ResultTree::Open(folder.path());
  ASSERT_TRUE(tree.ok());
  EXPECT_EQ(folder.Names(),
            (std::vector<std::string>{".mingxi-lock", ".mingxi-work", "docs", "notes.txt"}));
  EXPECT_TRUE(fs::is_empty(tree->work_folder()));
}

TEST(ResultTree, PublishesWholeFoldersAndReplacesThem) {
  const testing::TemporaryFolder folder;
  Result<ResultTree> tree = ResultTree::Open(folder.path());
  ASSERT_TRUE(tree.ok());
  for (const char* text : {"old", "new"}) {
    fs::create_directory(folder / ".mingxi-work/made");
    folder.WriteFile(".mingxi-work/made/" + std::string(text) + ".json", text);
    ASSERT_TRUE(tree->Publish(folder / ".mingxi-work/made", "x--1").ok());
    EXPECT_FALSE(fs::exists(folder / ".mingxi-work/made"));
  }
  EXPECT_TRUE(tree->HasResults("x--1"));
  EXPECT_EQ(folder.ReadFile("docs/x--1/new.json"), "new");
  EXPECT_FALSE(fs::exists(folder / "docs/x--1/old.json"));
  EXPECT_EQ(tree->ResultNames(), (std::vector<std::string>{"x--1"}));
  tree->Remove("x--1");
  EXPECT_FALSE(tree->HasResults("x--1"));
}

TEST(ResultTree, SaysWhyItCannotWrite) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("file", "");
  EXPECT_EQ(ResultTree::Open(folder / "file/out").status().code(), StatusCode::kWriteFailed);
}

}  // namespace
}  // namespace mingxi
