// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/interrupt.h"

#include <csignal>

namespace mingxi {
namespace {

volatile std::sig_atomic_t was_interrupted = 0;

extern "C" void RememberInterrupt(int) { was_interrupted = 1; }

}  // namespace

void CatchInterrupts() {
  struct sigaction action {};
  action.sa_handler = RememberInterrupt;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
}

bool WasInterrupted() { return was_interrupted != 0; }

}  // namespace mingxi
