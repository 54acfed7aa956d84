// Runs the scanner (wasm) off the screen's thread. One picture in; the texts of its codes out, and what would help
// where none was read. A picture of the camera gets a short look, as the next one follows; a thorough one, of a file,
// gets all there is to try.
import init, { look, scan } from "./folkmoot-scanner.js";

const ready = init({ module_or_path: new URL("./folkmoot-scanner_bg.wasm", import.meta.url) });
ready.then(() => postMessage({ ready: true }), (err) => postMessage({ failed: String(err) }));

// More than enough to read the largest code, and quick on a weak phone.
const LONGEST_SIDE = 1024;
let context;

onmessage = async ({ data }) => {
  try {
    await ready;
    const { pixels, width, height } = data.frame ? pixelsOf(data.frame) : data;
    const rgba = new Uint8Array(pixels);
    const { texts, advice } = data.thorough ? { texts: scan(rgba, width, height) } : look(rgba, width, height);
    postMessage({ texts, advice });
  } catch (err) {
    // A trap leaves the module in an unknown state: the page starts another Worker.
    postMessage({ failed: String(err) });
  }
};

// A frame of a video as pixels, shrunk. The camera waits until the frame is closed.
function pixelsOf(frame) {
  try {
    const { displayWidth, displayHeight } = frame;
    const shrink = Math.min(1, LONGEST_SIDE / Math.max(displayWidth, displayHeight));
    const [width, height] = [displayWidth, displayHeight].map((side) => Math.max(1, Math.round(side * shrink)));
    if (context?.canvas.width !== width || context.canvas.height !== height) {
      context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true, alpha: false });
    }
    context.drawImage(frame, 0, 0, width, height);
    return { pixels: context.getImageData(0, 0, width, height).data.buffer, width, height };
  } finally {
    frame.close();
  }
}
