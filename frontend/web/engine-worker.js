// Runs the engine (wasm) off the screen's thread: requests in, answers out, one after another.
import init, { Resident } from "./folkmoot-worker.js";
import * as keys from "./keys.js";
import { fill } from "./tables.js";

const loaded = init({ module_or_path: new URL("./folkmoot-worker_bg.wasm", import.meta.url) }).then(
  ({ memory }) => fill(memory),
);
// Whoever asks meets the failure; without this the browser would report it a second time.
loaded.catch(() => {});

const NAME = "folkmoot";
const PATIENCE_MS = 5_000;
const REQUESTS_BETWEEN_LOOKS = 64;

let resident;
let release;
let requests = 0;
let last = Promise.resolve();

onmessage = ({ data }) => {
  last = last.then(() => answer(data));
};

async function answer({ id, request, takeOver }) {
  try {
    resident ??= await open(takeOver);
    postMessage({ id, answer: request ? await resident.ask(request) : undefined });
    if (requests++ % REQUESTS_BETWEEN_LOOKS === 0) await tellRoom();
  } catch (error) {
    // What we refuse are codes. Anything else is a trap: the page starts another Worker.
    const refused = error?.name === "SecurityError" ? "no-storage" : error;
    postMessage(typeof refused === "string" ? { id, refused } : { id, failed: String(error) });
  }
}

async function open(takeOver) {
  if (!isSecureContext) throw "insecure-page";
  if (!navigator.storage?.getDirectory || !navigator.locks) throw "old-browser";
  if (!(await hold(takeOver))) throw "other-tab";
  await loaded;
  return Resident.open(keys, await example());
}

// An example to look around in, where the address asks for one and the server has it.
async function example() {
  if (self.name !== "example") return undefined;
  const response = await fetch(new URL("./example.sqlite", import.meta.url));
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

// One tab alone works on this origin's files. Says whether it is this one.
async function hold(takeOver) {
  if (release) return true;
  if (!takeOver) return lock({ ifAvailable: true });
  channel.postMessage("let go");
  try {
    return await lock({ signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    // The other tab sleeps, as tabs in the background may.
    return lock({ steal: true });
  }
}

function lock(wish) {
  return new Promise((held, failed) => {
    const holding = navigator.locks.request(NAME, wish, (given) => {
      held(given !== null);
      return given && new Promise((done) => (release = done));
    });
    // Rejected when nobody gave it in time, and when another tab took it from us.
    holding.catch((error) => (release ? letGo() : failed(error)));
  });
}

const channel = new BroadcastChannel(NAME);
channel.onmessage = () => {
  last = last.then(letGo);
};

// Another tab works on the files now. This Worker has nothing left to do: whoever wants to go on here
// starts another one, which knows nothing of what was open.
function letGo() {
  if (!release) return;
  try {
    resident?.close();
  } finally {
    release();
    postMessage({ lost: true });
    self.close();
  }
}

async function tellRoom() {
  const { quota, usage } = (await navigator.storage.estimate?.()) ?? {};
  if (quota !== undefined) postMessage({ left: quota - usage });
}
