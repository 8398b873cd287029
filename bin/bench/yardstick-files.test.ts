import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { YARDSTICK_FILES } from './yardstick-files';

const ROOT = path.join(import.meta.dirname, '..', '..');

function exportedBy(source: string): readonly string[] {
  return [...source.matchAll(/^export (default )?(?:async )?(?:function|const) (\w+)/gmu)]
    .map(([, isDefault, name]) => (isDefault === undefined ? (name ?? '') : 'default'))
    .toSorted();
}

function passedOnBy(source: string): readonly string[] {
  return (/^export \{ (.+) \} from/mu.exec(source)?.[1] ?? '').split(', ').toSorted();
}

describe('the yardstick passes on everything that Next reads of the product’s own', () => {
  test.each(['app/layout.tsx', 'app/(council)/assessments/[assessmentId]/themes/[themeId]/page.tsx'])(
    '%s',
    (file) => {
      expect(passedOnBy(YARDSTICK_FILES[file] ?? '')).toEqual(
        exportedBy(readFileSync(path.join(ROOT, file), 'utf8')),
      );
    },
  );
});
