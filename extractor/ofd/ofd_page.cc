// SPDX-License-Identifier: GPL-3.0-or-later

// Element by element: an object's attributes come first, then its text or path, and at its end it
// is drawn. Characters have the places that the file gives them; how wide they are only the fonts
// know, and for that their kind is a good guess.

#include "extractor/ofd/ofd_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/characters.h"
#include "model/utf8.h"

namespace mingxi {
namespace {

constexpr std::size_t kMostGlyphs = 500'000;
/// The line width that a path has unless it says another, mm.
constexpr double kLineWidth = 0.353;
/// Of the font's size: above and below the baseline.
constexpr double kAscent = 0.86;
constexpr double kDescent = 0.14;

/// Of the font's size.
double WidthOf(char32_t code) {
  constexpr char32_t kFirstWide = 0x1100;  // Hangul, then East Asian scripts and signs.
  const bool is_sign = (code >= 0x2010 && code <= 0x2027) || (code >= 0x2460 && code <= 0x27BF);
  const bool is_halfwidth = code >= 0xFF61 && code <= 0xFFDC;
  return (code >= kFirstWide || is_sign) && !is_halfwidth && !(code >= 0x2000 && code < 0x2010)
             ? 1.0
             : 0.5;
}

Direction DirectionOf(const OfdMatrix& matrix) {
  const double x = std::fabs(matrix.a);
  const double y = std::fabs(matrix.b);
  if (y < 0.05 * x) return matrix.a > 0 ? Direction::kRight : Direction::kLeft;
  if (x < 0.05 * y) return matrix.b > 0 ? Direction::kDown : Direction::kUp;
  return Direction::kOblique;
}

Box BoundsOf(std::initializer_list<PathPoint> points) {
  Box box{points.begin()->x, points.begin()->y, points.begin()->x, points.begin()->y};
  for (const PathPoint& point : points) box = box.Union({point.x, point.y, point.x, point.y});
  return box;
}

Box BoxUnder(const OfdMatrix& matrix, const Box& box) {
  return BoundsOf({matrix.Of({box.x0, box.y0}), matrix.Of({box.x1, box.y0}),
                   matrix.Of({box.x0, box.y1}), matrix.Of({box.x1, box.y1})});
}

double NumberOr(std::string_view text, double otherwise) {
  const std::vector<double> numbers = OfdNumbers(text, 1);
  return numbers.empty() ? otherwise : numbers.front();
}

/// What is known of an object when its element begins.
struct OfdObject {
  enum class Kind : std::uint8_t { kNone, kText, kPath };
  Kind kind = Kind::kNone;
  OfdMatrix matrix;  ///< From its own coordinates to points of the page.
  Box boundary;      ///< In points.
  std::string font;
  double size = 0;
  bool is_bold = false;
  bool is_visible = true;
  bool is_filled = false;
  bool is_stroked = false;
  double line_width = kLineWidth;
  std::uint32_t fill_color = 0;
  std::uint32_t stroke_color = 0;
  std::string path;
};

/// A run of characters.
struct OfdTextCode {
  double x = 0;
  double y = 0;
  std::string delta_x;
  std::string delta_y;
  std::string text;
};

}  // namespace

class OfdContent : public XmlHandler {
 public:
  OfdContent(OfdPainter& painter, const OfdMatrix& matrix, std::string unit, bool is_overlay)
      : painter_(painter), matrices_{matrix}, unit_(std::move(unit)), is_overlay_(is_overlay) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    const std::string_view local = OfdLocalName(name);
    if (!unit_.empty() && local == "CompositeGraphicUnit") {
      is_in_unit_ = attributes.Get("ID") == unit_;
    }
    if (!unit_.empty() && !is_in_unit_) return;
    if (local == "TextObject") {
      Begin(OfdObject::Kind::kText, attributes);
    } else if (local == "PathObject") {
      Begin(OfdObject::Kind::kPath, attributes);
    } else if (local == "ImageObject") {
      AddPicture(attributes);
    } else if (local == "CompositeObject") {
      painter_.uses_.push_back({std::string(attributes.Get("ResourceID")), MatrixOf(attributes)});
    } else if (local == "Appearance") {
      matrices_.push_back(MatrixOf(attributes));
    } else if (local == "TextCode") {
      BeginText(attributes);
    } else if (local == "AbbreviatedData") {
      takes_ = &object_.path;
    } else if (local == "FillColor" || local == "StrokeColor") {
      SetColor(local == "FillColor" ? object_.fill_color : object_.stroke_color, attributes);
    }
  }

