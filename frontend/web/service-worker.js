// Keeps one whole version of the app on this device. VERSION and FILES (place, hash of the content) are
// put in front of this by the build.

const PREFIX = "folkmoot-";
const CACHE = PREFIX + VERSION;
// The page itself, under the address that people open.
const PAGE = "./";

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(take()));
addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) {
    event.respondWith(answer(request));
  }
});
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});

// All of it or nothing: a file that is missing or another than it should be fails the whole, and the
// version before stays.
async function fill() {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map(([place, hash]) => fetchInto(cache, place, hash)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function fetchInto(cache, place, hash) {
  // Names carry a hash of the content, so a file that an older version had is the same file.
  const known = place === PAGE ? undefined : await caches.match(place);
  const ask = (cache) => fetch(place, { integrity: hash, cache });
  // What the browser keeps of a file that arrived half would fail for ever: then it is asked for anew.
  const response = known ?? (await ask("default").catch(() => ask("reload")));
  if (!response.ok) throw new Error(`${place}: ${response.status}`);
  await cache.put(place, response);
}

async function take() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function answer(request) {
  const cache = await caches.open(CACHE);
  const place = request.mode === "navigate" ? PAGE : request;
  return (await cache.match(place, { ignoreSearch: true })) ?? fetch(request);
}
