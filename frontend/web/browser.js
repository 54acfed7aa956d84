// What a page in a browser does beside the app: starts the engine early, keeps the app for days without
// a network, and notes what the browser offers.

// Loads while the screens load.
globalThis.folkmootEngine = new Worker(new URL("./engine-worker.js", import.meta.url), {
  type: "module",
  name: new URLSearchParams(location.search).has("example") ? "example" : "engine",
});

// Some browsers put the app on the home screen when the page asks, at a moment of its own choosing.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  globalThis.folkmootInstall = event;
  dispatchEvent(new Event("folkmoot-install"));
});

if (navigator.serviceWorker) keep().catch(() => {});

async function keep() {
  const updated = Boolean(navigator.serviceWorker.controller);
  // A newer app took over: its screens and its engine belong together.
  navigator.serviceWorker.addEventListener("controllerchange", () => updated && location.reload());
  // Beside the page, so that all of the page is its own.
  const registration = await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
  const tell = () => {
    if (!registration.waiting || !navigator.serviceWorker.controller) return;
    globalThis.folkmootUpdate = registration.waiting;
    dispatchEvent(new Event("folkmoot-update"));
  };
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", tell);
  });
  tell();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) registration.update().catch(() => {});
  });
}
