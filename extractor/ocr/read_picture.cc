// SPDX-License-Identifier: GPL-3.0-or-later

// The order of the work: the picture is cleaned and straightened, its rules are found, then its
// texts, which do not cross a rule and so are what stands in one cell; each is recognised by
// itself. A page that reads badly is tried upside down and on its sides. This file's only entry is
// ReadPicture.

#include "extractor/ocr/read_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractor/ocr/clean_page_internal.h"
#include "extractor/ocr/figure_widths.h"
#include "extractor/ocr/find_rules_internal.h"
#include "extractor/ocr/find_texts_internal.h"
#include "extractor/ocr/place_characters.h"
#include "model/characters.h"

namespace mingxi {
namespace {

constexpr double kPointsPerInch = 72;
/// Of A4, what a picture that does not tell its size is taken for.
constexpr double kPaperPt = 595;
/// Dots an inch that a picture may tell; others are no scan's.
constexpr double kLeastDots = 72;
constexpr double kMostDots = 1200;

/// In sizes of the print: white that is left around a text. The recogniser was trained on such.
constexpr double kPadAcrossEm = 0.2;
constexpr double kPadAlongEm = 0.2;

/// Texts that are read to see whether the page stands upright, and the mean confidence of those
/// that do.
constexpr std::size_t kProbes = 8;
constexpr double kUprightConfidence = 0.8;
/// A page whose probes are read with less is no print that can be read: noise, handwriting, print
/// of a few dots a letter.
constexpr double kReadableConfidence = 0.5;
/// A page has so many texts at most; dust has more.
constexpr std::size_t kMostTexts = 6000;

/// Of the least sure character of a figure: read again below the first, doubtful at the second. And
/// by how much the picture is drawn out for that.
constexpr float kSure = 0.95F;
constexpr float kDoubtful = 0.5F;
constexpr double kStretch = 1.4;

/// A recognised text with its place on the picture.
struct ReadText {
  PixelBox box;
  std::vector<ReadCharacter> characters;
  std::vector<Span> places;  ///< Of the characters, on the picture.
};

/// The page as far as its picture is understood without reading.
struct SeenPage {
  CleanPage clean;
  PrintScale scale;
  FoundRules rules;
  PixPtr rule_mask;  ///< Wider than the rules by their blur.
  std::vector<PixelBox> texts;
};

SeenPage See(CleanPage clean, double dots_per_pt) {
  SeenPage seen;
  seen.clean = std::move(clean);
  seen.scale = {dots_per_pt, EmOf(seen.clean.ink, dots_per_pt)};
  seen.rules = FindRules(seen.clean.grey, seen.scale);
  const int blur = 2 * std::max(1, static_cast<int>(std::lround(dots_per_pt * 0.4))) + 1;
  seen.rule_mask.reset(pixDilateBrick(nullptr, seen.rules.mask.get(), blur, blur));
  seen.texts = FindTexts(seen.clean.ink, seen.rules, seen.scale);
  return seen;
}

class PageReader {
 public:
  PageReader(const SeenPage& seen, const TextRecognizer& recognizer)
      : seen_(seen), recognizer_(recognizer) {}

  /// Reads the text `index`; from a picture that is drawn out along the line by `stretch`, where
  /// letters that nearly touch have more room.
  Result<ReadText> Read(std::size_t index, double stretch = 1) const {
    ReadText text;
    text.box = seen_.texts[index];
    const PixelBox crop = CropOf(text.box);
    const GreyPicture line = Crop(crop, index);
    Result<std::vector<ReadCharacter>> characters =
        recognizer_.Read(stretch == 1 ? line : Stretched(line, stretch));
    if (!characters.ok()) return characters.status();
    text.characters = *std::move(characters);
    for (ReadCharacter& character : text.characters) {
      character.extent.low /= stretch;
      character.extent.high /= stretch;
    }
    text.places = PlaceCharacters(text.characters, ColumnInk(line), seen_.scale.em);
    for (Span& place : text.places) {
      place.low += crop.x0;
      place.high += crop.x0;
    }
    return text;
  }

