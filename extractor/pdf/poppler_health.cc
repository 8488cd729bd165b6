// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: whether a font can be read is best known by reading one. A PDF of one sign in a font
// that is not embedded is read for each encoding; the sign must come out. Poppler's core does not
// tell its version; poppler-cpp, built with it, does.

#include "extractor/pdf/poppler_health.h"

#include <cpp/poppler-version.h>
#include <poppler-config.h>

#include <string_view>

#include "extractor/pdf/pdf_reader.h"

namespace mingxi {
namespace {

struct Trial {
  const char* collection;
  const char* map;
  const char* code;  ///< Of the sign 一 (one) in that encoding, hexadecimal.
};

constexpr Trial kTrials[] = {
    {"Adobe-GB1", "GBK-EUC-H", "D2BB"},       {"Adobe-GB1", "GBK2K-H", "D2BB"},
    {"Adobe-GB1", "UniGB-UTF16-H", "4E00"},   {"Adobe-CNS1", "ETen-B5-H", "A440"},
    {"Adobe-CNS1", "UniCNS-UTF16-H", "4E00"}, {"Adobe-Japan1", "90ms-RKSJ-H", "88EA"},
    {"Adobe-Korea1", "KSCms-UHC-H", "ECE9"}};

/// A page that shows the sign. It has no table of objects: the reader finds them by itself.
std::string TrialFile(const Trial& trial) {
  const std::string ordering(
      std::string_view(trial.collection).substr(std::string_view("Adobe-").size()));
  const std::string content = std::string("BT /F1 10 Tf 10 10 Td <") + trial.code + "> Tj ET";
  return "%PDF-1.4\n"
         "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
         "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
         "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R\n"
         "/Resources << /Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /" +
         std::string(trial.map) +
         "\n/DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song\n"
         "/CIDSystemInfo << /Registry (Adobe) /Ordering (" +
         ordering + ") /Supplement 0 >> >>] >> >> >> >> endobj\n4 0 obj << /Length " +
         std::to_string(content.size()) + " >> stream\n" + content +
         "\nendstream endobj\ntrailer << /Root 1 0 R >>\n";
}

bool IsReadable(const Trial& trial, const std::string& maps_folder) {
  const std::string file = TrialFile(trial);
  PdfOptions options;
  options.maps_folder = maps_folder;
  Result<PdfReader> reader = PdfReader::Open(file, options);
  if (!reader.ok()) return false;
  const Result<Page> page = reader->ReadPage(1);
  return page.ok() && page->glyphs.size() == 1 && page->glyphs[0].code == U'一';
}

}  // namespace

std::string PopplerVersion() { return poppler::version_string(); }

PopplerHealth ReadPopplerHealth(const std::string& maps_folder) {
  PopplerHealth health;
  health.built_version = POPPLER_VERSION;
  health.run_version = PopplerVersion();
  for (const Trial& trial : kTrials) {
    health.encodings.push_back({trial.collection, trial.map, IsReadable(trial, maps_folder)});
  }
  return health;
}

}  // namespace mingxi
