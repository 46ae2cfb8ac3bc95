// Makes one element look like another and touches only what differs: focus, what somebody types, an
// open <details>, a running chart and the button under a finger stay what they are.
const KEPT_OPEN = { DETAILS: 'open', DIALOG: 'open' };
// Draws itself from its attributes; what is inside is its own. So does a moment shown in the
// reader's zone, unless it became another moment.
const draws = (element) => element.nodeName.startsWith('TC-');
const key = (node) => node.nodeType === Node.ELEMENT_NODE
  && (node.id || node.getAttribute('aria-labelledby') || node.getAttribute('action') || node.getAttribute('target'));

export function morph(old, next) {
  if (old.isEqualNode(next)) return;
  attributes(old, next);
  if (!draws(old)) children(old, next);
}

function attributes(old, next) {
  for (const { name, value } of next.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  if (draws(old)) return;
  for (const { name } of [...old.attributes]) {
    if (!next.hasAttribute(name) && KEPT_OPEN[old.nodeName] !== name) old.removeAttribute(name);
  }
}

function children(old, next) {
  const wanted = [...next.childNodes];
  const stay = new Set(wanted.map(key).filter(Boolean));
  // Once the keyed that are gone have left, most others stand where they are looked for.
  for (const node of [...old.childNodes]) if (key(node) && !stay.has(key(node))) node.remove();
  let at = old.firstChild;
  for (const node of wanted) {
    const found = counterpart(at, node);
    if (!found) { old.insertBefore(document.adoptNode(node), at); continue; }
    if (found === at) at = at.nextSibling; else move(old, found, at);
    if (found.nodeType === Node.ELEMENT_NODE) morph(found, node);
    else if (found.data !== node.data) found.data = node.data;
  }
  while (at) { const gone = at; at = at.nextSibling; gone.remove(); }
}

// Browsers that can move an element without taking it out keep the focus in it.
const move = (parent, node, before) => (parent.moveBefore ? parent.moveBefore(node, before) : parent.insertBefore(node, before));

// The keyed wherever it stands; others only at the place itself.
function counterpart(at, node) {
  const alike = (other) => other.nodeName === node.nodeName && key(other) === key(node);
  if (!key(node)) return at && alike(at) ? at : null;
  for (let other = at; other; other = other.nextSibling) if (alike(other)) return other;
  return null;
}
