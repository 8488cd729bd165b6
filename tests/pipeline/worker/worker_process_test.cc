// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/worker_process.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <unistd.h>

#include <array>

namespace mingxi {
namespace {

/// A process that a worker leaves behind holds what it has open; the worker's end is its end too.
TEST(WorkerProcess, LeavesNothingOfItsGroupBehind) {
  std::array<int, 2> pipe{-1, -1};
  ASSERT_EQ(pipe2(pipe.data(), O_CLOEXEC), 0);
  Result<WorkerProcess> worker = WorkerProcess::Fork([&](int channel, int) {
    if (fork() != 0) {
      const char ready = 'r';
      if (write(channel, &ready, 1) != 1) _exit(2);
    }
    for (;;) pause();
  });
  ASSERT_TRUE(worker.ok());
  close(pipe[1]);
  pollfd told{worker->channel(), POLLIN, 0};
  ASSERT_EQ(poll(&told, 1, 10'000), 1);
  worker->End();
  // Both of them held the other end.
  pollfd held{pipe[0], POLLIN, 0};
  EXPECT_EQ(poll(&held, 1, 0), 1);
  EXPECT_NE(held.revents & POLLHUP, 0);
  close(pipe[0]);
}

}  // namespace
}  // namespace mingxi
