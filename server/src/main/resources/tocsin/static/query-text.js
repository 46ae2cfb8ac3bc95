// A target of Graphite as steps: what it reads, then one function after the other, and back to text.
// Reads only as much grammar as the screen needs; the server is the judge.

/** Where the parts of a list of arguments end, heeding quotes and brackets. */
function split(text) {
  const parts = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '(' || c === '{' || c === '[') depth++;
    else if (c === ')' || c === '}' || c === ']') depth--;
    else if (c === ',' && depth === 0) { parts.push(text.slice(from, i)); from = i + 1; }
  }
  parts.push(text.slice(from));
  return parts.map((p) => p.trim());
}

/** Whether all quotes and brackets are closed, so that asking makes sense. */
export function isWhole(text) {
  let depth = 0;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '(') depth++;
    else if (c === ')' && --depth < 0) return false;
  }
  return depth === 0 && !quote;
}

// a.b|f(1)|g() as pieces between pipes.
function piped(text) {
  const pieces = [];
  let depth = 0;
  let quote = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '(') depth++;
    else if (c === ')') depth--;
    else if (c === '|' && depth === 0) { pieces.push(text.slice(from, i)); from = i + 1; }
  }
  pieces.push(text.slice(from));
  return pieces.map((p) => p.trim()).filter(Boolean);
}

const CALL = /^([A-Za-z_]\w*)\(([\s\S]*)\)$/;
const LITERAL = /^(?:["'].*["']|-?[\d.]+(?:e[+-]?\d+)?|true|false|none|inf|\w+\s*=.*)$/is;
// Functions that make series themselves, so that their first argument is no series.
const SOURCES = new Set(['seriesByTag', 'randomWalkFunction', 'randomWalk', 'rand', 'sinFunction', 'sin', 'timeFunction', 'time', 'constantLine', 'threshold', 'events', 'identity', 'template']);

/** @param {string} text @returns {{source: string, steps: {name: string, args: string}[]}|null} null when it has no such shape */
export function steps(text) {
  if (!isWhole(text)) return null;
  const [first, ...rest] = piped(text);
  if (!first) return { source: '', steps: [] };
  const made = chain(first);
  for (const piece of rest) {
    const [, name, args] = piece.match(CALL) || [];
    if (!name) return null;
    made.steps.push({ name, args: args.trim() });
  }
  return made;
}

function chain(text) {
  const found = [];
  let rest = text.trim();
  for (;;) {
    const [, name, inner] = rest.match(CALL) || [];
    if (!name || SOURCES.has(name) || !isWhole(inner)) break;
    const [first, ...others] = split(inner);
    if (!first || LITERAL.test(first)) break;
    found.unshift({ name, args: others.join(', ') });
    rest = first;
  }
  return { source: rest, steps: found };
}

/** @returns {string} */
export function text({ source, steps: all }) {
  return all.reduce((inner, { name, args }) => name + '(' + inner + (args ? ', ' + args : '') + ')', source);
}

/** What stands before the caret: a word to complete, and the call it is in.
 * @returns {{word: string, from: number, call: string, argument: number}} */
export function around(whole, caret) {
  const before = whole.slice(0, caret);
  const word = before.match(/[\w.*{}[\]?$%:/-]*$/)[0];
  const calls = [];
  let quote = '';
  for (let i = 0; i < before.length; i++) {
    const c = before[i];
    if (quote) { if (c === '\\') i++; else if (c === quote) quote = ''; continue; }
    if (c === '"' || c === "'") quote = c;
    else if (c === '(') calls.push({ call: before.slice(0, i).match(/(\w*)$/)[1], argument: 0 });
    else if (c === ')') calls.pop();
    else if (c === ',' && calls.length) calls.at(-1).argument++;
  }
  const inner = calls.at(-1) || { call: '', argument: 0 };
  return { word: quote ? '' : word, from: caret - word.length, ...inner };
}
