// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: open the document once with the first password that fits, then display each page into a
// PageRecorder, under a time limit that Poppler asks for every few operators. All failures are put
// into words here; whatever Poppler throws is caught here. This file's only entry is PdfReader.

#include "extractor/pdf/pdf_reader.h"

#include <Annot.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <exception>
#include <optional>
#include <utility>

#include "extractor/pdf/page_recorder_internal.h"
#include "extractor/pdf/poppler_messages.h"

namespace mingxi {
namespace {

using Clock = std::chrono::steady_clock;

struct Deadline {
  Clock::time_point end;
  bool is_set = false;
  bool is_passed = false;
};

bool IsOver(void* data) {
  auto* deadline = static_cast<Deadline*>(data);
  if (deadline->is_set && !deadline->is_passed) deadline->is_passed = Clock::now() > deadline->end;
  return deadline->is_passed;
}

/// Annotations that hold text of the page; links, marks and notes about it are left out.
bool ShowsText(Annot* annotation, void* /*data*/) {
  switch (annotation->getType()) {
    case Annot::typeFreeText:
    case Annot::typeStamp:
    case Annot::typeWidget:
      return true;
    default:
      return false;
  }
}

using Password = std::optional<GooString>;

std::unique_ptr<PDFDoc> OpenWith(std::string_view bytes, const Password& password) {
  auto* stream =
      new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  return std::make_unique<PDFDoc>(stream, password, password);
}

std::unique_ptr<PDFDoc> OpenWithAny(std::string_view bytes,
                                    const std::vector<std::string>& passwords) {
  std::unique_ptr<PDFDoc> document = OpenWith(bytes, {});
  for (const std::string& password : passwords) {
    if (document->isOk() || document->getErrorCode() != errEncrypted) break;
    document = OpenWith(bytes, GooString(password));
  }
  return document;
}

Status WhyNotOpen(PDFDoc& document, bool has_passwords) {
  if (document.getErrorCode() == errEncrypted) {
    return Status::Password(has_passwords
                                ? "the file is encrypted and none of the given passwords opens it"
                                : "the file is encrypted; give its password with --password-file");
  }
  return Status::Damaged(
      "the PDF is damaged: its page catalog cannot be read; try to download it again or to repair "
      "it with "
      "`qpdf in.pdf out.pdf`");
}

}  // namespace

struct PdfReader::State {
  std::unique_ptr<PDFDoc> document;
  PdfInfo info;
  PdfOptions options;
  PageRecorder recorder;
  PopplerMessages messages;
};

PdfReader::PdfReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
PdfReader::PdfReader(PdfReader&&) noexcept = default;
PdfReader& PdfReader::operator=(PdfReader&&) noexcept = default;
PdfReader::~PdfReader() = default;

const PdfInfo& PdfReader::info() const { return state_->info; }

Result<PdfReader> PdfReader::Open(std::string_view bytes, const PdfOptions& options) {
  auto state = std::make_unique<State>();
  state->options = options;
  MessageCatcher catcher(&state->messages);
  if (!globalParams) globalParams = std::make_unique<GlobalParams>();
  state->document = OpenWithAny(bytes, options.passwords);
  PDFDoc& document = *state->document;
  if (!document.isOk()) return WhyNotOpen(document, !options.passwords.empty());
  state->info.page_count = document.getNumPages();
  state->info.is_encrypted = document.isEncrypted();
  if (state->info.page_count <= 0) return Status::Damaged("the PDF has no pages");
  return PdfReader(std::move(state));
}

Result<Page> PdfReader::ReadPage(int number) {
  State& state = *state_;
  if (number < 1 || number > state.info.page_count) {
    return Status::NotFound("there is no page " + std::to_string(number) + "; the document has " +
                            std::to_string(state.info.page_count));
  }
  MessageCatcher catcher(&state.messages);
  if (state.document->getPage(number) == nullptr) {
    return Status::Damaged("the page is damaged and cannot be read").At({.page = number});
  }
  Deadline deadline;
  deadline.is_set = state.options.page_timeout.count() > 0;
  deadline.end = Clock::now() + state.options.page_timeout;
  state.document->displayPage(&state.recorder, number, 72, 72, 0, false, true, false, &IsOver,
                              &deadline, &ShowsText, nullptr);
  Page page = state.recorder.TakePage();
  page.is_cut_short = deadline.is_passed;
  return page;
}

}  // namespace mingxi
