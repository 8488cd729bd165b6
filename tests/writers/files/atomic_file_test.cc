// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/files/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/file_size_limit.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

using testing::FileSizeLimit;
using testing::TemporaryFolder;
using Names = std::vector<std::string>;

TEST(WriteFileAtomically, WritesANewFileAndLeavesNothingElse) {
  const TemporaryFolder folder;
  EXPECT_EQ(WriteFileAtomically(folder / "a.json", "bytes"), Status::Ok());
  EXPECT_EQ(folder.ReadFile("a.json"), "bytes");
  EXPECT_EQ(folder.Names(), Names{"a.json"});
}

TEST(WriteFileAtomically, ReplacesAnExistingFileWholeAndKeepsItsPermissions) {
  const TemporaryFolder folder;
  folder.WriteFile("a.json", "something longer than the new bytes");
  chmod((folder / "a.json").c_str(), 0640);
  EXPECT_EQ(WriteFileAtomically(folder / "a.json", "new"), Status::Ok());
  EXPECT_EQ(folder.ReadFile("a.json"), "new");
  struct stat facts {};
  stat((folder / "a.json").c_str(), &facts);
  EXPECT_EQ(facts.st_mode & 07777, 0640U);
}

TEST(WriteFileAtomically, WritesBehindALink) {
  const TemporaryFolder folder;
  folder.WriteFile("real.json", "old");
  std::filesystem::create_symlink("real.json", folder / "link.json");
  EXPECT_EQ(WriteFileAtomically(folder / "link.json", "new"), Status::Ok());
  EXPECT_TRUE(std::filesystem::is_symlink(folder / "link.json"));
  EXPECT_EQ(folder.ReadFile("real.json"), "new");
}

TEST(WriteFileAtomically, TakesANameAsLongAsTheFileSystemAllows) {
  const TemporaryFolder folder;
  const std::string name(255, 'n');
  EXPECT_EQ(WriteFileAtomically(folder / name, "x"), Status::Ok());
  EXPECT_EQ(folder.ReadFile(name), "x");
}

TEST(WriteFileAtomically, WritesToADeviceWithoutReplacingIt) {
  EXPECT_EQ(WriteFileAtomically("/dev/null", "x"), Status::Ok());
  EXPECT_TRUE(std::filesystem::is_character_file("/dev/null"));
}

struct FailureCase {
  const char* name;
  std::string path;  ///< Behind the test's folder unless it begins with '/'.
  const char* expected;
};

void PrintTo(const FailureCase& row, std::ostream* out) { *out << row.name; }

class WriteFailureTest : public ::testing::TestWithParam<FailureCase> {};

TEST_P(WriteFailureTest, SaysWhatIsInTheWayAndLeavesNothing) {
  const TemporaryFolder folder;
  folder.WriteFile("file", "");
  std::filesystem::create_directory(folder / "folder");
  const std::string path =
      GetParam().path.starts_with("/") ? GetParam().path : folder / GetParam().path;
  const Status status = WriteFileAtomically(path, "bytes");
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
  EXPECT_EQ(status.location().file, path);
  EXPECT_NE(status.message().find(GetParam().expected), std::string::npos) << status.message();
  EXPECT_EQ(folder.Names(), (Names{"file", "folder"}));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, WriteFailureTest,
    ::testing::Values(FailureCase{"MissingFolder", "missing/a.json", "there is no folder"},
                      FailureCase{"AFileAsFolder", "file/a.json", "there is no folder"},
                      FailureCase{"AFolder", "folder", "this is a folder"},
                      FailureCase{"AFolderWithSlash", "new/", "this is a folder"},
                      FailureCase{"LongName", std::string(256, 'n'), "name is too long"},
                      FailureCase{"FullDevice", "/dev/full", "is full; make room"}),
    [](const auto& row) { return row.param.name; });

TEST(WriteFileAtomically, RespectsAReadOnlyFolder) {
  if (geteuid() == 0) GTEST_SKIP() << "permissions do not bind root";
  const TemporaryFolder folder;
  chmod(folder.path().c_str(), 0555);
  const Status status = WriteFileAtomically(folder / "a.json", "x");
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
  EXPECT_NE(status.message().find("no permission"), std::string::npos) << status.message();
}