  /// Mean confidence of some texts.
  Result<double> Probe() const {
    std::vector<std::size_t> longest(seen_.texts.size());
    for (std::size_t i = 0; i < longest.size(); ++i) longest[i] = i;
    const auto is_better = [this](std::size_t a, std::size_t b) {
      return LengthOf(seen_.texts[a]) > LengthOf(seen_.texts[b]);
    };
    std::stable_sort(longest.begin(), longest.end(), is_better);
    longest.resize(std::min(longest.size(), kProbes));
    double sum = 0;
    double count = 0;
    for (const std::size_t i : longest) {
      const Result<ReadText> text = Read(i);
      if (!text.ok()) return text.status();
      if (text->characters.empty()) ++count;
      for (const ReadCharacter& character : text->characters) sum += character.confidence;
      count += static_cast<double>(text->characters.size());
    }
    return count == 0 ? 0 : sum / count;
  }

 private:
  /// A text of a few letters, long enough to tell which way is up, and quick to read.
  double LengthOf(const PixelBox& text) const {
    constexpr double kEnough = 8;  // Letters.
    return std::min(text.width() / seen_.scale.em, kEnough);
  }

  PixelBox CropOf(const PixelBox& box) const {
    const auto across = static_cast<int>(std::ceil(kPadAcrossEm * seen_.scale.em));
    const auto along = static_cast<int>(std::ceil(kPadAlongEm * seen_.scale.em));
    return {std::max(0, box.x0 - along), std::max(0, box.y0 - across),
            std::min(pixGetWidth(seen_.clean.grey.get()), box.x1 + along),
            std::min(pixGetHeight(seen_.clean.grey.get()), box.y1 + across)};
  }

  /// The grey pixels in `crop`, white where rules or other texts than `index` are.
  GreyPicture Crop(const PixelBox& crop, std::size_t index) const {
    constexpr std::uint8_t kWhite = 255;
    GreyPicture picture{crop.width(), crop.height(), {}};
    picture.pixels.assign(static_cast<std::size_t>(picture.width) * picture.height, kWhite);
    const l_uint32* grey = pixGetData(seen_.clean.grey.get());
    const l_uint32* mask = pixGetData(seen_.rule_mask.get());
    const int grey_words = pixGetWpl(seen_.clean.grey.get());
    const int mask_words = pixGetWpl(seen_.rule_mask.get());
    std::uint8_t* to = picture.pixels.data();
    for (int y = crop.y0; y < crop.y1; ++y) {
      const l_uint32* line = grey + static_cast<std::ptrdiff_t>(y) * grey_words;
      const l_uint32* masked = mask + static_cast<std::ptrdiff_t>(y) * mask_words;
      for (int x = crop.x0; x < crop.x1; ++x, ++to) {
        if (GET_DATA_BIT(masked, x) == 0) *to = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
      }
    }
    for (std::size_t i = 0; i < seen_.texts.size(); ++i) {
      if (i != index) Whiten(seen_.texts[i], seen_.texts[index], crop, picture);
    }
    return picture;
  }

  /// Takes `other` out of the picture of `crop`, as far as it is not in `own`.
  static void Whiten(const PixelBox& other, const PixelBox& own, const PixelBox& crop,
                     GreyPicture& picture) {
    for (int y = std::max(other.y0, crop.y0); y < std::min(other.y1, crop.y1); ++y) {
      for (int x = std::max(other.x0, crop.x0); x < std::min(other.x1, crop.x1); ++x) {
        const bool is_own = own.x0 <= x && x < own.x1 && own.y0 <= y && y < own.y1;
        if (is_own) continue;
        picture.pixels[static_cast<std::size_t>(y - crop.y0) * picture.width + (x - crop.x0)] = 255;
      }
    }
  }

  static GreyPicture Stretched(const GreyPicture& line, double stretch) {
    GreyPicture wide{static_cast<int>(std::lround(line.width * stretch)), line.height, {}};
    wide.pixels.reserve(static_cast<std::size_t>(wide.width) * wide.height);
    for (int y = 0; y < wide.height; ++y) {
      const std::uint8_t* row = line.pixels.data() + static_cast<std::size_t>(y) * line.width;
      for (int x = 0; x < wide.width; ++x) {
        const double at = std::clamp((x + 0.5) / stretch - 0.5, 0.0, line.width - 1.0);
        const int left = static_cast<int>(at);
        const int right = std::min(left + 1, line.width - 1);
        const double share = at - left;
        wide.pixels.push_back(
            static_cast<std::uint8_t>(std::lround(row[left] * (1 - share) + row[right] * share)));
      }
    }
    return wide;
  }

