// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/guarded.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <ostream>
#include <string>

#include "pipeline/worker/guest_record.h"
#include "pipeline/worker/sandbox.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

/// Runs `work` with one output; what it said and showed is kept.
struct Trial {
  explicit Trial(const std::string& out) { guarded.outputs = {{out}}; }

  Result<int> Run(const std::function<int(Guest&)>& work) {
    GuardedHost host;
    host.say = [this](std::string_view text) { said += text; };
    host.show = [this](std::string_view text) {
      shown += text;
      return Status::Ok();
    };
    host.is_interrupted = [this] { return is_interrupted && is_interrupted(); };
    return RunGuarded(guarded, host, work);
  }

  GuardedWork guarded{.name = "x.pdf"};
  std::function<bool()> is_interrupted;
  std::string said;
  std::string shown;
};

class GuardedTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!TrySandbox().is_whole()) GTEST_SKIP() << TrySandbox().ToString();
  }

  const testing::TemporaryFolder folder_;
  Trial trial_{folder_.path() + "/out.txt"};
};

int WriteAndDeliver(Guest& guest, const std::string& text) {
  std::ofstream(guest.PathOf(0)) << text;
  return guest.Deliver(0).ok() ? 0 : 1;
}

TEST_F(GuardedTest, ResultsComeBack) {
  const std::string large(3 * kMostRecordBytes + 17, 'x');
  const Result<int> done = trial_.Run([&](Guest& guest) {
    guest.Say("hello");
    static_cast<void>(guest.Show(large).ok());
    return WriteAndDeliver(guest, large) + 40;
  });
  ASSERT_TRUE(done.ok()) << done.status().ToString();
  EXPECT_EQ(*done, 40);
  EXPECT_EQ(trial_.said, "hello");
  EXPECT_EQ(trial_.shown, large);
  EXPECT_EQ(folder_.ReadFile("out.txt"), large);
}

TEST_F(GuardedTest, FolderOfFilesComesBack) {
  trial_.guarded.outputs[0].is_folder = true;
  const Result<int> done = trial_.Run([](Guest& guest) {
    ::mkdir(guest.PathOf(0).c_str(), 0777);
    std::ofstream(guest.PathOf(0) + "/b.csv") << "2";
    std::ofstream(guest.PathOf(0) + "/a.csv") << "1";
    return guest.Deliver(0).ok() ? 0 : 1;
  });
  ASSERT_TRUE(done.ok()) << done.status().ToString();
  EXPECT_EQ(*done, 0);
  EXPECT_EQ(folder_.ReadFile("out.txt/a.csv") + folder_.ReadFile("out.txt/b.csv"), "12");
}

TEST_F(GuardedTest, FailedWritingIsToldToTheGuest) {
  trial_.guarded.outputs[0].path = folder_.path() + "/missing/out.txt";
  const Result<int> done = trial_.Run([](Guest& guest) { return WriteAndDeliver(guest, "x"); });
  ASSERT_TRUE(done.ok());
  EXPECT_EQ(*done, 1);
}

/// What a process says for whose request there is no memory: the address sanitizer ends it.
#ifdef __SANITIZE_ADDRESS__
constexpr const char* kNoMemory = "status 1";
#else
constexpr const char* kNoMemory = "of memory";
#endif

/// A guest that does not come to its end.
struct EndCase {
  std::string name;
  std::function<int(Guest&)> work;
  std::string told;  ///< Stands in the failure.
};

void PrintTo(const EndCase& tested, std::ostream* out) { *out << tested.name; }

class GuardedEndTest : public GuardedTest, public ::testing::WithParamInterface<EndCase> {};

TEST_P(GuardedEndTest, IsTold) {
  trial_.guarded.timeout = std::chrono::milliseconds(700);
  trial_.guarded.quota = {.bytes = 1 << 20, .files = 50};
  const Result<int> done = trial_.Run(GetParam().work);
  ASSERT_FALSE(done.ok());
  EXPECT_NE(done.status().message().find(GetParam().told), std::string::npos)
      << done.status().message();
  EXPECT_NE(access((folder_.path() + "/out.txt").c_str(), F_OK), 0);
}

INSTANTIATE_TEST_SUITE_P(
    Ends, GuardedEndTest,
    ::testing::Values(EndCase{"Crash", [](Guest&) -> int { std::abort(); }, "signal 6"},
                      EndCase{"Exit", [](Guest&) -> int { _exit(5); }, "status 5"},
                      EndCase{"Hang",
                              [](Guest&) -> int {
                                for (;;) usleep(1000);
                              },
                              "takes longer than"},
                      EndCase{"Memory",
                              [](Guest&) -> int {
                                const std::string eaten(std::size_t{1} << 40, 'x');
                                return static_cast<int>(eaten.size());
                              },
                              kNoMemory},
                      EndCase{"Disk",
                              [](Guest& guest) -> int {
                                std::ofstream file(guest.PathOf(0));
                                for (;;) {
                                  file << std::string(1 << 16, 'x') << std::flush;
                                  file.seekp(0);
                                  usleep(100);
                                }
                              },
                              "wrote more"},
                      EndCase{"ManyFiles",
                              [](Guest& guest) -> int {
                                for (int i = 0; i < 100; ++i)
                                  std::ofstream(guest.PathOf(0) + std::to_string(i));
                                for (;;) usleep(1000);
                              },
                              "wrote more"}),
    [](const ::testing::TestParamInfo<EndCase>& tested) { return tested.param.name; });

TEST_F(GuardedTest, InterruptEndsItAtOnce) {
  const auto began = std::chrono::steady_clock::now();
  trial_.is_interrupted = [&] {
    return std::chrono::steady_clock::now() - began > std::chrono::milliseconds(50);
  };
  const Result<int> done = trial_.Run([](Guest&) -> int {
    for (;;) {
    }
  });
  EXPECT_EQ(done.status().code(), StatusCode::kInterrupted);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(2));
}

TEST(GuestRecord, Texts) {
  const auto same =
      DecodeGuestRecord(EncodeGuestRecord(GuestRecord::Kind::kBytes, 0x01020384, "ab"));
  ASSERT_TRUE(same.has_value());
  EXPECT_EQ(same->kind, GuestRecord::Kind::kBytes);
  EXPECT_EQ(same->number, 0x01020384u);
  EXPECT_EQ(same->bytes, "ab");
  EXPECT_FALSE(DecodeGuestRecord("").has_value());
  EXPECT_FALSE(DecodeGuestRecord(std::string(4, '\0')).has_value());
  EXPECT_FALSE(DecodeGuestRecord("\x7f"
                                 "1234")
                   .has_value());
}

}  // namespace
}  // namespace mingxi
