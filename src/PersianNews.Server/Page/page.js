'use strict';

// The page: sends the text to /annotate and shows what comes back. Everything the text says reaches the page as text nodes, never as HTML.

const types = ['PER', 'ORG', 'LOC', 'FAC', 'EVT', 'PRO', 'DAT', 'NUM', 'QUO'];
const firstShown = 150;
const $ = id => document.getElementById(id);
const number = new Intl.NumberFormat('fa-IR');
const fa = value => number.format(value);
const typeName = type => $(`type-${type}`).textContent;

let record = null;
let text = '';
let marks = [];
let quotePieces = [];
let datePieces = [];
let numberPieces = [];
let chosen = -1;
let asking = null;

/** Makes an element; children are elements or strings, and strings become text nodes. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    if (name in element && name !== 'type') element[name] = value;
    else element.setAttribute(name, value);
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

/* Asking */

const refusals = {
  400: 'این متن خوانده نشد.',
  408: 'متن در زمان مجاز نرسید.',
  413: 'این متن بلندتر از اندازهٔ مجاز است.',
  503: 'سرویس سرگرم کارهای دیگر است؛ چند لحظهٔ دیگر دوباره بکوشید.',
};

async function ask(body, signal) {
  const request = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal };
  let response = await fetch('/annotate', request);
  if (response.status === 503) {
    await new Promise(resolve => setTimeout(resolve, 1000 * Number(response.headers.get('Retry-After') ?? 1)));
    response = await fetch('/annotate', request);
  }
  if (!response.ok) throw new Error(refusals[response.status] ?? 'سرویس نتوانست پاسخ بدهد.');
  return response.json();
}

async function run() {
  const wanted = $('text').value;
  if (wanted.trim() === '') {
    complain('متنی نوشته نشده است.');
    $('text').focus();
    return;
  }
  asking?.abort();
  const mine = asking = new AbortController();
  $('run').disabled = true;
  $('alert').hidden = true;
  $('status').textContent = 'در حال خواندن متن…';
  try {
    const answer = await ask(JSON.stringify({ id: '', text: wanted }), mine.signal);
    [record, text] = [answer, wanted];
    show();
  } catch (error) {
    if (error.name !== 'AbortError') complain(error instanceof TypeError ? 'پیوند با سرویس برقرار نشد.' : error.message);
  } finally {
    if (asking === mine) $('run').disabled = false;
  }
}

function complain(message) {
  $('status').textContent = '';
  $('alert').textContent = message;
  $('alert').hidden = false;
}

/* Showing */

function show() {
  chosen = -1;
  $('article').className = '';
  drawArticle();
  drawFacts();
  drawLegend();
  drawList('entities', entityOrder(), entityItem, 'نامی یافت نشد.');
  drawList('quotes', record.quotes, quoteItem, 'گفته‌ای یافت نشد.');
  drawList('dates', record.dates, dateItem, 'تاریخی یافت نشد.');
  drawList('numbers', record.numbers, numberItem, 'عددی یافت نشد.');
  view('read');
  $('status').textContent = `نشانه‌گذاری شد: ${fa(record.entities.length)} نام، ${fa(record.quotes.length)} گفته، `
    + `${fa(record.dates.length)} تاریخ و ${fa(record.numbers.length)} عدد.`;
  $('reader-title').focus({ preventScroll: true });
  scrollTo({ top: 0 });
}

function view(name) {
  $('main').dataset.view = name;
  $('composer').hidden = name === 'read';
  $('reader').hidden = $('panel').hidden = name === 'edit';
}

/** Everything to be marked, in order, outer things before inner ones. */
function annotations() {
  const list = [
    ...record.quotes.map((item, index) => ({ ...item, index, type: 'QUO', rank: 0 })),
    ...record.mentions.map((item, index) => ({ ...item, index, rank: 1 })),
    ...record.dates.map((item, index) => ({ ...item, index, type: 'DAT', rank: 2 })),
    ...record.numbers.map((item, index) => ({ ...item, index, type: 'NUM', rank: 2 })),
  ].filter(item => item.end > item.start);
  return list.sort((a, b) => a.start - b.start || b.end - a.end || a.rank - b.rank);
}

