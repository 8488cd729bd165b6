// SPDX-License-Identifier: GPL-3.0-or-later

#include "pipeline/worker/office_sandbox.h"

// What is forbidden is listed, unlike for our own processes: nobody knows all that an office
// program calls. Files are Landlock's.

#include <linux/sched.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "pipeline/worker/landlock.h"

namespace mingxi {
namespace {

/// Other processes, the system itself, and ways around the rules.
constexpr std::array kForbiddenCalls = {SCMP_SYS(connect),
                                        SCMP_SYS(ptrace),
                                        SCMP_SYS(process_vm_readv),
                                        SCMP_SYS(process_vm_writev),
                                        SCMP_SYS(kill),
                                        SCMP_SYS(tkill),
                                        SCMP_SYS(rt_sigqueueinfo),
                                        SCMP_SYS(pidfd_open),
                                        SCMP_SYS(pidfd_send_signal),
                                        SCMP_SYS(pidfd_getfd),
                                        SCMP_SYS(mount),
                                        SCMP_SYS(umount2),
                                        SCMP_SYS(pivot_root),
                                        SCMP_SYS(chroot),
                                        SCMP_SYS(setns),
                                        SCMP_SYS(unshare),
                                        SCMP_SYS(keyctl),
                                        SCMP_SYS(add_key),
                                        SCMP_SYS(request_key),
                                        SCMP_SYS(bpf),
                                        SCMP_SYS(perf_event_open),
                                        SCMP_SYS(userfaultfd),
                                        SCMP_SYS(io_uring_setup),
                                        SCMP_SYS(open_by_handle_at),
                                        SCMP_SYS(chmod),
                                        SCMP_SYS(fchmod),
                                        SCMP_SYS(fchmodat),
                                        SCMP_SYS(chown),
                                        SCMP_SYS(fchown),
                                        SCMP_SYS(lchown),
                                        SCMP_SYS(fchownat),
                                        SCMP_SYS(init_module),
                                        SCMP_SYS(finit_module),
                                        SCMP_SYS(delete_module),
                                        SCMP_SYS(kexec_load),
                                        SCMP_SYS(reboot),
                                        SCMP_SYS(setdomainname),
                                        SCMP_SYS(sethostname),
                                        SCMP_SYS(swapon),
                                        SCMP_SYS(swapoff),
                                        SCMP_SYS(settimeofday),
                                        SCMP_SYS(clock_settime)};

bool LimitOfficeCalls() {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  if (filter == nullptr) return false;
  bool is_complete = true;
  const auto add = [&](std::uint32_t action, int call, auto... conditions) {
    is_complete = is_complete &&
                  seccomp_rule_add(filter, action, call, sizeof...(conditions), conditions...) == 0;
  };
  for (const int call : kForbiddenCalls) add(SCMP_ACT_ERRNO(EPERM), call);
  add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), SCMP_A0(SCMP_CMP_NE, AF_UNIX));
  add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(clone),
      SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_NEWUSER, CLONE_NEWUSER));
  add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));  // Its flags cannot be seen; clone is used then.
  // The socket by which it knows a second instance goes to a folder of our choice only where none
  // of the system's is writable; Landlock is not asked by access(2).
  add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(access), SCMP_A1(SCMP_CMP_EQ, W_OK));
  add(SCMP_ACT_ERRNO(EACCES), SCMP_SYS(faccessat), SCMP_A2(SCMP_CMP_EQ, W_OK));
  const bool is_loaded = is_complete && seccomp_load(filter) == 0;
  seccomp_release(filter);
  return is_loaded;
}

}  // namespace

std::string OfficeProgram() {
  for (const char* program :
       {"/usr/lib/libreoffice/program/soffice.bin", "/usr/lib64/libreoffice/program/soffice.bin",
        "/opt/libreoffice/program/soffice.bin"}) {
    if (access(program, X_OK) == 0) return program;
  }
  return {};
}

bool EnterOfficeSandbox(const std::string& folder) {
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  const LandlockPlaces places{
      .readable = {"/usr", "/lib", "/lib64", "/etc/fonts", "/etc/libreoffice", "/etc/ld.so.cache",
                   "/etc/alternatives", "/etc/localtime", "/dev/urandom", "/var/cache/fontconfig",
                   "/var/lib/libreoffice", "/var/spool/libreoffice", "/proc/self",
                   "/sys/devices/system/cpu"},
      .runnable = {"/usr/lib", "/usr/lib64", "/lib", "/lib64"},
      .devices = {"/dev/null"},
      .writable = {folder}};
  return ConfineFiles(places) > 0 && LimitOfficeCalls();
}

}  // namespace mingxi
