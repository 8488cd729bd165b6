// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What the objects of an OFD page draw.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extractor/ofd/ofd_values.h"
#include "extractor/pdf/line_art.h"
#include "extractor/workbook/xml_stream.h"
#include "model/page.h"

namespace mingxi {

/// What resources say that pages need. Keys are the resources' IDs.
struct OfdResources {
  struct FontFacts {
    std::string name;
    bool is_bold = false;
  };
  std::map<std::string, FontFacts, std::less<>> fonts;
  std::map<std::string, double, std::less<>> line_widths;      ///< Of drawing parameters, mm.
  std::map<std::string, std::string, std::less<>> composites;  ///< The part that holds the unit.
};

/// The name of an element without its namespace, which varies.
std::string_view OfdLocalName(std::string_view name);

/// A composite object that a page uses: its content stands in the resources.
struct OfdUse {
  std::string id;
  OfdMatrix matrix;  ///< To points of the page.
};

/// Draws the objects of one part after the other into a page.
class OfdPainter {
 public:
  /// REQUIRES: both outlive the painter.
  OfdPainter(Page& page, const OfdResources& resources) : page_(page), resources_(resources) {}

  /// A handler for a page's, template's or annotation's content. With `unit`, only what stands in
  /// the composite unit of that ID; `is_overlay` for what lies over the page (stamps).
  std::unique_ptr<XmlHandler> Content(const OfdMatrix& matrix, std::string unit, bool is_overlay);

  /// Composite objects met since the last call.
  std::vector<OfdUse> TakeUses() { return std::exchange(uses_, {}); }

  /// Hands rulings, fills and slants to the page.
  void Finish();

 private:
  friend class OfdContent;

  Page& page_;
  const OfdResources& resources_;
  LineArt art_;
  std::map<std::string, std::uint16_t, std::less<>> fonts_;
  std::vector<OfdUse> uses_;
};

}  // namespace mingxi
