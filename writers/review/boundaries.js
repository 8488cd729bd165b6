// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions about boundaries: rows, columns and cells that are one, or two. They are noted, not shown: the table changes
// when `mingxi convert --corrections FILE` has applied them.

const movesRows = { 'join-row': -1, 'split-row': 1 };
const movesColumns = { 'join-column': -1, 'split-column': 1 };
const isBoundary = ({ kind }) => kind in movesRows || kind in movesColumns || kind === 'merge-cells' || kind === 'split-cell';

/** The line of the table as it was read that stands at `shown` in this page, whose table was made with corrections. */
function lineAsRead(table, shown, moves, axis) {
  const by = new Map();
  for (const correction of facts.corrections) {
    if (correction.table === table && correction.kind in moves) by.set(correction[axis], moves[correction.kind]);
  }
  let line = 0;
  for (let seen = 0; ; ++line) {
    const more = 1 + (by.get(line) ?? 0);
    if (seen + more > shown) return line;
    seen += more;
  }
}

/** The place of a cell in the table as it was read, which corrections speak of. */
function placeAsRead(cell) {
  const { table, row, column } = placeOf(cell);
  return {
    table,
    row: lineAsRead(table, row, movesRows, 'row'),
    column: lineAsRead(table, column, movesColumns, 'column'),
  };
}

/** The cell of this page that was read at the place of `correction`; null where it is no more. */
function cellRead(correction) {
  const cells = document.querySelectorAll(`#table-${correction.table} :is(td, th)[id]`);
  return [...cells].find((cell) => {
    const { row, column } = placeAsRead(cell);
    return row === correction.row && column === correction.column;
  }) ?? null;
}

const currentText = (cell) => cell.querySelector('ins')?.textContent ?? cell.textContent;
const printedTexts = (cells) => cells.map(printedText).join('|');
const withoutBlanks = (text) => text.replace(/\s/gu, '');

/** The cells that begin in the rows [row, row + rows) and columns [column, column + columns), row by row. */
function cellsIn(table, row, rows, column, columns) {
  return [...document.querySelectorAll(`#table-${table} :is(td, th)[id]`)].filter((cell) => {
    const place = placeOf(cell);
    return place.row >= row && place.row < row + rows && place.column >= column && place.column < column + columns;
  });
}

const rowCells = ({ table, row }) => cellsIn(table, row, 1, 0, Infinity);
const columnCells = ({ table, column }) => cellsIn(table, 0, Infinity, column, 1);

/** What each noted decision is about, for the eye. */
const movedCells = new Map();

function showMoved() {
  for (const cell of document.querySelectorAll('.moved')) cell.classList.remove('moved');
  for (const cells of movedCells.values()) {
    for (const cell of cells) cell.classList.add('moved');
  }
}

function noteBoundary(correction, cells) {
  movedCells.set(keyOf(correction), cells);
  note(correction);
  showMoved();
  announce(say('已记下', 'noted'));
}

/** A row or a column that belongs to the one before it; said twice, it does not. */
function joinLine(cell, kind) {
  const shown = placeOf(cell);
  const { table, row, column } = placeAsRead(cell);
  const isRow = kind === 'join-row';
  if ((isRow ? shown.row : shown.column) === 0) return;
  const cells = isRow ? rowCells(shown) : columnCells(shown);
  const correction = { kind, table, ...(isRow ? { row } : { column }), printed: printedTexts(cells) };
  if (!corrections.has(keyOf(correction))) return noteBoundary(correction, cells);
  dropBoundary(keyOf(correction));
}

/** The chosen cell and its neighbour are one; said again, the next neighbour too. */
function mergeWith(cell, direction) {
  const { table, row, column } = placeOf(cell);
  const correction = { kind: 'merge-cells', ...placeAsRead(cell), printed: '' };
  const [rows, columns] = corrections.get(keyOf(correction))?.text.split('x').map(Number) ?? [cell.rowSpan, cell.colSpan];
  const isRight = direction === 'right';
  const next = isRight ? byId(`${table}-${row}-${column + columns}`) : byId(`${table}-${row + rows}-${column}`);
  if (!next || (isRight ? next.rowSpan !== rows : next.colSpan !== columns)) {
    announce(say('旁边的格不能合并', 'the cell beside it cannot be merged'));
    return;
  }
  const size = isRight ? [rows, columns + next.colSpan] : [rows + next.rowSpan, columns];
  const cells = cellsIn(table, row, size[0], column, size[1]);
  noteBoundary({ ...correction, printed: printedTexts(cells), text: size.join('x') }, cells);
}

