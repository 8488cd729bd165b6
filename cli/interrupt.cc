// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <sys/time.h>
#include <unistd.h>

#include <csignal>

#include "cli/exit_code.h"

namespace mingxi {
namespace {

volatile std::sig_atomic_t was_interrupted = 0;

/// The main loop ends what is under way; where it is held up (a pipe that nobody reads, a slow
/// disk), the alarm ends the process: whatever stands on the disk by then is whole or not there.
constexpr itimerval kPatience = {{0, 0}, {1, 500'000}};

extern "C" void RememberInterrupt(int) {
  was_interrupted = 1;
  setitimer(ITIMER_REAL, &kPatience, nullptr);
}

extern "C" void GiveUp(int) { _exit(kExitInterrupted); }

}  // namespace

void CatchInterrupts() {
  struct sigaction action {};
  action.sa_handler = RememberInterrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  struct sigaction told {};
  // Whoever started us with nohup wants it to go on.
  if (sigaction(SIGHUP, nullptr, &told) == 0 && told.sa_handler != SIG_IGN) {
    sigaction(SIGHUP, &action, nullptr);
  }
  std::signal(SIGALRM, GiveUp);
  std::signal(SIGPIPE, SIG_IGN);
}

bool WasInterrupted() { return was_interrupted != 0; }

}  // namespace mingxi
