// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The Model Context Protocol over a database: figures, tables, findings and proofs for programs
// that ask in words. Reads only.

#include <functional>
#include <optional>
#include <string>

namespace mingxi {

/// Answers the messages of one client.
class McpServer {
 public:
  /// `database` is a file that --format sqlite wrote, or the all.sqlite of a batch or desk.
  explicit McpServer(std::string database) : database_(std::move(database)) {}

  /// The answer to one message of JSON-RPC 2.0, in one line without a line end; nothing for a
  /// notification. What is no message is answered with an error.
  std::optional<std::string> Answer(const std::string& message) const;

 private:
  std::string database_;
};

}  // namespace mingxi
