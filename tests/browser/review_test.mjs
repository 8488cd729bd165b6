// SPDX-License-Identifier: GPL-3.0-or-later
// usage: node review_test.mjs CHROMIUM PAGE HOSTILE_TEXT
// Uses the page as a person does; any console error, request or serious accessibility problem fails. Run by review_test.py.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';

const [, , executablePath, file, hostile] = process.argv;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, acceptDownloads: true });
await context.grantPermissions(['clipboard-read', 'clipboard-write']);
const page = await context.newPage();
const complaints = [];
page.on('console', (message) => { if (message.type() === 'error') complaints.push(`console: ${message.text()}`); });
page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
page.on('dialog', (dialog) => {
  if (dialog.type() === 'beforeunload') return dialog.accept();  // What was noted is not saved yet.
  complaints.push(`dialog: ${dialog.message()}`);
  dialog.dismiss();
});
page.on('request', (request) => {
  if (!/^(file|data|blob):/.test(request.url())) complaints.push(`request: ${request.url()}`);
});

const step = async (name, work) => {
  await work();
  await page.screenshot({ path: `shot-${name.replaceAll(' ', '-')}.png` });
  console.log(`ok: ${name}`);
};
const cell = (id) => page.locator(`#${id}`);
const box = (id) => page.locator(`rect[data-c="${id}"]`).first();
const hasClass = async (locator, name) => ((await locator.getAttribute('class')) ?? '').split(' ').includes(name);

