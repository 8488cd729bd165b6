// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a worker gives up before it looks into a document of unknown origin.

#include <string>

namespace mingxi {

struct SandboxOptions {
  std::string writable_folder;  ///< The only place for new and changed files.
};

/// What the kernel keeps a process from.
struct SandboxState {
  int landlock = 0;          ///< Version of the file rules; 0 = this kernel has none.
  bool has_seccomp = false;  ///< Calls of the system that no conversion needs are refused.

  bool is_whole() const { return landlock > 0 && has_seccomp; }
  /// `files (Landlock 7), system calls (seccomp)`, or what is missing.
  std::string ToString() const;
};

/// From now on this process may write below the writable folder only, read nothing but that,
/// libraries and fonts, and neither start programs, nor use a network, nor look
/// into other processes: trying to ends it. There is no way back. What the kernel does not know is
/// left out, and the state says so.
SandboxState EnterSandbox(const SandboxOptions& options);

/// What EnterSandbox would reach on this machine; tried in a process of its own.
SandboxState TrySandbox();

}  // namespace mingxi
