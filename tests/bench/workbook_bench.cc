// SPDX-License-Identifier: GPL-3.0-or-later

// Reading a source with its checks against writing it as a verified workbook, which must not cost
// more. MINGXI_BENCH_FILES may name other files than the samples, with colons between them.

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "pipeline/convert.h"
#include "tests/support/temporary_folder.h"

namespace mingxi {
namespace {

std::vector<std::string> Files() {
  const char* named = std::getenv("MINGXI_BENCH_FILES");
  if (named == nullptr) {
    return {MINGXI_SAMPLES "/unit-budget-spreadsheet/unit-budget.pdf",
            MINGXI_SAMPLES "/unit-budget-browser/unit-budget.pdf",
            MINGXI_SAMPLES "/unit-budget-text/unit-budget.txt"};
  }
  std::vector<std::string> files(1);
  for (const char* at = named; *at != '\0'; ++at) {
    if (*at == ':') {
      files.emplace_back();
    } else {
      files.back() += *at;
    }
  }
  return files;
}

void Read(benchmark::State& state, const std::string& file) {
  for (auto _ : state) {
    const Result<Document> document = ReadDocument(file, {});
    if (!document.ok()) return state.SkipWithError(document.status().ToString().c_str());
  }
}

void Write(benchmark::State& state, const std::string& file) {
  const Result<Document> document = ReadDocument(file, {});
  if (!document.ok()) return state.SkipWithError(document.status().ToString().c_str());
  const testing::TemporaryFolder folder;
  const Output output{.format = OutputFormat::kXlsx, .path = folder / "out.xlsx"};
  for (auto _ : state) {
    const Status written = WriteOutput(*document, output);
    if (!written.ok()) return state.SkipWithError(written.ToString().c_str());
  }
}

const bool kIsRegistered = [] {
  for (const std::string& file : Files()) {
    const std::filesystem::path path(file);
    const std::string name = path.parent_path().filename().string() + "/" + path.stem().string();
    benchmark::RegisterBenchmark(("Read/" + name).c_str(), Read, file)
        ->Unit(benchmark::kMillisecond);
    benchmark::RegisterBenchmark(("WriteWorkbook/" + name).c_str(), Write, file)
        ->Unit(benchmark::kMillisecond);
  }
  return true;
}();

}  // namespace
}  // namespace mingxi
