/**
 * The yardstick: a Next application of its own, as bare as one can be, that is built and served beside the product.
 *
 * - The theme page is the product's own page file at the same address, so that its elements and bytes are the same by
 *   construction. What the product asks of a session and a database is asked once, by the first request, and held from
 *   then on: every later request renders constants, without a cookie, a session or a statement. It has no proxy, so no
 *   security headers and no nonce either.
 * - The save is one upsert in autocommit, over a pool as large as the product's, from the same posted form.
 * - The bare page has no client code: the scripts it loads are the framework's own.
 */
export const YARDSTICK_FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "private": true, "type": "module" }\n',

  'tsconfig.json': `{
  "extends": "../../tsconfig.json",
  "compilerOptions": {
    "paths": {
      "@/app/_server/database": ["./held-database"],
      "@/app/_server/require-scope": ["./held-scope"],
      "@/app/_server/sign-in/viewer": ["./held-viewer"],
      "@/*": ["../../*"]
    }
  }
}
`,

  'next.config.js': `
import path from 'node:path';
import product from '../../next.config.js';

const root = path.join(import.meta.dirname, '../..');

export default {
  ...product,
  sassOptions: { ...product.sassOptions, loadPaths: [path.join(root, 'node_modules')] },
  turbopack: { root },
};
`,

  // Without one of its own, the product's would be taken, and open a second database.
  'instrumentation.ts': 'export function register() {}\n',

  'held-viewer.ts': `
import * as real from '../../app/_server/sign-in/viewer';
export * from '../../app/_server/sign-in/viewer';
let signedIn: ReturnType<typeof real.findSignedIn> | undefined;
let viewer: ReturnType<typeof real.findViewer> | undefined;
export const findSignedIn = () => (signedIn ??= real.findSignedIn());
export const findViewer = () => (viewer ??= real.findViewer());
`,

  'held-scope.ts': `
import * as real from '../../app/_server/require-scope';
export * from '../../app/_server/require-scope';
let held: ReturnType<typeof real.requireAuthorityScope> | undefined;
export const requireAuthorityScope = (permission: Parameters<typeof real.requireAuthorityScope>[0]) =>
  (held ??= real.requireAuthorityScope(permission));
`,

  'held-database.ts': `
import * as real from '../../app/_server/database';
export * from '../../app/_server/database';
const held = new Map<string, Promise<unknown>>();
export function inScope(scope: Parameters<typeof real.inScope>[0], work: Parameters<typeof real.inScope>[1]) {
  const key = String(work);
  const known = held.get(key) ?? real.inScope(scope, work);
  held.set(key, known);
  return known;
}
`,

  'app/layout.tsx': "export { default, generateMetadata, viewport } from '../../../app/layout';\n",

  'app/(council)/assessments/[assessmentId]/themes/[themeId]/page.tsx': `
export { default, generateMetadata } from '@/app/(council)/assessments/[assessmentId]/themes/[themeId]/page';
`,

  'app/bare/page.tsx': `
export default function BarePage() {
  return <h1>Nothing here needs a script</h1>;
}
`,

  'app/save/[assessmentId]/[questionId]/route.ts': `
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

export async function POST(request: Request, context: { params: Promise<Record<string, string>> }) {
  const { assessmentId, questionId } = await context.params;
  const form = await request.formData();
  const { rows } = await pool.query(
    \`insert into bench.answers (assessment_id, question_id, state, comment, version)
     values ($1, $2, $3, $4, 1)
     on conflict (assessment_id, question_id) do update
       set state = excluded.state, comment = excluded.comment, version = answers.version + 1, saved_at = now()
     returning version\`,
    [assessmentId, questionId, form.get(questionId + '.state'), form.get(questionId + '.comment')],
  );
  return Response.json(rows[0]);
}
`,
};

/** The table of the bare save, with the columns that it writes. */
export const YARDSTICK_TABLE = [
  'create schema bench',
  `create table bench.answers (
     assessment_id uuid, question_id text, state text not null, comment text not null, version integer not null,
     saved_at timestamptz not null default now(), primary key (assessment_id, question_id))`,
];
