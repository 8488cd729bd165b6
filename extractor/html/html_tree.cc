// SPDX-License-Identifier: GPL-3.0-or-later

// gumbo frees its tree by recursion, which a page of a million nested elements turns into a crash;
// so it gets its memory from blocks that are dropped as a whole.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <new>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "extractor/html/html_tree_internal.h"

namespace mingxi {
namespace {

/// Walks go down by recursion: no real page nests deeper.
constexpr int kDeepestNesting = 600;
/// Memory of one page's tree.
constexpr std::size_t kMostBytes = std::size_t{1} << 30;
constexpr std::size_t kBlockBytes = std::size_t{1} << 20;

class Arena {
 public:
  void* Allocate(std::size_t size) {
    constexpr std::size_t kAlign = alignof(std::max_align_t);
    size = (std::max<std::size_t>(size, 1) + kAlign - 1) / kAlign * kAlign;
    if (size > left_) {
      const std::size_t block = std::max(size, kBlockBytes);
      total_ += block;
      if (total_ > kMostBytes) throw std::bad_alloc();
      blocks_.push_back(std::make_unique<std::byte[]>(block));
      next_ = blocks_.back().get();
      left_ = block;
    }
    void* place = next_;
    next_ += size;
    left_ -= size;
    return place;
  }

