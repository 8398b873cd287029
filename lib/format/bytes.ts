import { formatDecimal } from './number';

const KIBIBYTE = 1024;

/** A size as file managers say it, from a count of bytes: "3 bytes", "812 KB", "1.4 MB", "1 GB". */
export function formatBytes(bytes: number): string {
  if (bytes < KIBIBYTE) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  const { unit, power } = unitOf(bytes);
  const size = bytes / KIBIBYTE ** power;
  return `${formatDecimal(size, unit === 'KB' || Number.isInteger(size) ? 0 : 1)} ${unit}`;
}

function unitOf(bytes: number) {
  if (bytes < KIBIBYTE ** 2) return { unit: 'KB', power: 1 };
  return bytes < KIBIBYTE ** 3 ? { unit: 'MB', power: 2 } : { unit: 'GB', power: 3 };
}
