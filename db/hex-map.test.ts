import { expect, test } from 'vitest';
import { z } from 'zod';
import { HEX_CELLS } from './hex-map';
import { parseTableRows, readReferenceFile, REFERENCE_FOLDER } from './reference-files';

const councils = parseTableRows(
  readReferenceFile(REFERENCE_FOLDER, 'authorities.csv'),
  z.object({ code: z.string(), childrens_services: z.string() }),
);

test('every council with children’s services has a cell, and nobody else', () => {
  const expected = councils.filter((one) => one.childrens_services === 'true').map(({ code }) => code);
  expect(expected).toHaveLength(153);
  expect(HEX_CELLS.map(({ code }) => code).sort()).toEqual([...expected].sort());
});

test('the map carries its licence', () => {
  const { text } = readReferenceFile(REFERENCE_FOLDER, 'SOURCES.md');
  expect(text).toContain('Copyright (c) 2017- Open Innovations');
  expect(text).toContain('The above copyright notice and this permission notice shall be included');
});
