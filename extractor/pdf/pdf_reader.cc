// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: open the document once with the first password that fits, then display each page into a
// PageRecorder, under a time limit that Poppler asks for every few operators. All failures are put
// into words here; whatever Poppler throws is caught here. This file's only entry is PdfReader.

#include "extractor/pdf/pdf_reader.h"

#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <exception>
#include <optional>
#include <utility>

#include "extractor/pdf/page_interpreter_internal.h"
#include "extractor/pdf/page_recorder_internal.h"
#include "extractor/pdf/poppler_messages.h"

namespace mingxi {
namespace {

using Clock = std::chrono::steady_clock;

struct Deadline {
  Clock::time_point end;
  bool is_set = false;
  bool is_passed = false;
  int asked = 0;

  void Start(std::chrono::milliseconds limit) {
    is_set = limit.count() > 0;
    is_passed = false;
    end = Clock::now() + limit;
  }
};

bool IsOver(void* data) {
  auto* deadline = static_cast<Deadline*>(data);
  constexpr int kAskedPerLook =
      16;  // Poppler asks every ten operators; the clock is slower than they are.
  if (deadline->is_set && !deadline->is_passed && ++deadline->asked % kAskedPerLook == 0) {
    deadline->is_passed = Clock::now() > deadline->end;
  }
  return deadline->is_passed;
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

/// Makes Poppler forget the document's output intent. It would read that colour profile and build a
/// transform from it anew for every page and every form, nine tenths of the time of a PDF/A file,
/// to change colours by a shade.
void ForgetOutputIntents(PDFDoc& document) {
  XRef& objects = *document.getXRef();
  Object catalog = objects.getCatalog();
  if (!catalog.isDict() || !catalog.getDict()->hasKey("OutputIntents")) return;
  Object changed(catalog.getDict()->copy(&objects));
  changed.getDict()->remove("OutputIntents");
  // Kept in the entry itself: marked as modified, a damaged file could not be repaired any more.
  if (XRefEntry* entry = objects.getEntry(objects.getRootNum())) entry->obj = std::move(changed);
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
  Deadline deadline;
  PopplerMessages messages;
  std::optional<PageInterpreter> interpreter;
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
  ForgetOutputIntents(document);
  if (state->info.page_count <= 0) return Status::Damaged("the PDF has no pages");
  state->interpreter.emplace(document, state->recorder, &IsOver, &state->deadline);
  return PdfReader(std::move(state));
}

Result<Page> PdfReader::ReadPage(int number) {
  State& state = *state_;
  if (number < 1 || number > state.info.page_count) {
    return Status::NotFound("there is no page " + std::to_string(number) + "; the document has " +
                            std::to_string(state.info.page_count));
  }
  MessageCatcher catcher(&state.messages);
  state.deadline.Start(state.options.page_timeout);
  if (!state.interpreter->Show(number)) {
    return Status::Damaged("the page is damaged and cannot be read").At({.page = number});
  }
  Page page = state.recorder.TakePage();
  page.is_cut_short = state.deadline.is_passed || state.interpreter->was_cut();
  return page;
}

}  // namespace mingxi
