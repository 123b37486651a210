// The service worker: keeps one whole release of the site on the device. RELEASE, FILES and PAGES are put in by
// the build: a file's name and the hash of its bytes; pages have none, for a host may have edited their first lines.

const HERE = self.registration.scope;
const OURS = "thuoc-so " + HERE + " ";
const CACHE = OURS + RELEASE;

// The release that a page says it is of.
function releaseOf(page) {
  const found = /name="thuoc-so:release" content="([^"]*)"/.exec(page);
  return found && found[1];
}

// A page as it is kept, with the policy that its server sent along.
function plain(page, headers) {
  const kept = { "Content-Type": "text/html; charset=utf-8" };
  const policy = headers.get("Content-Security-Policy");
  if (policy) kept["Content-Security-Policy"] = policy;
  return new Response(page, { headers: kept });
}

// Asks the server for a page, and keeps it where it is of this release.
async function keepPage(cache, name) {
  const response = await fetch(HERE + name, { cache: "no-cache" });
  const page = await response.text();
  if (!response.ok || releaseOf(page) !== RELEASE) throw new Error(name);
  await cache.put(HERE + name, plain(page, response.headers));
}

// Servers that refuse `.wasm` have the same bytes as `.bin`.
async function keepFile(cache, name) {
  const fetched = (address) => fetch(HERE + address, { integrity: FILES[name] });
  const isWhole = (response) => (response.ok ? response : Promise.reject(new Error(name)));
  const response = await fetched(name)
    .then(isWhole)
    .catch((reason) => (name.endsWith(".wasm") ? fetched(name.replace(/wasm$/, "bin")).then(isWhole) : Promise.reject(reason)));
  // A browser does not show a page that came by a redirection and is said not to.
  await cache.put(HERE + name, response.redirected ? new Response(await response.blob()) : response);
}

// Everything or nothing: the browser takes a worker only once this has succeeded. What a bad network broke off
// goes on where it ended. One file after the other, so that whoever answers questions meanwhile does not wait.
async function keepAll() {
  const cache = await caches.open(CACHE);
  const kept = new Set((await cache.keys()).map((request) => request.url));
  const missing = (name) => !kept.has(HERE + name);
  for (const name of PAGES.filter(missing)) await keepPage(cache, name);
  for (const name of Object.keys(FILES).filter(missing)) await keepFile(cache, name);
}

// Earlier releases go when no more than one page is open, that of this release.
async function tidy() {
  const open = await self.clients.matchAll({ type: "window" });
  if (open.length > 1) return;
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
}

async function answer(port) {
  // The browser may have thrown something away since.
  await keepAll();
  port.postMessage(RELEASE);
}

// The kept page at once; an edited one is there the next time. One of another release is left to its own worker.
async function page(request, name) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(HERE + name);
  return kept || fetch(request);
}

// A name with a hash means the same bytes in every release, so a page of an earlier one still finds its own.
async function file(request, name) {
  const cache = await caches.open(CACHE);
  return (await cache.match(HERE + name)) || (await caches.match(HERE + name)) || fetch(request);
}

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(tidy)));

addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  if (event.data === "tidy") event.waitUntil(tidy());
  if (event.data === "release?") {
    const [port] = event.ports;
    event.waitUntil(answer(port).catch(() => port.postMessage(null)));
  }
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/)[0];
  if (request.method !== "GET" || !address.startsWith(HERE)) return;
  const name = address.slice(HERE.length) || PAGES[0];
  if (PAGES.includes(name)) {
    event.respondWith(page(request, name));
    // No network, or another release on the server: what is kept stays.
    event.waitUntil(caches.open(CACHE).then((cache) => keepPage(cache, name)).catch(() => {}));
  } else if (name in FILES || /\.[0-9a-f]{10}\.\w+$/.test(name)) {
    event.respondWith(file(request, name));
  }
});