  void End(std::string_view name) override {
    const std::string_view local = OfdLocalName(name);
    if (local == "TextCode" || local == "AbbreviatedData") takes_ = nullptr;
    if (local == "TextObject" || local == "PathObject") EndObject();
    if (local == "Appearance" && matrices_.size() > 1) matrices_.pop_back();
  }

  void Text(std::string_view text) override {
    constexpr std::size_t kLongest = std::size_t{1} << 22;
    if (takes_ != nullptr && takes_->size() < kLongest) takes_->append(text);
  }

 private:
  OfdMatrix MatrixOf(const XmlAttributes& attributes) const {
    const Box boundary = OfdBox(attributes.Get("Boundary")).value_or(Box{});
    const OfdMatrix place{1, 0, 0, 1, boundary.x0, boundary.y0};
    return matrices_.back().After(place.After(ParseOfdMatrix(attributes.Get("CTM"))));
  }

  void Begin(OfdObject::Kind kind, const XmlAttributes& attributes) {
    object_ = {};
    object_.kind = kind;
    codes_.clear();
    object_.matrix = MatrixOf(attributes);
    object_.boundary =
        BoxUnder(matrices_.back(), OfdBox(attributes.Get("Boundary")).value_or(Box{}));
    object_.font = attributes.Get("Font");
    object_.size = NumberOr(attributes.Get("Size"), 0);
    object_.is_visible = attributes.Get("Visible") != "false" && attributes.Get("Alpha") != "0";
    constexpr double kBold = 600;
    object_.is_bold = NumberOr(attributes.Get("Weight"), 400) >= kBold;
    const bool is_text = kind == OfdObject::Kind::kText;
    object_.is_filled =
        is_text ? attributes.Get("Fill") != "false" : attributes.Get("Fill") == "true";
    object_.is_stroked = attributes.Get("Stroke") != "false";
    const auto told = painter_.resources_.line_widths.find(attributes.Get("DrawParam"));
    const bool is_told = told != painter_.resources_.line_widths.end();
    object_.line_width = NumberOr(attributes.Get("LineWidth"), is_told ? told->second : kLineWidth);
  }

  void BeginText(const XmlAttributes& attributes) {
    if (object_.kind != OfdObject::Kind::kText) return;
    // What is not said goes on from the run before.
    const OfdTextCode before = codes_.empty() ? OfdTextCode{} : codes_.back();
    OfdTextCode& code = codes_.emplace_back();
    code.x = NumberOr(attributes.Get("X"), before.x);
    code.y = NumberOr(attributes.Get("Y"), before.y);
    code.delta_x = attributes.Get("DeltaX");
    code.delta_y = attributes.Get("DeltaY");
    takes_ = &code.text;
  }

  void SetColor(std::uint32_t& color, const XmlAttributes& attributes) {
    color = OfdColor(attributes.Get("Value"));
    if (attributes.Get("Alpha") == "0") object_.is_visible = false;
  }

  void AddPicture(const XmlAttributes& attributes) {
    const std::optional<Box> boundary = OfdBox(attributes.Get("Boundary"));
    if (!boundary) return;
    const Box box = BoxUnder(matrices_.back(), *boundary);
    if (is_overlay_ || painter_.art_.AddPicture(box, {.clip = box.Grown(1)})) return;
    painter_.page_.pictures.push_back({box, false});
  }

  void EndObject() {
    if (object_.kind == OfdObject::Kind::kText) {
      for (const OfdTextCode& code : codes_) AddText(code);
    } else if (object_.kind == OfdObject::Kind::kPath && object_.is_visible && !is_overlay_) {
      AddPath();
    }
    object_ = {};
  }

  void AddPath() {
    const PaintedPath path = OfdPath(object_.path, object_.matrix);
    if (path.points.empty()) return;
    Paint paint;
    paint.width = object_.line_width * object_.matrix.scale();
    // Half of a line on the boundary's edge lies outside of it.
    paint.clip = object_.boundary.Grown(paint.width + 1);
    if (object_.is_filled) {
      paint.color = object_.fill_color;
      painter_.art_.AddFill(path, paint);
    }
    if (object_.is_stroked) {
      paint.color = object_.stroke_color;
      painter_.art_.AddStroke(path, paint);
    }
  }

