// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// Who published: one name for one body over documents and years, and which edition a document is.

#include <string>
#include <vector>

#include "pipeline/batch/record.h"

namespace mingxi {

/// Fills BatchRecord::body and BatchRecord::edition of converted records with a publisher.
///
/// A body is a name (white space, brackets' width and a closing 本级 or 机关 aside) in a region. A
/// document whose region is not known is of the one region that has a body of this name, and stays
/// open where several have one. Two names of one region that print one code in different years are
/// one body that was renamed, known by its newest name; in the same year they are two.
///
/// `edition` is "only", "first", "corrected" (its title or file name says so), "reissue" (the same
/// figures), or empty where several documents say different things and none says why.
void MarkBodies(std::vector<BatchRecord>& records);

/// bodies.csv: one row a body and name: body, name, publisher_code, region, scopes, years,
/// documents, open (what could not be known; empty = nothing). In the order of the bodies.
std::string BodiesToCsv(const std::vector<BatchRecord>& records);

}  // namespace mingxi