/** Draws the text line by line. What crosses the end of a line or of what holds it is drawn in pieces. */
function drawArticle() {
  marks = record.mentions.map(() => []);
  quotePieces = record.quotes.map(() => []);
  datePieces = record.dates.map(() => []);
  numberPieces = record.numbers.map(() => []);
  const pending = annotations();
  const page = document.createDocumentFragment();
  const lines = /[^\n\r\u2028\u2029]+/g;
  const title = record.title?.trim();
  let titleSeen = !title || !text.split(/[\n\r\u2028\u2029]/).some(line => line.trim() === title);
  let next = 0;
  let open = [];
  for (let match; (match = lines.exec(text)) !== null;) {
    const [start, end] = [match.index, match.index + match[0].length];
    if (match[0].trim() === '') continue;
    const isTitle = !titleSeen && match[0].trim() === title;
    const line = make('p', { className: isTitle ? 'headline' : titleSeen ? '' : 'furniture' });
    titleSeen ||= isTitle;
    while (next < pending.length && pending[next].start < end) open.push(pending[next++]);
    drawRange(line, start, end, open, 0);
    open = open.filter(item => item.end > end);
    page.append(line);
  }
  $('article').replaceChildren(page);
}

function drawRange(parent, start, end, items, from) {
  let at = start;
  for (let i = from; i < items.length; i++) {
    const item = items[i];
    const [first, last] = [Math.max(item.start, at), Math.min(item.end, end)];
    if (first >= end) break;
    if (last <= first) continue;
    if (first > at) parent.append(text.slice(at, first));
    const piece = make(item.type === 'QUO' ? 'q' : 'mark', { 'data-type': item.type, 'aria-describedby': `type-${item.type}` });
    drawRange(piece, first, last, items, i + 1);
    note(piece, item);
    parent.append(piece);
    at = last;
  }
  if (at < end) parent.append(text.slice(at, end));
}

function note(piece, item) {
  if (item.type === 'QUO') {
    if (quotePieces[item.index].length === 0) piece.className = 'opens';
    quotePieces[item.index].push(piece);
    return;
  }
  if (item.type === 'DAT') {
    datePieces[item.index].push(piece);
    piece.title = item.value ?? '';
  } else if (item.type === 'NUM') {
    numberPieces[item.index].push(piece);
    piece.title = [item.value, item.unit].filter(part => part !== null && part !== '').join(' ');
  } else {
    const entity = record.entities[item.entity];
    piece.title = [typeName(item.type), entity.name, entity.english].filter(Boolean).join(' · ');
    piece.dataset.mention = item.index;
    marks[item.index].push(piece);
  }
}

function drawFacts() {
  const facts = [
    ['انتشار', moment(record.published)], ['خبرگزاری', record.source.agency], ['خبرنگار', record.source.reporter],
    ['از', record.source.via], ['جای خبر', record.source.place], ['کد خبر', record.source.code],
  ];
  $('facts').replaceChildren(...facts.filter(([, value]) => value).map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))));
}

function drawLegend() {
  const counts = Object.fromEntries(types.map(type => [type, 0]));
  for (const mention of record.mentions) counts[mention.type]++;
  counts.DAT = record.dates.length;
  counts.NUM = record.numbers.length;
  counts.QUO = record.quotes.length;
  $('legend').replaceChildren(...types.filter(type => counts[type] > 0).map(type => make(
    'button', { 'type': 'button', 'data-type': type, 'aria-pressed': 'true', onclick: toggleType },
    make('span', { className: 'dot' }), typeName(type), ' ', make('span', { className: 'count' }, fa(counts[type])))));
}

function toggleType(event) {
  const button = event.currentTarget;
  const isOn = button.getAttribute('aria-pressed') === 'true';
  button.setAttribute('aria-pressed', String(!isOn));
  $('article').classList.toggle(`hide-${button.dataset.type}`, isOn);
}

