// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>

namespace mingxi {

/// Where LibreOffice's program stands; empty = it is not installed.
std::string OfficeProgram();

/// Confines this process, which is about to become LibreOffice: it may read programs, libraries and
/// fonts, write below `folder` only, and neither use a network nor reach other processes. That wall
/// is Landlock and seccomp, because an office program is too large for the broker of documents.
/// False where this kernel cannot.
bool EnterOfficeSandbox(const std::string& folder);

}  // namespace mingxi
