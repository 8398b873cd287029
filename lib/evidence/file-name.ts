import { oneLine } from '@/lib/format/one-line';
import { endingsOf } from './file-type';
import type { MediaType } from './file-type';

const LONGEST_NAME = 100;
/** What stands for a folder, a command or a wildcard somewhere, and everything that cannot be seen. */
const UNSAFE = /[\p{C}"'`*:<>?|/\\%;$&]/gu;
/** Names of devices, which Windows opens in the place of a file. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The name that a file is kept and offered under: what stood after the last folder of the one it came with, without
 * what is unsafe anywhere, and with an ending that says what it is. `typed` is whatever a browser sent.
 */
export function safeFileName(typed: string, mediaType: MediaType): string {
  const last = typed.split(/[/\\]/u).at(-1) ?? '';
  const plain = oneLine(last.replace(UNSAFE, ' ')).replace(/^[.\s-]+|[.\s]+$/gu, '');
  const endings = endingsOf(mediaType);
  const own = endings.find((ending) => plain.toLowerCase().endsWith(`.${ending}`));
  const stem = own === undefined ? plain : plain.slice(0, -own.length - 1).trim();
  const short = Array.from(DEVICE.test(stem) ? `_${stem}` : stem)
    .slice(0, LONGEST_NAME)
    .join('')
    .trim();
  return `${short === '' ? 'file' : short}.${own ?? endings[0]}`;
}

/** The title of a file that was given none: its name without the ending. */
export function titleFromName(name: string): string {
  return name.replace(/\.[a-z]+$/u, '');
}

/**
 * The header that makes a browser save a file under its name and never show it. Source: RFC 6266, and RFC 8187 for the
 * letters that are not ASCII.
 */
export function attachmentHeader(name: string): string {
  const safe = name.replace(UNSAFE, '_');
  const plain = safe
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\x20-\x7e]/gu, '_');
  const encoded = encodeURIComponent(safe).replace(
    /[!'()*]/gu,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