TEST(WriteFileAtomically, KeepsTheOldFileWhenTheNewOneDoesNotFit) {
  const TemporaryFolder folder;
  folder.WriteFile("a.json", "old");
  Status status;
  {
    const FileSizeLimit limit(4096);
    status = WriteFileAtomically(folder / "a.json", std::string(8192, 'x'));
  }
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
  EXPECT_EQ(folder.ReadFile("a.json"), "old");
  EXPECT_EQ(folder.Names(), Names{"a.json"});
}

/// Standard output, sent to a pipe for a while.
class StandardOutputPipe {
 public:
  StandardOutputPipe() : saved_(dup(STDOUT_FILENO)) {
    fflush(stdout);
    EXPECT_EQ(pipe(ends_), 0);
    dup2(ends_[1], STDOUT_FILENO);
    close(ends_[1]);
  }
  void CloseReader() {
    if (ends_[0] >= 0) close(ends_[0]);
    ends_[0] = -1;
  }
  std::string Read() {
    Restore();
    std::string bytes(1000, '\0');
    const ssize_t length = read(ends_[0], bytes.data(), bytes.size());
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(length, 0)));
    return bytes;
  }
  ~StandardOutputPipe() {
    Restore();
    CloseReader();
  }

 private:
  void Restore() {
    if (saved_ < 0) return;
    dup2(saved_, STDOUT_FILENO);
    close(saved_);
    saved_ = -1;
  }
  int saved_;
  int ends_[2] = {-1, -1};
};

TEST(WriteFileAtomically, WritesToStandardOutput) {
  StandardOutputPipe pipe;
  EXPECT_EQ(WriteFileAtomically("-", "bytes"), Status::Ok());
  EXPECT_EQ(pipe.Read(), "bytes");
}

TEST(WriteFileAtomically, TakesABrokenPipeForSuccess) {
  const auto old_handler = std::signal(SIGPIPE, SIG_IGN);
  StandardOutputPipe pipe;
  pipe.CloseReader();
  EXPECT_EQ(WriteFileAtomically("-", "bytes"), Status::Ok());
  std::signal(SIGPIPE, old_handler);
}

TEST(AtomicFile, IsInvisibleUnderItsNameUntilCommitted) {
  const TemporaryFolder folder;
  {
    Result<AtomicFile> file = AtomicFile::Create(folder / "a.xlsx");
    ASSERT_TRUE(file.ok());
    EXPECT_EQ(file->Write("bytes"), Status::Ok());
    EXPECT_FALSE(std::filesystem::exists(folder / "a.xlsx"));
    EXPECT_EQ(std::filesystem::path(file->temporary_path()).parent_path(), folder.path());
    const AtomicFile moved = *std::move(file);
    EXPECT_TRUE(std::filesystem::exists(moved.temporary_path()));
  }
  EXPECT_EQ(folder.Names(), Names{});
}

TEST(AtomicFile, CopiesToStandardOutputWhatALibraryWroteByName) {
  const TemporaryFolder folder;
  StandardOutputPipe pipe;
  Result<AtomicFile> file = AtomicFile::Create("-");
  ASSERT_TRUE(file.ok());
  std::ofstream(file->temporary_path()) << "by name";
  EXPECT_EQ(file->Commit(), Status::Ok());
  EXPECT_EQ(pipe.Read(), "by name");
}

TEST(WriteFilesAtomically, WritesAllIntoANewFolder) {
  const TemporaryFolder folder;
  EXPECT_EQ(WriteFilesAtomically(folder / "out", {{"a.csv", "1"}, {"b.csv", "2"}}), Status::Ok());
  EXPECT_EQ(folder.ReadFile("out/a.csv"), "1");
  EXPECT_EQ(folder.ReadFile("out/b.csv"), "2");
}

TEST(WriteFilesAtomically, LeavesNoneWhenOneDoesNotFit) {
  const TemporaryFolder folder;
  Status status;
  {
    const FileSizeLimit limit(4096);
    status =
        WriteFilesAtomically(folder / "out", {{"a.csv", "1"}, {"b.csv", std::string(8192, 'x')}});
  }
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
  EXPECT_EQ(folder.Names(), Names{});
}

TEST(WriteFilesAtomically, NamesAMissingParent) {
  const TemporaryFolder folder;
  const Status status = WriteFilesAtomically(folder / "missing/out", {{"a.csv", "1"}});
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
  EXPECT_NE(status.message().find("there is no folder"), std::string::npos) << status.message();
}

}  // namespace
}  // namespace mingxi
