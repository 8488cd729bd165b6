// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// XML as events, from a stream. The only door to Expat.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// The attributes of one element by local name. A namespaced one is `uri name`.
class XmlAttributes {
 public:
  /// `pairs`: names and values in turn, ended by a null pointer; must outlive this.
  explicit XmlAttributes(const char** pairs) : pairs_(pairs) {}

  /// The value of attribute `name`; empty when it is not there.
  std::string_view Get(std::string_view name) const;
  /// The value of the first namespaced attribute with this local name (`r:id`); empty = none.
  std::string_view GetQualified(std::string_view local_name) const;

 private:
  const char** pairs_;
};

/// Takes the events of one document. Elements of the namespaces of spreadsheets, text documents and
/// package relationships come by local name; those of other namespaces are `uri name`.
class XmlHandler {
 public:
  virtual ~XmlHandler() = default;
  virtual void Start(std::string_view name, const XmlAttributes& attributes) = 0;
  virtual void End(std::string_view name) = 0;
  /// Character data; one text may come in several pieces.
  virtual void Text(std::string_view text) = 0;
  /// Asked after each piece of input; a failure ends the parse.
  virtual Status status() const { return Status::Ok(); }
};

/// A parser for one document. Document types are refused, so there are neither entities nor
/// external references. Not copyable: it holds the parser's state.
class XmlStream {
 public:
  /// `handler` must outlive the stream.
  explicit XmlStream(XmlHandler& handler);
  XmlStream(XmlStream&&) noexcept;
  XmlStream& operator=(XmlStream&&) noexcept;
  ~XmlStream();

  /// The next piece of the document. Fails with kDamaged, naming line and column.
  Status Feed(std::string_view piece);
  /// After the last piece.
  Status Finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace mingxi
