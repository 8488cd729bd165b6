// SPDX-License-Identifier: GPL-3.0-or-later

// usage: misread_figures TRIALS SEED REPAIRED FILE...
//
// Plants TRIALS misreadings into documents whose figures the checks have confirmed, as if they had
// been read in a picture: in one figure a digit is taken for the one it is most like, or the point
// is lost, and the recogniser knows that it is not sure; one in fifty of the others is read
// rightly but not surely. Then the checks put right what they can. Prints how many of the misread
// figures were repaired rightly, left doubtful, repaired wrongly or kept without a word. Exit
// status 1 when one of the last two is not 0 or fewer than REPAIRED parts in a hundred were
// repaired.

#include <cstdlib>
#include <iostream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "model/coverage.h"
#include "model/utf8.h"
#include "normalizer/typing/reading_doubts.h"
#include "normalizer/values/figure.h"
#include "normalizer/values/units.h"
#include "pipeline/check_figures.h"
#include "pipeline/convert.h"

namespace mingxi {
namespace {

constexpr float kUnsure = 0.6F;
/// One in so many of the other figures is read rightly, but not surely.
constexpr std::size_t kOthersAnUnsure = 50;

/// The digit that each is taken for most easily.
char RivalOf(char digit) {
  constexpr std::string_view kRivals = "8723965069";
  return kRivals[static_cast<std::size_t>(digit - '0')];
}

/// `text` as it was recognised, all of it surely.
Recognition SureRecognition(std::string_view text) {
  Recognition recognition;
  while (!text.empty()) {
    const DecodedCodePoint decoded = DecodeUtf8(text);
    recognition.characters.push_back({decoded.code, 0.99F, 0, 0});
    text.remove_prefix(decoded.length);
  }
  return recognition;
}

struct Place {
  std::size_t document = 0;
  std::size_t table = 0;
  std::size_t cell = 0;
};

/// Gives the figure another text, and what follows from it. Returns whether that is a figure.
bool Misread(Recognition recognition, Cell& cell) {
  std::string text;
  for (const RecognizedCharacter& character : recognition.characters) {
    AppendUtf8(character.code, text);
  }
  const Figure figure = ReadFigure(text);
  if (!figure.value || figure.value == cell.value) return false;
  cell.text = text;
  cell.value = figure.value;
  if (cell.value_yuan) cell.value_yuan = ToYuan(*cell.value, cell.unit);
  cell.recognition = std::move(recognition);
  return true;
}

class Campaign {
 public:
  Campaign(const std::vector<Document>& documents, unsigned seed)
      : documents_(documents), random_(seed) {
    for (std::size_t d = 0; d < documents.size(); ++d) {
      for (std::size_t t = 0; t < documents[d].tables.size(); ++t) {
        const Table& table = documents[d].tables[t];
        for (std::size_t c = 0; c < table.cells.size(); ++c) {
          const Cell& cell = table.cells[c];
          const bool is_proven = IsPrintedFigure(table, cell) && cell.type != CellType::kPercent &&
                                 cell.status == FigureStatus::kConfirmed;
          if (is_proven && !cell.value->is_zero()) places_.push_back({d, t, c});
        }
      }
    }
  }

  /// Plants one misreading and counts what became of it.
  void Try() {
    const Place place = places_[Below(places_.size())];
    Document document = documents_[place.document];
    std::erase_if(document.findings, [](const Finding&) { return true; });
    for (Table& table : document.tables) {
      for (Cell& cell : table.cells) {
        if (!IsPrintedFigure(table, cell)) continue;
        cell.recognition = SureRecognition(cell.text);
        if (Below(kOthersAnUnsure) == 0) cell.recognition->characters.front().confidence = kUnsure;
      }
    }
    Table& table = document.tables[place.table];
    Cell& cell = table.cells[place.cell];
    const Decimal printed = *cell.value;
    if (!Misread(MisreadingOf(cell), cell)) return;
    const std::string misread(cell.text);
    for (Table& read : document.tables) read = WithReadingDoubts(std::move(read));
    const CheckResults results = CheckFigures(document);
    const Cell& after = document.tables[place.table].cells[place.cell];
    const bool is_doubted = StatusOf(results, place) != FigureStatus::kConfirmed;
    const char* outcome = after.value == printed        ? "repaired rightly"
                          : *after.value != *cell.value ? "repaired wrongly"
                          : is_doubted                  ? "doubted"
                                                        : "kept without a word";
    ++outcomes_[outcome];
    ++tried_;
    wrong_ += CountWrongRepairs(document, place);
    const bool is_fault = after.value != printed && !is_doubted;
    if (is_fault) {
      std::cout << documents_[place.document].source.file << " " << table.id << " r" << cell.row
                << "c" << cell.column << ": " << printed.ToString() << " read as " << misread
                << ", now " << std::string(after.text) << "\n";
    }
  }

