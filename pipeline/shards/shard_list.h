// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A list of inputs cut into shards, for machines that share a file system:
//
//   DIR/inputs.list           all paths, each ended by a NUL byte
//   DIR/shard-0001.list ...   the same in parts
//   DIR/run-0001/ ...         what a batch made of each part

#include <cstddef>
#include <string>
#include <vector>

#include "model/status.h"

namespace mingxi {

/// Cuts `paths` into `count` shards (fewer where there are fewer paths) of about equal bytes and
/// writes the lists into `folder`, which is made. The same paths and sizes give the same shards.
/// Lists of an earlier cut are replaced. Returns how many shards there are; fails with
/// kWriteFailed.
Result<int> WriteShards(const std::vector<std::string>& paths, int count,
                        const std::string& folder);

/// A list of inputs that WriteShards wrote. Fails with kNotFound.
Result<std::vector<std::string>> ReadShardList(const std::string& path);

std::string InputListPath(const std::string& folder);
/// Shards count from 1.
std::string ShardListPath(const std::string& folder, int shard);
std::string ShardRunPath(const std::string& folder, int shard);
/// How many shards `folder` has.
int CountShards(const std::string& folder);

}  // namespace mingxi
