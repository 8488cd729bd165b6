// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/desk_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

std::string Upload(const DeskFolder& desk, const std::string& bytes) {
  const Result<std::string> path = desk.NewUpload();
  EXPECT_TRUE(path.ok());
  std::ofstream(*path) << bytes;
  return *path;
}

const std::string kHash(64, 'a');

TEST(DeskFolder, KeepsTheSameBytesOnce) {
  const testing::TemporaryFolder folder;
  const Result<DeskFolder> desk = DeskFolder::Open(folder / "desk");
  ASSERT_TRUE(desk.ok());
  const Result<DeskFile> first = desk->Keep(Upload(*desk, "x"), kHash, "../../预算:1.PDF");
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->id, std::string(16, 'a'));
  EXPECT_EQ(first->name, "预算1.PDF");
  EXPECT_TRUE(std::filesystem::path(first->path).string().starts_with(desk->path() + "/files/"));
  const Result<DeskFile> again = desk->Keep(Upload(*desk, "x"), kHash, "other.pdf");
  EXPECT_EQ(again->path, first->path);
  ASSERT_EQ(desk->Documents().size(), 1U);
  EXPECT_FALSE(desk->Documents().front().record.has_value());
}

TEST(DeskFolder, ForgetsUploadsThatWereCutShort) {
  const testing::TemporaryFolder folder;
  const std::string path = Upload(*DeskFolder::Open(folder / "desk"), "half");
  EXPECT_TRUE(DeskFolder::Open(folder / "desk").ok());
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(DeskFolder, OneDeskAtATime) {
  const testing::TemporaryFolder folder;
  {
    const Result<DeskFolder> first = DeskFolder::Open(folder / "desk");
    ASSERT_TRUE(first.ok());
    EXPECT_EQ(DeskFolder::Open(folder / "desk").status().code(), StatusCode::kWriteFailed);
  }
  EXPECT_TRUE(DeskFolder::Open(folder / "desk").ok());
}

TEST(DeskFolder, RemovesAllOfADocument) {
  const testing::TemporaryFolder folder;
  const Result<DeskFolder> desk = DeskFolder::Open(folder / "desk");
  const std::string id = desk->Keep(Upload(*desk, "x"), kHash, "a.pdf")->id;
  ASSERT_TRUE(desk->SetReviewed(id, true).ok());
  ASSERT_TRUE(desk->SetCorrections(id, "{}").ok());
  const std::optional<DeskDocument> document = desk->Find(id);
  ASSERT_TRUE(document && document->is_reviewed && document->has_corrections);
  EXPECT_TRUE(desk->Remove(*document).ok());
  EXPECT_FALSE(desk->Find(id).has_value());
  EXPECT_FALSE(std::filesystem::exists(desk->CorrectionsPath(id)));
}

TEST(IsDeskId, OnlySixteenDigits) {
  EXPECT_TRUE(IsDeskId("0123456789abcdef"));
  for (const char* other :
       {"", "..", "0123456789ABCDEF", "0123456789abcde", "0123456789abcdef0", "0123456789abcde/"}) {
    EXPECT_FALSE(IsDeskId(other)) << other;
  }
}

}  // namespace
}  // namespace mingxi
