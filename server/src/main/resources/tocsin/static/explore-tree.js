// What is stored: a tree of names that opens level by level, found by words, and tags with their
// values. Arrow keys walk it as the ARIA pattern for trees says.
const PAUSE = 200;
const OWN = 'tocsin';
const MOST = 200; // rows of one level or one search

async function ask(path, params, signal) {
  const answer = await fetch(path + '?' + new URLSearchParams(params), { signal });
  return answer.ok ? answer.json() : [];
}

const byName = (a, b) => a.text.localeCompare(b.text, 'en', { numeric: true });
async function level(prefix, signal) {
  return (await ask('/metrics/find', { query: prefix + '*' }, signal)).filter((n) => n.text !== '*').sort(byName)
    .map((n) => ({ id: n.id, text: n.text, leaf: n.leaf === 1, open: () => level(n.id + '.') }));
}

const quoted = (text) => '"' + text.replaceAll('"', '\\"') + '"';
async function tags() {
  const names = await ask('/tags/autoComplete/tags', { limit: String(MOST) });
  return names.map((tag) => ({ id: tag, text: tag, leaf: false, tag: true, open: () => values(tag) }));
}
async function values(tag) {
  const all = await ask('/tags/autoComplete/values', { tag, limit: String(MOST) });
  return all.map((value) => ({ id: 'seriesByTag(' + quoted(tag + '=' + value) + ')', text: value, leaf: true, tag: true }));
}

