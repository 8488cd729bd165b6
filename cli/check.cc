// SPDX-License-Identifier: GPL-3.0-or-later

// mingxi check: what a document's own sums say of it, on standard output.

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "cli/command.h"
#include "cli/exit_code.h"
#include "cli/read_flags.h"
#include "cli/read_input.h"
#include "cli/terminal.h"
#include "pipeline/check_report.h"

namespace mingxi {
namespace {

struct CheckFlags {
  std::string input;
  bool is_json = false;
  bool is_strict = false;
  bool is_list = false;
  std::string language;
  ReadFlags reading;
};

constexpr char kExample[] =
    "Example:\n"
    "  mingxi check budget-2023.pdf          which sums hold, which don't, which could not be "
    "tried\n"
    "  mingxi check --list --lang zh         what is checked, in Chinese\n";

Language LanguageOf(const CheckFlags& flags) {
  if (flags.language.empty()) return TerminalLanguage();
  return flags.language == "zh" ? Language::kChinese : Language::kEnglish;
}

int ExitCodeFor(const Document& document, bool is_strict) {
  const Severity least = is_strict ? Severity::kWarning : Severity::kError;
  const bool is_found =
      std::any_of(document.findings.begin(), document.findings.end(),
                  [least](const Finding& finding) { return finding.severity >= least; });
  return is_found ? kExitFindings : kExitDone;
}

int RunCheck(const CheckFlags& flags) {
  if (flags.is_list) return PrintResult(RuleList(LanguageOf(flags))) ? kExitDone : kExitFailed;
  if (flags.input.empty()) {
    PrintFailure("INPUT is required; name a PDF or text file");
    return kExitFailed;
  }
  return RunOnDocument(flags.input, flags.reading, [&flags](const Document& document) {
    const std::string report =
        flags.is_json ? CheckReportLines(document) : CheckReport(document, LanguageOf(flags));
    return PrintResult(report) ? ExitCodeFor(document, flags.is_strict) : kExitFailed;
  });
}

}  // namespace

Command CheckCommand() {
  auto flags = std::make_shared<CheckFlags>();
  return {.name = "check",
          .about = "Show which sums hold and which do not",
          .example = kExample,
          .flags = Joined({{
                               {.names = "INPUT",
                                .target = &flags->input,
                                .about = "A PDF or text file; - is standard input",
                                .type = "FILE"},
                               {.names = "--json",
                                .target = &flags->is_json,
                                .about = "One JSON object a line instead of text"},
                               {.names = "--strict",
                                .target = &flags->is_strict,
                                .about = "Exit 3 for warnings too"},
                               {.names = "--list",
                                .target = &flags->is_list,
                                .about = "List the rules with their explanations"},
                               {.names = "--lang",
                                .target = &flags->language,
                                .about = "zh or en (default: as the locale)",
                                .type = "LANG",
                                .choices = {"zh", "en"}},
                           },
                           ReadFlagList(flags->reading)}),
          .run = [flags] { return RunCheck(*flags); }};
}

}  // namespace mingxi
