// Reads the pictures of a folder with a scanner that a page can load, and says how long each took and
// what it read.
//
// Usage: node wasm.mjs SCANNER FOLDER FILE [BUILT], where SCANNER is ours, zxing-wasm or jsqr, and BUILT
// is the folder of our scanner's script and module.
//
// Each one is asked for QR codes alone, tries as hard as it can, and is given the pixels in the form
// that it wants; making that form is not timed, copying it into a module's memory is. Writes FILE:
// {"peer", "pictures": [{"file", "ms", "texts"}]}.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Pictures that are looked at before the clock is trusted: the compiler has seen the code by then.
const WARM_UP = 10;

/** What a canvas would give: red, green, blue, opacity. */
const rgbaOf = (grey) => {
  const pixels = Uint32Array.from(grey, (luma) => 0xff000000 + luma * 0x010101);
  return new Uint8ClampedArray(pixels.buffer);
};

/** Our own, as the page's scan Worker loads it. */
const ours = async (built) => {
  const script = readFileSync(join(built, "folkmoot-scanner.js"), "utf8");
  const module = new WebAssembly.Module(readFileSync(join(built, "folkmoot-scanner_bg.wasm")));
  let starts = 0;
  const start = async () => {
    // A script is run once for each address, and a module that has trapped needs another run.
    const text = `${script}\n// ${(starts += 1)}\n`;
    const scanner = await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
    scanner.initSync({ module });
    return scanner;
  };
  let scanner = await start();
  const grey = scanner.scan_grey !== undefined;
  return {
    prepare: (picture) => (grey ? picture.grey : rgbaOf(picture.grey)),
    read: (pixels, { w, h }) => (grey ? scanner.scan_grey : scanner.scan)(pixels, w, h),
    recover: async () => {
      scanner = await start();
    },
  };
};

/** Given grey pixels as ours is: its own way in from a canvas would first make them, in JavaScript. */
const zxingWasm = async () => {
  const { prepareZXingModule, defaultReaderOptions } = await import("zxing-wasm/reader");
  const file = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");
  const zxing = await prepareZXingModule({
    overrides: { wasmBinary: readFileSync(file) },
    fireImmediately: true,
  });
  // Names as the module itself numbers them: a local average, as is its default; text for people.
  const numbers = { binarizer: 0, eanAddOnSymbol: 0, textMode: 2, characterSet: 0 };
  const options = { ...defaultReaderOptions, ...numbers, formats: "QRCode", tryHarder: true };
  const read = (grey, { w, h }) => {
    const at = zxing._malloc(grey.length);
    try {
      zxing.HEAPU8.set(grey, at);
      const found = zxing.readBarcodesFromPixmap(at, w, h, options);
      return Array.from({ length: found.size() }, (_, index) => found.get(index).text);
    } finally {
      zxing._free(at);
    }
  };
  return { prepare: ({ grey }) => grey, read };
};

const jsqr = async () => {
  const { default: jsQR } = await import("jsqr");
  const read = (rgba, { w, h }) => {
    const found = (jsQR.default ?? jsQR)(rgba, w, h, { inversionAttempts: "attemptBoth" });
    return found === null ? [] : [found.data];
  };
  return { prepare: ({ grey }) => rgbaOf(grey), read };
};

const SCANNERS = { ours, "zxing-wasm": zxingWasm, jsqr };

const [name, folder, file, built] = process.argv.slice(2);
const { prepare, read, recover } = await SCANNERS[name](built);

const look = async (facts) => {
  const grey = new Uint8Array(readFileSync(join(folder, facts.file.replace(/\.png$/, ".grey"))));
  const given = prepare({ ...facts, grey });
  let texts = [];
  const begin = performance.now();
  try {
    texts = [...read(given, facts)];
  } catch (error) {
    // A picture that defeats the reader is one without codes.
    console.error(`${facts.file}: ${error}`);
    await recover?.();
  }
  return { file: facts.file, ms: performance.now() - begin, texts };
};

const lines = readFileSync(join(folder, "manifest.jsonl"), "utf8").trim().split("\n");
const pictures = lines.map((line) => JSON.parse(line));
for (const facts of pictures.slice(0, WARM_UP)) await look(facts);
const looks = [];
for (const facts of pictures) looks.push(await look(facts));
writeFileSync(file, JSON.stringify({ peer: name, pictures: looks }));
