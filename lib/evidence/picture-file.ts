const PNG_HEAD = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const PNG_CHUNK = 12;

/** Whether bytes begin with others. */
export function beginsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, place) => bytes[place] === byte);
}

/** Whether this says that it is a PNG picture. */
export function saysPng(bytes: Uint8Array): boolean {
  return beginsWith(bytes, PNG_HEAD);
}

/**
 * Whether a file that says so is a whole PNG picture and nothing else: its blocks follow on one another, the first is
 * its header, and the file ends with the last. Source: ISO/IEC 15948, part 5.
 */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = PNG_HEAD.length;
  let last = '';
  for (let place = 0; at + PNG_CHUNK <= bytes.length; place += 1) {
    last = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (place === 0 && last !== 'IHDR') return false;
    at += PNG_CHUNK + view.getUint32(at, false);
    if (last === 'IEND') break;
  }
  return last === 'IEND' && at === bytes.length;
}

/** Whether this says that it is a JPEG picture. */
export function saysJpeg(bytes: Uint8Array): boolean {
  return beginsWith(bytes, [0xff, 0xd8, 0xff]);
}

/** Headers of a picture: baseline, extended and progressive. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
const SCAN = 0xda;

/**
 * Whether a file that says so is a whole JPEG picture and nothing else: its blocks follow on one another up to the
 * picture, one of them is its header, and the file ends with the mark of its end. Source: ITU-T T.81, annex B.
 */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  let hasFrame = false;
  while (at + 4 <= bytes.length && view.getUint8(at) === 0xff) {
    const mark = view.getUint8(at + 1);
    if (mark === SCAN) return hasFrame && endsWithMark(bytes);
    hasFrame ||= FRAMES.includes(mark);
    // A block is as long as it says, with the two bytes that say so.
    at += 2 + Math.max(2, view.getUint16(at + 2, false));
  }
  return false;
}

/** Cameras fill up with zeros. */
function endsWithMark(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes[end - 2] === 0xff && bytes[end - 1] === 0xd9;
}