  int tried() const { return tried_; }
  int repaired() { return outcomes_["repaired rightly"]; }
  int faults() { return outcomes_["repaired wrongly"] + outcomes_["kept without a word"] + wrong_; }

  void Describe() {
    std::cout << tried_ << " misreadings of covered figures:";
    for (const auto& [outcome, count] : outcomes_)
      std::cout << " " << count << " " << outcome << ";";
    std::cout << " " << wrong_ << " figures that were read rightly repaired\n";
  }

 private:
  std::size_t Below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }

  /// A digit is another, or in one of five the point is lost.
  Recognition MisreadingOf(const Cell& cell) {
    Recognition recognition = SureRecognition(cell.text);
    std::vector<std::size_t> digits;
    std::size_t point = recognition.characters.size();
    for (std::size_t i = 0; i < recognition.characters.size(); ++i) {
      const char32_t code = recognition.characters[i].code;
      if (code >= U'0' && code <= U'9') digits.push_back(i);
      if (code == U'.') point = i;
    }
    if (point < recognition.characters.size() && Below(5) == 0) {
      recognition.characters.erase(recognition.characters.begin() +
                                   static_cast<std::ptrdiff_t>(point));
      return recognition;
    }
    if (digits.empty()) return recognition;
    RecognizedCharacter& character = recognition.characters[digits[Below(digits.size())]];
    const char rival = RivalOf(static_cast<char>(character.code));
    character = {static_cast<char32_t>(rival), kUnsure, character.code, 1 - kUnsure};
    return recognition;
  }

  static FigureStatus StatusOf(const CheckResults& results, const Place& place) {
    for (const FigureVerdict& verdict : results.figures) {
      if (verdict.table == place.table && verdict.cell == place.cell) return verdict.status;
    }
    return FigureStatus::kNone;
  }

  int CountWrongRepairs(const Document& document, const Place& place) const {
    int count = 0;
    for (std::size_t t = 0; t < document.tables.size(); ++t) {
      for (std::size_t c = 0; c < document.tables[t].cells.size(); ++c) {
        if (t == place.table && c == place.cell) continue;
        const Cell& printed = documents_[place.document].tables[t].cells[c];
        count += document.tables[t].cells[c].value != printed.value ? 1 : 0;
      }
    }
    return count;
  }

  const std::vector<Document>& documents_;
  std::mt19937 random_;
  std::vector<Place> places_;
  std::map<std::string, int> outcomes_;
  int tried_ = 0;
  int wrong_ = 0;
};

}  // namespace
}  // namespace mingxi

int main(int argc, char** argv) {
  if (argc < 5) {
    std::cerr << "usage: misread_figures TRIALS SEED REPAIRED FILE...\n";
    return 2;
  }
  std::vector<mingxi::Document> documents;
  for (int i = 4; i < argc; ++i) {
    mingxi::Result<mingxi::Document> document = mingxi::ReadDocument(argv[i], {});
    if (document.ok()) {
      documents.push_back(*std::move(document));
    } else {
      std::cerr << document.status().ToString() << "\n";
    }
  }
  mingxi::Campaign campaign(documents, static_cast<unsigned>(std::atoi(argv[2])));
  const int trials = std::atoi(argv[1]);
  for (int i = 0; campaign.tried() < trials && i < 2 * trials; ++i) campaign.Try();
  campaign.Describe();
  const bool is_met = campaign.tried() == trials && campaign.faults() == 0 &&
                      100 * campaign.repaired() >= std::atoi(argv[3]) * campaign.tried();
  return is_met ? 0 : 1;
}
