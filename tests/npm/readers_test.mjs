// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node readers_test.mjs FOLDER
// FOLDER/SAMPLE/ holds document.json, document.xlsx and csv/ of each sample. Run by readers_test.py.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import datapackage from 'datapackage';
import ExcelJS from 'exceljs';

const root = process.argv[2];
const figureTypes = ['amount', 'count', 'percent'];

/** The figures of a table's body, in order, as numbers. */
function figuresOf(table) {
  return table.cells
    .filter((cell) => figureTypes.includes(cell.type) && cell.row >= table.header_rows
      && table.rows[cell.row].kind !== 'index')
    .map((cell) => Number(cell.value));
}

async function checkPackage(folder, document) {
  const path = join(folder, 'csv');
  const descriptor = JSON.parse(readFileSync(join(path, 'datapackage.json'), 'utf8'));
  const read = await datapackage.Package.load(descriptor, { basePath: path });
  assert.ok(read.valid, `${folder}: ${read.errors.map((error) => error.message)}`);
  assert.equal(read.resources.length, document.tables.length + 1);
  for (const resource of read.resources) {
    // Each value is cast to the type that the schema promises.
    const rows = await resource.read({ keyed: true });
    const table = document.tables.find(({ id }) => id === resource.name);
    if (!table) {
      const figures = document.tables.flatMap(figuresOf);
      assert.deepEqual(rows.map(({ value }) => value), figures, `${folder}: figures.csv`);
    } else {
      const body = table.rows.filter(({ kind }, row) => row >= table.header_rows
        && kind !== 'index' && kind !== 'page-total');
      assert.equal(rows.length, body.length, `${folder}: ${resource.name}`);
    }
  }
}

async function checkWorkbook(folder, document) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(join(folder, 'document.xlsx'));
  document.tables.forEach((table, number) => {
    const sheet = workbook.worksheets[number + 1];  // Behind the contents.
    const numbers = [];
    sheet.eachRow((row) => row.eachCell((cell) => {
      if (typeof cell.value !== 'number' || cell.master !== cell) return;
      // A percentage is stored as a fraction.
      numbers.push(/%/.test(cell.numFmt) ? Number((cell.value * 100).toPrecision(15)) : cell.value);
    }));
    assert.deepEqual(numbers, figuresOf(table), `${folder}: ${sheet.name}`);
  });
}

for (const sample of readdirSync(root)) {
  const folder = join(root, sample);
  const document = JSON.parse(readFileSync(join(folder, 'document.json'), 'utf8'));
  await checkPackage(folder, document);
  await checkWorkbook(folder, document);
  console.log(`ok: ${sample}`);
}