export class Tree {
  /** @param {HTMLElement} place @param {(node: {id: string, leaf: boolean, tag?: boolean}, more: boolean) => void} chosen */
  constructor(place, chosen) {
    Object.assign(this, { place, chosen });
    const id = 'find-metric';
    const find = document.createElement('div');
    find.className = 'tree__find';
    const label = document.createElement('label');
    label.className = 'vh';
    label.htmlFor = id;
    label.textContent = 'Find a metric';
    this.find = Object.assign(document.createElement('input'), { id, className: 'input', placeholder: 'Find a metric', autocomplete: 'off', spellcheck: false, type: 'search' });
    this.hint = document.createElement('p');
    this.hint.className = 'hint';
    this.hint.setAttribute('role', 'status');
    this.hint.textContent = 'Words in the order of the name: “gateway err”.';
    find.append(label, this.find, this.hint);
    this.list = document.createElement('ul');
    this.list.className = 'treelist';
    this.list.setAttribute('role', 'tree');
    this.list.setAttribute('aria-label', 'Metrics');
    place.append(find, this.list);
    this.find.addEventListener('input', () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.search(), PAUSE); });
    this.find.addEventListener('keydown', (e) => { if (e.key === 'ArrowDown') { e.preventDefault(); this.items()[0]?.focus(); } });
    this.list.addEventListener('keydown', (e) => this.press(e));
    this.roots();
  }

  async roots() {
    const [paths, known] = await Promise.all([level(''), tags()]);
    const nodes = known.length ? [...paths, { id: ' tags', text: 'By tag', leaf: false, tag: true, open: tags }] : paths;
    const same = nodes.map((n) => n.id).join();
    if (same !== this.same || this.find.value) { this.list.replaceChildren(); this.fill(this.list, nodes); }
    this.same = this.find.value ? '' : same;
    // The program's own figures are always there.
    this.place.dispatchEvent(new CustomEvent('tree-empty', { bubbles: true, detail: nodes.every((n) => n.id === OWN) }));
  }

  async search() {
    const words = this.find.value.trim().split(/[\s.*]+/).filter(Boolean);
    this.asked?.abort();
    if (!words.length) { this.same = ''; this.hint.textContent = 'Words in the order of the name: “gateway err”.'; this.roots(); return; }
    this.asked = new AbortController();
    this.same = '';
    const pattern = '**' + words.map((w) => w.replace(/[{}[\]?]/g, '')).join('**') + '**';
    try {
      const { results = [] } = await ask('/metrics/expand', { query: pattern, leavesOnly: '1' }, this.asked.signal);
      this.fill(this.list, results.slice(0, MOST).map((path) => ({ id: path, text: path, leaf: true })));
      this.hint.textContent = results.length === 0 ? 'No metric has these words in this order.'
        : results.length > MOST ? 'The first ' + MOST + ' of ' + results.length.toLocaleString('en') + '.' : results.length + (results.length === 1 ? ' metric.' : ' metrics.');
    } catch { /* another search has begun */ }
  }

  fill(list, nodes) {
    const rows = nodes.slice(0, MOST).map((n) => this.item(n));
    list.replaceChildren(...rows);
    if (nodes.length > MOST) {
      const more = document.createElement('li');
      more.setAttribute('role', 'none');
      more.className = 'xs muted';
      more.textContent = (nodes.length - MOST).toLocaleString('en') + ' more. Search for them.';
      list.append(more);
    }
    const first = this.items()[0];
    if (first && !this.list.querySelector('[tabindex="0"]')) first.tabIndex = 0;
  }

  item(node) {
    const li = document.createElement('li');
    li.setAttribute('role', 'treeitem');
    li.setAttribute('aria-selected', 'false');
    li.tabIndex = -1;
    li.node = node;
    if (!node.leaf) li.setAttribute('aria-expanded', 'false');
    const row = document.createElement('span');
    row.className = node.leaf ? 'tn leaf' : 'tn';
    const name = document.createElement('span');
    name.className = 'tn__name';
    name.textContent = node.text;
    name.title = node.id;
    row.append(name);
    row.addEventListener('click', (e) => { this.focus(li); this.act(li, e.shiftKey); });
    li.append(row);
    return li;
  }

  act(li, more) {
    const { node } = li;
    if (node.leaf) this.select(li);
    else this.toggle(li);
    this.chosen(node, more);
  }

  select(li) {
    for (const other of this.list.querySelectorAll('[aria-selected="true"]')) other.setAttribute('aria-selected', 'false');
    li.setAttribute('aria-selected', 'true');
  }

  async toggle(li, open = li.getAttribute('aria-expanded') !== 'true') {
    li.setAttribute('aria-expanded', String(open));
    let group = li.querySelector(':scope > ul');
    if (group) { group.hidden = !open; return; }
    if (!open) return;
    group = document.createElement('ul');
    group.setAttribute('role', 'group');
    li.append(group);
    const nodes = await li.node.open();
    this.fill(group, nodes);
    const count = document.createElement('span');
    count.className = 'muted xs';
    count.textContent = nodes.length.toLocaleString('en');
    li.firstChild.append(count);
  }

  items() { return [...this.list.querySelectorAll('[role="treeitem"]')].filter((li) => !li.parentElement.closest('ul[hidden]')); }

  focus(li) {
    for (const other of this.list.querySelectorAll('[tabindex="0"]')) other.tabIndex = -1;
    li.tabIndex = 0;
    li.focus();
  }

  press(e) {
    const li = e.target.closest('[role="treeitem"]');
    if (!li || e.ctrlKey || e.metaKey || e.altKey) return;
    const all = this.items();
    const at = all.indexOf(li);
    const expanded = li.getAttribute('aria-expanded');
    const go = (to) => { if (to) this.focus(to); };
    const does = {
      ArrowDown: () => go(all[at + 1]), ArrowUp: () => go(all[at - 1]), Home: () => go(all[0]), End: () => go(all.at(-1)),
      ArrowRight: () => { if (expanded === 'false') this.toggle(li, true); else if (expanded) go(all[at + 1]); },
      ArrowLeft: () => { if (expanded === 'true') this.toggle(li, false); else go(li.parentElement.closest('[role="treeitem"]')); },
      Enter: () => this.act(li, e.shiftKey), ' ': () => this.act(li, e.shiftKey),
    }[e.key];
    if (!does) return;
    e.preventDefault();
    e.stopPropagation();
    does();
  }
}
