// The server's stream of events. It goes on where it stopped after any break, and comes back by
// itself when the server was away or asked who we are.
const AGAIN = 3000;

// since: number of the last event whose effect is known; tell gets { number, topic } or { state }
export function listen(since, tell) {
  let last = since;
  const source = new EventSource('/live?since=' + since);
  const heard = (e) => { last = Math.max(last, Number(e.lastEventId)); return last; };
  source.onopen = () => tell({ state: 'open' });
  source.onerror = () => {
    tell({ state: 'lost' });
    if (source.readyState !== EventSource.CLOSED) return;
    tell({ number: last, topic: 'everything' }); // perhaps the session ended; the pages find out
    setTimeout(() => listen(last, tell), AGAIN * (1 + Math.random()));
  };
  source.addEventListener('here', heard);
  source.addEventListener('changed', (e) => tell({ number: heard(e), topic: JSON.parse(e.data).topic }));
}
