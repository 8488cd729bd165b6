// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/routes.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

namespace mingxi {
namespace {

TEST(ApiRoutes, EveryPartOfAPathIsAParameter) {
  std::set<std::string_view> ids;
  for (const Route& route : ApiRoutes()) {
    EXPECT_TRUE(ids.insert(route.id).second) << route.id;
    EXPECT_TRUE(route.path.starts_with("/api/v1/")) << route.path;
    for (const RouteParameter& parameter : route.parameters) {
      const std::string part = "{" + std::string(parameter.name) + "}";
      EXPECT_EQ(parameter.place == "path", route.path.find(part) != std::string_view::npos)
          << route.id << " " << parameter.name;
    }
  }
}

TEST(OpenApiOf, DescribesEveryRoute) {
  const nlohmann::json document = nlohmann::json::parse(OpenApiOf(ApiRoutes()));
  std::size_t operations = 0;
  for (const auto& path : document["paths"]) operations += path.size();
  EXPECT_EQ(operations, ApiRoutes().size());
  EXPECT_EQ(document["paths"]["/api/v1/documents"]["post"]["operationId"], "upload");
}

}  // namespace
}  // namespace mingxi
