import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

const ROOT = path.join(import.meta.dirname, '..', '..');

const OFFENDERS: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  {
    rule: 'no-cycles',
    file: 'lib/cycle/one.ts',
    text: "export { two } from './two';\nexport const one = 1;",
  },
  { rule: 'lib-is-pure', file: 'lib/clock/now.ts', text: "import 'node:fs';" },
  { rule: 'lib-is-pure', file: 'lib/clock/hook.ts', text: "import 'react';" },
  { rule: 'lib-is-pure', file: 'lib/clock/rows.ts', text: "import '@/db/client';" },
  { rule: 'lib-is-pure', file: 'lib/clock/paper.ts', text: "import 'pdfkit';" },
  { rule: 'lib-files-adds-formats', file: 'lib/files/disk.ts', text: "import 'node:fs';" },
  { rule: 'lib-tests-stay-below', file: 'lib/clock/now.test.ts', text: "import '@/db/client';" },
  { rule: 'db-imports-down', file: 'db/cookies.ts', text: "import 'next/headers';" },
  { rule: 'db-imports-down', file: 'db/labels.ts', text: "import '@/components/govuk/button';" },
  { rule: 'db-tests-import-down', file: 'db/client.test.ts', text: "import '@/app/page';" },
  { rule: 'components-take-props', file: 'components/govuk/rows.tsx', text: "import '@/db/client';" },
  { rule: 'components-take-props', file: 'components/govuk/link.tsx', text: "import 'next/link';" },
  {
    rule: 'components-take-props',
    file: 'components/govuk/act.tsx',
    text: "import type { A } from '@/app/actions'; export type B = A;",
  },
  { rule: 'app-is-the-top', file: 'app/layout.tsx', text: "import '@/bin/start';" },
  { rule: 'bin-imports-lib-and-db', file: 'bin/seed.ts', text: "import '@/app/page';" },
  { rule: 'e2e-from-outside', file: 'e2e/inside.spec.ts', text: "import '@/db/client';" },
  { rule: 'forms-library-in-forms', file: 'components/govuk/form.tsx', text: "import 'react-hook-form';" },
  { rule: 'charts-library-in-charts', file: 'app/error.tsx', text: "import 'recharts';" },
  { rule: 'drivers-in-db', file: 'app/route.ts', text: "import 'drizzle-orm';" },
  { rule: 'sign-in-library-in-server', file: 'app/not-found.tsx', text: "import 'better-auth';" },
  { rule: 'nothing-imports-tests', file: 'bin/again.ts', text: "import '@/bin/start.test';" },
  { rule: 'test-support-for-tests', file: 'app/global-error.tsx', text: "import '@/db/testing';" },
  { rule: 'test-support-for-tests', file: 'lib/level/wrong.ts', text: "import './level.testing';" },
  { rule: 'no-test-tools-in-product', file: 'app/loading.tsx', text: "import 'vitest';" },
  { rule: 'no-orphans', file: 'components/govuk/lonely.tsx', text: 'export const lonely = 1;' },
  { rule: 'resolvable', file: 'app/template.tsx', text: "import '@/lib/nowhere';" },
];

const INNOCENT: Readonly<Record<string, string>> = {
  'lib/cycle/two.ts': "import { one } from './one';\nexport const two = one + 1;",
  'lib/level/level.ts': "import { z } from 'zod';\nexport const levelSchema = z.int();",
  'lib/level/type-a.ts': "import type { B } from './type-b';\nexport type A = B | 1;",
  'lib/level/type-b.ts': "import type { A } from './type-a';\nexport type B = A | 2;",
  'lib/level/level.test.ts': "import { test } from 'vitest';\nimport 'node:fs';\nimport './level';",
  'lib/level/level.testing.ts': "import { z } from 'zod';\nimport 'fast-check';\nexport const a = z;",
  'db/testing.ts': "import '@electric-sql/pglite';\nimport '@/lib/level/level';",
  'db/load.test.ts': "import './testing';\nimport 'vitest';",
  'lib/files/pdf.ts': "import 'pdfkit';\nimport '@/lib/level/level';",
  'db/client.ts': "import 'server-only';\nimport 'drizzle-orm';\nimport 'pg';\nimport 'node:fs';",
  'components/govuk/button.tsx': "import 'react';\nimport '@/lib/level/level';",
  'components/forms/form.tsx': "import 'react-hook-form';",
  'components/charts/strip.tsx': "import 'recharts';",
  'app/page.tsx': "import '@/components/govuk/button';\nimport '@/db/client';\nimport 'next/link';",
  'app/actions.ts': "import '@/app/_server/sign-in/auth';\nexport type A = 1;",
  'app/_server/sign-in/auth.ts': "import 'better-auth';\nimport '@/db/client';",
  'proxy.ts': "import '@/lib/level/for-the-root';",
  'lib/level/for-the-root.ts': 'export const a = 1;',
  'bin/start.ts': "import '@/db/client';\nimport '@/lib/level/level';",
  'bin/start.test.ts': "import './start';",
  'e2e/pages.spec.ts': "import '@/lib/level/level';\nimport '@playwright/test';",
};

const outcomeSchema = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

let tree = '';
let found: readonly string[] = [];

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
  writeFileSync(path.join(tree, file), `${text}\n`);
}

function cruise(): readonly string[] {
  const command = path.join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const folders = ['app', 'bin', 'components', 'db', 'e2e', 'lib', 'proxy.ts'];
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const run = spawnSync(process.execPath, [command, ...options, ...folders], { cwd: tree, encoding: 'utf8' });
  const { violations } = outcomeSchema.parse(JSON.parse(run.stdout)).summary;
  return violations.map((violation) => `${violation.rule.name}: ${violation.from}`);
}

beforeAll(() => {
  tree = mkdtempSync(path.join(tmpdir(), 'boundaries-'));
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
    cpSync(path.join(ROOT, file), path.join(tree, file));
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(tree, 'node_modules'));
  for (const { file, text } of OFFENDERS) plant(file, text);
  for (const [file, text] of Object.entries(INNOCENT)) plant(file, text);
  found = cruise();
});

afterAll(() => {
  rmSync(tree, { recursive: true });
});

test.each(OFFENDERS)('$rule catches $file', ({ rule, file }) => {
  expect(found).toContain(`${rule}: ${file}`);
});

test('modules that keep the rules are left alone', () => {
  const accused = found.filter((line) => Object.keys(INNOCENT).some((file) => line.endsWith(`: ${file}`)));
  // A cycle is reported from either of its two ends.
  expect(accused.filter((line) => !line.startsWith('no-cycles'))).toEqual([]);
});

test('every rule has an offender here', async () => {
  const config: unknown = await import(path.join(ROOT, '.dependency-cruiser.cjs'));
  const { forbidden } = z
    .object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) })
    .parse(config).default;
  const planted = new Set(OFFENDERS.map(({ rule }) => rule));
  expect(forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
});
