// SPDX-License-Identifier: GPL-3.0-or-later
// The desk: drop files, watch, review, take away. All of it speaks to /api/v1 of this machine.

const WORDS = {
  zh: {
    documents: '文件', search: '查数', allCsv: '全部数字（CSV）', allSqlite: '全部数字（SQLite）', drop: '把文件拖到这里，或点击选择',
    dropMore: 'PDF、Excel、Word、网页、文本，也可以是压缩包；几百个也行。文件不会离开这台电脑。', find: '查找', state: '状态', any: '全部',
    waiting: '等待', working: '处理中', done: '完成', partial: '部分完成', failed: '失败', duplicate: '重复', reviewed: '已看', no: '否', yes: '是',
    order: '排序', worstFirst: '最该看的在前', newestFirst: '最新的在前', byPublisher: '按单位', name: '文件', publisher: '单位', year: '年度', tables: '表',
    proven: '已证', contradicted: '矛盾', findings: '提示', take: '取走', none: '还没有文件。', code: '科目编码', table: '表', line: '项目', column: '栏目',
    value: '数值', unit: '单位', place: '位置', back: '返回', previous: '上一份', next: '下一份', markReviewed: '标为已看', unmark: '标为未看', review: '核对',
    remove: '删除', sure: '删除这份文件及其全部结果？', uploading: '正在上传', left: '份待处理', recalculated: '更正已生效，核对已重做', applying: '正在按更正重新核对…',
    making: '正在生成核对页…', more: '只显示前一百条', page: '页', title: '明细', source: '原文件',
  },
  en: {
    documents: 'Documents', search: 'Search figures', allCsv: 'All figures (CSV)', allSqlite: 'All figures (SQLite)', drop: 'Drop files here, or click to choose',
    dropMore: 'PDF, Excel, Word, web pages, text, archives, hundreds of them. No file leaves this machine.', find: 'Find', state: 'State', any: 'All',
    waiting: 'waiting', working: 'at work', done: 'done', partial: 'partly', failed: 'failed', duplicate: 'duplicate', reviewed: 'Reviewed', no: 'no', yes: 'yes',
    order: 'Order', worstFirst: 'Worst first', newestFirst: 'Newest first', byPublisher: 'By publisher', name: 'File', publisher: 'Publisher', year: 'Year', tables: 'Tables',
    proven: 'Proven', contradicted: 'Contradicted', findings: 'Findings', take: 'Take away', none: 'No files yet.', code: 'Subject code', table: 'Table', line: 'Line', column: 'Column',
    value: 'Value', unit: 'Unit', place: 'Place', back: 'Back', previous: 'Previous', next: 'Next', markReviewed: 'Mark as reviewed', unmark: 'Mark as not reviewed', review: 'Review',
    remove: 'Delete', sure: 'Delete this file with all its results?', uploading: 'Uploading', left: 'to go', recalculated: 'The corrections have taken effect; all sums were checked again',
    applying: 'Checking again with your corrections…', making: 'Making the review page…', more: 'Only the first hundred are shown', page: 'page', title: 'mingxi', source: 'source',
  },
};

const byId = (id) => document.getElementById(id);
let language = localStorage.getItem('language') ?? 'zh';
let documents = [];
let open = null; // The document under review.
const atWork = new Set();
const t = (word) => WORDS[language][word] ?? word;

function showWords() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
  byId('language').textContent = language === 'zh' ? 'English' : '中文';
  byId('language').lang = language === 'zh' ? 'en' : 'zh';
}

async function ask(path, options = {}) {
  const headers = { ...options.headers };
  if (options.method) headers['X-Mingxi'] = '1';
  const response = await fetch(`/api/v1/${path}`, { ...options, headers });
  const json = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(json.error?.message ?? response.statusText);
  return json;
}

function say(text, isBad = false) {
  byId('progress').textContent = text;
  byId('progress').classList.toggle('bad', isBad);
}

// --- Dropping files.

async function upload(files) {
  let sent = 0;
  for (const file of files) {
    say(`${t('uploading')} ${++sent} / ${files.length}: ${file.name}`);
    try {
      await ask(`documents?name=${encodeURIComponent(file.name)}`, {
        method: 'POST', body: file, headers: { 'Content-Type': 'application/octet-stream' },
      });
    } catch (error) {
      say(`${file.name}: ${error.message}`, true);
    }
  }
  await load();
}

