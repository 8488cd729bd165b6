// SPDX-License-Identifier: GPL-3.0-or-later
// A cell in its table and its boxes over the page: pointing at one shows the other.

/** Cell id -> its boxes; a cell cut by a page end has two. */
const boxes = new Map();
for (const box of document.querySelectorAll('rect[data-c]')) {
  const id = box.dataset.c;
  if (boxes.has(id)) boxes.get(id).push(box);
  else boxes.set(id, [box]);
}

/** Cell id -> the checks it stands in. */
const checksOf = new Map();
for (const check of facts.checks) {
  for (const [table, row, column] of check.cells ?? []) {
    const id = `${table}-${row}-${column}`;
    if (checksOf.has(id)) checksOf.get(id).push(check);
    else checksOf.set(id, [check]);
  }
}

let chosen = null;  // The chosen table cell.
let near = [];

const isCell = (element) => element?.id && (element.tagName === 'TD' || element.tagName === 'TH');
const partsOf = (cell) => [cell, ...(boxes.get(cell.id) ?? [])];

/** The table cell that an element of table or page belongs to; null for others. */
function cellAt(target) {
  if (target.dataset?.c) return byId(target.dataset.c);
  const cell = target.closest?.('td, th');
  return isCell(cell) ? cell : null;
}

function pointAt(target) {
  for (const part of near) part.classList.remove('near');
  const cell = cellAt(target);
  near = cell ? partsOf(cell) : [];
  for (const part of near) part.classList.add('near');
}

function placeOf(cell) {
  const [table, row, column] = cell.id.split('-');
  return { table, row: Number(row), column: Number(column) };
}

/** The printed text, without what a correction added. */
function printedText(cell) {
  return cell.querySelector('del')?.textContent ?? cell.textContent;
}

function addPart(parent, tag, text, className) {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  parent.append(element, ' ');
}

const lookNames = {
  ok: ['✓ 经核对一致', '✓ confirmed'], bad: ['✗ 矛盾', '✗ contradicted'], one: ['◇ 仅由自身印证', '◇ stands alone'],
  open: ['· 未核对', '· not checked'], doubt: ['读取存疑', 'read with doubt'],
};

function describeChecks(cell) {
  const list = byId('cell-checks');
  list.replaceChildren();
  for (const check of checksOf.get(cell.id) ?? []) {
    const { status, left, right, difference } = { ...check, ...checkNow(check) };
    const item = document.createElement('li');
    const sign = status === 'fails' ? '≠' : '=';
    const sides = left !== undefined && right !== undefined ? `: ${left} ${sign} ${right}` : '';
    const off = status === 'fails' ? say(`，差 ${difference}`, `, off by ${difference}`) : '';
    const outcome = say({ holds: '✓', fails: '✗' }[status] ?? '·', { holds: '✓', fails: '✗' }[status] ?? '·');
    item.textContent = `${outcome} ${say(check.message_zh, check.message) ?? check.id}${sides}${off} `;
    item.className = status;
    item.title = check.id;
    appendOperands(check, cell, item);
    list.append(item);
  }
}

/** A check whose figures were corrected as it is now; null for others. */
function checkNow(check) {
  const sum = sums.sums.find((known) => known.check === check);
  return sum ? sums.now(sum) : null;
}

/** The other cells of a check, to be gone to. */
function appendOperands(check, cell, item) {
  const most = 24;
  for (const [table, row, column] of (check.cells ?? []).slice(0, most)) {
    const other = byId(`${table}-${row}-${column}`);
    if (!other || other === cell) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'operand';
    button.textContent = (other.querySelector('ins') ?? other).textContent || say('空', 'blank');
    button.addEventListener('click', () => choose(other));
    item.append(button, ' ');
  }
}

function describe(cell) {
  const { table, row, column } = placeOf(cell);
  const about = byId('cell-about');
  about.replaceChildren();
  addPart(about, 'b', printedText(cell) || say('（空）', '(blank)'));
  const page = boxes.get(cell.id)?.[0].closest('.sheet').dataset.page;
  if (page) addPart(about, 'span', say(`第 ${page} 页`, `page ${page}`));
  addPart(about, 'span', say(`${table} 第 ${row + 1} 行第 ${column + 1} 列`,
    `${table} row ${row + 1}, column ${column + 1}`));
  for (const [look, names] of Object.entries(lookNames)) {
    if (cell.classList.contains(look)) addPart(about, 'span', say(...names), look);
  }
  if (cell.dataset.raw) addPart(about, 'span', say(`原样：${cell.dataset.raw}`, `as printed: ${cell.dataset.raw}`));
  describeChecks(cell);
  showCrop(cell);
  byId('fix-cell').hidden = false;
  byId('fix-text').value = cell.querySelector('ins')?.textContent ?? cell.textContent;
}

function scrollTo(element, where) {
  element?.scrollIntoView({ block: where, inline: 'nearest' });
}

/** Makes `cell` the chosen one; `from` is the side that stays where it is. */
function choose(cell, from) {
  if (chosen) {
    for (const part of partsOf(chosen)) part.classList.remove('chosen');
    chosen.tabIndex = -1;
    chosen.removeAttribute('aria-selected');
  }
  chosen = cell;
  cell.tabIndex = 0;
  cell.setAttribute('aria-selected', 'true');
  for (const part of partsOf(cell)) part.classList.add('chosen');
  if (from !== 'table') scrollTo(cell, 'center');
  if (from !== 'page') scrollTo(boxes.get(cell.id)?.[0], 'center');
  describe(cell);
}

/** The cell that covers a place of a table, through its spans. */
function cellCovering(table, row, column) {
  for (let up = row; up >= 0; --up) {
    for (let left = column; left >= 0; --left) {
      const cell = byId(`${table}-${up}-${left}`);
      if (cell && up + cell.rowSpan > row && left + cell.colSpan > column) return cell;
    }
  }
  return null;
}

function moveBy(rows, columns) {
  const { table, row, column } = placeOf(chosen);
  const toRow = rows > 0 ? row + chosen.rowSpan : row + rows;
  const toColumn = columns > 0 ? column + chosen.colSpan : column + columns;
  const cell = toRow < 0 || toColumn < 0 ? null : cellCovering(table, toRow, toColumn);
  if (!cell) return;
  choose(cell);
  cell.focus({ preventScroll: true });
}

for (const side of ['pages', 'tables']) {
  const section = byId(side);
  if (!section) continue;
  section.addEventListener('pointerover', (event) => pointAt(event.target));
  section.addEventListener('click', (event) => {
    const cell = cellAt(event.target);
    if (!cell) return;
    choose(cell, side === 'pages' ? 'page' : 'table');
    if (side === 'tables') cell.focus({ preventScroll: true });
  });
}

const arrows = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
byId('tables').addEventListener('keydown', (event) => {
  if (!arrows[event.key] || !isCell(event.target)) return;
  event.preventDefault();
  moveBy(...arrows[event.key]);
});
byId('tables').addEventListener('focusin', (event) => {
  if (isCell(event.target) && event.target !== chosen) choose(event.target);
});
// Each table can be reached with the tab key.
for (const table of document.querySelectorAll('table')) {
  const first = table.querySelector('td[id], th[id]');
  if (first) first.tabIndex = 0;
}
