import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

// The project's own ESLint configuration, less the rules that need a whole program to know types.
const eslint = new ESLint({
  cwd: path.join(import.meta.dirname, '..', '..'),
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    { files: ['**/*.{ts,tsx}'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

type Planted = { readonly file: string; readonly text: string };
type Offender = Planted & { readonly rule: string };

async function brokenRules({ file, text }: Planted): Promise<readonly (string | null)[]> {
  const results = await eslint.lintText(`${text}\n`, { filePath: file });
  return results.flatMap((result) => result.messages.map((message) => message.ruleId ?? message.message));
}

const SERVER = "'use server';\nimport { authorityAction } from '@/app/_server/authority-action';\n";
const LONG_FUNCTION = `export function long() {\n${'  void 0;\n'.repeat(60)}}`;
const BRANCHES = Array.from({ length: 8 }, (_, level) => `  if (level === ${level}) return ${level};`);
const TANGLED = `export function tangled(level: number) {\n${BRANCHES.join('\n')}\n  return -1;\n}`;

const OFFENDERS: readonly Offender[] = [
  { rule: 'house/file-names', file: 'lib/format/moneyText.ts', text: 'export const a = 1;' },
  { rule: 'house/file-names', file: 'lib/Format/money.ts', text: 'export const a = 1;' },
  { rule: 'house/file-names', file: 'app/report.Pdf/route.ts', text: 'export const a = 1;' },
  { rule: 'house/file-names', file: 'lib/format.old/money.ts', text: 'export const a = 1;' },
  { rule: 'house/file-names', file: 'lib/format/helpers.ts', text: 'export const a = 1;' },
  { rule: 'house/file-names', file: 'components/govuk/index.ts', text: 'export const a = 1;' },
  {
    rule: 'no-restricted-properties',
    file: 'app/_server/load-all.ts',
    text: 'export function all() { return Promise.all([]); }',
  },
  {
    rule: 'no-restricted-properties',
    file: 'db/queries/first.ts',
    text: 'export function first() { return Promise.race([]); }',
  },
  {
    rule: 'no-restricted-properties',
    file: 'db/queries/all.ts',
    text: 'export function all() { return process.env; }',
  },
  {
    rule: 'house/actions-by-wrapper',
    file: 'app/x/actions.ts',
    text: `${SERVER}export async function a() {}`,
  },
  {
    rule: 'house/actions-by-wrapper',
    file: 'app/x/actions.ts',
    text: `${SERVER}export const a = async () => 1;`,
  },
  { rule: 'house/actions-by-wrapper', file: 'app/x/actions.ts', text: `${SERVER}export const a = other(1);` },
  { rule: 'house/actions-by-wrapper', file: 'app/x/actions.ts', text: `${SERVER}export { a } from './b';` },
  { rule: 'house/actions-by-wrapper', file: 'app/x/actions.ts', text: `${SERVER}export * from './b';` },
  {
    rule: 'house/actions-by-wrapper',
    file: 'app/x/actions.ts',
    text: "'use server';\nimport { authorityAction } from './fake';\nexport const a = authorityAction(1);",
  },
  {
    rule: 'house/actions-by-wrapper',
    file: 'app/x/actions.ts',
    text: "import { authorityAction } from '@/app/_server/a';\nexport const a = authorityAction(1);",
  },
  { rule: 'house/server-only-first', file: 'db/queries/a.ts', text: "import { a } from './b';\nvoid a;" },
  { rule: 'house/server-only-first', file: 'app/_server/a.ts', text: 'export const a = 1;' },
  {
    rule: 'house/addresses-by-name',
    file: 'components/a.tsx',
    text: 'export const a = (id: string) => `/assessments/${id}/results`;',
  },
  {
    rule: 'house/addresses-by-name',
    file: 'e2e/journeys/a.spec.ts',
    text: 'export const a = (base: string, id: string) => `${base}/assessments/${id}`;',
  },
  {
    rule: 'house/addresses-by-name',
    file: 'app/x/a.ts',
    text: "export const a = { href: '/assessments/' + id };",
  },
  {
    rule: 'house/owner-by-name',
    file: 'app/x/page.tsx',
    text: 'export const a = async () => (await getDatabase()).owner;',
  },
  {
    rule: 'house/owner-by-name',
    file: 'app/_server/mail/mail.ts',
    text: "import 'server-only';\nexport function a({ owner }: Database) {\n  void owner;\n}",
  },
  { rule: 'max-lines', file: 'lib/a.ts', text: '\n'.repeat(251) },
  { rule: 'max-lines', file: 'lib/a.test.ts', text: '\n'.repeat(401) },
  { rule: 'max-lines-per-function', file: 'app/x/form.tsx', text: LONG_FUNCTION },
  { rule: 'complexity', file: 'lib/a.ts', text: TANGLED },
  { rule: 'no-restricted-exports', file: 'lib/a.ts', text: 'export default 1;' },
  { rule: 'no-restricted-exports', file: 'lib/a.ts', text: "export { default } from './b';" },
  { rule: 'no-restricted-properties', file: 'db/client.ts', text: 'void process.env;' },
  {
    rule: 'no-restricted-imports',
    file: 'db/client.ts',
    text: "import { env } from 'node:process';\nvoid env;",
  },
  { rule: 'no-restricted-imports', file: 'app/x/a.tsx', text: "import 'recharts';" },
  { rule: 'no-restricted-imports', file: 'components/charts/a.tsx', text: "import 'react-hook-form';" },
  { rule: 'no-restricted-imports', file: 'components/forms/a.tsx', text: "import 'recharts';" },
  { rule: 'no-restricted-imports', file: 'lib/format/a.ts', text: "import '../b';" },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export const now = Date.now();' },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export const now = new Date();' },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export const chance = Math.random();' },
  { rule: 'no-restricted-globals', file: 'lib/a.ts', text: "void fetch('a');" },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export enum A { b }' },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export class A {}' },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export const f = () => 1;' },
  { rule: 'no-restricted-syntax', file: 'lib/a.ts', text: 'export const schema = z.coerce.number();' },
  { rule: 'no-restricted-syntax', file: 'app/x/a.ts', text: "export function f() { 'use server'; }" },
  { rule: 'no-restricted-syntax', file: 'app/x/a.ts', text: "'use server';\nexport const a = 1;" },
  {
    rule: 'no-restricted-syntax',
    file: 'components/a.tsx',
    text: 'export const a = <p style={{ top: 1 }} />;',
  },
  {
    rule: 'react/no-danger',
    file: 'components/a.tsx',
    text: "export const a = <p dangerouslySetInnerHTML={{ __html: 'a' }} />;",
  },
  {
    rule: 'jsx-a11y/label-has-associated-control',
    file: 'components/a.tsx',
    text: 'export const a = <label />;',
  },
  { rule: '@typescript-eslint/no-explicit-any', file: 'lib/a.ts', text: 'export const a: any = 1;' },
  { rule: '@typescript-eslint/no-non-null-assertion', file: 'lib/a.ts', text: 'export const a = b!;' },
  {
    rule: '@typescript-eslint/consistent-type-assertions',
    file: 'lib/a.ts',
    text: 'export const a = b as C;',
  },
  { rule: '@typescript-eslint/max-params', file: 'lib/a.ts', text: 'export function f(a, b, c, d) {}' },
  { rule: 'no-console', file: 'db/client.ts', text: 'console.log(1);' },
  { rule: 'no-console', file: 'db/a.ts', text: '// eslint-disable-next-line no-console\nconsole.log(1);' },
];

const INNOCENT: readonly Planted[] = [
  { file: 'app/(council)/assessments/[assessmentId]/page.tsx', text: 'export default function A() {}' },
  {
    file: 'components/scroll.tsx',
    text: 'export const a = <div role="region" tabIndex={0} aria-label="Scores" />;',
  },
  { file: 'app/(council)/report.pdf/route.ts', text: 'export function GET() {}' },
  { file: 'app/voice/[...token]/route.ts', text: 'export function GET() {}' },
  { file: 'lib/format/money.worker.ts', text: 'export const a = 1;' },
  { file: 'app/x/actions.ts', text: `${SERVER}export const a = authorityAction(1);\nexport type A = 1;` },
  { file: 'app/x/actions.ts', text: `${SERVER}const a = 1;\nexport const b = authorityAction(a);` },
  { file: 'db/queries/a.ts', text: "import 'server-only';\nexport const a = 1;" },
  { file: 'app/_server/config.ts', text: 'void process.env;' },
  { file: 'app/x/a.ts', text: "export const a = '/assessments';\nexport type A = P<'/assessments/[id]'>;" },
  { file: 'lib/a.test.ts', text: 'void `/assessments/${1}`;' },
  { file: 'bin/start.ts', text: 'console.log(process.env);' },
  { file: 'components/charts/a.tsx', text: "import 'recharts';" },
  { file: 'components/forms/a.tsx', text: "import 'react-hook-form';" },
  { file: 'lib/a.ts', text: "export const day = new Date('2026-04-01');\nexport const a = ['b'] as const;" },
  { file: 'lib/a.ts', text: 'export class StaleError extends Error {}' },
  { file: 'lib/access/scope.ts', text: 'export const a = b as C;' },
  { file: 'lib/a.test.ts', text: 'const f = () => Date.now();\nvoid f;' },
];

test.each(OFFENDERS)('$rule catches offender %# in $file', async (offender) => {
  expect(await brokenRules(offender)).toContain(offender.rule);
});

test.each(INNOCENT)('innocent %# in $file passes', async (planted) => {
  expect(await brokenRules(planted)).toEqual([]);
});
