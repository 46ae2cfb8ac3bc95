// One sentence about what was just done, for eight seconds, with a way back.
const SHOWN = 8000;
const place = () => document.getElementById('toasts');
let timer;

function leave() {
  place().replaceChildren();
}

function wait() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    // Not while somebody is about to press Undo.
    if (place().matches(':hover, :focus-within')) wait(); else leave();
  }, SHOWN);
}

/** Says something. @param {string} text @param {() => void} [undo] */
export function toast(text, undo) {
  const box = document.createElement('div');
  box.className = 'toast';
  box.setAttribute('role', 'status');
  const words = document.createElement('span');
  words.textContent = text;
  box.append(words);
  if (undo) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Undo';
    button.addEventListener('click', () => { leave(); undo(); });
    box.append(button);
  }
  place().replaceChildren(box);
  wait();
}

/** Takes the last thing back, if it can be. @returns {boolean} whether there was something */
export function undo() {
  const button = place()?.querySelector('button');
  button?.click();
  return Boolean(button);
}

/** A toast that came with the page leaves in time, and a reload does not show it again. */
export function startToasts() {
  if (!place()) return;
  const address = new URL(location.href);
  if (address.searchParams.has('did')) {
    document.documentElement.dataset.did = address.searchParams.get('did');
    address.searchParams.delete('did');
    history.replaceState(history.state, '', address);
  }
  if (place().children.length) wait();
}
