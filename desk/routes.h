// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// The desk's interface as data: what is asked where, with which parameters. The server and the
// OpenAPI document are made of the same list.

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mingxi {

struct RouteParameter {
  std::string_view name;
  std::string_view place;  ///< "path" or "query".
  std::string_view type;   ///< "string" or "integer".
  std::string_view about;
};

struct Route {
  std::string_view id;      ///< operationId.
  std::string_view method;  ///< "GET", "POST", "PUT", "DELETE".
  std::string_view path;    ///< "/api/v1/documents/{id}"
  std::string_view about;
  std::vector<RouteParameter> parameters;
  std::string_view takes;  ///< Media type of the body; empty = none.
  std::string_view gives;  ///< Media type of the answer.
  int status = 200;        ///< Of a good answer.
};

/// All routes of /api/v1.
std::span<const Route> ApiRoutes();

/// The OpenAPI 3.1 document of `routes`, as JSON.
std::string OpenApiOf(std::span<const Route> routes);

}  // namespace mingxi
