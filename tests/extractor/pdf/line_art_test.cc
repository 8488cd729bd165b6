// SPDX-License-Identifier: GPL-3.0-or-later

#include "extractor/pdf/line_art.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace mingxi {
namespace {

constexpr Box kPage{0, 0, 600, 800};

void AddPart(PaintedPath& path, std::initializer_list<PathPoint> points, bool is_closed) {
  PaintedPath::Part part;
  part.begin = path.points.size();
  path.points.insert(path.points.end(), points);
  path.is_control.resize(path.points.size(), 0);
  part.end = path.points.size();
  part.is_closed = is_closed;
  path.parts.push_back(part);
}

PaintedPath PathOf(std::initializer_list<PathPoint> points, bool is_closed) {
  PaintedPath path;
  AddPart(path, points, is_closed);
  return path;
}

PaintedPath RectangleOf(const Box& box) {
  return PathOf({{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}}, true);
}

TEST(LineArt, StrokedLineIsARuling) {
  LineArt art;
  art.AddStroke(PathOf({{10, 100}, {200, 100.1}}, false),
                {.clip = kPage, .color = 0x112233, .width = 1});
  ASSERT_EQ(art.rulings().size(), 1u);
  const Ruling& ruling = art.rulings()[0];
  EXPECT_TRUE(ruling.is_horizontal);
  EXPECT_NEAR(ruling.position, 100.05, 1e-9);
  EXPECT_EQ(ruling.extent, (Span{10, 200}));
  EXPECT_EQ(ruling.thickness, 1);
  EXPECT_EQ(ruling.source, RulingSource::kStroke);
  EXPECT_EQ(ruling.color, 0x112233u);
}

TEST(LineArt, SlantedLineIsNoRuling) {
  LineArt art;
  art.AddStroke(PathOf({{10, 100}, {200, 120}}, false), {.clip = kPage, .width = 1});
  EXPECT_TRUE(art.rulings().empty());
}

TEST(LineArt, StrokedRectangleHasFourSides) {
  LineArt art;
  art.AddStroke(RectangleOf({10, 20, 110, 60}), {.clip = kPage, .width = 1});
  ASSERT_EQ(art.rulings().size(), 4u);
  for (const Ruling& ruling : art.rulings()) EXPECT_EQ(ruling.source, RulingSource::kRectangle);
}

TEST(LineArt, ThickStrokeIsAFill) {
  LineArt art;
  art.AddStroke(PathOf({{10, 100}, {200, 100}}, false),
                {.clip = kPage, .color = 0xC0C0C0, .width = 20});
  ASSERT_EQ(art.fills().size(), 1u);
  EXPECT_EQ(art.fills()[0].box, (Box{10, 90, 200, 110}));
}

TEST(LineArt, ThinFilledRectangleIsARuling) {
  LineArt art;
  art.AddFill(RectangleOf({10, 20, 10.5, 300}), {.clip = kPage});
  ASSERT_EQ(art.rulings().size(), 1u);
  EXPECT_FALSE(art.rulings()[0].is_horizontal);
  EXPECT_NEAR(art.rulings()[0].position, 10.25, 1e-9);
  EXPECT_EQ(art.rulings()[0].source, RulingSource::kThinFill);
  EXPECT_TRUE(art.fills().empty());
}

TEST(LineArt, JointOfBordersIsAPieceOfBoth) {
  LineArt art;
  art.AddFill(RectangleOf({10, 20, 10.5, 20.5}), {.clip = kPage});
  EXPECT_EQ(art.rulings().size(), 2u);
}

TEST(LineArt, FilledCellHasEdges) {
  LineArt art;
  art.AddFill(RectangleOf({10, 20, 110, 40}), {.clip = kPage, .color = 0xDDDDDD});
  EXPECT_EQ(art.fills().size(), 1u);
  ASSERT_EQ(art.rulings().size(), 4u);
  EXPECT_EQ(art.rulings()[0].source, RulingSource::kFillEdge);
  EXPECT_EQ(art.rulings()[0].thickness, 0);
}

TEST(LineArt, WhiteOnWhiteHasNoEdges) {
  LineArt art;
  art.AddFill(RectangleOf({10, 20, 110, 40}), {.clip = kPage, .color = 0xFFFFFF});
  EXPECT_TRUE(art.rulings().empty());
  art.AddFill(RectangleOf({0, 100, 300, 300}), {.clip = kPage, .color = 0x000000});
  const std::size_t before = art.rulings().size();
  art.AddFill(RectangleOf({1, 101, 100, 150}), {.clip = kPage, .color = 0xFFFFFF});
  EXPECT_EQ(art.rulings().size(), before + 4);
}

TEST(LineArt, WhiteLineOnWhiteIsNotSeen) {
  LineArt art;
  const Paint white{.clip = kPage, .color = 0xFFFFFF, .width = 1};
  art.AddStroke(PathOf({{10, 100}, {200, 100}}, false), white);
  art.AddFill(RectangleOf({10, 20, 10.5, 300}), white);
  EXPECT_TRUE(art.rulings().empty());
  art.AddFill(RectangleOf({0, 100, 300, 300}), {.clip = kPage, .color = 0x000000});
  const std::size_t before = art.rulings().size();
  art.AddStroke(PathOf({{10, 200}, {200, 200}}, false), white);
  EXPECT_EQ(art.rulings().size(), before + 1);
}

TEST(LineArt, SideOfABorderWithSlantedEndsIsARuling) {
  LineArt art;
  art.AddFill(PathOf({{10, 20}, {110, 20}, {109.2, 20.8}, {10.8, 20.8}}, true), {.clip = kPage});
  art.AddFill(PathOf({{10, 20}, {10.8, 20.8}, {10.8, 60}, {10, 60.8}}, true), {.clip = kPage});
  ASSERT_EQ(art.rulings().size(), 2u);
  EXPECT_TRUE(art.rulings()[0].is_horizontal);
  EXPECT_EQ(art.rulings()[0].extent, (Span{10, 110}));
  EXPECT_FALSE(art.rulings()[1].is_horizontal);
}

TEST(LineArt, ThickSlantedShapeIsNoRuling) {
  LineArt art;
  art.AddFill(PathOf({{10, 20}, {110, 20}, {90, 60}, {30, 60}}, true), {.clip = kPage});
  EXPECT_TRUE(art.rulings().empty());
}

TEST(LineArt, FrameOfTwoRectanglesIsFourLines) {
  PaintedPath path = RectangleOf({10, 20, 110, 60});
  AddPart(path, {{11, 21}, {109, 21}, {109, 59}, {11, 59}}, true);
  LineArt art;
  art.AddFill(path, {.clip = kPage});
  EXPECT_EQ(art.rulings().size(), 4u);
  EXPECT_TRUE(art.fills().empty());
}

TEST(LineArt, ClipMakesALine) {
  LineArt art;
  art.AddFill(RectangleOf({0, 0, 600, 800}), {.clip = {100, 50, 300, 50.5}});
  ASSERT_EQ(art.rulings().size(), 1u);
  EXPECT_EQ(art.rulings()[0].extent, (Span{100, 300}));
}

TEST(LineArt, WhatIsOutsideTheClipIsNothing) {
  LineArt art;
  const Paint paint{.clip = {0, 0, 50, 50}, .width = 1};
  art.AddStroke(PathOf({{10, 100}, {200, 100}}, false), paint);
  art.AddFill(RectangleOf({60, 60, 80, 80}), paint);
  EXPECT_TRUE(art.rulings().empty());
  EXPECT_TRUE(art.fills().empty());
}

TEST(LineArt, PictureOnePixelHighIsALine) {
  LineArt art;
  EXPECT_TRUE(art.AddPicture({10, 20, 300, 20.75}, {.clip = kPage}));
  EXPECT_FALSE(art.AddPicture({10, 20, 300, 200}, {.clip = kPage}));
  ASSERT_EQ(art.rulings().size(), 1u);
  EXPECT_EQ(art.rulings()[0].source, RulingSource::kThinImage);
}

}  // namespace
}  // namespace mingxi
