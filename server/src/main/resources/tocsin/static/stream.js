// One event stream for all tabs of a browser: a shared worker holds it and tells every tab.
const ports = new Set();
let last = { state: 'connecting' };
const tell = (message) => ports.forEach((p) => p.postMessage(message));
const source = new EventSource('/live');
source.onopen = () => { last = { state: 'open' }; tell(last); };
source.onerror = () => { last = { state: 'lost' }; tell(last); };
source.addEventListener('changed', (e) => tell({ topic: JSON.parse(e.data).topic }));
onconnect = (e) => {
  const port = e.ports[0];
  ports.add(port);
  port.onmessage = (m) => { if (m.data === 'bye') ports.delete(port); };
  port.postMessage(last);
};