/** The files of what was dropped, those of folders at any depth. */
async function filesOf(items) {
  const found = [];
  const take = async (entry) => {
    if (entry.isFile) found.push(await new Promise((resolve, reject) => { entry.file(resolve, reject); }));
    if (!entry.isDirectory) return;
    const reader = entry.createReader();
    for (;;) {
      const entries = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
      if (entries.length === 0) return;
      for (const inner of entries) await take(inner);
    }
  };
  for (const entry of [...items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean)) await take(entry);
  return found;
}

const drop = byId('drop');
byId('files').addEventListener('change', (event) => upload([...event.target.files]));
drop.addEventListener('keydown', (event) => { if (event.key === 'Enter' || event.key === ' ') byId('files').click(); });
addEventListener('dragover', (event) => { event.preventDefault(); drop.classList.add('over'); });
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', async (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  upload(await filesOf(event.dataTransfer.items));
});

// --- The list.

const badness = (one) => (one.status === 'failed' ? 1e9 : 0) + (one.reviewed ? -1e6 : 0) + (one.contradicted ?? 0) * 1000
  + (one.errors ?? 0) * 100 + (one.doubtful ?? 0) * 10 + (one.warnings ?? 0);

const ORDERS = {
  worst: (a, b) => badness(b) - badness(a),
  newest: () => 0,
  publisher: (a, b) => (a.publisher ?? '').localeCompare(b.publisher ?? '', 'zh') || (a.fiscal_year ?? 0) - (b.fiscal_year ?? 0),
};

function shown() {
  const q = byId('q').value.trim();
  return documents
    .filter((one) => !q || one.name.includes(q) || (one.publisher ?? '').includes(q))
    .filter((one) => !byId('status').value || one.status === byId('status').value)
    .filter((one) => !byId('reviewed').value || String(one.reviewed) === byId('reviewed').value)
    .sort(ORDERS[byId('order').value]);
}

function add(row, text, kind = '') {
  const cell = row.insertCell();
  cell.className = kind;
  cell.textContent = text ?? '';
  return cell;
}

function link(parent, href, text) {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  parent.append(anchor, ' ');
}

function button(parent, text, act) {
  const made = document.createElement('button');
  made.textContent = text;
  made.addEventListener('click', act);
  parent.append(made, ' ');
  return made;
}

function showRow(body, one) {
  const row = body.insertRow();
  row.dataset.id = one.id;
  const name = add(row, '');
  if (one.tables > 0) button(name, one.name, () => review(one.id)).classList.add('open');
  else name.textContent = one.name;
  add(row, one.publisher);
  add(row, one.fiscal_year);
  const state = add(row, t(atWork.has(one.id) ? 'working' : one.status), one.status === 'failed' ? 'bad' : '');
  if (one.message) {
    const why = document.createElement('span');
    why.className = 'why';
    why.textContent = one.message;
    state.append(why);
  }
  add(row, one.tables, 'number');
  const share = one.figures > 0 ? `${Math.floor((100 * one.confirmed) / one.figures)} %` : '';
  add(row, share, 'number good');
  add(row, one.contradicted || '', 'number bad');
  add(row, (one.errors ?? 0) + (one.warnings ?? 0) || '', 'number');
  add(row, one.reviewed ? '✓' : '');
  const take = add(row, '');
  if (one.tables > 0) {
    for (const format of ['xlsx', 'csv', 'json', 'sqlite']) link(take, `/api/v1/documents/${one.id}/files/${format}`, format);
  }
  link(take, `/api/v1/documents/${one.id}/files/source`, t('source'));
  button(take, t('remove'), async () => {
    if (!confirm(t('sure'))) return;
    await ask(`documents/${one.id}`, { method: 'DELETE' }).catch((error) => say(error.message, true));
    load();
  });
}

function showList() {
  const body = document.createElement('tbody');
  for (const one of shown()) showRow(body, one);
  byId('documents').tBodies[0].replaceWith(body);
  byId('none').hidden = documents.length > 0;
  const waiting = documents.filter((one) => one.status === 'waiting').length;
  if (waiting > 0) say(`${waiting} ${t('left')}`);
  else if (!byId('progress').classList.contains('bad')) say('');
}

async function load() {
  const parts = [];
  for (let offset = 0; ; offset += 1000) {
    const part = await ask(`documents?limit=1000&offset=${offset}`);
    parts.push(...part.documents);
    if (parts.length >= part.total) break;
  }
  documents = parts;
  showList();
}

for (const id of ['q', 'status', 'reviewed', 'order']) byId(id).addEventListener('input', showList);
byId('filters').addEventListener('submit', (event) => event.preventDefault());

// --- Reviewing.

function show(id) {
  for (const section of document.querySelectorAll('main > section')) section.hidden = section.id !== id;
}

