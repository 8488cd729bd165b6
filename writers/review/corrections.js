// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections are noted here and saved as a file; `mingxi convert --corrections FILE` applies them.

/** By what they are about; a later one of the same place takes the earlier one's place. */
const corrections = new Map();
let isSaved = true;

/** One name for what a correction is about. */
function keyOf({ kind, table, row, column, finding }) {
  return [kind, finding ?? '', table ?? '', row ?? '', column ?? ''].join(' ');
}

/** What was noted, the last one last: what it is about, and what was noted of that before. */
const history = [];

function note(correction) {
  history.push({ about: correction, before: corrections.get(keyOf(correction)) });
  corrections.set(keyOf(correction), correction);
  afterNote();
}

function drop(correction) {
  history.push({ about: correction, before: corrections.get(keyOf(correction)) });
  corrections.delete(keyOf(correction));
  afterNote();
}

function showCount() {
  let count = byId('save').querySelector('output');
  if (!count) {
    count = document.createElement('output');
    byId('save').append(count);
  }
  count.textContent = corrections.size === 0 ? '' : ` (${corrections.size})`;
}

function showText(cell, text) {
  const printed = printedText(cell);
  const isCorrected = text !== printed;
  cell.replaceChildren();
  if (isCorrected) {
    addPart(cell, 'ins', text);
    addPart(cell, 'del', printed);
  } else {
    cell.textContent = printed;
  }
  for (const part of partsOf(cell)) part.classList.toggle('corrected', isCorrected);
}

function fixCell(cell, text) {
  const correction = { kind: 'cell', ...placeAsRead(cell), printed: printedText(cell), text };
  showText(cell, text);
  reckonCell(cell);
  if (text === correction.printed) drop(correction);
  else note(correction);
}

function fixTable(article) {
  const table = facts.tables.find((known) => known.id === article.dataset.table);
  const read = { title: table.title, unit: table.unit, 'header-rows': String(table.header_rows) };
  for (const input of article.querySelectorAll('[data-fix]')) {
    const kind = input.dataset.fix;
    const correction = { kind, table: table.id, printed: read[kind], text: input.value };
    // What an earlier correction changed was read otherwise.
    correction.printed = corrections.get(keyOf(correction))?.printed ?? correction.printed;
    if (input.value === correction.printed) drop(correction);
    else note(correction);
  }
}

// What was corrected before stays corrected in the next file.
for (const correction of facts.corrections) corrections.set(keyOf(correction), correction);
showCount();

byId('fix-cell').addEventListener('submit', (event) => {
  event.preventDefault();
  if (!chosen) return;
  fixCell(chosen, byId('fix-text').value);
  announce(say('已记下', 'noted'));
  chosen.focus({ preventScroll: true });
});
byId('tables').addEventListener('click', (event) => {
  const button = event.target.closest('[data-do="fix-table"]');
  if (!button) return;
  fixTable(button.closest('.table'));
  announce(say('已记下', 'noted'));
});
/** Says that a person has looked at a finding. */
function seenCorrection(finding) {
  const { id, cells, ofTable } = finding.querySelector('[data-finding]').dataset;
  const [table = ofTable ?? '', row, column] = cells ? cells.split(' ')[0].split('-') : [];
  const place = row === undefined ? { table } : { table, row: Number(row), column: Number(column) };
  return { kind: 'seen', finding: id, ...place };
}

for (const box of document.querySelectorAll('[data-seen]')) {
  box.addEventListener('change', () => {
    const finding = box.closest('.finding');
    finding.classList.toggle('seen', box.checked);
    const correction = seenCorrection(finding);
    if (box.checked) note(correction);
    else drop(correction);
  });
}

byId('save').addEventListener('click', () => {
  const file = {
    schema: 'mingxi/corrections-1',
    source: { file: facts.file, sha256: facts.sha256 },
    corrections: [...corrections.values()],
  };
  isSaved = true;
  keepDraft();
  // At the desk, which shows this page inside its own, the corrections take effect.
  if (window.parent !== window) {
    window.parent.postMessage({ mingxi: 'corrections', file }, window.location.origin);
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  link.download = 'corrections.json';
  link.click();
  URL.revokeObjectURL(link.href);
});
addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});
