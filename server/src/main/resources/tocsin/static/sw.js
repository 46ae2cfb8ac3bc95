// The service worker of the installed page. It keeps one thing: what to show when the server cannot
// be reached. Everything else comes from the network, always.
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
