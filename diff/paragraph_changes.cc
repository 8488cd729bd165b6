// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/paragraph_changes.h"

#include "diff/align_items.h"
#include "diff/similarity.h"
#include "diff/text_pieces.h"

namespace mingxi {
namespace {

ItemKeys TextKeys(const Document& a, const Document& b) {
  ItemKeys keys;
  for (const Paragraph& paragraph : a.paragraphs) {
    keys.a.push_back(KeyOfText(WithoutSpace(paragraph.text)));
  }
  for (const Paragraph& paragraph : b.paragraphs) {
    keys.b.push_back(KeyOfText(WithoutSpace(paragraph.text)));
  }
  return keys;
}

ChangePlace PlaceOf(const Paragraph& paragraph, int number) {
  ChangePlace place;
  place.page = paragraph.page;
  place.row = number;
  if (paragraph.box != Box{}) place.box.push_back(paragraph.box);
  return place;
}

}  // namespace

std::vector<Change> ParagraphChanges(const Document& a, const Document& b) {
  const auto& in_a = a.paragraphs;
  const auto& in_b = b.paragraphs;
  Items items;
  items.a_count = in_a.size();
  items.b_count = in_b.size();
  items.keys.push_back(TextKeys(a, b));
  items.similarity = [&](int i, int j) {
    return Similarity(in_a[static_cast<std::size_t>(i)].text,
                      in_b[static_cast<std::size_t>(j)].text);
  };
  std::vector<Change> changes;
  std::vector<bool> is_known(in_a.size(), false);
  const std::vector<Match> matches = AlignItems(items);
  for (const Match& match : matches) is_known[static_cast<std::size_t>(match.a)] = true;
  std::size_t next_a = 0;
  const auto add_removed = [&](std::size_t until) {
    for (; next_a < until; ++next_a) {
      if (is_known[next_a]) continue;
      Change& change = changes.emplace_back();
      change.kind = ChangeKind::kParagraphRemoved;
      change.from = PlaceOf(in_a[next_a], static_cast<int>(next_a));
      change.from_text = in_a[next_a].text;
    }
  };
  auto match = matches.begin();
  for (std::size_t j = 0; j < in_b.size(); ++j) {
    const ChangePlace to = PlaceOf(in_b[j], static_cast<int>(j));
    if (match == matches.end() || match->b != static_cast<int>(j)) {
      Change& change = changes.emplace_back();
      change.kind = ChangeKind::kParagraphAdded;
      change.to = to;
      change.to_text = in_b[j].text;
      continue;
    }
    const auto i = static_cast<std::size_t>(match->a);
    if (!match->is_moved) add_removed(i);
    ++match;
    if (WithoutSpace(in_a[i].text) == WithoutSpace(in_b[j].text)) continue;
    Change& change = changes.emplace_back();
    change.kind = ChangeKind::kParagraphChanged;
    change.from = PlaceOf(in_a[i], static_cast<int>(i));
    change.to = to;
    change.from_text = in_a[i].text;
    change.to_text = in_b[j].text;
    change.pieces = TextPieces(change.from_text, change.to_text);
  }
  add_removed(in_a.size());
  return changes;
}

}  // namespace mingxi
