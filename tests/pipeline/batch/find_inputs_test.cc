// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/batch/find_inputs.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

constexpr char kPdf[] = "%PDF-1.4\n";

TEST(FindInputs, ByContentAtAnyDepth) {
  const testing::TemporaryFolder folder;
  fs::create_directories(folder / "b/c");
  folder.WriteFile("b/c/deep", kPdf);         // No ending, a PDF.
  folder.WriteFile("b/page.html.bak", kPdf);  // Another ending, a PDF.
  folder.WriteFile("a.txt", "合计 1.00\n");   // Text.
  folder.WriteFile("broken.PDF", "<html>");   // Claims to be a PDF.
  folder.WriteFile("old.doc", "\xD0\xCF\x11\xE0");
  folder.WriteFile("style.css", "body {}");
  folder.WriteFile("picture.png", "\x89PNG");
  const FoundInputs found = FindInputs({folder.path()}, folder / "out");
  EXPECT_EQ(found.paths, (Paths{folder / "a.txt", folder / "broken.PDF", folder / "old.doc",
                                folder / "b/page.html.bak", folder / "b/c/deep"}));
  EXPECT_EQ(found.other_files, (std::map<std::string, int>{{".css", 1}, {".png", 1}}));
  EXPECT_TRUE(found.skipped.empty());
}

TEST(FindInputs, ResultsAreNoInputs) {
  const testing::TemporaryFolder folder;
  fs::create_directories(folder / "earlier/docs/a--1");
  fs::create_directories(folder / "a-csv");
  fs::create_directories(folder / "theirs");
  folder.WriteFile("earlier/manifest.jsonl", "");
  folder.WriteFile("earlier/figures.csv", "document\n");
  folder.WriteFile("earlier/docs/a--1/a.txt", "合计 1.00\n");
  folder.WriteFile("a-csv/datapackage.json", R"({"name": "mingxi-ab"})");
  folder.WriteFile("a-csv/01-a.csv", "a,b\n");
  folder.WriteFile("theirs/datapackage.json", R"({"name": "census"})");
  folder.WriteFile("theirs/x.csv", "a,b\n");
  const FoundInputs found = FindInputs({folder.path()}, folder / "out");
  EXPECT_EQ(found.paths, (Paths{folder / "theirs/x.csv"}));
  EXPECT_EQ(found.skipped,
            (std::vector<SkippedPath>{{folder / "a-csv", "a data package that mingxi wrote"},
                                      {folder / "earlier", "the results of a batch"}}));
}

TEST(FindInputs, ANamedFileIsAnInputWhateverItIs) {
  const testing::TemporaryFolder folder;
  folder.WriteFile("style.css", "body {}");
  const FoundInputs found =
      FindInputs({folder / "style.css", folder / "./style.css", folder / "missing.pdf"}, "out");
  EXPECT_EQ(found.paths, (Paths{folder / "style.css", folder / "missing.pdf"}));
}

TEST(FindInputs, LinksStayBelowTheRootsAndLoopsEnd) {
  const testing::TemporaryFolder folder;
  fs::create_directories(folder / "in/sub");
  fs::create_directories(folder / "other");
  folder.WriteFile("in/a.pdf", kPdf);
  folder.WriteFile("other/secret.pdf", kPdf);
  fs::create_symlink("..", folder / "in/sub/loop");
  fs::create_symlink("../a.pdf", folder / "in/sub/same.pdf");
  fs::create_symlink("../other", folder / "in/away");
  fs::create_symlink("nowhere", folder / "in/dangling.pdf");
  const FoundInputs found = FindInputs({folder / "in"}, folder / "out");
  EXPECT_EQ(found.paths, (Paths{folder / "in/a.pdf", folder / "in/sub/same.pdf"}));
  EXPECT_EQ(found.skipped,
            (std::vector<SkippedPath>{{folder / "in/away", "a link that leads elsewhere"},
                                      {folder / "in/dangling.pdf", "a link that leads nowhere"}}));
}

TEST(FindInputs, NeitherItsOwnFolderNorPipes) {
  const testing::TemporaryFolder folder;
  fs::create_directories(folder / "out/docs");
  folder.WriteFile("out/docs/old.pdf", kPdf);
  folder.WriteFile("a.pdf", kPdf);
  ASSERT_EQ(mkfifo((folder / "pipe.pdf").c_str(), 0600), 0);
  const FoundInputs found = FindInputs({folder.path()}, folder / "out");
  EXPECT_EQ(found.paths, (Paths{folder / "a.pdf"}));
}

TEST(ParsePathList, LinesOrNulBytes) {
  EXPECT_EQ(ParsePathList("a b.pdf\r\n\nc.pdf"), (Paths{"a b.pdf", "c.pdf"}));
  EXPECT_EQ(ParsePathList(std::string("a\nb.pdf\0c.pdf\0", 14)), (Paths{"a\nb.pdf", "c.pdf"}));
  EXPECT_TRUE(ParsePathList("").empty());
}

}  // namespace
}  // namespace mingxi
