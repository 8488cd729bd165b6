// SPDX-License-Identifier: GPL-3.0-or-later
// Going through the cells that a person should look at, by keyboard: what is printed stands beside what was read.

/** The cells in doubt in reading order; the browser finds them, as a long document has tens of thousands of cells. */
const doubtCells = () => [...document.querySelectorAll('#tables :is(td, th)[id]:is(.doubt, .bad):not(.accepted, .corrected)')];

/** Chooses the next cell that is in doubt, behind the chosen one or from the first again. */
function nextDoubt(step) {
  const cells = doubtCells();
  byId('doubts').textContent = say(`待看 ${cells.length} 格`, `${cells.length} to look at`);
  if (cells.length === 0) {
    // At the desk what was noted takes effect, then the next document follows.
    if (window.parent !== window && !isSaved) byId('save').click();
    else if (window.parent !== window) window.parent.postMessage({ mingxi: 'looked-through' }, window.location.origin);
    return announce(say('没有存疑的格了', 'no cell is in doubt any more'));
  }
  const isBehind = (cell) => chosen && (chosen.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const behind = cells.filter(isBehind);
  const before = cells.filter((cell) => cell !== chosen && !isBehind(cell));
  choose(step > 0 ? behind[0] ?? cells[0] : before.at(-1) ?? cells.at(-1));
}

/** A person has compared the cell with the page: it is as it was read. */
function acceptCell() {
  if (!chosen || chosen.querySelector('ins')) return;
  const text = printedText(chosen);
  note({ kind: 'cell', ...placeAsRead(chosen), printed: text, text });
  showAccepted(chosen, true);
  nextDoubt(1);
}

function showAccepted(cell, isAccepted) {
  for (const part of partsOf(cell)) part.classList.toggle('accepted', isAccepted);
}

/** The part of the page's picture that the chosen cell stands on, a little more on all sides. */
async function showCrop(cell) {
  const canvas = byId('cell-crop');
  const box = boxes.get(cell.id)?.[0];
  const sheet = box?.closest('.sheet');
  canvas.hidden = !sheet;
  if (!sheet) return;
  showPicture(sheet);
  const image = sheet.querySelector('img');
  await image.decode().catch(() => {});
  const drawing = box.ownerSVGElement.viewBox.baseVal;
  if (image.naturalWidth === 0 || cell !== chosen) return;
  const scale = image.naturalWidth / drawing.width;
  const margin = 6;  // Points.
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(box.getAttribute(name)));
  const [left, top] = [Math.max(0, x - margin), Math.max(0, y - margin)];
  const [wide, high] = [width + 2 * margin, height + 2 * margin];
  canvas.width = Math.round(wide * scale);
  canvas.height = Math.round(high * scale);
  canvas.getContext('2d').drawImage(image, left * scale, top * scale, wide * scale, high * scale,
    0, 0, canvas.width, canvas.height);
}

byId('accept').addEventListener('click', acceptCell);