/** Fills a tab; of a long list the first part, the rest on demand. */
function drawList(id, items, makeItem, empty) {
  const panel = $(id);
  document.querySelector(`#tab-${id} .count`).textContent = items.length === 0 ? '' : fa(items.length);
  if (items.length === 0) {
    panel.replaceChildren(make('p', { className: 'none' }, empty));
    return;
  }
  const list = make('ul', {}, ...items.slice(0, firstShown).map(makeItem));
  panel.replaceChildren(list);
  if (items.length <= firstShown) return;
  panel.append(make('button', {
    'type': 'button', className: 'all', onclick(event) {
      list.append(...items.slice(firstShown).map((item, index) => makeItem(item, firstShown + index)));
      list.children[firstShown].querySelector('button').focus();
      event.currentTarget.remove();
    },
  }, `نشان دادن همهٔ ${fa(items.length)} تا`));
  panel.scrollTop = 0;
}

function entityOrder() {
  return [...record.entities].sort((a, b) => b.mentions - a.mentions || a.id - b.id);
}

function entityItem(entity) {
  const roles = [...new Set(entity.roles.map(role => role.text.replace(/\s+/g, ' ')))];
  const more = [roles.join('، '), entity.english && make('bdi', { dir: 'ltr', className: 'latin', lang: 'en' }, entity.english)].filter(Boolean);
  const button = make(
    'button', { 'type': 'button', 'aria-expanded': 'false', onclick: () => choose(chosen === entity.id ? -1 : entity.id) },
    make('span', { className: 'dot' }),
    make('span', { className: 'name' }, entity.name, ' ', make('span', { className: 'tag' }, typeName(entity.type))),
    make('span', { className: 'count' }, `${fa(entity.mentions)} بار`));
  if (more.length > 0) button.append(make('span', { className: 'more' }, ...more.flatMap((part, index) => index === 0 ? [part] : [' · ', part])));
  return make('li', { className: 'item', 'data-type': entity.type, 'data-entity': entity.id }, button);
}

function quoteItem(quote, index) {
  const speaker = record.entities[quote.speaker ?? -1];
  return make('li', { className: 'item', 'data-type': speaker?.type ?? 'QUO' }, make(
    'button', { 'type': 'button', onclick: event => goTo(quotePieces[index], event.currentTarget) },
    make('span', { className: 'who' }, make('b', {}, speaker?.name ?? 'گوینده نامعلوم'), quote.verb ? ` — ${quote.verb}` : ''),
    make('span', { className: 'said' }, quote.text)));
}

function dateItem(date, index) {
  return spanItem('DAT', date, datePieces[index], moment(date.value), date.value);
}

function numberItem(item, index) {
  const value = [item.value === null ? null : fa(item.value), item.unit].filter(Boolean).join(' ');
  return spanItem('NUM', item, numberPieces[index], value, null);
}

function spanItem(type, item, pieces, meaning, code) {
  return make('li', { className: 'item', 'data-type': type }, make(
    'button', { 'type': 'button', onclick: event => goTo(pieces, event.currentTarget) },
    make('span', { className: 'dot' }), make('span', { className: 'name' }, item.text),
    code ? make('span', { className: 'count mono' }, code) : '',
    meaning ? make('span', { className: 'more' }, meaning) : ''));
}

const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** An ISO date, or a range of them, in words of the solar calendar; where it is no full date, as it is. */
function moment(iso) {
  if (typeof iso !== 'string') return '';
  return iso.split('/').map(part => {
    const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(part);
    if (match === null) return part;
    const date = new Date(`${match[0].slice(0, 10)}T00:00Z`);
    if (Number.isNaN(date.getTime())) return part;
    const words = Object.fromEntries(day.formatToParts(date).map(({ type, value }) => [type, value]));
    const time = match[4] ? `، ساعت ${match[4]}:${match[5]}`.replace(/\d/g, digit => fa(Number(digit))) : '';
    return `${words.weekday} ${words.day} ${words.month} ${words.year}${time}`;
  }).join(' تا ');
}

/* Choosing */

