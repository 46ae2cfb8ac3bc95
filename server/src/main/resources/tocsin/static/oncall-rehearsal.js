// The rehearsal beside a policy follows its fields while somebody edits them: what stands there is
// played by the server, and nothing is saved. Without this file the button Rehearse does the same.
import { morph } from './morph.js';

const card = () => document.querySelector('.reh[data-draft-at]');
const steps = () => document.getElementById('oc-steps');
const asked = () => document.getElementById('oc-rehearse');
const isDraft = () => card().dataset.draft === 'yes';
let newest = 0;

/** @param {HTMLElement} [pressed] a button whose value is sent as well */
async function play(pressed) {
  const turn = ++newest;
  const body = new URLSearchParams(new FormData(steps()));
  for (const [name, value] of new FormData(asked())) if (asked().elements[name]?.type !== 'hidden') body.set(name, value);
  if (pressed?.name) body.set(pressed.name, pressed.value);
  const answer = await fetch(card().dataset.draftAt, { method: 'POST', body }).catch(() => undefined);
  if (!answer?.ok || turn !== newest) return;
  const next = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.reh');
  if (!next) { location.reload(); return; } // the session ended
  if (turn === newest) morph(card(), next);
}

function changed(e) {
  if (e.target.form === steps()) play();
  else if (e.target.form === asked() && e.target.matches('select')) asked().requestSubmit();
}

function submitted(e) {
  const draft = e.target === steps() ? e.submitter?.value === 'rehearse' : e.target === asked() && isDraft();
  if (!draft) return;
  e.preventDefault();
  play(e.submitter);
  if (e.target === steps()) document.getElementById('rehearse').focus();
}

export function startRehearsal() {
  if (!card()) return;
  document.addEventListener('change', changed);
  document.addEventListener('submit', submitted);
}
