// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Keeps a library from talking to standard error.

namespace mingxi {

/// While one lives, what is written to standard error is dropped: by all of the process, so it is
/// for single calls only. Where that cannot be done, the noise stays.
class QuietErrors {
 public:
  QuietErrors();
  ~QuietErrors();
  QuietErrors(const QuietErrors&) = delete;  // It owns the place of standard error.
  QuietErrors& operator=(const QuietErrors&) = delete;

 private:
  int kept_ = -1;  ///< A copy of standard error; -1 = nothing to put back.
};

}  // namespace mingxi
