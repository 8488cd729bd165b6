// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What a worker gives up before it looks into a document of unknown origin.

#include <string>
#include <vector>

namespace mingxi {

struct SandboxOptions {
  std::string writable_folder;                  ///< The only place for new and changed files.
  std::vector<std::string> readable_files{};    ///< Inputs, by exactly these names.
  std::vector<std::string> readable_folders{};  ///< Inputs that are folders.
  std::vector<int> kept_descriptors{};          ///< Those that stay open, beside 0, 1 and 2.
  /// Whether what is written must be on the disk before it gets its name. What somebody else reads
  /// and writes again need not.
  bool syncs = true;
  bool uses_landlock = true;  ///< False only for tests: as on a kernel without.
};

/// What a process is kept from.
struct SandboxState {
  int landlock = 0;  ///< Version of the second wall around files; 0 = this kernel has none.
  /// Calls of the system that no conversion needs are refused, and those that name files answered
  /// by a broker.
  bool has_seccomp = false;

  /// Files, network, signals and other processes are out of reach. Landlock is a wall behind the
  /// wall.
  bool is_whole() const { return has_seccomp; }
  /// `files (broker, Landlock 7), system calls (seccomp)`, or what is missing and why.
  std::string ToString() const;
};

/// From now on this process may write below the writable folder only, read nothing but that, the
/// inputs, libraries and fonts, and neither start programs, nor use a network, nor reach other
/// processes: what nobody but an attacker tries ends it. Its environment is gone, but for TMPDIR
/// (the writable folder) and HOME (for fonts of one's own), and so are the files that were open.
/// There is no way back. What the kernel does not know is left out, and the state says so.
///
/// Starts a process that answers for files and ends with this one. REQUIRES: no other thread.
SandboxState EnterSandbox(const SandboxOptions& options);

/// What EnterSandbox would reach on this machine; tried in a process of its own.
SandboxState TrySandbox();

}  // namespace mingxi
