// SPDX-License-Identifier: GPL-3.0-or-later

// OFD.xml -> Document.xml -> resources, templates and pages. Only the first document of a package
// is read; publishers put one in.

#include "extractor/ofd/ofd_reader.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

#include "extractor/ofd/ofd_page.h"
#include "extractor/ofd/ofd_values.h"
#include "extractor/workbook/package_parts.h"
#include "extractor/workbook/xml_stream.h"
#include "extractor/workbook/zip_package.h"

namespace mingxi {
namespace {

constexpr ZipLimits kLimits{.max_part_bytes = 128 << 20, .max_total_bytes = 1 << 30};
constexpr std::size_t kMostPages = 20'000;
constexpr double kPointsToMillimetre = 72 / 25.4;
/// A4, for a page whose size nobody says.
constexpr Box kPaper{0, 0, 210, 297};
/// Composite units within composite units.
constexpr int kDeepestUnits = 4;
constexpr std::size_t kMostUses = 10'000;

/// `location` as a part's name: below `folder` ("Doc_0/") unless it begins at the root.
std::string PartName(const std::string& folder, std::string_view location) {
  std::vector<std::string> parts;
  const std::string whole =
      location.starts_with('/') ? std::string(location) : folder + std::string(location);
  for (std::size_t begin = 0; begin <= whole.size();) {
    const std::size_t end = std::min(whole.find('/', begin), whole.size());
    const std::string part = whole.substr(begin, end - begin);
    if (part == ".." && !parts.empty()) parts.pop_back();
    if (!part.empty() && part != "." && part != "..") parts.push_back(part);
    begin = end + 1;
  }
  std::string name;
  for (const std::string& part : parts) name += (name.empty() ? "" : "/") + part;
  return name;
}

std::string FolderOf(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

/// Calls back for each element with its local name, its attributes and, at its end, its text.
class Elements : public XmlHandler {
 public:
  using Begin = std::function<void(std::string_view name, const XmlAttributes& attributes)>;
  using Finish = std::function<void(std::string_view name, std::string_view text)>;

  Elements(Begin begin, Finish finish) : begin_(std::move(begin)), finish_(std::move(finish)) {}

  void Start(std::string_view name, const XmlAttributes& attributes) override {
    text_.clear();
    if (begin_) begin_(OfdLocalName(name), attributes);
  }
  void End(std::string_view name) override {
    const std::size_t first = std::min(text_.find_first_not_of(" \t\r\n"), text_.size());
    const std::size_t last = text_.find_last_not_of(" \t\r\n");
    const std::string_view text = last == std::string::npos
                                      ? std::string_view()
                                      : std::string_view(text_).substr(first, last + 1 - first);
    if (finish_) finish_(OfdLocalName(name), text);
    text_.clear();
  }
  void Text(std::string_view text) override {
    constexpr std::size_t kLongest = 4096;
    if (text_.size() < kLongest) text_ += text;
  }

 private:
  Begin begin_;
  Finish finish_;
  std::string text_;
};

struct Template {
  std::string part;
};

struct PageEntry {
  std::string id;
  std::string part;
};

}  // namespace

struct OfdReader::State {
  explicit State(ZipPackage opened) : package(std::move(opened)) {}

  Status ReadStart();
  Status ReadDocument();
  Status ReadResources(const std::string& part);
  void ReadAnnotationList(const std::string& part);
  Status Draw(OfdPainter& painter, const std::string& part, const OfdMatrix& matrix,
              bool is_overlay);
  Status DrawUses(OfdPainter& painter, int depth);

