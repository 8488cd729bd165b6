// SPDX-License-Identifier: GPL-3.0-or-later

// Characters -> tokens, section by section; what a comma, a point or a bar means is known only when
// the whole section is read, so it is settled afterwards. This file's entry is ParseNumberFormat.

#include "extractor/workbook/number_sections.h"

#include <algorithm>
#include <charconv>

namespace mingxi {
namespace {

/// No program writes more sections, and none reads them.
constexpr std::size_t kMostSections = 4;

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether `text` begins with `word` (lower case), whatever the case.
bool BeginsWith(std::string_view text, std::string_view word) {
  if (text.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (Lower(text[i]) != word[i]) return false;
  }
  return true;
}

/// Bytes of the UTF-8 character that `text` begins with.
std::size_t CharacterSize(std::string_view text) {
  std::size_t size = std::min<std::size_t>(1, text.size());
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0) == 0x80) ++size;
  return size;
}

bool IsDateLetter(char c) {
  return std::string_view("ymdhsaegb").find(c) != std::string_view::npos;
}

class SectionReader {
 public:
  /// Reads from the start of `code`; how many bytes the section takes, its semicolon left out.
  std::size_t Read(std::string_view code) {
    std::size_t at = 0;
    while (at < code.size() && code[at] != ';') at += Step(code.substr(at));
    Settle();
    return at;
  }

  FormatSection Take() { return std::move(section_); }

 private:
  void Add(FormatTokenKind kind, std::string_view text) {
    section_.tokens.push_back({kind, std::string(text)});
  }

  /// Reads one token; how many bytes it takes, at least one.
  std::size_t Step(std::string_view rest) {
    const char c = rest.front();
    switch (c) {
      case '"':
        return Quoted(rest);
      case '\\':
      case '!': {
        const std::size_t size = CharacterSize(rest.substr(1));
        Add(FormatTokenKind::kLiteral, rest.substr(1, size));
        return 1 + size;
      }
      case '_':  // A gap as wide as the next character, or filling with it: no text.
      case '*':
        return 1 + CharacterSize(rest.substr(1));
      case '[':
        return Bracket(rest);
      case '0':
      case '#':
      case '?':
        Add(FormatTokenKind::kDigit, rest.substr(0, 1));
        return 1;
      case '.':
        Add(FormatTokenKind::kPoint, ".");
        return 1;
      case ',':
        Add(FormatTokenKind::kComma, ",");
        return 1;
      case '/':
        Add(FormatTokenKind::kFraction, "/");
        return 1;
      case '%':
        section_.scale += 2;
        Add(FormatTokenKind::kLiteral, "%");
        return 1;
      case '@':
        section_.has_text = true;
        Add(FormatTokenKind::kText, "@");
        return 1;
      default:
        return Word(rest);
    }
  }

  std::size_t Quoted(std::string_view rest) {
    const std::size_t end = std::min(rest.find('"', 1), rest.size());
    Add(FormatTokenKind::kLiteral, rest.substr(1, end - 1));
    return std::min(end + 1, rest.size());
  }

  /// `[Red]` and `[DBNum1]` say nothing of the text, `[$¥-804]` a currency, `[>1]` when, `[h]` how
  /// long.
  std::size_t Bracket(std::string_view rest) {
    const std::size_t end = std::min(rest.find(']'), rest.size());
    const std::string_view inside = rest.substr(1, end - 1);
    const std::size_t size = std::min(end + 1, rest.size());
    if (inside.empty()) return size;
    if (inside.front() == '$') {
      const std::string_view currency = inside.substr(1, inside.find('-') - 1);
      if (!currency.empty()) Add(FormatTokenKind::kLiteral, currency);
    } else if (std::string_view("<>=").find(inside.front()) != std::string_view::npos) {
      ReadCondition(inside);
    } else if (inside.find_first_not_of(inside.front()) == std::string_view::npos &&
               std::string_view("hHmMsS").find(inside.front()) != std::string_view::npos) {
      section_.is_date = true;
      std::string letters = "[";
      for (const char c : inside) letters += Lower(c);
      Add(FormatTokenKind::kDate, letters);
    }
    return size;
  }

