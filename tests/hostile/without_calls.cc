// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a command as on a kernel that lacks something:
//
//     without_calls landlock|seccomp COMMAND...

#include <seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace {

bool TakeAway(const char* what) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return false;
  int failed = 0;
  if (std::strcmp(what, "landlock") == 0) {
    failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(landlock_create_ruleset), 0);
  } else {
    failed = seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(seccomp), 0) +
             seccomp_rule_add(filter, SCMP_ACT_ERRNO(EINVAL), SCMP_SYS(prctl), 1,
                              SCMP_A0(SCMP_CMP_EQ, PR_SET_SECCOMP));
  }
  const bool is_done = failed == 0 && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return is_done;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3 || !TakeAway(argv[1])) {
    std::fprintf(stderr, "without_calls: cannot take that away\n");
    return 77;
  }
  execv(argv[2], argv + 2);
  return 77;
}
