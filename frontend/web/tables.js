// What the build left out of the engine because it is computed faster than it is loaded.
import { PRODUCTS_AT } from "./folkmoot-worker_tables.js";

// The field of 256 elements that RaptorQ computes in (RFC 6330, section 5.7.3).
const POLYNOMIAL = 0x11d;

// All products, row by row, where the engine looks them up.
export function fill(memory) {
  if (PRODUCTS_AT === undefined) return;
  const table = new Uint8Array(memory.buffer, PRODUCTS_AT, 256 * 256);
  for (let a = 1; a < 256; a++) {
    let doubled = a;
    for (let bit = 1; bit < 256; bit <<= 1) {
      table[(a << 8) | bit] = doubled;
      doubled <<= 1;
      if (doubled & 0x100) doubled ^= POLYNOMIAL;
    }
    for (let b = 3; b < 256; b++) {
      const low = b & -b;
      table[(a << 8) | b] = table[(a << 8) | low] ^ table[(a << 8) | (b ^ low)];
    }
  }
}
