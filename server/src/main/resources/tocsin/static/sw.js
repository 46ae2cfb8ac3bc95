// The service worker of the installed page. It keeps one thing: what to show when the server cannot
// be reached. Everything else comes from the network, always. And it shows pages, which come while no
// window is open, and takes their answers.
const CACHE = 'tocsin-offline';
const PAGE = '/offline';

async function keep() {
  const answer = await fetch(PAGE, { cache: 'reload' });
  const html = await answer.clone().text();
  const styles = [...html.matchAll(/href="(\/static\/[^"]+\.css)"/g)].map((m) => m[1]);
  const cache = await caches.open(CACHE);
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.put(PAGE, answer);
  await cache.addAll(styles);
}

self.addEventListener('install', (e) => { self.skipWaiting(); e.waitUntil(keep()); });
self.addEventListener('activate', (e) => e.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (e) => {
  const { request } = e;
  if (request.mode === 'navigate' && request.method === 'GET') {
    e.respondWith(fetch(request).catch(() => caches.match(PAGE)));
  } else if (request.destination === 'style') {
    e.respondWith(fetch(request).catch(async () => (await caches.match(request)) || Response.error()));
  }
});

const ICON = 'icon-192.png';
const WORDS = { acknowledge: 'Acknowledge', resolve: 'Resolve' };
const DONE = { acknowledge: 'acknowledged', resolve: 'resolved' };

function read(data) {
  try { return data.json(); } catch { return {}; }
}

/** What a page says, and the buttons that answer it. A browser must show something for each. */
function show(page, trouble) {
  const first = page.note ? page.title : page.title ? page.severity + ' ' + page.title : 'Something needs you';
  const where = page.note ? page.text : page.incident ? page.service + ', ' + page.incident : 'Open Tocsin to see what.';
  const actions = Object.entries(WORDS)
    .filter(([verb]) => page[verb])
    .map(([action, title]) => ({ action, title }));
  return self.registration.showNotification(first, {
    actions,
    badge: ICON,
    body: trouble ? trouble + '\n' + where : where,
    data: page,
    icon: ICON,
    renotify: Boolean(page.tag),
    requireInteraction: !page.note,
    tag: page.tag,
    timestamp: page.since,
    vibrate: [300, 100, 300, 100, 300],
  });
}

/** What came of an answer, in place of the page. */
function tell(page, verb, told) {
  const at = told.at ? new Date(told.at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }) : '';
  return self.registration.showNotification(page.incident + (told.good ? ' ' : ' not ') + DONE[verb], {
    badge: ICON,
    body: told.before + at + told.after,
    data: { open: page.open },
    icon: ICON,
    tag: page.tag,
  });
}

/** Answers as the link in a mail does: without being signed in, once. */
async function answer(page, verb) {
  try {
    const came = await fetch(page[verb], { method: 'POST', headers: { accept: 'application/json' }, credentials: 'omit' });
    await tell(page, verb, await came.json());
  } catch {
    await show(page, 'Not ' + DONE[verb] + ': Tocsin did not answer. Press again.');
  }
}

async function open(path) {
  const address = new URL(path || '/', self.location).href;
  const windows = await self.clients.matchAll({ type: 'window' });
  const there = windows.find((w) => w.url.split('?')[0] === address);
  return there ? there.focus() : self.clients.openWindow(address);
}

self.addEventListener('push', (e) => e.waitUntil(show(read(e.data))));

self.addEventListener('notificationclick', (e) => {
  const { action, notification } = e;
  // What came of an answer takes its place; a close could come after that, and take it away.
  if (!WORDS[action]) notification.close();
  e.waitUntil(WORDS[action] ? answer(notification.data, action) : open(notification.data.open));
});
