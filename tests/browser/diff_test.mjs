// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node diff_test.mjs CHROMIUM PAGE
// Steps through a page of changes; any console error, request or serious accessibility problem fails. Run by diff_test.py.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [, , executablePath, file] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await (await browser.newContext({ viewport: { width: 1200, height: 800 } })).newPage();
const complaints = [];
page.on('console', (message) => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
page.on('dialog', (dialog) => { complaints.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
page.on('request', (request) => { if (!request.url().startsWith('file:')) complaints.push(`request: ${request.url()}`); });

await page.goto(`file://${file}`);
assert.equal(await page.locator('#count').textContent(), '2');
assert.equal(await page.locator('img').count(), 0);
const chosen = () => page.locator('.chosen').textContent();
await page.keyboard.press('n');
assert.match(await chosen(), /<img src=x/);
await page.keyboard.press('n');
assert.match(await chosen(), /310\.00/);
assert.match(await chosen(), /\+10\.00 \(\+3\.33%\)/);
assert.equal(await page.locator('#count').textContent(), '2 / 2');
await page.keyboard.press('p');
assert.equal(await page.locator('#count').textContent(), '1 / 2');
await page.locator('#next').click();
assert.equal(await page.locator('.chosen').count(), 1);
await page.evaluate(axe);
const { violations } = await page.evaluate(() => globalThis.axe.run(document));
const grave = violations.filter((violation) => ['serious', 'critical'].includes(violation.impact));
assert.deepEqual(grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 160)}`), []);
assert.deepEqual(complaints, []);
await page.screenshot({ path: 'shot-changes.png' });
await browser.close();
console.log('ok: the page of changes');