  static std::vector<int> ColumnInk(const GreyPicture& line) {
    constexpr int kInkBelow = 170;
    std::vector<int> ink(static_cast<std::size_t>(line.width), 0);
    for (int y = 0; y < line.height; ++y) {
      for (int x = 0; x < line.width; ++x) {
        if (line.pixels[static_cast<std::size_t>(y) * line.width + x] < kInkBelow)
          ++ink[static_cast<std::size_t>(x)];
      }
    }
    return ink;
  }

  const SeenPage& seen_;
  const TextRecognizer& recognizer_;
};

Status TooCoarse() {
  return Status::Unsupported(
      "the picture is too coarse, or holds no print; scan it at 200 to 300 dots an inch");
}

/// The page as it stands upright.
Result<SeenPage> SeeUpright(CleanPage clean, double dots_per_pt, const TextRecognizer& recognizer) {
  constexpr std::array kQuarters = {0, 2, 1, 3};  // Half turns are the commonest mistake.
  SeenPage best;
  double most = -1;
  for (const int quarters : kQuarters) {
    SeenPage seen = See(Turned(clean, quarters), dots_per_pt);
    if (seen.texts.size() > kMostTexts) break;
    const Result<double> confidence = PageReader(seen, recognizer).Probe();
    if (!confidence.ok()) return confidence.status();
    if (*confidence <= most) continue;
    most = *confidence;
    best = std::move(seen);
    if (most >= kUprightConfidence) break;
  }
  if (most < kReadableConfidence && !best.texts.empty()) return TooCoarse();
  return most < 0 ? Result<SeenPage>(TooCoarse()) : std::move(best);
}

MeasuredText Measured(const ReadText& text) {
  return {&text.characters, static_cast<double>(text.box.width()),
          static_cast<double>(text.box.height())};
}

float LeastConfidence(const ReadText& text) {
  float least = 1;
  for (const ReadCharacter& character : text.characters)
    least = std::min(least, character.confidence);
  return least;
}

bool SameText(const ReadText& a, const ReadText& b) {
  return std::equal(a.characters.begin(), a.characters.end(), b.characters.begin(),
                    b.characters.end(), [](const ReadCharacter& left, const ReadCharacter& right) {
                      return left.code == right.code;
                    });
}

/// Makes no character of `text` surer than doubtful.
void Doubt(ReadText& text) {
  for (ReadCharacter& character : text.characters)
    character.confidence = std::min(character.confidence, kDoubtful);
}

/// Reads figures once more that were not read surely or are wider than what was read of them. Two
/// readings that agree and fit are surer than one; where they do not, the fitting one is taken, and
/// doubted unless it is sure by itself.
Status ReadAgain(const PageReader& reader, std::vector<ReadText>& texts) {
  std::vector<MeasuredText> measured;
  for (const ReadText& text : texts) measured.push_back(Measured(text));
  const FigureWidths widths(measured);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    ReadText& text = texts[i];
    if (!IsFigure(text.characters)) continue;
    bool fits = widths.Fits(Measured(text));
    if (fits && LeastConfidence(text) >= kSure) continue;
    Result<ReadText> again = reader.Read(i, kStretch);
    if (!again.ok()) return again.status();
    const bool fits_again = IsFigure(again->characters) && widths.Fits(Measured(*again));
    const bool is_better = fits_again && (!fits || LeastConfidence(*again) > LeastConfidence(text));
    if (is_better) {
      text = *std::move(again);
      fits = true;
    } else if (!SameText(text, *again)) {
      Doubt(text);
    }
    if (!fits) Doubt(text);
  }
  return Status::Ok();
}

/// What a text tells of its size and its baseline, pixels.
struct Setting {
  double em = 0;
  double baseline = 0;
};

Setting SettingOf(const ReadText& text, double usual_em) {
  // Shares of the size: the height of Chinese letters, of digits, of digits with a comma or
  // brackets, and how far these reach below the baseline.
  constexpr double kWide = 0.92;
  constexpr double kDigits = 0.72;
  constexpr double kTails = 0.86;
  constexpr double kWideBelow = 0.08;
  constexpr double kTailBelow = 0.14;
  bool is_wide = false;
  bool has_tail = false;
  for (const ReadCharacter& character : text.characters) {
    is_wide |= IsWide(character.code);
    has_tail |= character.code == U',' || character.code == U'(' || character.code == U')';
  }
  const double height = text.box.height();
  double em = height / (is_wide ? kWide : has_tail ? kTails : kDigits);
  constexpr double kNear = 0.3;  // A text of only low letters is no smaller print.
  if (std::abs(em / usual_em - 1) < kNear || em < usual_em) em = usual_em;
  const double below = is_wide ? kWideBelow : has_tail ? kTailBelow : 0;
  return {em, text.box.y1 - below * em};
}

class PageBuilder {
 public:
  PageBuilder(const SeenPage& seen, int number) : seen_(seen) {
    page_.number = number;
    page_.width = pixGetWidth(seen.clean.grey.get()) / seen.scale.dots_per_pt;
    page_.height = pixGetHeight(seen.clean.grey.get()) / seen.scale.dots_per_pt;
    page_.straightened = seen.clean.turn;
    page_.fonts.push_back({});
    for (const PixelRule& rule : seen.rules.rules) AddRule(rule);
  }

