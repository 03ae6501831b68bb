/** Whole numbers from 0 up, seven bits a byte, the last byte of each with its highest bit clear (LEB128): small ones take one byte. */

/** Bytes of the largest number: 32 bits. */
const MOST_BYTES = 5;

/** Bytes to which numbers are added. */
export class VarintWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #used = 0;

  constructor(room = 64) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#used;
  }

  add(number: number): void {
    if (this.#used + MOST_BYTES > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(2 * MOST_BYTES, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let left = number;
    while (left > 0x7f) {
      this.#bytes[this.#used++] = (left & 0x7f) | 0x80;
      left >>>= 7;
    }
    this.#bytes[this.#used++] = left;
  }

  /** What was added until now; a view. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#used);
  }
}

/** Tells each number of `bytes`, in order. */
export function eachVarint(bytes: Uint8Array, tell: (number: number) => void): void {
  for (let at = 0; at < bytes.length; ) {
    let number = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = bytes[at++]!;
      number |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    tell(number >>> 0);
  }
}

/** Ascending numbers, each as the gap to the one before. */
export function gapsOf(ascending: Iterable<number>): Uint8Array<ArrayBuffer> {
  const writer = new VarintWriter();
  let last = 0;
  for (const number of ascending) {
    writer.add(number - last);
    last = number;
  }
  return writer.bytes().slice();
}

/** Tells each of the numbers that `gapsOf` was given. */
export function eachOfGaps(bytes: Uint8Array, tell: (number: number) => void): void {
  let last = 0;
  eachVarint(bytes, (gap) => {
    last += gap;
    tell(last);
  });
}
