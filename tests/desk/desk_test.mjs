// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node desk_test.mjs CHROMIUM ADDRESS SAMPLE WRONG
// Drops files, watches, reviews, corrects, looks up a figure and takes a workbook away; any console error, request to elsewhere or
// serious accessibility problem fails. Run by browser_test.py.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [, , executablePath, address, sample, wrong] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1300, height: 850 }, acceptDownloads: true, bypassCSP: false });
const page = await context.newPage();
const complaints = [];
page.on('console', (message) => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
page.on('request', (request) => {
  if (!request.url().startsWith(address) && !/^(data|blob|about):/.test(request.url())) complaints.push(`request: ${request.url()}`);
});

const step = async (name, work) => {
  await work();
  await page.screenshot({ path: `desk-${name.replaceAll(' ', '-')}.png` });
  console.log(`ok: ${name}`);
};
const row = (name) => page.locator('#documents tbody tr', { hasText: name });

/** In a page of its own: the desk's policy lets no script of a tester in. */
async function audit(name, options = {}) {
  const other = await (await browser.newContext({ viewport: { width: 1300, height: 850 }, bypassCSP: true, ...options })).newPage();
  await other.goto(address);
  await other.waitForSelector('#documents tbody tr');
  await other.evaluate(axe);
  const { violations } = await other.evaluate(() => globalThis.axe.run(document));
  const grave = violations.filter((violation) => ['serious', 'critical'].includes(violation.impact));
  const told = grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 160)}`);
  await other.screenshot({ path: `desk-${name}.png` });
  assert.deepEqual(told, [], `accessibility, ${name}`);
  await other.context().close();
}

await step('open', async () => {
  await page.goto(address);
  await page.waitForSelector('#none:not([hidden])');
});
await step('drop files', async () => {
  await page.setInputFiles('#files', [sample, wrong]);
  await row('unit-budget.pdf').getByText('完成').waitFor({ timeout: 60000 });
  await row('wrong.csv').getByText('完成').waitFor({ timeout: 60000 });
  assert.equal(await row('unit-budget.pdf').locator('td').nth(1).textContent(), '青禾县档案馆');
});
await step('filter', async () => {
  await page.fill('#q', '青禾');
  assert.equal(await page.locator('#documents tbody tr').count(), 1);
  await page.fill('#q', '');
});
await step('take a workbook away', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), row('unit-budget.pdf').getByRole('link', { name: 'xlsx' }).click()]);
  assert.equal(download.suggestedFilename(), 'unit-budget.xlsx');
  assert.equal(readFileSync(await download.path()).subarray(0, 2).toString(), 'PK');
});
await step('review and correct', async () => {
  await row('wrong.csv').getByRole('button', { name: 'wrong.csv' }).click();
  const frame = page.frameLocator('#page');
  const cell = frame.locator('#t01-2-2');
  await cell.click({ timeout: 60000 });
  await page.keyboard.press('e');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('300.00');
  await page.keyboard.press('Enter');
  await frame.locator('#save').click();
  await page.getByText('更正已生效').waitFor({ timeout: 60000 });
  await frame.locator('#t01-2-2 ins').waitFor({ timeout: 60000 }).catch(() => {});
  await page.click('#mark');
});
await step('back in the list', async () => {
  await page.click('#back');
  await row('wrong.csv').getByText('✓').waitFor();
  const answer = await (await fetch(`${address}api/v1/documents?q=wrong`)).json();
  assert.equal(answer.documents[0].checks_fail, 0);
  assert.equal(answer.documents[0].corrected, true);
});
await step('go through the documents by keyboard', async () => {
  await row('wrong.csv').getByRole('button', { name: 'wrong.csv' }).click();
  await page.frameLocator('#page').locator('#t01-2-2').click({ timeout: 60000 });
  const first = await page.locator('#review-name').textContent();
  await page.click('#previous');
  await page.waitForFunction((name) => document.getElementById('review-name').textContent !== name, first);
  const cell = page.frameLocator('#page').locator('#tables td').first();
  await cell.click({ timeout: 60000 });
  // Each cell in doubt is accepted, what was noted takes effect, then the next document follows.
  for (let i = 0; i < 60; ++i) {
    if (await page.locator('#review-name').textContent() === first) break;
    await page.frameLocator('#page').locator('#tables td').first().waitFor({ timeout: 60000 });
    await page.frameLocator('#page').locator('body').press('d');
    if (await page.frameLocator('#page').locator('.chosen:is(.doubt, .bad):not(.accepted)').count() > 0) await page.keyboard.press('a');
  }
  assert.equal(await page.locator('#review-name').textContent(), first);
  await page.click('#back');
});
await step('look up a figure', async () => {
  await page.click('#show-search');
  await page.fill('#figure-code', '201');
  await page.keyboard.press('Enter');
  await page.locator('#figures tbody tr').first().waitFor();
  assert.ok(await page.locator('#figures tbody tr').count() >= 3);
});
await step('in English', async () => {
  await page.click('#language');
  await page.getByRole('button', { name: 'Documents' }).click();
  await page.getByText('Drop files here').waitFor();
});
await audit('light');
await audit('dark', { colorScheme: 'dark' });
await audit('phone', { viewport: { width: 390, height: 844 } });
await browser.close();
assert.deepEqual(complaints, []);
