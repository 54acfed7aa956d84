// Starts the app. The look is set first, so that a dark room stays dark.
import init from "./folkmoot-frontend.js";

try {
  const look = localStorage.getItem("folkmoot.look");
  if (look === "light" || look === "dark") document.documentElement.dataset.look = look;
} catch {
  // Storage may be forbidden; the phone's own look is fine.
}

// The build for browsers leaves a list of its files; the installed app has an engine of its own. The
// screens find the engine that was started for them, so they wait for that.
if (globalThis.folkmootFiles) await import("./browser.js");

init({ module_or_path: new URL("./folkmoot-frontend_bg.wasm", import.meta.url) });
