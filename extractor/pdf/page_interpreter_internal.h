// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// PageInterpreter: runs the pages of one document through one Poppler interpreter. Sees Poppler's
// private API.

#include <Gfx.h>
#include <PDFDoc.h>

#include <map>
#include <memory>
#include <string>

class OutputDev;

namespace mingxi {

class PageInterpreter {
 public:
  /// Asked every few operators; true ends the page.
  using AbortCheck = bool (*)(void* data);

  /// `out` gets the drawing calls. `document` and `out` must outlive the interpreter.
  PageInterpreter(PDFDoc& document, OutputDev& out, AbortCheck abort_check, void* abort_data);

  /// Interprets page `number` with the text-bearing annotations on it; `out` sees it at 72 dpi, cut
  /// to its crop box and turned as /Rotate says, then about its middle by `turn` radians, clockwise
  /// as seen. Returns false when there is no such page. The page
  /// may be incomplete when the abort check ended it or its content is longer than is read.
  bool Show(int number, double turn = 0);

  /// Object number of the last page.
  int page_object() const { return page_object_; }
  /// Whether content of the last page was too long and cut.
  bool was_cut() const { return was_cut_; }

 private:
  void ShowPage(::Page& page, int number, double turn);
  void Reset();
  bool PrepareFonts(::Page& page);
  void ShowContent(::Page& page);
  void ShowAnnotations(::Page& page);
  void CloseMarkedContent();

  PDFDoc& document_;
  OutputDev& out_;
  AbortCheck abort_check_;
  void* abort_data_;
  std::unique_ptr<Gfx> gfx_;
  std::map<std::string, ::Ref> fonts_;  ///< Fonts gfx_ holds: resource name -> font object.
  int font_weight_ = 0;    ///< Of what it holds, fonts that were renamed over included.
  Object page_resources_;  ///< Of the page in work, without the fonts gfx_ holds.
  std::string content_;    ///< Of the page in work, decoded.
  int page_object_ = 0;
  bool was_cut_ = false;
};

}  // namespace mingxi
