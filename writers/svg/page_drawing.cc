// SPDX-License-Identifier: GPL-3.0-or-later

#include "writers/svg/page_drawing.h"

// One function a layer. Looks stand in one style sheet at the head of the file, so that a class
// says what a thing is and the sheet how it is shown. Doubts and findings differ in shape (dashes,
// thickness) as well as in colour.

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "model/utf8.h"
#include "writers/markup/markup.h"

namespace mingxi {
namespace {

constexpr double kMarginPt = 6;         // Of paper around the page.
constexpr double kLegendHeightPt = 20;  // Room below it.
constexpr double kLegendStepPt = 92;    // From one entry of the legend to the next.

constexpr std::string_view kStyle =
    ".paper{fill:#fff;stroke:#888;stroke-width:.8}"
    "text{font-family:'Noto Sans CJK SC','Noto Sans SC','WenQuanYi Zen Hei',sans-serif}"
    ".faint{opacity:.35}"
    ".ruling{stroke:#000}"
    ".edge-h{stroke:#c2410c;stroke-width:1.6}"
    ".edge-v{stroke:#1d4ed8;stroke-width:1.6}"
    ".picture{fill:#e5e7eb;stroke:#6b7280;stroke-width:.6;stroke-dasharray:4 2}"
    ".line{fill:none;stroke:#9ca3af;stroke-width:.6;stroke-dasharray:1.5 1.5}"
    ".artifact{fill:#f3f4f6;fill-opacity:.6;stroke:#9ca3af;stroke-width:.4}"
    ".grid{fill:none;stroke:#111827;stroke-width:1.8}"
    ".cell{fill:#60a5fa;fill-opacity:.12;stroke:#2563eb;stroke-width:.7}"
    ".header{fill:#a78bfa;fill-opacity:.28;stroke:#6d28d9;stroke-width:.7}"
    ".total{fill:#34d399;fill-opacity:.25;stroke:#047857;stroke-width:.7}"
    ".doubt{fill:#fbbf24;fill-opacity:.3;stroke:#b45309;stroke-width:1.4;stroke-dasharray:3 2}"
    ".note{fill:none;stroke:#0891b2;stroke-width:1.6;stroke-dasharray:1.5 1.5}"
    ".warning{fill:none;stroke:#d97706;stroke-width:2.2;stroke-dasharray:6 2}"
    ".error{fill:#ef4444;fill-opacity:.15;stroke:#b91c1c;stroke-width:2.6}"
    ".name{font-size:7px;fill:#111827;stroke:#fff;stroke-width:2;paint-order:stroke}"
    ".legend{font-size:8px;fill:#374151}";

struct Look {
  BoxKind kind;
  std::string_view css_class;
  std::string_view name;  ///< In the legend.
};

constexpr std::array<Look, 11> kLooks = {{
    {BoxKind::kPicture, "picture", "picture"},
    {BoxKind::kLine, "line", "text line"},
    {BoxKind::kArtifact, "artifact", "no content"},
    {BoxKind::kGrid, "grid", "table"},
    {BoxKind::kCell, "cell", "cell"},
    {BoxKind::kHeaderCell, "header", "header cell"},
    {BoxKind::kTotalCell, "total", "total row"},
    {BoxKind::kDoubt, "doubt", "doubtful"},
    {BoxKind::kNote, "note", "note"},
    {BoxKind::kWarning, "warning", "warning"},
    {BoxKind::kError, "error", "error"},
}};

const Look& LookOf(BoxKind kind) { return kLooks[static_cast<std::size_t>(kind)]; }

/// ` name="value"`
std::string Attribute(std::string_view name, double value) {
  return " " + std::string(name) + "=\"" + MarkupNumber(value) + "\"";
}

std::string Color(std::uint32_t color) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string text = "#";
  for (int shift = 20; shift >= 0; shift -= 4) text += kHex[(color >> shift) & 0xF];
  return text;
}

std::string RectAttributes(const Box& box) {
  return Attribute("x", box.x0) + Attribute("y", box.y0) + Attribute("width", box.width()) +
         Attribute("height", box.height());
}

std::string LineAttributes(const Ruling& ruling) {
  const Span& extent = ruling.extent;
  return ruling.is_horizontal ? Attribute("x1", extent.low) + Attribute("y1", ruling.position) +
                                    Attribute("x2", extent.high) + Attribute("y2", ruling.position)
                              : Attribute("x1", ruling.position) + Attribute("y1", extent.low) +
                                    Attribute("x2", ruling.position) + Attribute("y2", extent.high);
}

void AddFills(const PageDrawing& drawing, std::string& svg) {
  for (const Fill& fill : drawing.fills) {
    svg += "<rect" + RectAttributes(fill.box) + " fill=\"" + Color(fill.color) + "\"/>\n";
  }
}

void AddRulings(const PageDrawing& drawing, std::string& svg) {
  for (const Ruling& ruling : drawing.rulings) {
    constexpr double kThinnestPt = 0.3;  // A hairline that is still seen.
    svg += "<line class=\"ruling\"" + LineAttributes(ruling) +
           Attribute("stroke-width", std::max(kThinnestPt, ruling.thickness)) + "/>\n";
  }
}

void AddEdges(const PageDrawing& drawing, std::string& svg) {
  for (const Ruling& edge : drawing.edges) {
    svg += std::string("<line class=\"") + (edge.is_horizontal ? "edge-h" : "edge-v") + "\"" +
           LineAttributes(edge) + "/>\n";
  }
}

/// Whether `next` goes on in the text element of `glyph`, which stands before it.
bool GoesOn(const Glyph& glyph, const Glyph& next) {
  // Where a gap is wider, a program that knows no positions of single characters begins anew.
  constexpr double kWidestGap = 0.3;  // Of the font size.
  return glyph.direction == Direction::kRight && next.direction == Direction::kRight &&
         glyph.baseline == next.baseline && glyph.size == next.size && glyph.color == next.color &&
         glyph.is_bold == next.is_bold &&
         std::abs(next.box.x0 - glyph.box.x1) < kWidestGap * glyph.size;
}

double TurnOf(Direction direction) {
  switch (direction) {
    case Direction::kDown:
      return 90;
    case Direction::kLeft:
      return 180;
    case Direction::kUp:
      return -90;
    case Direction::kRight:
    case Direction::kOblique:
      break;
  }
  return 0;
}

/// Opens the text element of a run of glyphs: upright ones have an x each, others are turned at
/// their place.
std::string TextHead(const Glyph& glyph, const std::string& positions) {
  std::string head = "<text";
  const double turn = TurnOf(glyph.direction);
  if (turn == 0) {
    head += " x=\"" + positions + "\"" + Attribute("y", glyph.baseline);
  } else {
    const bool is_down = glyph.direction == Direction::kDown;
    head += " transform=\"translate(" + MarkupNumber(glyph.baseline) + " " +
            MarkupNumber(is_down ? glyph.box.y0 : glyph.box.y1) + ") rotate(" + MarkupNumber(turn) +
            ")\"";
  }
  head += Attribute("font-size", glyph.size);
  if (glyph.is_bold) head += " font-weight=\"bold\"";
  if (glyph.color != 0) head += " fill=\"" + Color(glyph.color) + "\"";
  return head + ">";
}

bool IsDrawn(const Glyph& glyph) {
  const bool is_scalar = glyph.code < 0xD800 || (glyph.code > 0xDFFF && glyph.code <= 0x10FFFF);
  return is_scalar && !glyph.is_invisible && glyph.code != ' ' && glyph.code != 0x3000;
}

void AddText(const PageDrawing& drawing, std::string& svg) {
  std::vector<const Glyph*> drawn;
  for (const Glyph& glyph : drawing.glyphs) {
    if (IsDrawn(glyph)) drawn.push_back(&glyph);
  }
  for (std::size_t begin = 0; begin < drawn.size();) {
    std::string positions;
    std::string text;
    std::size_t end = begin;
    do {
      if (end > begin) positions += ' ';
      positions += MarkupNumber(drawn[end]->box.x0);
      AppendUtf8(drawn[end]->code, text);
      ++end;
    } while (end < drawn.size() && GoesOn(*drawn[end - 1], *drawn[end]));
    svg += TextHead(*drawn[begin], positions);
    AppendEscaped(text, svg);
    svg += "</text>\n";
    begin = end;
  }
}

void AddBoxes(const PageDrawing& drawing, std::string& svg) {
  for (const DrawnBox& drawn : drawing.boxes) {
    svg += "<rect class=\"" + std::string(LookOf(drawn.kind).css_class) + "\"" +
           RectAttributes(drawn.box) + "><title>" + Escaped(drawn.label) + "</title></rect>\n";
  }
  for (const DrawnBox& drawn : drawing.boxes) {
    if (drawn.kind != BoxKind::kGrid) continue;
    svg += "<text class=\"name\"" + Attribute("x", drawn.box.x0) +
           Attribute("y", drawn.box.y0 - 2) + ">" + Escaped(drawn.label) + "</text>\n";
  }
}

std::string LegendName(double x, std::string_view name) {
  return "<text class=\"legend\"" + Attribute("x", x + 18) + " y=\"13\">" + std::string(name) +
         "</text>\n";
}

void AddLegend(const PageDrawing& drawing, std::string& svg) {
  svg += "<g transform=\"translate(0 " + MarkupNumber(drawing.height + kMarginPt) + ")\">\n";
  double x = 0;
  const auto add_edge = [&](bool is_horizontal, std::string_view name) {
    const bool occurs = std::any_of(
        drawing.edges.begin(), drawing.edges.end(),
        [is_horizontal](const Ruling& edge) { return edge.is_horizontal == is_horizontal; });
    if (!occurs) return;
    svg += std::string("<line class=\"") + (is_horizontal ? "edge-h" : "edge-v") + "\"" +
           Attribute("x1", x) + " y1=\"10\"" + Attribute("x2", x + 14) + " y2=\"10\"/>\n" +
           LegendName(x, name);
    x += kLegendStepPt;
  };
  add_edge(true, "horizontal edge");
  add_edge(false, "vertical edge");
  for (const Look& look : kLooks) {
    const bool occurs =
        std::any_of(drawing.boxes.begin(), drawing.boxes.end(),
                    [&look](const DrawnBox& drawn) { return drawn.kind == look.kind; });
    if (!occurs) continue;
    svg += "<rect class=\"" + std::string(look.css_class) + "\"" +
           RectAttributes({x, 5, x + 14, 15}) + "/>\n" + LegendName(x, look.name);
    x += kLegendStepPt;
  }
  svg += "</g>\n";
}

}  // namespace