  void Add(const ReadText& text) {
    constexpr double kAscent = 0.86;
    constexpr double kDescent = 0.14;
    const Setting setting = SettingOf(text, seen_.scale.em);
    bool is_first = true;
    for (std::size_t i = 0; i < text.characters.size(); ++i) {
      const ReadCharacter& read = text.characters[i];
      if (IsBlank(read.code)) continue;
      Glyph glyph;
      glyph.code = read.code;
      glyph.box = {Pt(text.places[i].low), Pt(setting.baseline - kAscent * setting.em),
                   Pt(text.places[i].high), Pt(setting.baseline + kDescent * setting.em)};
      glyph.baseline = static_cast<float>(Pt(setting.baseline));
      glyph.size = static_cast<float>(Pt(setting.em));
      glyph.begins_string = std::exchange(is_first, false);
      page_.glyphs.push_back(glyph);
      page_.readings.push_back({read.code, read.confidence, read.rival, read.rival_confidence});
    }
  }

  Page Take() && { return std::move(page_); }

 private:
  double Pt(double pixels) const { return pixels / seen_.scale.dots_per_pt; }

  void AddRule(const PixelRule& rule) {
    Ruling ruling;
    ruling.is_horizontal = rule.is_horizontal;
    ruling.position = Pt(rule.position);
    ruling.extent = {Pt(rule.low()), Pt(rule.high())};
    ruling.thickness = Pt(rule.thickness);
    page_.rulings.push_back(ruling);
  }

  const SeenPage& seen_;
  Page page_;
};

double DotsPerPt(const ColorPicture& picture, const PictureFacts& facts) {
  if (facts.width_pt > 0) return picture.width / facts.width_pt;
  const bool is_told = picture.dots_per_inch >= kLeastDots && picture.dots_per_inch <= kMostDots;
  if (is_told) return picture.dots_per_inch / kPointsPerInch;
  return std::min(picture.width, picture.height) / kPaperPt;
}

}  // namespace

Result<Page> ReadPicture(const ColorPicture& picture, const PictureFacts& facts,
                         const TextRecognizer& recognizer) {
  const double dots_per_pt = DotsPerPt(picture, facts);
  CleanPage clean = Clean(picture, dots_per_pt);
  if (!clean.ink) return Status::Damaged("the picture takes more memory than there is");
  const Result<SeenPage> seen = SeeUpright(std::move(clean), dots_per_pt, recognizer);
  if (!seen.ok()) return seen.status();
  const PageReader reader(*seen, recognizer);
  std::vector<ReadText> texts;
  for (std::size_t i = 0; i < seen->texts.size(); ++i) {
    Result<ReadText> text = reader.Read(i);
    if (!text.ok()) return text.status();
    texts.push_back(*std::move(text));
  }
  if (Status status = ReadAgain(reader, texts); !status.ok()) return status;
  PageBuilder builder(*seen, facts.page);
  for (const ReadText& text : texts) builder.Add(text);
  return std::move(builder).Take();
}

}  // namespace mingxi