  void ReadCondition(std::string_view inside) {
    const std::size_t number = inside.find_first_not_of("<>=");
    if (number == std::string_view::npos) return;
    FormatCondition condition;
    condition.comparison = inside.substr(0, number);
    const std::string_view limit = inside.substr(number);
    const auto [end, error] =
        std::from_chars(limit.data(), limit.data() + limit.size(), condition.limit);
    if (error == std::errc()) section_.condition = condition;
  }

  std::size_t Word(std::string_view rest) {
    for (const std::string_view general : {"general", "g/通用格式", "standard"}) {
      if (!BeginsWith(rest, general)) continue;
      section_.is_general = true;
      Add(FormatTokenKind::kGeneral, "General");
      return general.size();
    }
    for (const std::string_view half : {"am/pm", "a/p", "上午/下午"}) {
      if (!BeginsWith(rest, half)) continue;
      section_.is_date = true;
      Add(FormatTokenKind::kDate, half);
      return half.size();
    }
    const char c = Lower(rest.front());
    if (c == 'e' && rest.size() > 1 && (rest[1] == '+' || rest[1] == '-')) {
      Add(FormatTokenKind::kExponent, rest.substr(0, 2));
      return 2;
    }
    if (!IsDateLetter(c)) {
      const std::size_t size = CharacterSize(rest);
      Add(FormatTokenKind::kLiteral, rest.substr(0, size));
      return size;
    }
    std::size_t size = 1;
    while (size < rest.size() && Lower(rest[size]) == c) ++size;
    section_.is_date = section_.is_date || c != 'b';
    Add(FormatTokenKind::kDate, std::string(size, c));
    return size;
  }

  bool HasDigit(std::size_t from, std::size_t end) const {
    const auto is_digit = [](const FormatToken& token) {
      return token.kind == FormatTokenKind::kDigit;
    };
    const auto begin = section_.tokens.begin();
    return std::any_of(begin + static_cast<std::ptrdiff_t>(from),
                       begin + static_cast<std::ptrdiff_t>(end), is_digit);
  }

  void Settle() {
    std::vector<FormatToken>& tokens = section_.tokens;
    section_.has_digits = HasDigit(0, tokens.size());
    if (section_.is_date) return;
    std::size_t point = tokens.size();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      FormatToken& token = tokens[i];
      const bool is_bar = token.kind == FormatTokenKind::kFraction;
      const bool needs_digits = token.kind == FormatTokenKind::kExponent || is_bar;
      if (needs_digits && !(HasDigit(0, i) && (HasDigit(i, tokens.size()) || is_bar))) {
        token.kind = FormatTokenKind::kLiteral;
      }
      if (token.kind != FormatTokenKind::kPoint) continue;
      if (point == tokens.size() && section_.has_digits) {
        point = i;
      } else {
        token.kind = FormatTokenKind::kLiteral;
      }
    }
    SettleCommas(point);
  }

  /// A comma between whole digits groups them; behind the last digit it divides by a thousand.
  void SettleCommas(std::size_t point) {
    std::vector<FormatToken> kept;
    for (std::size_t i = 0; i < section_.tokens.size(); ++i) {
      const FormatToken& token = section_.tokens[i];
      if (token.kind != FormatTokenKind::kComma) {
        kept.push_back(token);
      } else if (!HasDigit(0, i)) {
        kept.push_back({FormatTokenKind::kLiteral, ","});
      } else if (i < point && HasDigit(i, point)) {
        section_.is_grouped = true;
      } else if (!HasDigit(i, section_.tokens.size()) || i < point) {
        section_.scale -= 3;
      } else {
        kept.push_back({FormatTokenKind::kLiteral, ","});
      }
    }
    section_.tokens = std::move(kept);
  }

  FormatSection section_;
};

}  // namespace

bool FormatCondition::Holds(double number) const {
  if (comparison == "<") return number < limit;
  if (comparison == "<=") return number <= limit;
  if (comparison == ">") return number > limit;
  if (comparison == ">=") return number >= limit;
  if (comparison == "<>") return number != limit;
  return number == limit;
}

std::vector<FormatSection> ParseNumberFormat(std::string_view code) {
  std::vector<FormatSection> sections;
  for (;;) {
    SectionReader reader;
    const std::size_t size = reader.Read(code);
    sections.push_back(reader.Take());
    if (size >= code.size() || sections.size() == kMostSections) return sections;
    code.remove_prefix(size + 1);
  }
}

}  // namespace mingxi
