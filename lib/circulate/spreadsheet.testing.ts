import { inflateRawSync } from 'node:zlib';
import type { SpreadsheetParts, Unpacked } from './spreadsheet-kind';
import { unpackSpreadsheet } from './spreadsheet-kind';

/** For tests: unpacks as the server does. */
export function unpack(bytes: Uint8Array): Unpacked {
  return unpackSpreadsheet(bytes, (packed, most) => {
    try {
      return inflateRawSync(packed, { maxOutputLength: most });
    } catch {
      return null;
    }
  });
}

/** For tests: the parts of a spreadsheet that is a good one. */
export function partsOf(bytes: Uint8Array): SpreadsheetParts {
  const unpacked = unpack(bytes);
  if (!unpacked.ok) throw new Error(`Not a spreadsheet: ${unpacked.fault}`);
  return unpacked.parts;
}
