// Runs the scanner (wasm) off the screen's thread. One picture in, the texts of its codes out.
import init, { scan } from "./folkmoot-scanner.js";

const ready = init({ module_or_path: new URL("./folkmoot-scanner_bg.wasm", import.meta.url) });
ready.then(() => postMessage({ ready: true }), (err) => postMessage({ failed: String(err) }));

onmessage = async ({ data }) => {
  try {
    await ready;
    postMessage({ texts: scan(new Uint8Array(data.pixels), data.width, data.height) });
  } catch (err) {
    // A trap leaves the module in an unknown state: the page starts another Worker.
    postMessage({ failed: String(err) });
  }
};
