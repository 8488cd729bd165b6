// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/office_conversion.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <functional>
#include <string>

#include "pipeline/worker/office_sandbox.h"
#include "pipeline/worker/sandbox.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

constexpr char kRtf[] =
    "{\\rtf1\\ansi\\trowd\\cellx3000\\cellx6000\\intbl 1\\cell 2\\cell\\row\\pard\\par}";

bool CanConfine() { return TrySandbox().landlock > 0; }

/// Whether `attempt` works in the sandbox of an office program with `folder`.
bool WorksInside(const std::string& folder, const std::function<bool()>& attempt) {
  const pid_t child = fork();
  if (child == 0) _exit(!EnterOfficeSandbox(folder) ? 2 : attempt() ? 1 : 0);
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) < 2) << status;
  return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

bool CanOpen(const std::string& path, int flags) {
  const int file = open(path.c_str(), flags | O_CLOEXEC, 0600);
  return file >= 0;
}

TEST(OfficeSandbox, LeavesOnlyItsFolder) {
  if (!CanConfine()) GTEST_SKIP() << "this kernel has no Landlock";
  const testing::TemporaryFolder inside;
  const testing::TemporaryFolder outside;
  outside.WriteFile("secret", "1");
  const std::string folder = inside.path();
  const std::string secret = outside / "secret";
  EXPECT_TRUE(WorksInside(folder, [&] { return CanOpen(folder + "/new", O_CREAT | O_WRONLY); }));
  EXPECT_TRUE(WorksInside(folder, [] { return CanOpen("/usr/share", O_RDONLY); }));
  EXPECT_FALSE(WorksInside(folder, [&] { return CanOpen(secret, O_RDONLY); }));
  EXPECT_FALSE(WorksInside(folder, [&] { return CanOpen(secret, O_WRONLY); }));
  EXPECT_FALSE(WorksInside(folder, [&] { return unlink(secret.c_str()) == 0; }));
  EXPECT_FALSE(WorksInside(folder, [] { return CanOpen("/etc/passwd", O_RDONLY); }));
  EXPECT_FALSE(WorksInside(folder, [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }));
  EXPECT_FALSE(WorksInside(folder, [] { return kill(getppid(), 0) == 0; }));
  EXPECT_FALSE(WorksInside(folder, [&] { return chmod(folder.c_str(), 0777) == 0; }));
  EXPECT_FALSE(WorksInside(folder, [] { return execl("/bin/true", "true", nullptr) == 0; }));
}

class OfficeConversionTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (OfficeProgram().empty()) GTEST_SKIP() << "LibreOffice is not installed";
    if (!CanConfine()) GTEST_SKIP() << "this kernel has no Landlock";
  }

  /// What comes back for `bytes`.
  Result<std::string> Convert(const std::string& bytes) {
    return ThroughOffice(bytes, folder_.path(), [&](const std::string& name, OfficeKind kind) {
      return RunOffice(folder_ / name, kind, /*needs_sandbox=*/true, {});
    });
  }

  testing::TemporaryFolder folder_;
};

TEST_F(OfficeConversionTest, MakesADocument) {
  const Result<std::string> made = Convert(kRtf);
  ASSERT_TRUE(made.ok()) << made.status().ToString();
  EXPECT_TRUE(made->starts_with("PK\x03\x04"));
}

TEST_F(OfficeConversionTest, IsInterrupted) {
  const Status status =
      ThroughOffice(kRtf, folder_.path(), [&](const std::string& name, OfficeKind kind) {
        return RunOffice(folder_ / name, kind, true, [] { return true; });
      }).status();
  EXPECT_EQ(status.code(), StatusCode::kInterrupted);
}

TEST(OfficeKind, IsToldByContent) {
  EXPECT_EQ(OfficeKindOf(kRtf), OfficeKind::kRtf);
  EXPECT_EQ(OfficeKindOf("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\n"
                         "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"),
            OfficeKind::kXmlSheet);
  EXPECT_EQ(OfficeKindOf("text"), std::nullopt);
  EXPECT_EQ(OfficeKindOfNumber(0), OfficeKind::kDoc);
  EXPECT_EQ(OfficeKindOfNumber(99), std::nullopt);
}

}  // namespace
}  // namespace mingxi
