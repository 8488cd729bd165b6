// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections are noted here and saved as a file; `mingxi convert --corrections FILE` applies them.

/** Key -> correction; a later one of the same place takes the earlier one's place. */
const corrections = new Map();
let isSaved = true;

function note(key, correction) {
  corrections.set(key, correction);
  isSaved = false;
  showCount();
}

function drop(key) {
  corrections.delete(key);
  showCount();
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
  const key = `cell ${cell.id}`;
  const printed = printedText(cell);
  showText(cell, text);
  if (text === printed) drop(key);
  else note(key, { kind: 'cell', ...placeOf(cell), printed, text });
}

function fixTable(article) {
  const table = facts.tables.find((known) => known.id === article.dataset.table);
  const printed = { title: table.title, unit: table.unit, 'header-rows': String(table.header_rows) };
  for (const input of article.querySelectorAll('[data-fix]')) {
    const kind = input.dataset.fix;
    const key = `${kind} ${table.id}`;
    if (input.value === printed[kind]) drop(key);
    else note(key, { kind, table: table.id, printed: printed[kind], text: input.value });
  }
}

/** The texts of a row, which say whether a correction of it still fits. */
function rowText(table, row) {
  const cells = [...document.querySelectorAll(`[id^="${table}-${row}-"]`)];
  return cells.map(printedText).join('|');
}

function joinRow(cell) {
  const { table, row } = placeOf(cell);
  if (row === 0) return;
  const key = `join-row ${table}-${row}`;
  const line = cell.closest('tr');
  const isJoined = line.classList.toggle('joined');
  for (const part of line.cells) part.classList.toggle('corrected', isJoined);
  if (isJoined) note(key, { kind: 'join-row', table, row, printed: rowText(table, row) });
  else drop(key);
}

byId('fix-cell').addEventListener('submit', (event) => {
  event.preventDefault();
  if (!chosen) return;
  fixCell(chosen, byId('fix-text').value);
  announce(say('已记下', 'noted'));
  chosen.focus({ preventScroll: true });
});
byId('join').addEventListener('click', () => chosen && joinRow(chosen));
byId('tables').addEventListener('click', (event) => {
  const button = event.target.closest('[data-do="fix-table"]');
  if (!button) return;
  fixTable(button.closest('.table'));
  announce(say('已记下', 'noted'));
});
for (const box of document.querySelectorAll('[data-seen]')) {
  box.addEventListener('change', () => {
    const finding = box.closest('.finding');
    finding.classList.toggle('seen', box.checked);
    const { id, cells, ofTable } = finding.querySelector('[data-finding]').dataset;
    const key = `seen ${box.dataset.seen}`;
    const [table = ofTable ?? '', row, column] = cells ? cells.split(' ')[0].split('-') : [];
    const place = row === undefined ? { table } : { table, row: Number(row), column: Number(column) };
    if (box.checked) note(key, { kind: 'seen', finding: id, ...place });
    else drop(key);
  });
}

byId('save').addEventListener('click', () => {
  const file = {
    schema: 'mingxi/corrections-1',
    source: { file: facts.file, sha256: facts.sha256 },
    corrections: [...corrections.values()],
  };
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' }));
  link.download = 'corrections.json';
  link.click();
  URL.revokeObjectURL(link.href);
  isSaved = true;
});
addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});
