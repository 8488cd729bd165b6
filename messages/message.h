// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Message: one thing that a person reads, in English and in Chinese. All of them stand in this
// folder, one header for each place where they are read, and nowhere else; whoever says something
// fills the blanks of a message. The folder knows nothing of the rest of the program.
//
// A blank is `{0}` to `{9}`, numbered in the order of the arguments; both languages have the same
// blanks, in any order and as often as they like, which the compiler checks. `{0:table|tables}` is
// a number with its word: "1 table", "2 tables".

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace mingxi {

enum class Language : std::uint8_t { kChinese, kEnglish };

/// What was said, in both languages.
struct Wording {
  std::string english;
  std::string chinese;

  const std::string& in(Language language) const {
    return language == Language::kChinese ? chinese : english;
  }
  bool empty() const { return english.empty() && chinese.empty(); }
  Wording& operator+=(const Wording& more) {
    english += more.english;
    chinese += more.chinese;
    return *this;
  }
  bool operator==(const Wording&) const = default;
};

/// Which of the ten blanks a pattern has, as bits. Throws, which fails the compilation of a
/// Message, where braces do not match or a blank is no digit.
constexpr unsigned BlanksOf(std::string_view pattern) {
  unsigned blanks = 0;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    if (pattern[at] == '}') throw std::invalid_argument("a brace closes nothing");
    if (pattern[at] != '{') continue;
    const std::size_t end = pattern.find('}', at);
    if (end == std::string_view::npos) throw std::invalid_argument("a brace is not closed");
    const char digit = pattern[at + 1];
    if (digit < '0' || digit > '9') throw std::invalid_argument("a blank is numbered 0 to 9");
    const bool is_plain = end == at + 2;
    if (!is_plain && (pattern[at + 2] != ':' ||
                      pattern.substr(at, end - at).find('|') == std::string_view::npos)) {
      throw std::invalid_argument("behind a blank's number stands nothing, or `:one|many`");
    }
    blanks |= 1U << (digit - '0');
    at = end;
  }
  return blanks;
}

/// A sentence, or a part of one, with `kBlanks` blanks.
template <std::size_t kBlanks>
struct Message {
  consteval Message(std::string_view english_text, std::string_view chinese_text)
      : english(english_text), chinese(chinese_text) {
    constexpr unsigned kAll = (1U << kBlanks) - 1;
    if (BlanksOf(english) != kAll || BlanksOf(chinese) != kAll) {
      throw std::invalid_argument("both languages need each blank of the message, and no other");
    }
  }

  constexpr std::string_view in(Language language) const {
    return language == Language::kChinese ? chinese : english;
  }
  operator Wording() const requires(kBlanks == 0) {
    return {std::string(english), std::string(chinese)};
  }

  std::string_view english;
  std::string_view chinese;
};

/// A name or a sentence without blanks.
using Phrase = Message<0>;

/// What fills a blank: a text or a whole number, alike in both languages, or a text in each. Views:
/// it lives as long as what it was made of.
class Filling {
 public:
  template <std::convertible_to<std::string_view> Same>
  Filling(const Same& same) : english_(same), chinese_(english_) {}
  Filling(const Wording& wording) : english_(wording.english), chinese_(wording.chinese) {}
  Filling(const Phrase& text) : english_(text.english), chinese_(text.chinese) {}
  template <std::integral Number>
  Filling(Number number) : digits_(std::to_string(number)), is_number_(true) {}

  std::string_view in(Language language) const {
    if (is_number_) return digits_;
    return language == Language::kChinese ? chinese_ : english_;
  }

 private:
  std::string_view english_;
  std::string_view chinese_;
  std::string digits_;
  bool is_number_ = false;
};

/// `pattern` with its blanks filled. `count` fillings; a pattern that was checked as a Message has
/// no other blanks.
std::string FillPattern(std::string_view pattern, Language language, const Filling* fillings);

/// The message in one language.
template <std::size_t kBlanks, typename... Arguments>
std::string Say(Language language, const Message<kBlanks>& message, const Arguments&... arguments) {
  static_assert(sizeof...(Arguments) == kBlanks, "as many arguments as the message has blanks");
  const std::array<Filling, kBlanks + 1> fillings = {Filling(arguments)..., Filling("")};
  return FillPattern(message.in(language), language, fillings.data());
}

/// The message in both languages.
template <std::size_t kBlanks, typename... Arguments>
Wording Say(const Message<kBlanks>& message, const Arguments&... arguments) {
  return {Say(Language::kEnglish, message, arguments...),
          Say(Language::kChinese, message, arguments...)};
}

/// What was told of it, English where there is no Chinese (an output of another program).
template <typename Said>
const std::string& MessageIn(Language language, const Said& said) {
  return language == Language::kChinese && !said.message_zh.empty() ? said.message_zh
                                                                    : said.message;
}

/// Puts both languages into what is said of a document: a Finding, a Check.
template <typename Said>
void Tell(Wording wording, Said& said) {
  said.message = std::move(wording.english);
  said.message_zh = std::move(wording.chinese);
}

}  // namespace mingxi
