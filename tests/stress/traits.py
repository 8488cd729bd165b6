# SPDX-License-Identifier: GPL-3.0-or-later
"""The traits of printed tables, by group, and seeded combinations of them. Each group gives a document one trait; 'plain'
ones are the everyday case. A printer says which groups it can print."""
from dataclasses import dataclass, field

# group: {trait: weight}. A weight is a share of the documents that may have the group.
GROUPS = {
    'rules': {'full': 16, 'columns': 9, 'rows': 9, 'three-lines': 8, 'none': 9, 'frame': 7, 'header-and-total': 7, 'hair': 7,
              'double-frame': 6, 'dashed': 6, 'thin-fills': 8, 'mitred': 7, 'white-on-grey': 6},
    'fills': {'no-fill': 40, 'stripes-1': 10, 'stripes-2': 8, 'stripes-3': 8, 'header-fill': 12, 'total-fill': 8,
              'header-and-total-fill': 8, 'group-fill': 8},
    'figures': {'right': 50, 'centre': 12, 'left': 10, 'decimal-point': 14, 'tight': 14},
    'numbers': {'grouped': 40, 'bare': 14, 'whole': 12, 'brackets': 10, 'accounting': 12, 'two-and-none': 12},
    'minus': {'no-minus': 55, 'hyphen': 12, 'minus-sign': 12, 'soft-hyphen': 8, 'triangle': 8},
    'empty': {'blank': 45, 'dash': 20, 'zero': 20, 'long-dash': 15},
    'labels': {'short': 35, 'indented': 20, 'wrapped': 20, 'spread': 12, 'numbered': 13},
    'rows': {'items': 40, 'sections': 15, 'label-only': 15, 'blank-rows': 10, 'leader-dots': 10, 'total-first': 10},
    'header': {'one-level': 35, 'two-levels': 30, 'three-levels': 15, 'wrapped-names': 20},
    'marks': {'no-marks': 60, 'raised-on-figure': 14, 'raised-on-label': 14, 'circled-on-label': 12},
    'page': {'one-page': 50, 'header-again': 17, 'header-once': 15, 'other-widths': 9, 'running-head': 9},
    'sides': {'one-list': 80, 'side-by-side': 20},
    'sheet': {'upright': 60, 'turned': 12, 'slanted': 8, 'watermark': 10, 'seal': 10},
    'font': {'song': 60, 'tab-as-space': 14, 'struck-twice': 14, 'backwards': 12},
    'caption': {'title-above': 40, 'title-and-prose': 20, 'unit-in-bracket': 14, 'form-number': 14, 'two-tables': 12},
}
PLAIN = {'full', 'no-fill', 'right', 'grouped', 'no-minus', 'blank', 'short', 'items', 'one-level', 'no-marks', 'one-page',
         'one-list', 'upright', 'song', 'title-above'}
FEWEST = 3  # Traits that are not plain in each document.


@dataclass
class Traits:
    chosen: dict = field(default_factory=dict)

    def __getitem__(self, group):
        return self.chosen[group]

    def has(self, *traits):
        return any(trait in self.chosen.values() for trait in traits)

    def odd(self):
        return sorted(trait for trait in self.chosen.values() if trait not in PLAIN)


def impossible(chosen):
    """Combinations that no reader could tell apart, or that nobody prints."""
    value = chosen.values()
    bare = chosen['rules'] in ('none', 'three-lines', 'columns', 'frame', 'header-and-total')
    return (
        # White rules need a ground to be seen on, and other fills would hide them.
        chosen['rules'] == 'white-on-grey' and chosen['fills'] != 'no-fill'
        # Touching figures need a rule between them.
        or chosen['figures'] == 'tight' and chosen['rules'] in ('none', 'three-lines', 'rows', 'frame', 'header-and-total')
        # A row that is blank and drawn by nothing is white space.
        or 'blank-rows' in value and (bare or chosen['rules'] in ('rows',))
        or 'label-only' in value and 'leader-dots' in value
        or chosen['sides'] == 'side-by-side' and (chosen['rows'] != 'items' or chosen['labels'] == 'spread')
        or chosen['sheet'] == 'slanted' and chosen['page'] != 'one-page'
        or chosen['rows'] == 'leader-dots' and chosen['rules'] not in ('none', 'three-lines', 'header-and-total')
        or chosen['empty'] == 'blank' and chosen['rules'] == 'none' and chosen['figures'] != 'right'
    )


def draw(rng, groups=None):
    """A combination of at least FEWEST traits that are not plain. Groups that a printer lacks stay plain."""
    while True:
        chosen = {}
        for group, weights in GROUPS.items():
            names = list(weights)
            pick = rng.choices(names, [weights[name] for name in names])[0]
            chosen[group] = pick if groups is None or group in groups else next(n for n in names if n in PLAIN)
        traits = Traits(chosen)
        if len(traits.odd()) >= FEWEST and not impossible(chosen):
            return traits