function choose(id) {
  chosen = id;
  document.querySelectorAll('.walk').forEach(walk => walk.remove());
  document.querySelectorAll('#entities [aria-expanded="true"]').forEach(button => button.setAttribute('aria-expanded', 'false'));
  $('article').classList.toggle('choosing', id >= 0);
  record.mentions.forEach((mention, index) => marks[index].forEach(mark => mark.classList.toggle('chosen', mention.entity === id)));
  clearCurrent();
  if (id < 0) return;
  const own = record.mentions.flatMap((mention, index) => mention.entity === id && marks[index].length > 0 ? [marks[index]] : []);
  let at = 0;
  const place = make('span', { className: 'count', role: 'status' });
  const step = by => {
    at = (at + by + own.length) % own.length;
    place.textContent = `${fa(at + 1)} از ${fa(own.length)}`;
    goTo(own[at]);
  };
  const entity = record.entities[id];
  const item = document.querySelector(`[data-entity="${id}"]`);
  if (item === null) {
    document.querySelector('#entities .all')?.click();
    choose(id);
    return;
  }
  item.querySelector('button').setAttribute('aria-expanded', 'true');
  item.append(make(
    'div', { className: 'walk' },
    make('button', { 'type': 'button', onclick: () => step(-1) }, 'قبلی'), make('button', { 'type': 'button', onclick: () => step(1) }, 'بعدی'), place,
    entity.wikidata ? make('a', { href: `https://www.wikidata.org/wiki/${encodeURIComponent(entity.wikidata)}`, target: '_blank', rel: 'noreferrer' }, `ویکی‌داده ${entity.wikidata}`) : null));
  if (own.length > 0) step(0);
}

function clearCurrent() {
  document.querySelectorAll('.current').forEach(element => element.classList.remove('current'));
  document.querySelectorAll('[aria-current]').forEach(element => element.removeAttribute('aria-current'));
}

function goTo(pieces, button) {
  clearCurrent();
  button?.setAttribute('aria-current', 'true');
  pieces.forEach(piece => piece.classList.add('current'));
  pieces[0]?.scrollIntoView({ block: 'center' });
}

function chooseFromText(event) {
  const mark = event.target.closest('mark[data-mention]');
  if (mark === null || getSelection().toString() !== '') return;
  const id = record.mentions[Number(mark.dataset.mention)].entity;
  selectTab($('tab-entities'), false);
  choose(id);
  goTo(marks[Number(mark.dataset.mention)]);
  document.querySelector(`[data-entity="${id}"]`)?.scrollIntoView({ block: 'nearest' });
}

/* Tabs */

function selectTab(tab, focus = true) {
  for (const other of document.querySelectorAll('[role="tab"]')) {
    const isThis = other === tab;
    other.setAttribute('aria-selected', String(isThis));
    other.tabIndex = isThis ? 0 : -1;
    $(other.getAttribute('aria-controls')).hidden = !isThis;
  }
  if (focus) tab.focus();
}

function moveTab(event) {
  const tabs = [...document.querySelectorAll('[role="tab"]')];
  const at = tabs.indexOf(event.target);
  // The page runs from right to left, so the next tab is on the left.
  const to = { ArrowLeft: at + 1, ArrowRight: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  selectTab(tabs[(to + tabs.length) % tabs.length]);
}

function edit() {
  view('edit');
  $('text').focus();
}

function save() {
  const url = URL.createObjectURL(new Blob([JSON.stringify(record, null, 1)], { type: 'application/json' }));
  make('a', { href: url, download: 'annotated.json' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

function measure() {
  $('length').textContent = fa($('text').value.length);
}

function fill(value) {
  $('text').value = value;
  measure();
  $('text').focus();
}

$('form').addEventListener('submit', event => { event.preventDefault(); run(); });
$('text').addEventListener('input', measure);
$('text').addEventListener('keydown', event => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});
$('sample').addEventListener('click', async () => fill(await (await fetch('/sample.txt')).text()));
$('clear').addEventListener('click', () => fill(''));
$('edit').addEventListener('click', edit);
$('save').addEventListener('click', save);
$('article').addEventListener('click', chooseFromText);
document.querySelector('[role="tablist"]').addEventListener('keydown', moveTab);
document.querySelectorAll('[role="tab"]').forEach(tab => tab.addEventListener('click', () => selectTab(tab)));
document.addEventListener('keydown', event => {
  if (event.key === 'Escape' && chosen >= 0) choose(-1);
});
measure();
