// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node sums_test.mjs SUMS_JS
// The decimals and sums of the review page, without a page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';

const context = vm.createContext({ BigInt, Map, Math });
vm.runInContext(`${readFileSync(process.argv[2], 'utf8')}
globalThis.all = { readFigure, parseDecimal, add, shift, decimalText, Sums };`, context);
const { readFigure, parseDecimal, add, shift, decimalText, Sums } = context.all;

for (const [text, expected] of [
  ['1,204.50', '1204.50'], ['△1,095.64', '-1095.64'], ['(12)', '-12'], ['（12.5）', '-12.5'], ['−3', '-3'], ['12.5%', '12.5'],
  ['', '0'], ['-', '0'], ['——', '0'], ['１２', '12'], ['1 204', '1204'], ['0.1', '0.1'],
  ['…', '0'], ['无', '0'],
]) assert.equal(decimalText(readFigure(text)), expected, text);
for (const text of ['合计', '1,23.4', '1234,567', '1.2.3', '(12', '12a', '1,2O4']) assert.equal(readFigure(text), null, text);
assert.equal(decimalText(add(parseDecimal('0.1'), parseDecimal('0.2'))), '0.3');
assert.equal(decimalText(add(parseDecimal('9007199254740993'), parseDecimal('1'), -1n)), '9007199254740992');
assert.equal(decimalText(shift(parseDecimal('1.23456'), 4)), '12345.6');
assert.equal(decimalText(shift(parseDecimal('1.2'), 4)), '12000');
assert.equal(decimalText(parseDecimal('-0.05')), '-0.05');

const tables = [{ id: 't01', unit: '万元' }, { id: 't02', unit: '元' }, { id: 't03', unit: '' }];
const check = (more) => ({ id: 'sum.rows', status: 'holds', left: '3.00', right: '3.00', difference: '0.00', left_cells: 1,
  cells: [['t01', 3, 1], ['t01', 1, 1], ['t01', 2, 1]], paragraphs: [], ...more });
const texts = { 't01-3-1': '3.00', 't01-1-1': '1.00', 't01-2-1': '2.00', 't02-1-1': '30,000' };
const now = (one, changes, written = {}) => {
  const sums = new Sums([one], tables, (cell) => written[cell] ?? texts[cell] ?? '');
  for (const [cell, by] of changes) sums.change(cell, by === null ? null : parseDecimal(by));
  return sums.sums.length === 0 ? 'not reckoned' : sums.now(sums.sums[0]);
};
assert.equal(now(check({}), [['t01-9-9', '1']]), null, 'nothing in it was changed');
assert.equal(now(check({}), [['t01-1-1', '0.02']]).status, 'fails');
assert.equal(now(check({}), [['t01-1-1', '0.01']]).status, 'holds', 'half a last digit of each part');
assert.equal(now(check({}), [['t01-1-1', '0.01']], { 't01-2-1': '-' }).status, 'fails', 'of one part');
assert.equal(now(check({}), [['t01-3-1', '-3']], { 't01-3-1': '-' }).status, 'not-checkable', 'no total');
assert.equal(now(check({}), [['t01-1-1', '-1']], { 't01-1-1': '', 't01-2-1': '0' }).status, 'not-checkable', 'no parts');
const small = check({ status: 'fails', difference: '0.01' });
assert.equal(now(small, [['t01-1-1', '0.00'], ['t01-2-1', '0.02']]).status, 'fails', 'rounding was not allowed');
const parts = (written) => {
  const sums = new Sums([check({})], tables, (cell) => written[cell] ?? texts[cell]);
  return sums.partCount(sums.sums[0]);
};
assert.equal(parts({}), 2);
assert.equal(parts({ 't01-1-1': '0.00' }), 1);
assert.equal(now(check({}), [['t01-1-1', '0.01'], ['t01-3-1', '0.01']]).status, 'holds');
assert.equal(now(check({}), [['t01-1-1', '0.01'], ['t01-1-1', '0.00']]), null, 'and back');
assert.equal(now(check({ right_signs: [1, -1] }), [['t01-2-1', '1']]).difference, '1.00');
assert.equal(now(check({ difference: '0.01' }), [['t01-1-1', '0.02']]).status, 'holds', 'as much as rounding allowed');
assert.equal(now(check({ status: 'fails', difference: '0.01' }), [['t01-3-1', '-0.01']]).status, 'holds');
assert.equal(now(check({}), [['t01-1-1', null]]).status, 'not-checkable');
assert.equal(now(check({ relation: 'ratio' }), []), 'not reckoned');
assert.equal(now(check({ status: 'not-checkable' }), []), 'not reckoned');
const twice = { cells: [['t01', 3, 1], ['t02', 1, 1]], left: '30000', right: '30000', difference: '0' };
assert.equal(now(check(twice), [['t01-3-1', '0.5'], ['t02-1-1', '5000']]).status, 'holds', 'in one unit');
assert.equal(now(check({ ...twice, cells: [['t01', 3, 1], ['t03', 1, 1]] }), []), 'not reckoned', 'a unit nobody knows');
