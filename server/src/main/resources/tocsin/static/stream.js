// One event stream for all tabs of a browser: a shared worker holds it and tells every tab. It
// keeps what it heard, so that a tab which was drawn before it asked misses nothing.
import { listen } from './events.js';

const KEPT = 500;
const ports = new Set();
const heard = [];
let from; // all that came after this number is in `heard`
let state = 'connecting';

function tell(message) {
  if (message.state) state = message.state;
  else if (heard.push(message) > KEPT) from = heard.shift().number;
  ports.forEach((p) => p.postMessage(message));
}

// seen: number of the last event that the tab's page was drawn after
function join(port, seen) {
  if (from === undefined) { from = seen; listen(seen, tell); }
  if (seen < from) port.postMessage({ topic: 'everything' });
  else heard.filter((m) => m.number > seen).forEach((m) => port.postMessage(m));
  port.postMessage({ state });
  ports.add(port);
}

self.onconnect = (e) => {
  const port = e.ports[0];
  port.onmessage = (m) => { if (m.data === 'bye') ports.delete(port); else join(port, m.data.seen); };
};