 private:
  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t total_ = 0;
};

void* Allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->Allocate(size); }
void Deallocate(void*, void*) {}

const GumboVector& NoChildren() {
  static const GumboVector kNone{nullptr, 0, 0};
  return kNone;
}

bool IsTooDeep(const GumboNode& root) {
  std::vector<std::pair<const GumboNode*, int>> waiting{{&root, 0}};
  while (!waiting.empty()) {
    const auto [node, depth] = waiting.back();
    waiting.pop_back();
    if (depth > kDeepestNesting) return true;
    const GumboVector& children = ChildrenOf(*node);
    for (unsigned int i = 0; i < children.length; ++i) {
      if (IsElement(ChildAt(children, i))) waiting.push_back({&ChildAt(children, i), depth + 1});
    }
  }
  return false;
}

/// `style` in lower case without white space.
std::string Squeezed(std::string_view style) {
  std::string text;
  for (const char c : style) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') continue;
    text += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return text;
}

/// All elements below `root`, it included.
template <typename Use>
void ForEachElement(const GumboNode& root, const Use& use) {
  std::vector<const GumboNode*> waiting{&root};
  while (!waiting.empty()) {
    const GumboNode& node = *waiting.back();
    waiting.pop_back();
    use(node);
    const GumboVector& children = ChildrenOf(node);
    for (unsigned int i = 0; i < children.length; ++i) {
      if (IsElement(ChildAt(children, i))) waiting.push_back(&ChildAt(children, i));
    }
  }
}

bool HidesAll(std::string_view squeezed) {
  constexpr std::array<std::string_view, 3> kMarks = {"display:none", "visibility:hidden",
                                                      "mso-hide:all"};
  return std::any_of(kMarks.begin(), kMarks.end(), [squeezed](std::string_view mark) {
    return squeezed.find(mark) != std::string_view::npos;
  });
}

/// Classes that rules of the plainest form hide: `.a{display:none}`, `.a,.b{...}`. Rules for a
/// medium (print) or a state do not hold on the page as it is read.
void CollectHiddenClasses(std::string_view css, std::set<std::string>& hidden) {
  std::string squeezed = Squeezed(css);
  std::string_view rest = squeezed;
  while (!rest.empty()) {
    const std::size_t open = rest.find('{');
    const std::size_t close = rest.find('}', std::min(open, rest.size()));
    if (close == std::string_view::npos) return;
    std::string_view selectors = rest.substr(0, open);
    const std::string_view body = rest.substr(open + 1, close - open - 1);
    rest.remove_prefix(close + 1);
    if (selectors.starts_with("@") || body.find('{') != std::string_view::npos) return;
    while (HidesAll(body) && !selectors.empty()) {
      const std::size_t end = std::min(selectors.find(','), selectors.size());
      const std::string_view one = selectors.substr(0, end);
      selectors.remove_prefix(std::min(end + 1, selectors.size()));
      const bool is_class = one.starts_with('.') && one.size() > 1 &&
                            one.find_first_of(".#:>+~[*", 1) == std::string_view::npos;
      if (is_class) hidden.emplace(one.substr(1));
    }
  }
}

bool HasClass(const GumboNode& node, const std::set<std::string>& classes) {
  std::string_view names = AttributeOf(node, "class");
  constexpr std::string_view kBlanks = " \t\r\n";
  while (!names.empty()) {
    const std::size_t end = std::min(names.find_first_of(kBlanks), names.size());
    if (classes.contains(Squeezed(names.substr(0, end)))) return true;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return false;
}

/// Turns what the page's own style sheet hides into templates, which are not shown either.
void HideByClass(GumboNode& root) {
  std::set<std::string> hidden;
  ForEachElement(root, [&hidden](const GumboNode& node) {
    if (!IsTag(node, GUMBO_TAG_STYLE) || !AttributeOf(node, "media").empty()) return;
    const GumboVector& children = ChildrenOf(node);
    for (unsigned int i = 0; i < children.length; ++i) {
      const GumboNode& text = ChildAt(children, i);
      if (!IsElement(text)) CollectHiddenClasses(text.v.text.text, hidden);
    }
  });
  if (hidden.empty()) return;
  std::vector<GumboNode*> covered;
  ForEachElement(root, [&](const GumboNode& node) {
    if (HasClass(node, hidden)) covered.push_back(const_cast<GumboNode*>(&node));
  });
  for (GumboNode* node : covered) node->v.element.tag = GUMBO_TAG_TEMPLATE;
}

}  // namespace

struct HtmlTree::State {
  Arena arena;
  GumboOutput* output = nullptr;
};

HtmlTree::HtmlTree(std::unique_ptr<State> state) : state_(std::move(state)) {}
HtmlTree::HtmlTree(HtmlTree&&) noexcept = default;
HtmlTree& HtmlTree::operator=(HtmlTree&&) noexcept = default;
HtmlTree::~HtmlTree() = default;

Result<HtmlTree> HtmlTree::Parse(std::string_view text) {
  auto state = std::make_unique<State>();
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = &Allocate;
  options.deallocator = &Deallocate;
  options.userdata = &state->arena;
  options.max_errors = 0;
  try {
    state->output = gumbo_parse_with_options(&options, text.data(), text.size());
  } catch (const std::bad_alloc&) {
    return Status::Unsupported("the page needs more memory than any real one; save it as PDF");
  }
  HtmlTree tree(std::move(state));
  if (IsTooDeep(tree.body())) {
    return Status::Unsupported("elements stand inside each other too deep; save the page as PDF");
  }
  HideByClass(*tree.state_->output->root);
  return tree;
}

const GumboNode& HtmlTree::body() const {
  const GumboVector& children = ChildrenOf(*state_->output->root);
  for (unsigned int i = 0; i < children.length; ++i) {
    if (IsTag(ChildAt(children, i), GUMBO_TAG_BODY)) return ChildAt(children, i);
  }
  return *state_->output->root;
}

bool IsElement(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

bool IsTag(const GumboNode& node, GumboTag tag) {
  return IsElement(node) && node.v.element.tag == tag;
}

std::string_view AttributeOf(const GumboNode& node, const char* name) {
  if (!IsElement(node)) return {};
  const GumboAttribute* found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

const char* TextOf(const GumboNode& node) {
  const bool is_text = node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
                       node.type == GUMBO_NODE_WHITESPACE;
  return is_text ? node.v.text.text : nullptr;
}

const GumboVector& ChildrenOf(const GumboNode& node) {
  return IsElement(node) ? node.v.element.children : NoChildren();
}

bool IsHiddenNode(const GumboNode& node) {
  if (!IsElement(node)) return node.type == GUMBO_NODE_COMMENT;
  constexpr std::array kNotShown = {
      GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,    GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE,
      GUMBO_TAG_HEAD,   GUMBO_TAG_SELECT,   GUMBO_TAG_BUTTON,   GUMBO_TAG_TEXTAREA,
      GUMBO_TAG_IFRAME, GUMBO_TAG_OBJECT,   GUMBO_TAG_SVG,      GUMBO_TAG_AUDIO,
      GUMBO_TAG_VIDEO,  GUMBO_TAG_DATALIST, GUMBO_TAG_TITLE,    GUMBO_TAG_NAV};
  if (std::find(kNotShown.begin(), kNotShown.end(), node.v.element.tag) != kNotShown.end()) {
    return true;
  }
  if (gumbo_get_attribute(&node.v.element.attributes, "hidden") != nullptr) return true;
  const std::string_view style = AttributeOf(node, "style");
  if (style.empty()) return false;
  return HidesAll(Squeezed(style));
}

bool IsBlockNode(const GumboNode& node) {
  if (!IsElement(node)) return false;
  constexpr std::array kBlocks = {
      GUMBO_TAG_P,       GUMBO_TAG_DIV,     GUMBO_TAG_H1,         GUMBO_TAG_H2,
      GUMBO_TAG_H3,      GUMBO_TAG_H4,      GUMBO_TAG_H5,         GUMBO_TAG_H6,
      GUMBO_TAG_LI,      GUMBO_TAG_UL,      GUMBO_TAG_OL,         GUMBO_TAG_DL,
      GUMBO_TAG_DT,      GUMBO_TAG_DD,      GUMBO_TAG_SECTION,    GUMBO_TAG_ARTICLE,
      GUMBO_TAG_HEADER,  GUMBO_TAG_FOOTER,  GUMBO_TAG_ASIDE,      GUMBO_TAG_MAIN,
      GUMBO_TAG_CENTER,  GUMBO_TAG_PRE,     GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_FORM,
      GUMBO_TAG_TABLE,   GUMBO_TAG_TR,      GUMBO_TAG_TD,         GUMBO_TAG_TH,
      GUMBO_TAG_CAPTION, GUMBO_TAG_ADDRESS, GUMBO_TAG_HR,         GUMBO_TAG_FIGURE,
      GUMBO_TAG_TBODY,   GUMBO_TAG_THEAD,   GUMBO_TAG_TFOOT,      GUMBO_TAG_FIELDSET};
  return std::find(kBlocks.begin(), kBlocks.end(), node.v.element.tag) != kBlocks.end();
}

}  // namespace mingxi
