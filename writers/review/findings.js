// SPDX-License-Identifier: GPL-3.0-or-later
// Stepping through the findings, filtering, searching, copying.

const findings = [...document.querySelectorAll('[data-finding]')];
let current = -1;

for (const finding of findings) {
  for (const id of finding.dataset.cells.split(' ').filter(Boolean)) {
    const cell = byId(id);
    if (cell) for (const part of partsOf(cell)) part.classList.add('found');
  }
}

function showFinding(number) {
  if (findings.length === 0) return;
  findings[current]?.removeAttribute('aria-current');
  current = (number + findings.length) % findings.length;
  const finding = findings[current];
  finding.setAttribute('aria-current', 'true');
  scrollTo(finding, 'nearest');
  const cell = byId(finding.dataset.cells.split(' ')[0]);
  if (cell) {
    choose(cell);
  } else {
    scrollTo(byId(`table-${finding.dataset.ofTable}`), 'start');
    scrollTo(byId(`page-${finding.dataset.page}`), 'start');
  }
  announce(`${current + 1} / ${findings.length}: ${finding.innerText}`);
}

findings.forEach((finding, number) => finding.addEventListener('click', () => showFinding(number)));
byId('next').addEventListener('click', () => showFinding(current + 1));
byId('previous').addEventListener('click', () => showFinding(current < 0 ? -1 : current - 1));

// Filter: other cells step back, tables without a match are hidden.

function filterBy(look) {
  document.body.dataset.filter = look;
  for (const table of document.querySelectorAll('.table')) {
    table.classList.toggle('matching', look === '' || table.querySelector(`td.${look}, th.${look}`) !== null);
  }
}

byId('filter').addEventListener('change', (event) => filterBy(event.target.value));

// Search: in figures with and without their commas.

let hits = [];
let hit = -1;
const searchable = (text) => text.toLowerCase().replaceAll(',', '').replaceAll(/\s/g, '');

function search(text) {
  for (const cell of hits) for (const part of partsOf(cell)) part.classList.remove('hit');
  const wanted = searchable(text);
  hits = wanted === '' ? []
    : [...document.querySelectorAll('td[id], th[id]')].filter((cell) => searchable(cell.textContent).includes(wanted));
  for (const cell of hits) for (const part of partsOf(cell)) part.classList.add('hit');
  hit = -1;
  byId('hits').textContent = wanted === '' ? '' : String(hits.length);
}

function showHit(step) {
  if (hits.length === 0) return;
  hit = (hit + step + hits.length) % hits.length;
  choose(hits[hit]);
  byId('hits').textContent = `${hit + 1} / ${hits.length}`;
}

byId('search').addEventListener('input', (event) => search(event.target.value));
byId('search').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') showHit(event.shiftKey ? -1 : 1);
});

// Copying the table of the chosen cell, or the first one.

function tableAsTsv(table) {
  const lines = [];
  for (const row of table.rows) {
    const fields = [];
    for (const cell of row.cells) {
      const column = isCell(cell) ? placeOf(cell).column : fields.length;
      while (fields.length < column) fields.push('');
      fields.push((cell.querySelector('ins') ?? cell).textContent.replaceAll(/[\t\n]/g, ' '));
    }
    lines.push(fields.join('\t'));
  }
  return lines.join('\n');
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

byId('copy').addEventListener('click', async () => {
  const table = chosen?.closest('table') ?? document.querySelector('table');
  if (!table) return;
  await copyText(tableAsTsv(table));
  announce(say('已复制', 'copied'));
  byId('hits').textContent = say(`已复制 ${table.rows.length} 行`, `${table.rows.length} rows copied`);
});
