'use strict';

// Finds names. The names lie in files by first letter, each fetched when it is first wanted, as scripts, because pages opened from a
// disk may fetch nothing else.

(() => {
  const input = document.getElementById('find');
  const list = document.getElementById('found');
  const status = document.getElementById('find-status');
  const root = document.body.dataset.root;
  const most = 12;
  const fa = value => new Intl.NumberFormat('fa-IR').format(value);
  const names = new Map();
  const wanted = new Map();
  let letters = null;
  let at = -1;

  /** One spelling of what is typed and what is looked through: Persian letters for Arabic ones, no half-spaces, small letters. */
  const fold = text => text.replace(/\u0643/g, '\u06A9').replace(/[\u064A\u0649]/g, '\u06CC').replace(/[\u064B-\u065F\u0640]/g, '')
    .replace(/\u200C/g, ' ').replace(/\s+/g, ' ').trim().toLowerCase();

  // What the files of names call.
  window.persianNews = {
    letters(map) { letters = map; },
    names(file, rows) { names.set(file, rows.map(row => [fold(`${row[0]} ${row[1]}`), ...row])); },
  };

  function load(file) {
    if (!wanted.has(file)) {
      wanted.set(file, new Promise(resolve => {
        const script = document.createElement('script');
        script.src = `${root}names/${file}`;
        script.onload = script.onerror = resolve;
        document.head.append(script);
      }));
    }
    return wanted.get(file);
  }

  async function find() {
    const text = fold(input.value);
    if (text === '') {
      show([], text);
      return;
    }
    if (letters === null) await load('letters.js');
    const files = (letters ?? {})[String.fromCodePoint(text.codePointAt(0))] ?? [];
    await Promise.all(files.map(load));
    if (fold(input.value) !== text) return;
    const rows = new Map();
    for (const file of files)
      for (const row of names.get(file) ?? [])
        if (row[0].startsWith(text) || row[0].includes(` ${text}`)) rows.set(row.slice(1).join('\t'), row);
    show([...rows.values()].sort((a, b) => b[4] - a[4]).slice(0, most), text);
  }

  function show(rows, text) {
    at = -1;
    input.removeAttribute('aria-activedescendant');
    list.replaceChildren(...rows.map(([, name, english, type, mentions, page], index) => {
      const item = document.createElement('li');
      item.id = `found-${index}`;
      item.role = 'option';
      item.dataset.type = type;
      item.ariaSelected = 'false';
      if (page > 0) item.dataset.page = `${root}entities/${String(page).padStart(4, '0')}.html`;
      else item.setAttribute('aria-disabled', 'true');
      const parts = [['span', 'dot', ''], ['bdi', '', name], ['bdi', 'quiet latin', english], ['span', 'count', `${fa(mentions)} بار`]];
      item.append(...parts.map(([tag, className, content]) => Object.assign(document.createElement(tag), { className, textContent: content })));
      item.addEventListener('click', () => open(item));
      return item;
    }));
    if (text !== '' && rows.length === 0) list.append(Object.assign(document.createElement('li'), { textContent: 'نامی یافت نشد.', ariaDisabled: 'true', role: 'option' }));
    list.hidden = text === '';
    input.setAttribute('aria-expanded', String(text !== ''));
    status.textContent = text === '' ? '' : rows.length === 0 ? 'نامی یافت نشد.' : `${fa(rows.length)} نام`;
  }

  function open(item) {
    if (item?.dataset.page) location.href = item.dataset.page;
  }

  function move(by) {
    const items = [...list.children];
    if (items.length === 0) return;
    items[at]?.setAttribute('aria-selected', 'false');
    at = (at + by + items.length) % items.length;
    items[at].setAttribute('aria-selected', 'true');
    items[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', items[at].id);
  }

  input.addEventListener('input', find);
  input.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Enter') open(list.children[Math.max(at, 0)]);
    else if (event.key === 'Escape') { input.value = ''; show([], ''); }
    else return;
    event.preventDefault();
  });
  document.addEventListener('click', event => {
    if (!event.target.closest('.finder')) list.hidden = true;
  });
})();