async function audit(name) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const grave = violations.filter((violation) => ['serious', 'critical'].includes(violation.impact));
  const told = grave.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0].html.slice(0, 160)}`);
  assert.deepEqual(told, [], `accessibility, ${name}`);
}

await step('open', async () => {
  await page.goto(`file://${file}`);
  await page.waitForFunction(() => document.querySelector('.sheet img').naturalWidth > 0);
  assert.equal(await page.locator('article.table').count(), 2);
  assert.equal((await cell('t01-2-0').textContent()).replaceAll(' ', ''), hostile.replaceAll(' ', ''));
  assert.equal(await page.locator('img[src="x"]').count(), 0);
});
await step('point at a cell', async () => {
  await cell('t01-1-1').hover();
  assert.ok(await hasClass(box('t01-1-1'), 'near'));
  await box('t01-2-2').hover({ force: true });
  assert.ok(await hasClass(cell('t01-2-2'), 'near'));
});
await step('choose on the page', async () => {
  await box('t01-1-1').click({ force: true });
  assert.ok(await hasClass(cell('t01-1-1'), 'chosen'));
  assert.match(await page.locator('#cell-about').textContent(), /1,204\.50/);
});
await step('move by keys', async () => {
  await cell('t01-1-1').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  assert.ok(await hasClass(cell('t01-2-2'), 'chosen'));
  assert.ok(await hasClass(box('t01-2-2'), 'chosen'));
});
await step('step through findings', async () => {
  const findings = page.locator('[data-finding]');
  assert.ok((await findings.count()) > 0, 'the wrong total is a finding');
  await page.keyboard.press('n');
  assert.equal(await findings.first().getAttribute('aria-current'), 'true');
  assert.match(await page.locator('.chosen').first().getAttribute('class'), /found/);
  await page.keyboard.press('p');
  assert.equal(await findings.last().getAttribute('aria-current'), 'true');
});
await step('search and filter', async () => {
  await page.keyboard.press('/');
  await page.keyboard.type('1554.5');
  assert.equal(await page.locator('#hits').textContent(), '2');
  await page.keyboard.press('Enter');
  assert.ok(await hasClass(cell('t01-3-1'), 'chosen'));
  await page.fill('#search', '');
  await page.selectOption('#filter', 'corrected');
  assert.equal(await page.locator('article.table:visible').count(), 0);
  await page.selectOption('#filter', 'found');
  assert.ok((await page.locator('article.table:visible').count()) > 0);
  await page.selectOption('#filter', '');
});
await step('zoom', async () => {
  const before = (await page.locator('.paper').first().boundingBox()).width;
  await page.click('#larger');
  const after = (await page.locator('.paper').first().boundingBox()).width;
  assert.ok(after > before * 1.2, `${before} -> ${after}`);
  await page.click('#smaller');
});
await step('copy as TSV', async () => {
  await cell('t01-1-0').click();
  await page.click('#copy');
  await page.waitForFunction(() => /4/.test(document.getElementById('hits').textContent));
  const text = await page.evaluate(() => navigator.clipboard.readText());
  assert.equal(text.split('\n')[1], '基本支出\t1,204.50\t1,198.36');
});
await step('English', async () => {
  await page.click('#language');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.match(await page.locator('#findings h2').innerText(), /Findings/);
  await audit('English');
  await page.click('#language');
});
await step('help', async () => {
  await page.click('#help');
  assert.ok(await page.locator('#keys').isVisible());
  await audit('help');
  await page.keyboard.press('Escape');
});
await step('correct a cell and a title', async () => {
  await cell('t01-3-2').click();
  await page.keyboard.press('e');
  await page.keyboard.type('1,545.48');
  await page.keyboard.press('Enter');
  assert.equal(await cell('t01-3-2').locator('ins').textContent(), '1,545.48');
  assert.equal(await cell('t01-3-2').locator('del').textContent(), '1,645.48');
  // The sum holds now: its tick, its finding and the count follow.
  assert.ok(await hasClass(cell('t01-3-2'), 'ok'), 'the total is proven');
  assert.ok(await hasClass(box('t01-3-2'), 'ok'), 'on the page, too');
  assert.ok((await page.locator('.finding.settled').count()) > 0, 'its finding is settled');
  assert.match(await page.locator('#cell-checks li').first().textContent(), /✓.*1545\.48 = 1545\.48/);
  await cell('t01-1-1').click();
  await page.keyboard.press('e');
  await page.keyboard.type('1,204.60');
  await page.keyboard.press('Enter');
  assert.ok(await page.locator('#broken').isVisible(), 'a sum that held is broken');
  assert.ok(!(await hasClass(cell('t01-3-1'), 'ok')));
  await page.locator('#broken button').first().click();
  assert.ok(await hasClass(cell('t01-3-1'), 'chosen'));
  await page.locator('#cell-checks button.operand').first().click();
  assert.ok(await hasClass(cell('t01-1-1'), 'chosen'), 'to the first of its parts');
  await page.click('#undo');
  assert.ok(await page.locator('#broken').isHidden());
  assert.ok(await hasClass(cell('t01-3-1'), 'ok'));
  assert.equal(await cell('t01-1-1').locator('ins').count(), 0);
  const form = page.locator('#table-t01 .fix');
  await form.locator('summary').click();
  await form.locator('[data-fix="title"]').fill('2024年支出决算表');
  await form.locator('[data-do="fix-table"]').click();
  await page.locator('[data-seen]').last().check();
  await audit('corrected');
});
await step('go through doubts by keyboard', async () => {
  await cell('t01-0-0').focus();
  await page.keyboard.press('d');
  const first = await page.locator('#tables .chosen').getAttribute('id');
  assert.ok(await hasClass(cell(first), 'bad') || await hasClass(cell(first), 'doubt'));
  await page.waitForFunction(() => document.getElementById('cell-crop').width > 20);
  const dark = await page.evaluate(() => {
    const canvas = document.getElementById('cell-crop');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.filter((value, i) => i % 4 === 0 && value < 100).length;
  });
  assert.ok(dark > 20, 'what is printed stands beside it');
  await page.keyboard.press('a');
  assert.ok(await hasClass(cell(first), 'accepted'));
  assert.notEqual(await page.locator('#tables .chosen').getAttribute('id'), first);
  await page.keyboard.press('u');
  assert.ok(!(await hasClass(cell(first), 'accepted')));
  await audit('doubts');
});
await step('correct boundaries', async () => {
  const panel = page.locator('#cell details');
  await cell('t01-0-1').click();
  await panel.locator('summary').click();
  await page.click('#merge-right');
  assert.ok(await hasClass(cell('t01-0-2'), 'moved'));
  await cell('t01-1-0').click();
  await page.click('#split-row');
  const inputs = page.locator('#split-texts input');
  assert.equal(await inputs.count(), 3);
  await inputs.nth(0).fill('基木');  // Not what stands there.
  await page.click('#split-form button:not([type="button"])');
  assert.ok(await page.locator('#split').isVisible(), 'the text does not fit');
  await inputs.nth(0).fill('基本');
  await inputs.nth(1).fill('');
  await inputs.nth(2).fill('');
  await audit('split');
  await page.click('#split-form button:not([type="button"])');
  assert.ok(await page.locator('#split').isHidden());
  await cell('t01-2-1').click();
  await page.click('#join-column');
  await page.click('#undo-boundary');
  assert.ok(!(await hasClass(cell('t01-3-1'), 'moved')));
});
await step('reload', async () => {
  await page.reload();
  await page.waitForFunction(() => document.querySelector('#save output')?.textContent.includes('5'));
  assert.equal(await cell('t01-3-2').locator('ins').textContent(), '1,545.48');
  assert.ok(await hasClass(cell('t01-3-2'), 'ok'), 'and its sum is reckoned again');
  assert.equal(await page.locator('#table-t01 [data-fix="title"]').inputValue(), '2024年支出决算表');
});
await step('save corrections', async () => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
  await download.saveAs('corrections.json');
  const saved = JSON.parse(readFileSync('corrections.json', 'utf8'));
  assert.equal(saved.source.sha256.length, 64);
  assert.deepEqual(saved.corrections[0],
    { kind: 'cell', table: 't01', row: 3, column: 2, printed: '1,645.48', text: '1,545.48' });
  assert.deepEqual(saved.corrections.map(({ kind }) => kind), ['cell', 'title', 'seen', 'merge-cells', 'split-row']);
  assert.deepEqual(saved.corrections.slice(3), [
    { kind: 'merge-cells', table: 't01', row: 0, column: 1, printed: '预算数|决算数', text: '1x2' },
    { kind: 'split-row', table: 't01', row: 1, printed: '基本支出|1,204.50|1,198.36', text: '基本||' },
  ]);
});
await browser.close();
assert.deepEqual(complaints, []);
