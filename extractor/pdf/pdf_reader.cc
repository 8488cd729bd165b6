// SPDX-License-Identifier: GPL-3.0-or-later

// The idea: open the document once with the first password that fits, then run each page through a
// PageInterpreter into a PageRecorder, with a budget of work that Poppler asks for every few
// operators. All failures are put into words here; whatever Poppler throws is caught here. This
// file's only entry is PdfReader.
//
// The rule at this door: whatever Poppler is given to keep (the bytes, callbacks, the recorder and
// its data) lives in State or is shared with it, and is destroyed after the document; nothing that
// is handed over names a local. Poppler calls back from any later call, not only from this one.

#include "extractor/pdf/pdf_reader.h"

#include <ErrorCodes.h>
#include <PDFDoc.h>
#include <Stream.h>

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "extractor/pdf/active_content_internal.h"
#include "extractor/pdf/font_maps.h"
#include "extractor/pdf/page_budget.h"
#include "extractor/pdf/page_drawing_internal.h"
#include "extractor/pdf/page_interpreter_internal.h"
#include "extractor/pdf/page_recorder_internal.h"
#include "extractor/pdf/pdf_info_internal.h"
#include "extractor/pdf/poppler_messages.h"
#include "extractor/pdf/poppler_setup_internal.h"
#include "extractor/pdf/recognized_text.h"
#include "extractor/pdf/structure_tree_internal.h"
#include "extractor/pdf/tagged_tables.h"
#include "messages/errors.h"

namespace mingxi {
namespace {

/// A document with what its callbacks write to. The note is shared with the callback: Poppler keeps
/// that as long as the document and calls it whenever it rebuilds the table of objects, also in the
/// middle of a page.
struct OpenDocument {
  std::unique_ptr<PDFDoc> document;
  std::shared_ptr<bool> was_repaired = std::make_shared<bool>(false);
};

OpenDocument OpenWith(std::string_view bytes, const std::optional<GooString>& password) {
  OpenDocument open;
  auto* stream =
      new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull));
  const auto note_repair = [note = open.was_repaired] { *note = true; };
  open.document = std::make_unique<PDFDoc>(stream, password, password, nullptr, note_repair);
  return open;
}

OpenDocument OpenWithAny(std::string_view bytes, const std::vector<std::string>& passwords) {
  OpenDocument open = OpenWith(bytes, {});
  for (const std::string& password : passwords) {
    if (open.document->isOk() || open.document->getErrorCode() != errEncrypted) break;
    open = OpenWith(bytes, GooString(password));
  }
  return open;
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

bool Says(const PopplerMessages& messages, std::string_view words) {
  return std::any_of(
      messages.first.begin(), messages.first.end(),
      [words](const std::string& text) { return text.find(words) != std::string::npos; });
}

Status WhyNotOpen(int error, const PopplerMessages& messages, bool has_passwords) {
  if (error == errEncrypted && Says(messages, "security handler")) {
    return Status::Unsupported(messages::kEncryptedForCertificates);
  }
  if (error == errEncrypted) {
    return Status::Password(has_passwords ? messages::kWrongPassword : messages::kNeedsPassword);
  }
  return Status::Damaged(messages::kPdfDamaged);
}

/// The first map that is missing and should have been installed; empty when there is none.
std::string MissingMap(const PopplerMessages& messages) {
  const auto found =
      std::find_if(messages.missing_cmaps.begin(), messages.missing_cmaps.end(), IsPredefinedMap);
  return found == messages.missing_cmaps.end() ? std::string() : *found;
}

Status MissingMapStatus(const std::string& name) {
  return Status::Unsupported(Say(messages::kMapMissing, name, kMapsPackage));
}

}  // namespace

// Members go in the reverse order: first what draws from the document, then the document, last what
// the document calls back into.
struct PdfReader::State {
  PdfOptions options;
  PdfInfo info;
  std::shared_ptr<const bool> was_repaired;
  std::unique_ptr<PDFDoc> document;
  PageBudget budget;
  PageRecorder recorder;
  std::optional<PageInterpreter> interpreter;  ///< Goes before the document.
  std::string missing_map;
  ActiveContent active_content;
  std::optional<TaggedTables> tables;  ///< Read when the first page needs it.

  /// Whether the page in work must end.
  static bool IsOver(void* data) {
    auto* state = static_cast<State*>(data);
    return state->recorder.is_too_deep() || state->budget.IsSpent();
  }