  void AddText(const OfdTextCode& code) {
    const std::size_t most = code.text.size();
    const std::vector<double> steps_x = OfdSteps(code.delta_x, most);
    const std::vector<double> steps_y = OfdSteps(code.delta_y, most);
    PathPoint at{code.x, code.y};
    std::string_view rest = code.text;
    for (std::size_t i = 0; !rest.empty(); ++i) {
      const DecodedCodePoint first = DecodeUtf8(rest);
      rest.remove_prefix(first.length);
      double advance = WidthOf(first.code) * object_.size;
      const bool has_step = i < steps_x.size();
      const double step_x = has_step ? steps_x[i] : steps_y.empty() ? advance : 0;
      if (has_step && steps_x[i] > 0) advance = std::min(advance, steps_x[i]);
      AddGlyph(first.code, at, advance, i == 0);
      at.x += step_x;
      at.y += i < steps_y.size() ? steps_y[i] : 0;
    }
  }

  void AddGlyph(char32_t code, PathPoint at, double advance, bool begins_string) {
    Page& page = painter_.page_;
    if (code == '\n' || code == '\r' || code == '\t') code = ' ';
    if (page.glyphs.size() >= kMostGlyphs) {
      ++page.dropped_marks;
      return;
    }
    const double size = object_.size;
    const Box own{at.x, at.y - kAscent * size, at.x + advance, at.y + kDescent * size};
    Glyph glyph;
    glyph.code = code;
    glyph.box = BoxUnder(object_.matrix, own);
    glyph.direction = DirectionOf(object_.matrix);
    const bool is_upright =
        glyph.direction == Direction::kDown || glyph.direction == Direction::kUp;
    const PathPoint base = object_.matrix.Of(at);
    glyph.baseline = static_cast<float>(is_upright ? base.x : base.y);
    glyph.size = static_cast<float>(size * object_.matrix.scale());
    glyph.font = FontNumber();
    glyph.is_bold = object_.is_bold || page.fonts[glyph.font].is_bold;
    const Box paper{0, 0, page.width, page.height};
    glyph.is_invisible = !object_.is_visible || !paper.Intersects(glyph.box) ||
                         (!object_.is_filled && !object_.is_stroked);
    glyph.is_overlay = is_overlay_;
    glyph.begins_string = begins_string;
    glyph.color = object_.fill_color;
    page.glyphs.push_back(glyph);
  }

  std::uint16_t FontNumber() {
    const auto known = painter_.fonts_.find(object_.font);
    if (known != painter_.fonts_.end()) return known->second;
    Page& page = painter_.page_;
    constexpr std::size_t kMostFonts = 60'000;
    if (page.fonts.size() >= kMostFonts) return 0;
    const auto number = static_cast<std::uint16_t>(page.fonts.size());
    Font& font = page.fonts.emplace_back();
    const auto told = painter_.resources_.fonts.find(object_.font);
    if (told != painter_.resources_.fonts.end()) {
      font.name = told->second.name;
      font.is_bold = told->second.is_bold;
    }
    painter_.fonts_.emplace(object_.font, number);
    return number;
  }

  OfdPainter& painter_;
  std::vector<OfdMatrix> matrices_;
  std::string unit_;
  bool is_overlay_;
  bool is_in_unit_ = false;
  OfdObject object_;
  std::vector<OfdTextCode> codes_;
  std::string* takes_ = nullptr;
};

std::string_view OfdLocalName(std::string_view name) {
  return name.substr(name.find_last_of(" :") + 1);  // npos + 1 = all of it.
}

std::unique_ptr<XmlHandler> OfdPainter::Content(const OfdMatrix& matrix, std::string unit,
                                                bool is_overlay) {
  return std::make_unique<OfdContent>(*this, matrix, std::move(unit), is_overlay);
}

void OfdPainter::Finish() {
  page_.rulings = std::move(art_.rulings());
  page_.fills = std::move(art_.fills());
  page_.slants = std::move(art_.slants());
  page_.dropped_marks += art_.dropped();
}

}  // namespace mingxi
