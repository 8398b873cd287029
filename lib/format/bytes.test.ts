import { expect, test } from 'vitest';
import { formatBytes } from './bytes';

test.each([
  [1, '1 byte'],
  [812, '812 bytes'],
  [10_240, '10 KB'],
  [1_258_291, '1.2 MB'],
  [10_485_760, '10 MB'],
  [1_073_741_824, '1 GB'],
])('%i is %s', (bytes, words) => {
  expect(formatBytes(bytes)).toBe(words);
});