function review(id) {
  open = documents.find((one) => one.id === id);
  if (!open) return;
  show('review');
  byId('review-name').textContent = open.name;
  byId('mark').textContent = t(open.reviewed ? 'unmark' : 'markReviewed');
  byId('review-state').textContent = t('making');
  byId('page').src = `/api/v1/documents/${id}/review`;
}

function step(by) {
  const list = shown().filter((one) => one.tables > 0);
  const at = list.findIndex((one) => one.id === open?.id);
  const other = list[at + by];
  if (other) review(other.id);
}

byId('page').addEventListener('load', () => { if (byId('review-state').textContent === t('making')) byId('review-state').textContent = ''; });
byId('back').addEventListener('click', () => { open = null; byId('page').src = 'about:blank'; show('list'); load(); });
byId('previous').addEventListener('click', () => step(-1));
byId('next').addEventListener('click', () => step(1));
byId('mark').addEventListener('click', async () => {
  await ask(`documents/${open.id}/reviewed`, { method: 'PUT', body: JSON.stringify({ reviewed: !open.reviewed }) });
  open.reviewed = !open.reviewed;
  byId('mark').textContent = t(open.reviewed ? 'unmark' : 'markReviewed');
  if (open.reviewed) step(1);
});

/** One name for what a correction is about, as in the review page. */
const keyOf = ({ kind, table, row, column, finding }) => [kind, finding ?? '', table ?? '', row ?? '', column ?? ''].join(' ');

addEventListener('message', async (event) => {
  if (event.origin !== location.origin || !open) return;
  if (event.data?.mingxi === 'looked-through') return step(1);
  if (event.data?.mingxi !== 'corrections') return;
  const { file } = event.data;
  byId('review-state').textContent = t('applying');
  try {
    const before = await ask(`documents/${open.id}/corrections`);
    const merged = new Map([...(before.corrections ?? []), ...file.corrections].map((one) => [keyOf(one), one]));
    await ask(`documents/${open.id}/corrections`, {
      method: 'PUT', body: JSON.stringify({ ...file, corrections: [...merged.values()] }),
    });
  } catch (error) {
    byId('review-state').textContent = error.message;
  }
});

// --- Looking up figures.

byId('asked').addEventListener('submit', async (event) => {
  event.preventDefault();
  const query = new URLSearchParams();
  for (const [name, id] of [['q', 'figure-q'], ['code', 'figure-code'], ['year', 'figure-year']]) {
    if (byId(id).value.trim()) query.set(name, byId(id).value.trim());
  }
  const body = document.createElement('tbody');
  try {
    const answer = await ask(`figures?${query}`);
    for (const figure of answer.figures) {
      const row = body.insertRow();
      for (const name of ['publisher_name', 'fiscal_year', 'table_title', 'row_path', 'column_path']) add(row, figure[name]);
      add(row, figure.value, 'number');
      add(row, figure.unit);
      add(row, figure.status, figure.status === 'contradicted' ? 'bad' : '');
      const place = add(row, '');
      const known = documents.find((one) => one.sha256 === figure.sha256);
      const where = figure.place ?? (figure.page ? `${t('page')} ${figure.page}` : '');
      if (known) button(place, where || t('review'), () => review(known.id));
      else place.textContent = where;
    }
    byId('more').textContent = answer.more ? t('more') : '';
  } catch (error) {
    byId('more').textContent = error.message;
  }
  byId('figures').tBodies[0].replaceWith(body);
});

byId('show-list').addEventListener('click', () => { open = null; show('list'); load(); });
byId('show-search').addEventListener('click', () => { open = null; show('search'); });
byId('language').addEventListener('click', () => {
  language = language === 'zh' ? 'en' : 'zh';
  localStorage.setItem('language', language);
  showWords();
  showList();
});

// --- What happens.

let isLoading = false;
function loadSoon() {
  if (isLoading) return;
  isLoading = true;
  setTimeout(async () => { isLoading = false; await load().catch(() => {}); }, 300);
}

new EventSource('/api/v1/events').addEventListener('message', (event) => {
  const { event: kind, id, message } = JSON.parse(event.data);
  if (kind === 'started') atWork.add(id);
  if (kind === 'finished') atWork.delete(id);
  if (kind === 'trouble') say(message, true);
  if (kind === 'finished' && open?.id === id) {
    byId('page').contentWindow.location.reload();
    byId('review-state').textContent = t('recalculated');
  }
  loadSoon();
});

showWords();
load().catch((error) => say(error.message, true));
