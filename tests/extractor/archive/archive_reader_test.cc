// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/archive/archive_reader.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "tests/extractor/archive/archive_builder.h"

namespace mingxi {
namespace {

using testing::BuildArchive;
using testing::PackedFiles;
using testing::Packing;

/// `name=bytes; ...` and behind it the failure's message.
std::string FilesText(const std::string& archive, const ArchiveLimits& limits = {}) {
  std::string text;
  const ArchiveVisitor visitor{
      .wants = [](const std::string&) { return true; },
      .take =
          [&text](const std::string& name, const std::string& bytes) {
            const bool is_short = bytes.size() < 20;
            text += name + "=" + (is_short ? bytes : std::to_string(bytes.size())) + "; ";
            return true;
          }};
  const Status status = WalkArchive(archive, "folder/own.xls.gz", limits, visitor);
  return status.ok() ? text : text + "! " + status.message();
}

struct ArchiveCase {
  const char* name;
  Packing packing;
  PackedFiles files;
  const char* expected;
};

void PrintTo(const ArchiveCase& test, std::ostream* out) { *out << test.name; }

const ArchiveCase kCases[] = {
    {"Zip", Packing::kZip, {{"b/c.xls", "1"}, {"d.pdf", "2"}}, "b/c.xls=1; d.pdf=2; "},
    {"Tar", Packing::kTar, {{"b/c.xls", "1"}, {"d.pdf", "2"}}, "b/c.xls=1; d.pdf=2; "},
    {"TarGz", Packing::kTarGz, {{"b/c.xls", "1"}, {"d.pdf", "2"}}, "b/c.xls=1; d.pdf=2; "},
    {"SevenZip", Packing::kSevenZip, {{"b/c.xls", "1"}, {"d.pdf", "2"}}, "b/c.xls=1; d.pdf=2; "},
    {"OnlyCompressed", Packing::kGzip, {{"x", "1"}}, "own.xls=1; "},
    {"FoldersAreNoFiles", Packing::kZip, {{"b/", ""}, {"b/c.xls", "1"}}, "b/c.xls=1; "},
    {"EmptyFile", Packing::kZip, {{"a", ""}}, "a=; "},
    // Names.
    {"GbkName", Packing::kZip, {{"\xD4\xA4\xCB\xE3.xls", "1"}}, "预算.xls=1; "},
    {"GbkFolder", Packing::kZip, {{"\xD4\xA4\xCB\xE3/a.xls", "1"}}, "预算/a.xls=1; "},
    {"GbkNameInTar", Packing::kTarGz, {{"\xD4\xA4\xCB\xE3.xls", "1"}}, "预算.xls=1; "},
    {"Utf8Name", Packing::kZip, {{"预算.xls", "1"}}, "预算.xls=1; "},
    {"RareName", Packing::kZip, {{"\x95\x32\x82\x36.xls", "1"}}, "\xF0\xA0\x80\x80.xls=1; "},
    {"Backslashes", Packing::kZip, {{"b\\c.xls", "1"}}, "b/c.xls=1; "},
    {"LeadsUpwards", Packing::kZip, {{"../../etc/passwd", "1"}}, "etc/passwd=1; "},
    {"FromTheRoot", Packing::kZip, {{"/etc/passwd", "1"}}, "etc/passwd=1; "},
    {"Drive", Packing::kZip, {{"C:\\a.xls", "1"}}, "a.xls=1; "},
    {"LineEndInName", Packing::kZip, {{"a\nb.xls", "1"}}, "ab.xls=1; "},
    {"NothingLeft", Packing::kZip, {{"..", "1"}}, "file-1=1; "},
    {"EqualNames", Packing::kTar, {{"a.xls", "1"}, {"./a.xls", "2"}}, "a.xls=1; a (2).xls=2; "},
    // What cannot be unpacked.
    {"Encrypted",
     Packing::kEncryptedZip,
     {{"a.xls", "1"}},
     "! the archive is encrypted; unpack it with its password first"},
};

class WalkArchiveTest : public ::testing::TestWithParam<ArchiveCase> {};

TEST_P(WalkArchiveTest, GivesEachFile) {
  EXPECT_EQ(FilesText(BuildArchive(GetParam().packing, GetParam().files)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Archives, WalkArchiveTest, ::testing::ValuesIn(kCases),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(WalkArchive, EntersArchivesInIt) {
  const std::string inner = BuildArchive(Packing::kSevenZip, {{"c.xls", "1"}});
  EXPECT_EQ(FilesText(BuildArchive(Packing::kZip, {{"b.7z", inner}, {"d.txt", "2"}})),
            "b.7z!c.xls=1; d.txt=2; ");
}

TEST(WalkArchive, TakesAnInnerArchiveThatIsEncryptedAsAFile) {
  const std::string inner = BuildArchive(Packing::kEncryptedZip, {{"c.xls", "1"}});
  EXPECT_EQ(FilesText(BuildArchive(Packing::kZip, {{"b.zip", inner}, {"d.txt", "2"}})),
            "b.zip=" + std::to_string(inner.size()) + "; d.txt=2; ");
}

TEST(WalkArchive, StopsAtItsDepth) {
  std::string archive = BuildArchive(Packing::kZip, {{"a.txt", "1"}});
  for (int i = 0; i < 3; ++i) archive = BuildArchive(Packing::kZip, {{"z.zip", archive}});
  EXPECT_TRUE(FilesText(archive).starts_with("z.zip!z.zip!z.zip="));
}

TEST(WalkArchive, StopsAtItsLimits) {
  const std::string bomb =
      BuildArchive(Packing::kZip, {{"a", std::string(3 << 20, ' ')}, {"b", "1"}});
  EXPECT_EQ(FilesText(bomb, {.max_file_bytes = 1 << 20}),
            "! the archive unpacks to more than 1 MiB; name the files in it one by one");
  EXPECT_EQ(FilesText(bomb, {.max_total_bytes = 2 << 20}),
            "! the archive unpacks to more than 2 MiB; name the files in it one by one");
  EXPECT_EQ(FilesText(bomb, {.max_ratio = 100, .free_bytes = 1 << 20}),
            "! the archive unpacks to more than 1 MiB; name the files in it one by one");
  EXPECT_EQ(FilesText(BuildArchive(Packing::kTar, {{"a", "1"}, {"b", "2"}}), {.max_entries = 1}),
            "a=1; ! the archive holds more than 1 files; split it");
}

TEST(WalkArchive, SaysWhereItIsDamaged) {
  const std::string whole = BuildArchive(Packing::kTarGz, {{"a.txt", std::string(5000, 'a')}});
  for (const std::size_t size : {whole.size() / 2, std::size_t{20}, std::size_t{2}}) {
    const std::string text = FilesText(whole.substr(0, size));
    EXPECT_NE(text.find("! the archive cannot be unpacked"), std::string::npos) << text;
  }
}

TEST(WalkArchive, RefusesWhatIsNoArchive) {
  for (const char* bytes : {"", "%PDF-1.4", "Rar!\x1A\x07", "no archive at all, but long enough"}) {
    EXPECT_NE(FilesText(bytes).find("! the archive"), std::string::npos) << bytes;
  }
}

TEST(ReadArchiveMember, FindsOneFile) {
  const std::string inner = BuildArchive(Packing::kTarGz, {{"c.xls", "1"}, {"d.xls", "2"}});
  const std::string archive = BuildArchive(Packing::kZip, {{"a.xls", "0"}, {"b.tgz", inner}});
  EXPECT_EQ(*ReadArchiveMember(archive, "x.zip", "a.xls"), "0");
  EXPECT_EQ(*ReadArchiveMember(archive, "x.zip", "b.tgz!d.xls"), "2");
  EXPECT_EQ(ReadArchiveMember(archive, "x.zip", "e.xls").status().code(), StatusCode::kNotFound);
}

}  // namespace
}  // namespace mingxi
