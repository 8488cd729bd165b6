// SPDX-License-Identifier: GPL-3.0-or-later

// Each thing is tried, not looked up: a map counts when a small PDF that needs it can be read.

#include "pipeline/doctor.h"

#include "extractor/pdf/font_maps.h"
#include "extractor/pdf/poppler_health.h"
#include "pipeline/recognition.h"
#include "pipeline/version.h"
#include "pipeline/worker/sandbox.h"

namespace mingxi {
namespace {

void AddLine(DoctorReport& report, bool is_good, const std::string& text) {
  report.text += (is_good ? "ok       " : "missing  ") + text + "\n";
  report.is_healthy &= is_good;
}

void AddPoppler(DoctorReport& report, const PopplerHealth& health) {
  const bool is_same = health.built_version == health.run_version;
  std::string text = "Poppler " + health.run_version;
  if (!is_same) text += ", but built against " + health.built_version + ": build mingxi again";
  AddLine(report, is_same, text);
}

void AddEncoding(DoctorReport& report, const EncodingHealth& encoding) {
  std::string text = encoding.map + " (" + encoding.collection + "), for fonts not embedded";
  if (!encoding.is_readable) text += ": install " + std::string(kMapsPackage);
  AddLine(report, encoding.is_readable, text);
}

/// Without one, no document is opened unless --sandbox=off says so.
void AddSandbox(DoctorReport& report) {
  const SandboxState state = TrySandbox();
  AddLine(report, state.is_whole(), "sandbox: " + state.ToString());
}

/// Only pictures need it: a machine without it is no worse.
void AddRecognition(DoctorReport& report) {
  const Result<TextRecognizer>& recognizer = Recognizer();
  report.text += recognizer.ok()
                     ? "ok       recognition of scans: " + RecognitionFolder() + "\n"
                     : "without  recognition of scans: " + recognizer.status().message() + "\n";
}

}  // namespace

DoctorReport ExamineMachine() {
  DoctorReport report;
  AddLine(report, true, "mingxi " + std::string(Version()));
  const PopplerHealth health = ReadPopplerHealth();
  AddPoppler(report, health);
  for (const EncodingHealth& encoding : health.encodings) AddEncoding(report, encoding);
  AddSandbox(report);
  AddRecognition(report);
  return report;
}

}  // namespace mingxi
