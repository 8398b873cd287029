/** For tests: a part of a packed file that is being made; `size` and `name` may lie. */
export type MadePart = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  /** What the directory says that it comes to. */
  readonly saidSize?: number;
  /** What the part itself says that it is called. */
  readonly localName?: string;
};

/** For tests: bytes of a text. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** For tests: several bytes as one. */
export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function numbers(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** For tests: a ZIP file of these parts, stored as they are unless a part says otherwise. */
export function zipOf(...parts: readonly MadePart[]): Uint8Array {
  let local: Uint8Array = new Uint8Array();
  let directory: Uint8Array = new Uint8Array();
  for (const { name, bytes, method = 0, flags = 0, saidSize = bytes.length, localName = name } of parts) {
    const size = [4, bytes.length] as const;
    const head = [[2, flags], [2, method], [4, 0], [4, 0], size, [4, saidSize]] as const;
    const [own, listed] = [utf8(localName), utf8(name)];
    const entry = numbers([4, 0x02014b50], [2, 20], [2, 20], ...head, [2, listed.length], [2, 0], [2, 0]);
    const rest = numbers([2, 0], [2, 0], [4, 0], [4, local.length]);
    directory = joined(directory, entry, rest, listed);
    const part = numbers([4, 0x04034b50], [2, 20], ...head, [2, own.length], [2, 0]);
    local = joined(local, part, own, bytes);
  }
  const count = parts.length;
  const end = numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, local.length],
    [2, 0],
  );
  return joined(local, directory, end);
}