  ZipPackage package;
  std::string root;    ///< Document.xml
  std::string folder;  ///< It stands in.
  std::string producer;
  std::string modified;
  Box paper = kPaper;  ///< Millimetres.
  OfdResources resources;
  std::map<std::string, Template> templates;
  std::vector<PageEntry> pages;
  std::map<std::string, std::vector<std::string>> annotations;  ///< Parts, by page ID.
};

Status OfdReader::State::ReadStart() {
  if (package.Contains("Encryptions.xml")) {
    return Status::Password("the OFD document is encrypted; save it without a password first");
  }
  Elements elements({}, [this](std::string_view name, std::string_view text) {
    if (name == "DocRoot" && root.empty()) root = PartName("", text);
    if (name == "Creator") producer = text;
    if (name == "ModDate" || (name == "CreationDate" && modified.empty())) modified = text;
  });
  const Status status = ParsePart(package, "OFD.xml", elements);
  if (!status.ok()) return status;
  if (root.empty() || !package.Contains(root)) {
    return Status::Damaged("the OFD package names no document; get the file again");
  }
  folder = FolderOf(root);
  return ReadDocument();
}

Status OfdReader::State::ReadDocument() {
  std::vector<std::string> resource_parts;
  std::string annotation_list;
  Elements elements(
      [this](std::string_view name, const XmlAttributes& attributes) {
        const std::string id(attributes.Get("ID"));
        const std::string part = PartName(folder, attributes.Get("BaseLoc"));
        if (name == "TemplatePage") templates[id] = {part};
        if (name == "Page" && pages.size() < kMostPages) pages.push_back({id, part});
      },
      [&](std::string_view name, std::string_view text) {
        if (name == "PhysicalBox") paper = OfdBox(text).value_or(paper);
        if (name == "PublicRes" || name == "DocumentRes") {
          resource_parts.push_back(PartName(folder, text));
        }
        if (name == "Annotations") annotation_list = PartName(folder, text);
      });
  if (Status status = ParsePart(package, root, elements); !status.ok()) return status;
  for (const std::string& part : resource_parts) {
    // Names of fonts and widths of lines: pages can be read without.
    if (package.Contains(part)) static_cast<void>(ReadResources(part).ok());
  }
  if (package.Contains(annotation_list)) ReadAnnotationList(annotation_list);
  return pages.empty() ? Status::Damaged("the OFD document has no pages") : Status::Ok();
}

Status OfdReader::State::ReadResources(const std::string& part) {
  Elements elements(
      [&](std::string_view name, const XmlAttributes& attributes) {
        const std::string id(attributes.Get("ID"));
        if (name == "Font") {
          resources.fonts[id] = {std::string(attributes.Get("FontName")),
                                 attributes.Get("Bold") == "true"};
        } else if (name == "DrawParam") {
          const std::vector<double> width = OfdNumbers(attributes.Get("LineWidth"), 1);
          if (!width.empty()) resources.line_widths[id] = width.front();
        } else if (name == "CompositeGraphicUnit") {
          resources.composites[id] = part;
        }
      },
      {});
  return ParsePart(package, part, elements);
}

void OfdReader::State::ReadAnnotationList(const std::string& part) {
  std::string page;
  Elements elements(
      [&](std::string_view name, const XmlAttributes& attributes) {
        if (name == "Page") page = attributes.Get("PageID");
      },
      [&](std::string_view name, std::string_view text) {
        if (name == "FileLoc") annotations[page].push_back(PartName(FolderOf(part), text));
      });
  // What cannot be read of it is no content of the pages.
  static_cast<void>(ParsePart(package, part, elements).ok());
}

Status OfdReader::State::Draw(OfdPainter& painter, const std::string& part, const OfdMatrix& matrix,
                              bool is_overlay) {
  const std::unique_ptr<XmlHandler> content = painter.Content(matrix, {}, is_overlay);
  const Status status = ParsePart(package, part, *content);
  return status.ok() ? DrawUses(painter, 0) : status;
}

Status OfdReader::State::DrawUses(OfdPainter& painter, int depth) {
  const std::vector<OfdUse> uses = painter.TakeUses();
  if (depth >= kDeepestUnits || uses.size() > kMostUses) {
    return uses.empty() ? Status::Ok()
                        : Status::Unsupported("objects stand in each other too deep");
  }
  for (const OfdUse& use : uses) {
    const auto found = resources.composites.find(use.id);
    if (found == resources.composites.end()) continue;
    const std::unique_ptr<XmlHandler> content = painter.Content(use.matrix, use.id, false);
    Status status = ParsePart(package, found->second, *content);
    if (status.ok()) status = DrawUses(painter, depth + 1);
    if (!status.ok()) return status;
  }
  return Status::Ok();
}

OfdReader::OfdReader(std::unique_ptr<State> state) : state_(std::move(state)) {}
OfdReader::OfdReader(OfdReader&&) noexcept = default;
OfdReader& OfdReader::operator=(OfdReader&&) noexcept = default;
OfdReader::~OfdReader() = default;

Result<OfdReader> OfdReader::Open(std::string_view bytes) {
  Result<ZipPackage> package = ZipPackage::Open(bytes, kLimits);
  if (!package.ok()) return package.status();
  auto state = std::make_unique<State>(*std::move(package));
  const Status status = state->ReadStart();
  return status.ok() ? Result<OfdReader>(OfdReader(std::move(state))) : status;
}

int OfdReader::page_count() const { return static_cast<int>(state_->pages.size()); }
const std::string& OfdReader::producer() const { return state_->producer; }
const std::string& OfdReader::modified() const { return state_->modified; }

Result<Page> OfdReader::ReadPage(int number) {
  const PageEntry& entry = state_->pages[static_cast<std::size_t>(number - 1)];
  Box paper = state_->paper;
  std::vector<std::string> used;
  Elements elements(
      [&](std::string_view name, const XmlAttributes& attributes) {
        if (name == "Template") used.emplace_back(attributes.Get("TemplateID"));
      },
      [&](std::string_view name, std::string_view text) {
        if (name == "PhysicalBox") paper = OfdBox(text).value_or(paper);
      });
  if (Status status = ParsePart(state_->package, entry.part, elements); !status.ok()) {
    return status;
  }
  Page page;
  page.number = number;
  page.width = paper.width() * kPointsToMillimetre;
  page.height = paper.height() * kPointsToMillimetre;
  OfdPainter painter(page, state_->resources);
  const OfdMatrix matrix{kPointsToMillimetre,
                         0,
                         0,
                         kPointsToMillimetre,
                         -paper.x0 * kPointsToMillimetre,
                         -paper.y0 * kPointsToMillimetre};
  for (const std::string& id : used) {
    const auto found = state_->templates.find(id);
    if (found == state_->templates.end()) continue;
    const Status status = state_->Draw(painter, found->second.part, matrix, false);
    if (!status.ok()) return status;
  }
  if (Status status = state_->Draw(painter, entry.part, matrix, false); !status.ok()) return status;
  for (const std::string& part : state_->annotations[entry.id]) {
    // Stamps and watermarks lie over the page.
    if (state_->package.Contains(part)) {
      static_cast<void>(state_->Draw(painter, part, matrix, true).ok());
    }
  }
  painter.Finish();
  return page;
}

}  // namespace mingxi