// Splitting asks for the texts of the parts; together they must be what stands there.

/** Asks for a text for each of `fields` ({name, value, isRight}) and hands them to `done`. */
function askForTexts(fields, done) {
  const list = byId('split-texts');
  list.replaceChildren();
  const inputs = fields.map(({ name, value }) => {
    const label = document.createElement('label');
    label.textContent = `${name} `;
    const input = document.createElement('input');
    input.value = value;
    label.append(input);
    list.append(label);
    return input;
  });
  byId('split-form').onsubmit = (event) => {
    const texts = inputs.map((input) => input.value);
    const wrong = fields.findIndex(({ isRight }, i) => !isRight(texts[i], texts));
    if (wrong < 0) return done(texts);
    event.preventDefault();
    byId('split-said').textContent = say('与此处的文字不符', 'is not what stands there');
    inputs[wrong].focus();
  };
  byId('split-said').textContent = '';
  byId('split').showModal();
}

/** A row or a column that is two: for each of its cells, what stands in the upper or left one. */
function splitLine(cell, kind) {
  const shown = placeOf(cell);
  const { table, row, column } = placeAsRead(cell);
  const isRow = kind === 'split-row';
  const cells = isRow ? rowCells(shown) : columnCells(shown);
  const spans = (one) => (isRow ? one.rowSpan : one.colSpan) > 1;
  const asked = cells.filter((one) => !spans(one) && currentText(one) !== '');
  const fields = asked.map((one) => ({
    name: currentText(one),
    value: currentText(one).split(/\s/u)[0],
    isRight: (text) => currentText(one).startsWith(text),
  }));
  askForTexts(fields, (texts) => {
    const text = cells.map((one) => (asked.includes(one) ? texts[asked.indexOf(one)] : currentText(one))).join('|');
    noteBoundary({ kind, table, ...(isRow ? { row } : { column }), printed: printedTexts(cells), text }, cells);
  });
}

/** A merged cell that is none. */
function splitCell(cell) {
  const count = cell.rowSpan * cell.colSpan;
  if (count < 2) {
    announce(say('此格未合并', 'this cell is not merged'));
    return;
  }
  const isRight = (text, texts) => withoutBlanks(texts.join('')) === withoutBlanks(currentText(cell));
  const fields = Array.from({ length: count }, (_, i) => ({
    name: say(`第 ${Math.floor(i / cell.colSpan) + 1} 行第 ${(i % cell.colSpan) + 1} 格`,
      `row ${Math.floor(i / cell.colSpan) + 1}, cell ${(i % cell.colSpan) + 1}`),
    value: i === 0 ? currentText(cell) : '',
    isRight,
  }));
  askForTexts(fields, (texts) => {
    const correction = { kind: 'split-cell', ...placeAsRead(cell), printed: printedText(cell), text: texts.join('|') };
    noteBoundary(correction, [cell]);
  });
}

function dropBoundary(key) {
  const correction = corrections.get(key);
  movedCells.delete(key);
  if (correction) drop(correction);
  showMoved();
}

/** Takes back what was noted about the boundaries of a cell. */
function undoBoundaries(cell) {
  const place = placeAsRead(cell);
  for (const [key, correction] of corrections) {
    const isHere = isBoundary(correction) && correction.table === place.table &&
      (correction.row ?? place.row) === place.row && (correction.column ?? place.column) === place.column;
    if (isHere) dropBoundary(key);
  }
  announce(say('已撤销', 'taken back'));
}

const boundaryButtons = {
  join: (cell) => joinLine(cell, 'join-row'),
  'join-column': (cell) => joinLine(cell, 'join-column'),
  'split-row': (cell) => splitLine(cell, 'split-row'),
  'split-column': (cell) => splitLine(cell, 'split-column'),
  'merge-right': (cell) => mergeWith(cell, 'right'),
  'merge-below': (cell) => mergeWith(cell, 'below'),
  'split-cell': splitCell,
  'undo-boundary': undoBoundaries,
};
for (const [id, act] of Object.entries(boundaryButtons)) {
  byId(id).addEventListener('click', () => chosen && act(chosen));
}
byId('split-cancel').addEventListener('click', () => byId('split').close());
