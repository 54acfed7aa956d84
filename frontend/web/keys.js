// The browser's own keystore: a key that no script can read, kept by the browser, wraps the one that the
// engine works with. Whoever copies the engine's files has neither.

const DATABASE = "folkmoot-keys";
const STORE = "keys";
const OWN = "own";
const CIPHER = "AES-GCM";

function database() {
  return new Promise((opened, failed) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
  });
}

// Does one thing, and waits until it is on the disk.
async function run(mode, act) {
  const db = await database();
  try {
    return await new Promise((done, failed) => {
      const work = db.transaction(STORE, mode, { durability: "strict" });
      const request = act(work.objectStore(STORE));
      work.oncomplete = () => done(request.result);
      work.onabort = work.onerror = () => failed(work.error);
    });
  } finally {
    db.close();
  }
}

// The engine's key, if one was made here.
export async function load() {
  const kept = await run("readonly", (store) => store.get(OWN));
  if (!kept) return undefined;
  const key = await crypto.subtle.decrypt({ name: CIPHER, iv: kept.iv }, kept.wrapping, kept.wrapped);
  return new Uint8Array(key);
}

// Makes a key for the engine, in place of any other.
export async function make() {
  const wrapping = await crypto.subtle.generateKey({ name: CIPHER, length: 256 }, false, ["encrypt", "decrypt"]);
  const key = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapped = await crypto.subtle.encrypt({ name: CIPHER, iv }, wrapping, key);
  await run("readwrite", (store) => store.put({ wrapping, iv, wrapped }, OWN));
  return key;
}

// Keeps it no longer.
export async function forget() {
  await run("readwrite", (store) => store.delete(OWN));
}
