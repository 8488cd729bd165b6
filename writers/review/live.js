// SPDX-License-Identifier: GPL-3.0-or-later
// What a correction changes is shown at once: the sums that the figure stands in, their ticks and findings, the counts. When
// the corrections are saved all checks are run again, and say the last word.

const sums = new Sums(facts.checks, facts.tables, (id) => (byId(id) ? currentText(byId(id)) : ''));
const looks = ['ok', 'bad', 'one', 'open'];
const firstLooks = new Map();  // Cell id -> its look when the page was made.

const lookOf = (cell) => looks.find((look) => cell.classList.contains(look)) ?? '';

function setLook(cell, look) {
  for (const part of partsOf(cell)) {
    part.classList.remove(...looks);
    if (look) part.classList.add(look);
  }
}

const holdsNow = ({ sum, now }) => (now ?? sum.check).status === 'holds';

/** Cell id -> the places in `sums.sums` of the sums it stands in, in their order. */
const sumsOf = new Map();
for (const [place, sum] of sums.sums.entries()) {
  for (const id of new Set(sum.operands.map(({ cell }) => cell))) {
    if (sumsOf.has(id)) sumsOf.get(id).push(place);
    else sumsOf.set(id, [place]);
  }
}

const statesOf = (id, states) => (sumsOf.get(id) ?? []).map((place) => states[place]);
const isProvenBySum = (own) => own.some((state) => holdsNow(state) && sums.partCount(state.sum) >= 2);

/**
 * What the checks say of a figure now, as the program judges (checks/proof.h): a sum of two parts proves its figures; a figure that
 * is only repeated is proven by two repeats, or by one whose other figure is proven; else it stands alone.
 */
function lookNow(id, states) {
  const own = statesOf(id, states);
  if (own.every(({ now }) => now === null)) return firstLooks.get(id);
  const repeats = own.filter((state) => holdsNow(state) && sums.partCount(state.sum) === 1);
  const isProvenElsewhere = ({ sum }) => sum.operands.some(({ cell }) => cell !== id && isProvenBySum(statesOf(cell, states)));
  if (isProvenBySum(own) || repeats.length >= 2 || repeats.some(isProvenElsewhere)) return 'ok';
  const isTotalOfFailed = ({ sum, now }) => (now ?? sum.check).status === 'fails' && sum.operands[0].cell === id;
  if (own.some(isTotalOfFailed)) return 'bad';
  return own.some(holdsNow) ? 'one' : 'open';
}

const cellsOfCheck = (check) => check.cells.map(([table, row, column]) => `${table}-${row}-${column}`).join(' ');

function showSettled(states) {
  const open = new Set();  // Cells of sums that fail now.
  const settled = new Set();  // Findings of sums that hold now.
  for (const { sum, now } of states) {
    if ((now ?? sum.check).status === 'fails') for (const { cell } of sum.operands) open.add(cell);
    if (now?.status === 'holds' && sum.check.status === 'fails') {
      settled.add(`${sum.check.id} ${cellsOfCheck(sum.check)}`);
    }
  }
  for (const finding of document.querySelectorAll('.finding')) {
    const { id, cells } = finding.querySelector('[data-finding]').dataset;
    const isBlameSettled = id === 'blame.figure' && settled.size > 0 && cells.split(' ').every((cell) => !open.has(cell));
    finding.classList.toggle('settled', settled.has(`${id} ${cells}`) || isBlameSettled);
  }
}

/** The sums that held when the page was made and fail now. */
function showBroken(states) {
  const broken = states.filter(({ sum, now }) => now?.status === 'fails' && sum.check.status === 'holds');
  byId('broken').hidden = broken.length === 0;
  byId('broken-list').replaceChildren(...broken.map(({ sum, now }) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `${say(sum.check.message_zh, sum.check.message)}: ${now.left} ≠ ${now.right}`;
    button.addEventListener('click', () => choose(byId(sum.operands[0].cell)));
    item.append(button);
    return item;
  }));
  return broken.length;
}

function showCounts(broken) {
  for (const severity of ['error', 'warning']) {
    const place = byId(`${severity}-count`);
    const left = document.querySelectorAll(`.finding.${severity}:not(.settled)`).length;
    const count = severity === 'error' ? left + broken : left;
    for (const text of place.children) text.textContent = text.textContent.replace(/\d+/u, String(count));
  }
}

/** Takes in what stands in the table now. */
function reckon() {
  const states = sums.sums.map((sum) => ({ sum, now: sums.now(sum) }));
  const touched = new Set();
  for (const { sum, now } of states) {
    if (now !== null) for (const { cell } of sum.operands) touched.add(cell);
  }
  for (const id of firstLooks.keys()) touched.add(id);
  for (const id of touched) {
    const cell = byId(id);
    if (!cell || (lookOf(cell) === '' && !firstLooks.has(id))) continue;
    if (!firstLooks.has(id)) firstLooks.set(id, lookOf(cell));
    setLook(cell, lookNow(id, states));
  }
  showSettled(states);
  showCounts(showBroken(states));
  if (chosen) describe(chosen);
}

/** What a corrected cell adds to its sums. */
function reckonCell(cell) {
  const read = readFigure(printedText(cell));
  const now = readFigure(currentText(cell));
  sums.change(cell.id, read === null || now === null ? null : add(now, read, -1n));
}

// What is noted is kept until it is saved, whatever becomes of the page.

const draftName = `mingxi corrections ${facts.sha256}`;

function keepDraft() {
  try {
    const isRead = corrections.size === facts.corrections.length && isSaved;
    if (isRead) localStorage.removeItem(draftName);
    else localStorage.setItem(draftName, JSON.stringify([...corrections.values()]));
  } catch { /* A browser that keeps nothing for a file. */ }
}

function readDraft() {
  try {
    return JSON.parse(localStorage.getItem(draftName) ?? '[]');
  } catch {
    return [];
  }
}

/** Shows a correction of a text, a title, a unit or a finding as it is noted; `correction` null = as it was read. */
function showCorrection(about, correction) {
  if (about.kind === 'cell') {
    const cell = cellRead(about);
    if (!cell) return;
    showText(cell, correction?.text ?? printedText(cell));
    showAccepted(cell, correction !== null && correction.text === correction.printed);
    reckonCell(cell);
  } else if (about.kind === 'seen') {
    for (const finding of document.querySelectorAll('.finding')) {
      if (keyOf(seenCorrection(finding)) !== keyOf(about)) continue;
      finding.querySelector('[data-seen]').checked = correction !== null;
      finding.classList.toggle('seen', correction !== null);
    }
  } else if (isBoundary(about)) {
    if (correction === null) movedCells.delete(keyOf(about));
    showMoved();
  } else {
    const input = document.querySelector(`[data-table="${about.table}"] [data-fix="${about.kind}"]`);
    if (input) input.value = correction?.text ?? about.printed;
  }
}

/** Takes back what was noted last. */
function undo() {
  const last = history.pop();
  if (!last) return announce(say('没有可撤销的', 'nothing to take back'));
  const key = keyOf(last.about);
  if (last.before) corrections.set(key, last.before);
  else corrections.delete(key);
  showCorrection(last.about, last.before ?? null);
  afterNote();
  announce(say('已撤销', 'taken back'));
}

function afterNote() {
  isSaved = false;
  showCount();
  keepDraft();
  reckon();
}

for (const correction of readDraft()) {
  corrections.set(keyOf(correction), correction);
  showCorrection(correction, correction);
  isSaved = false;
}
showCount();
byId('undo').addEventListener('click', undo);
reckon();
