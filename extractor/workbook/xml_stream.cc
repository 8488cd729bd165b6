// SPDX-License-Identifier: GPL-3.0-or-later

// Expat with namespaces. Transitional and strict documents use different namespaces for the same
// elements: both are cut off, so that handlers see one vocabulary. This file's only entry is the
// class XmlStream.
//
// The rule at this door: expat keeps the address of State, which therefore never moves and frees
// the parser itself; names and texts in callbacks are expat's and end with the call, so that
// handlers copy what they keep.

#include "extractor/workbook/xml_stream.h"

#include <expat.h>

namespace mingxi {
namespace {

constexpr char kSeparator = ' ';

constexpr std::string_view kOwnNamespaces[] = {
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
    "http://schemas.openxmlformats.org/package/2006/relationships",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
};

std::string_view LocalName(std::string_view name) {
  const std::size_t at = name.find(kSeparator);
  if (at == std::string_view::npos) return name;
  for (const std::string_view uri : kOwnNamespaces) {
    if (name.substr(0, at) == uri) return name.substr(at + 1);
  }
  return name;
}

}  // namespace

std::string_view XmlAttributes::Get(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (name == pair[0]) return pair[1];
  }
  return {};
}

std::string_view XmlAttributes::GetQualified(std::string_view local_name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    const std::string_view name = pair[0];
    const std::size_t at = name.find(kSeparator);
    if (at != std::string_view::npos && name.substr(at + 1) == local_name) return pair[1];
  }
  return {};
}

struct XmlStream::State {
  XmlHandler& handler;
  XML_Parser parser;
  bool has_doctype = false;

  explicit State(XmlHandler& h) : handler(h), parser(XML_ParserCreateNS(nullptr, kSeparator)) {
    XML_SetUserData(parser, this);
    XML_SetElementHandler(parser, &OnStart, &OnEnd);
    XML_SetCharacterDataHandler(parser, &OnText);
    XML_SetStartDoctypeDeclHandler(parser, &OnDoctype);
  }
  ~State() { XML_ParserFree(parser); }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  static void OnStart(void* user, const char* name, const char** attributes) {
    static_cast<State*>(user)->handler.Start(LocalName(name), XmlAttributes(attributes));
  }
  static void OnEnd(void* user, const char* name) {
    static_cast<State*>(user)->handler.End(LocalName(name));
  }
  static void OnText(void* user, const char* text, int length) {
    static_cast<State*>(user)->handler.Text({text, static_cast<std::size_t>(length)});
  }
  static void OnDoctype(void* user, const char*, const char*, const char*, int) {
    auto* state = static_cast<State*>(user);
    state->has_doctype = true;
    XML_StopParser(state->parser, XML_FALSE);
  }

  Status Parse(std::string_view piece, bool is_last) {
    const XML_Status outcome =
        XML_Parse(parser, piece.data(), static_cast<int>(piece.size()), is_last ? 1 : 0);
    if (has_doctype) {
      return Status::Damaged("found a document type declaration, which no Office document has");
    }
    if (outcome != XML_STATUS_OK) {
      return Status::Damaged(std::string(XML_ErrorString(XML_GetErrorCode(parser))) + " at line " +
                             std::to_string(XML_GetCurrentLineNumber(parser)) + ", column " +
                             std::to_string(XML_GetCurrentColumnNumber(parser) + 1));
    }
    return handler.status();
  }
};

XmlStream::XmlStream(XmlHandler& handler) : state_(std::make_unique<State>(handler)) {}
XmlStream::XmlStream(XmlStream&&) noexcept = default;
XmlStream& XmlStream::operator=(XmlStream&&) noexcept = default;
XmlStream::~XmlStream() = default;

Status XmlStream::Feed(std::string_view piece) { return state_->Parse(piece, false); }
Status XmlStream::Finish() { return state_->Parse({}, true); }

}  // namespace mingxi