  std::vector<TaggedCell> TaggedCellsOfLastPage() {
    if (!info.is_tagged) return {};
    if (!tables) tables = ReadStructureTree(*document);
    if (tables->empty()) return {};
    return tables->CellsOnPage(interpreter->page_object(), recorder.content_ids());
  }
};

PdfReader::PdfReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
PdfReader::PdfReader(PdfReader&&) noexcept = default;
PdfReader& PdfReader::operator=(PdfReader&&) noexcept = default;
PdfReader::~PdfReader() = default;

const PdfInfo& PdfReader::info() const { return state_->info; }
const ActiveContent& PdfReader::active_content() const { return state_->active_content; }

Result<PdfReader> PdfReader::Open(std::string_view bytes, const PdfOptions& options) try {
  PopplerMessages messages;
  MessageCatcher catcher(&messages);
  PreparePoppler(options.maps_folder);
  auto state = std::make_unique<State>();
  state->options = options;
  OpenDocument open = OpenWithAny(bytes, options.passwords);
  state->document = std::move(open.document);
  PDFDoc& document = *state->document;
  if (!document.isOk())
    return WhyNotOpen(document.getErrorCode(), messages, !options.passwords.empty());
  state->info = ReadPdfInfo(document);
  state->info.was_repaired = *open.was_repaired;
  state->was_repaired = std::move(open.was_repaired);
  if (state->info.page_count <= 0) {
    return Status::Damaged(messages::kPdfHasNoPages);
  }
  if (IsDynamicForm(document)) {
    return Status::Unsupported(messages::kXfaForm);
  }
  state->active_content = CountInCatalog(document);
  ForgetOutputIntents(document);
  state->interpreter.emplace(document, state->recorder, &State::IsOver, state.get());
  return PdfReader(std::move(state));
} catch (const std::exception&) {
  return Status::Damaged(messages::kPdfTakesTooMuch);
}

Result<Page> PdfReader::ReadPage(int number) try {
  State& state = *state_;
  if (number < 1 || number > state.info.page_count) {
    return Status::NotFound(Say(messages::kNoSuchPage, number, state.info.page_count));
  }
  PopplerMessages messages;
  MessageCatcher catcher(&messages, &State::IsOver, &state);
  state.budget.Start(state.options.page_timeout);
  if (!state.interpreter->Show(number)) {
    return Status::Damaged(messages::kPageUnreadable).At({.page = number});
  }
  const double turn = -state.recorder.CommonSlant();
  if (turn != 0) state.interpreter->Show(number, turn);  // Again, so that it stands straight.
  state.active_content.Add(CountOnPage(*state.document, number));
  state.info.was_repaired = *state.was_repaired;  // Found out while the page was read.
  if (state.missing_map.empty()) state.missing_map = MissingMap(messages);
  if (!state.missing_map.empty()) return MissingMapStatus(state.missing_map);
  Page page = AdmitRecognizedText(state.recorder.TakePage());
  page.straightened = turn;
  page.is_cut_short = state.budget.is_spent() || state.recorder.has_too_many_forms() ||
                      state.recorder.is_too_deep() || state.interpreter->was_cut();
  page.unreadable_texts = messages.texts_without_font;
  page.reader_messages = std::move(messages.first);
  page.reader_message_count = messages.count;
  return page;
} catch (const std::exception&) {
  return Status::Damaged(messages::kPageTakesTooMuch).At({.page = number});
}

Result<ColorPicture> PdfReader::DrawPage(int number, double dots_per_inch) try {
  PopplerMessages messages;
  MessageCatcher catcher(&messages, &State::IsOver, state_.get());
  state_->budget.Start(state_->options.page_timeout);
  return mingxi::DrawPage(*state_->document, number, dots_per_inch, &State::IsOver, state_.get());
} catch (const std::exception&) {
  return Status::Damaged(messages::kDrawingTakesTooMuch).At({.page = number});
}

void PdfReader::AddTags(Page& page) try {
  PopplerMessages messages;
  MessageCatcher catcher(&messages);
  page.tagged_cells = state_->TaggedCellsOfLastPage();
} catch (const std::exception&) {
  page.tagged_cells.clear();  // The tree takes more memory than there is: the page stands as drawn.
}

}  // namespace mingxi
