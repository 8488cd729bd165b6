// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node sums_agree.mjs SUMS_JS BEFORE.json AFTER.json < [[table, row, column], ...]
// BEFORE is a document, AFTER the same converted with the cells of stdin corrected. Prints how many of the checks that both have and
// that the corrections touch were reckoned again from BEFORE and the new texts alone, and those that say another thing. Run by sums_agree_test.py.

import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const [script, before, after] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const context = vm.createContext({ BigInt, Map, Math });
vm.runInContext(`${script}\nglobalThis.all = { readFigure, add, parseDecimal, Sums };`, context);
const { readFigure, add, parseDecimal, Sums } = context.all;
const [documentBefore, documentAfter] = [JSON.parse(before), JSON.parse(after)];
const corrected = new Set(JSON.parse(readFileSync(0, 'utf8')).map((place) => place.join('-')));
const textsOf = ({ tables }) => new Map(tables.flatMap((table) =>
  table.cells.map((cell) => [`${table.id}-${cell.row}-${cell.column}`, cell.text])));
const [textsBefore, textsAfter] = [textsOf(documentBefore), textsOf(documentAfter)];

let texts = textsBefore;
const checks = documentBefore.checks.map((check) => ({ paragraphs: [], ...check }));
const sums = new Sums(checks, documentBefore.tables, (cell) => texts.get(cell) ?? '');
texts = textsAfter;
for (const cell of corrected) {
  const [read, now] = [readFigure(textsBefore.get(cell)), readFigure(textsAfter.get(cell))];
  sums.change(cell, read === null || now === null ? null : add(now, read, -1n));
}
const keyOf = ({ id, relation, left_cells: left, cells, right_signs: signs }) => JSON.stringify([id, relation, left, cells, signs]);
const told = new Map((documentAfter.checks ?? []).map((check) => [keyOf(check), check]));
const wrong = [];
let tried = 0;
for (const sum of sums.sums) {
  const now = sums.now(sum);
  const conversion = told.get(keyOf(sum.check));
  if (now === null || !conversion) continue;
  ++tried;
  // The conversion weighs, too: a sum that few others support is given up where it fails. Its sides are the same.
  const isGivenUp = now.status === 'fails' && conversion.status === 'not-checkable';
  const isSame = now.difference === undefined || (conversion.difference !== undefined &&
    add(parseDecimal(now.difference), parseDecimal(conversion.difference), -1n).units === 0n);
  if ((now.status !== conversion.status && !isGivenUp) || !isSame) wrong.push({ now, conversion });
}
console.log(JSON.stringify({ tried, wrong }));
