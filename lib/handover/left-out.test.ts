import { describe, expect, it } from 'vitest';
import { readLeftOut, tickedLeftOut, typedLeftOut } from './left-out';

const ONE = '0b2f1a0e-5c1d-4e0f-9a51-2d7f4f1f7a10';
const OTHER = '1c3f2b1f-6d2e-4f1a-8b62-3e8f5f2f8b21';

it('is what was ticked, or nothing where nothing was', () => {
  expect(readLeftOut([ONE])).toEqual([ONE]);
  expect(readLeftOut([])).toEqual([]);
});

it.each([[[ONE, 'another']], [['']], [[ONE, new Blob(['x'])]]])(
  'is refused as a whole with a value that is no piece, and never taken for nothing',
  (values) => {
    expect(readLeftOut(values)).toBeNull();
  },
);

describe('a form that came back', () => {
  it('has the boxes ticked that were, so that pressing again leaves out the same', () => {
    const values = typedLeftOut([ONE, OTHER]);
    expect(tickedLeftOut(values)).toEqual([ONE, OTHER]);
    expect(readLeftOut(tickedLeftOut(values))).toEqual([ONE, OTHER]);
  });
});
