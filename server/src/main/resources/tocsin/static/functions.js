// What the server's functions are called and do, asked for once.
let asked;

/** @typedef {{name: string, group: string, signature: string, says: string, example: string, params: object[]}} Fn */

/** @returns {Promise<Map<string, Fn>>} */
export function functions() {
  asked ??= fetch('/functions').then((a) => a.json()).then((all) => new Map(Object.values(all).map((f) => [f.name, told(f)])));
  asked.catch(() => { asked = undefined; });
  return asked;
}

function told(f) {
  const [says, example] = f.description.split('&target=');
  return { name: f.name, group: f.group, signature: f.function, says: says.trim(), example: (example || '').trim(), params: f.params };
}

/** Best first: the name begins with it, has it, or the sentence does. @param {Map<string, Fn>} all */
export function matching(all, word, most = 8) {
  const w = word.toLowerCase();
  const rank = (f) => {
    const n = f.name.toLowerCase();
    if (n.startsWith(w)) return 0;
    if (n.includes(w)) return 1;
    return f.says.toLowerCase().includes(w) ? 2 : 3;
  };
  return [...all.values()].map((f) => ({ f, r: rank(f) })).filter(({ r }) => r < 3)
    .sort((a, b) => a.r - b.r || a.f.name.localeCompare(b.f.name)).slice(0, most).map(({ f }) => f);
}

/** Arguments a step needs, as a start: what must be given, with an example of it. @param {Fn} f */
export function blanks(f) {
  const [, ...rest] = f.params;
  const inExample = (f.example.match(/\((.*)\)$/s)?.[1] || '').split(',').slice(1).map((a) => a.trim());
  return rest.filter((p) => p.required).map((p, i) => inExample[i] || p.options?.[0] || (/float|int|node/i.test(p.type) ? '1' : "'…'")).join(', ');
}

/** Name and parameters, the one that is being written in bold. @param {Fn} f @param {number} argument */
export function signature(f, argument = -1) {
  const line = document.createElement('p');
  line.className = 'mono sm fnsig';
  line.append(f.name + '(');
  f.params.forEach((p, i) => {
    const part = document.createElement(i === Math.min(argument, f.params.length - 1) ? 'b' : 'span');
    part.textContent = p.name + (p.required ? '' : p.default === undefined ? '?' : '=' + p.default) + (p.multiple ? '…' : '');
    line.append(i ? ', ' : '', part);
  });
  line.append(')');
  return line;
}

/** Help for a function. @param {Fn} f @param {number} [argument] the one that is being written */
export function help(f, argument = -1) {
  const box = document.createElement('div');
  box.className = 'fndoc';
  const says = document.createElement('p');
  says.className = 'sm';
  says.textContent = f.says;
  const example = document.createElement('p');
  example.className = 'xs muted';
  const code = document.createElement('span');
  code.className = 'mono';
  code.textContent = f.example;
  example.append('Example: ', code);
  box.append(signature(f, argument), says);
  const one = f.params[Math.min(argument, f.params.length - 1)];
  if (one?.options?.length) {
    const options = document.createElement('p');
    options.className = 'xs muted';
    options.textContent = one.name + ' is one of ' + one.options.join(', ') + '.';
    box.append(options);
  }
  if (f.example) box.append(example);
  return box;
}