PageDrawing DrawingOf(const Page& page) {
  PageDrawing drawing;
  drawing.page = page.number;
  drawing.width = page.width;
  drawing.height = page.height;
  drawing.fills = page.fills;
  drawing.glyphs = page.glyphs;
  drawing.rulings = page.rulings;
  for (const Picture& picture : page.pictures) {
    drawing.boxes.push_back({BoxKind::kPicture, picture.box, "picture"});
  }
  return drawing;
}

std::string DrawingToSvg(const PageDrawing& drawing) {
  const double margin = drawing.is_bare ? 0 : kMarginPt;
  const double width = drawing.width + 2 * margin;
  const double height = drawing.height + 2 * margin + (drawing.is_bare ? 0 : kLegendHeightPt);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + Attribute("width", width) +
                    Attribute("height", height) + " viewBox=\"" + MarkupNumber(-margin) + " " +
                    MarkupNumber(-margin) + " " + MarkupNumber(width) + " " + MarkupNumber(height) +
                    "\">\n<title>page " + std::to_string(drawing.page) + "</title>\n<style>";
  svg += kStyle;
  svg += "</style>\n<rect fill=\"#fff\"" +
         RectAttributes({-margin, -margin, width - margin, height - margin}) +
         "/>\n<rect class=\"paper\"" + RectAttributes({0, 0, drawing.width, drawing.height}) +
         "/>\n";
  svg += drawing.is_print_faint ? "<g class=\"faint\">\n" : "<g>\n";
  AddFills(drawing, svg);
  AddRulings(drawing, svg);
  AddText(drawing, svg);
  svg += "</g>\n";
  AddEdges(drawing, svg);
  AddBoxes(drawing, svg);
  if (!drawing.is_bare) AddLegend(drawing, svg);
  return svg + "</svg>\n";
}

}  // namespace mingxi
