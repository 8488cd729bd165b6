// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/worker_pool.h"

#include <gtest/gtest.h>
#include <signal.h>

#include <cstdlib>
#include <filesystem>
#include <map>
#include <ostream>

#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

using std::chrono::milliseconds;

/// Orders to planted workers, run by a pool with short limits.
class PoolTest : public ::testing::Test {
 protected:
  PoolTest() {
    std::filesystem::create_directory(folder_ / "marks");
    setenv("MINGXI_TEST_MARKS", (folder_ / "marks").c_str(), 1);
    options_.command = {MINGXI_PLANTED_WORKER};
    options_.work_folder = folder_ / "work";
    options_.jobs = 2;
    // No clock decides but where a test is about one: this machine may be busy.
    options_.file_timeout = options_.stall_timeout = std::chrono::minutes(5);
    options_.limits.memory = 400ull << 20;
  }

  Status Run(const std::vector<std::string>& orders) {
    std::size_t next = 0;
    return RunPool(options_, {.next = [&]() -> std::optional<PoolJob> {
                                if (next == orders.size()) return std::nullopt;
                                const std::string name = "job" + std::to_string(next);
                                folder_.WriteFile(name, orders[next++]);
                                return PoolJob{{.name = name, .stem = name}, folder_ / name};
                              },
                              .finished =
                                  [&](const PoolJob& job, PoolResult result) {
                                    const bool has_result =
                                        std::filesystem::exists(result.folder + "/result.txt");
                                    EXPECT_EQ(has_result, !result.folder.empty());
                                    results_[job.job.name] = result.record;
                                    return Status::Ok();
                                  },
                              .is_interrupted = [&] { return is_interrupted_; },
                              .on_ready = {}});
  }

  testing::TemporaryFolder folder_;
  PoolOptions options_;
  std::map<std::string, BatchRecord> results_;
  bool is_interrupted_ = false;
};

TEST_F(PoolTest, OneBadInputLeavesItsNeighboursAlone) {
  ASSERT_TRUE(Run({"fine", "crash", "fine", "exit", "fine"}).ok());
  ASSERT_EQ(results_.size(), 5u);
  for (const char* fine : {"job0", "job2", "job4"}) {
    EXPECT_EQ(results_[fine].status, InputStatus::kDone);
    EXPECT_EQ(results_[fine].attempts, 1);
  }
  EXPECT_EQ(results_["job1"].reason, reason::kCrash);
  EXPECT_EQ(results_["job1"].message, "its worker was ended by signal 6 (Aborted)");
  EXPECT_EQ(results_["job3"].message, "its worker exited with status 5");
}

struct BadInput {
  std::string order;
  std::string_view reason;
  int page = 0;
};

void PrintTo(const BadInput& bad, std::ostream* out) { *out << bad.order; }

class BadInputTest : public PoolTest, public ::testing::WithParamInterface<BadInput> {};

TEST_P(BadInputTest, FailsAfterASecondTry) {
  if (GetParam().reason == reason::kStall) options_.stall_timeout = milliseconds(400);
  if (GetParam().reason == reason::kTimeout) options_.file_timeout = milliseconds(700);
  ASSERT_TRUE(Run({GetParam().order}).ok());
  const BatchRecord& record = results_["job0"];
  EXPECT_EQ(record.status, InputStatus::kFailed);
  EXPECT_EQ(record.reason, GetParam().reason) << record.message;
  if (GetParam().reason != reason::kTimeout) {
    EXPECT_EQ(record.page, GetParam().page);
  }
  EXPECT_EQ(record.attempts, 2);
  EXPECT_GT(record.peak_memory_kib, 0);
}

INSTANTIATE_TEST_SUITE_P(Orders, BadInputTest,
                         ::testing::Values(BadInput{"crash on page 3", reason::kCrash, 3},
                                           BadInput{"hang", reason::kStall},
                                           BadInput{"spin", reason::kTimeout, 1},
#if !defined(__SANITIZE_ADDRESS__)
                                           BadInput{"eat", reason::kMemory},
#endif
                                           BadInput{"climb", reason::kCrash},
                                           BadInput{"slander", reason::kCrash},
                                           BadInput{"lie", reason::kCrash}));

TEST_F(PoolTest, ASecondTryMaySucceed) {
  ASSERT_TRUE(Run({"once crash", "fine"}).ok());
  EXPECT_EQ(results_["job0"].status, InputStatus::kDone);
  EXPECT_EQ(results_["job0"].attempts, 2);
}

TEST_F(PoolTest, KeepsThePagesBeforeTheFatalOne) {
  options_.keeps_partial = true;
  ASSERT_TRUE(Run({"crash on page 3", "crash"}).ok());
  EXPECT_EQ(results_["job0"].status, InputStatus::kPartial);
  EXPECT_EQ(results_["job0"].reason, reason::kCrash);
  EXPECT_EQ(results_["job0"].counts.pages, 2);
  EXPECT_EQ(results_["job1"].status, InputStatus::kFailed);
}

TEST_F(PoolTest, WorkersAreReplacedAfterTheirJobs) {
  options_.jobs_per_worker = 2;
  options_.jobs = 1;
  ASSERT_TRUE(Run(std::vector<std::string>(7, "fine")).ok());
  EXPECT_EQ(results_.size(), 7u);
}

TEST_F(PoolTest, AVanishedFileIsToldAndNoReasonToStop) {
  std::size_t next = 0;
  const Status status = RunPool(options_, {.next = [&]() -> std::optional<PoolJob> {
                                             if (next++ > 0) return std::nullopt;
                                             return PoolJob{{.name = "gone"}, folder_ / "gone"};
                                           },
                                           .finished =
                                               [&](const PoolJob&, PoolResult result) {
                                                 results_["gone"] = result.record;
                                                 return Status::Ok();
                                               },
                                           .is_interrupted = {},
                                           .on_ready = {}});
  EXPECT_TRUE(status.ok());
  EXPECT_EQ(results_["gone"].reason, reason::kUnreadable);
}

TEST_F(PoolTest, AnInterruptEndsAHangingWorkerAtOnce) {
  is_interrupted_ = true;
  const auto began = std::chrono::steady_clock::now();
  EXPECT_EQ(Run({"hang"}).code(), StatusCode::kInterrupted);
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::minutes(1));
}

TEST_F(PoolTest, AProgramThatIsNoWorkerEndsTheBatch) {
  options_.command = {"/bin/false"};
  EXPECT_EQ(Run({"fine"}).code(), StatusCode::kInternal);
  EXPECT_TRUE(results_.empty());
}

TEST_F(PoolTest, AFailureOfTheClientEndsTheBatch) {
  const Status status = RunPool(
      options_, {.next = [&]() -> std::optional<PoolJob> {
                   folder_.WriteFile("job", "fine");
                   return PoolJob{{.name = "job", .stem = "job"}, folder_ / "job"};
                 },
                 .finished = [](const PoolJob&, PoolResult) { return Status::WriteFailed("full"); },
                 .is_interrupted = {},
                 .on_ready = {}});
  EXPECT_EQ(status.code(), StatusCode::kWriteFailed);
}

}  // namespace
}  // namespace mingxi
