import next from 'eslint-config-next/core-web-vitals';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { houseRules } from './bin/testing/house-rules.mjs';

const ALL = ['**/*.{js,mjs,ts,tsx}'];
const SCRIPT = ['**/*.{js,mjs,cjs}'];
const TYPED = ['**/*.{ts,tsx}'];
const TESTS = ['**/*.test.{ts,tsx}', 'e2e/**/*.ts'];

// eslint-config-next brings the accessibility plugin but turns on six of its rules only.
const a11yRules = next.find((part) => part.plugins?.['jsx-a11y'])?.plugins['jsx-a11y'].flatConfigs.recommended
  .rules;

const PARENT_IMPORTS = { group: ['../*'], message: 'Use the alias @/ for anything but a sibling.' };
const PROCESS_IMPORT = { group: ['process', 'node:process'], message: 'Configuration comes as a value.' };
const CHARTS = { group: ['recharts', 'recharts/*'], message: 'recharts lives in components/charts.' };
const FORMS = { group: ['react-hook-form'], message: 'react-hook-form lives in components/forms.' };

function restrictImports(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns: [PARENT_IMPORTS, ...patterns] }] };
}

const MODULE_ARROW =
  ':matches(Program, ExportNamedDeclaration) > VariableDeclaration > VariableDeclarator > ' +
  ':matches(ArrowFunctionExpression, FunctionExpression).init';

const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Use an array `as const` and z.enum.' },
  { selector: 'ClassDeclaration:not([superClass.name=/Error$/])', message: 'No classes except errors.' },
  {
    selector: "MemberExpression[object.property.name='coerce'][property.name='number']",
    message: "z.coerce.number() turns '' and null into 0: blank is not zero.",
  },
  {
    selector: "JSXAttribute[name.name='style']",
    message: 'The content security policy blocks style attributes: use a class.',
  },
];
const SOURCE_SYNTAX = [
  ...SYNTAX,
  { selector: MODULE_ARROW, message: 'Functions at module level are function declarations.' },
];
const USE_SERVER = {
  selector: "ExpressionStatement[directive='use server']",
  message: "'use server' belongs in actions.ts only.",
};
const REDIRECT = {
  selector: "ImportDeclaration[source.value='next/navigation'] > ImportSpecifier[imported.name='redirect']",
  message: 'Leave an action with goTo: a redirect alone can show the page as it was.',
};
const PURE_SYNTAX = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Pass the time in.',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Pass the time in.' },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'lib has no chance in it.',
  },
];
const IMPURE_GLOBALS = [
  'process',
  'fetch',
  'crypto',
  'performance',
  'setTimeout',
  'setInterval',
  'window',
].map((name) => ({ name, message: 'lib is pure: no input, output, clock or chance.' }));

const ENVIRONMENT = {
  object: 'process',
  property: 'env',
  message: 'Read the environment in app/_server/config.ts or bin.',
};
const NOT_TOGETHER = ['all', 'any', 'race'].map((property) => ({
  object: 'Promise',
  property,
  message: 'Use readTogether: what is left behind when one fails would run outside its scope.',
}));

export default defineConfig(
  globalIgnores(['.next/', '.data/', 'coverage/', 'db/migrations/', 'public/', 'next-env.d.ts']),
  globalIgnores(['test-results/', 'playwright-report/']),
  next,
  {
    files: ALL,
    // Exceptions are made below, by file and in the open, never by a comment.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    plugins: { house: houseRules },
    rules: {
      ...a11yRules,
      // What scrolls must be reachable by keyboard, and then it is a named region.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      'house/file-names': 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: false, skipComments: false }],
      complexity: ['error', 8],
      eqeqeq: 'error',
      'no-console': 'error',
      'react/no-danger': 'error',
      // Components know nothing of Next, so links are plain ones.
      '@next/next/no-html-link-for-pages': 'off',
      'no-restricted-exports': [
        'error',
        { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true } },
      ],
      'no-restricted-properties': ['error', ENVIRONMENT],
      'no-restricted-syntax': ['error', ...SOURCE_SYNTAX, USE_SERVER],
      ...restrictImports(PROCESS_IMPORT, CHARTS, FORMS),
    },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/max-params': ['error', { max: 3 }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A scope may be asked for as proof alone: the database's own policies do the rest.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_scope$', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    name: 'the one constructor of the brand',
    files: ['lib/access/scope.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
  {
    name: 'lib is pure',
    files: ['lib/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-syntax': ['error', ...SOURCE_SYNTAX, USE_SERVER, ...PURE_SYNTAX],
      'no-restricted-globals': ['error', ...IMPURE_GLOBALS],
    },
  },
  {
    name: 'what is wrong with a form is where its reader has to be, with or without a script',
    files: ['components/forms/landing-summary.tsx'],
    rules: { 'jsx-a11y/no-autofocus': 'off' },
  },
  {
    name: 'recharts lives here',
    files: ['components/charts/**'],
    rules: restrictImports(PROCESS_IMPORT, FORMS),
  },
  {
    name: 'react-hook-form lives here',
    files: ['components/forms/**'],
    rules: restrictImports(PROCESS_IMPORT, CHARTS),
  },
  {
    name: 'modules that never reach a browser',
    files: ['db/queries/**/*.ts', 'app/_server/**/*.ts'],
    // A worker thread is started by node itself, outside React's server build, where 'server-only' throws.
    ignores: [...TESTS, 'app/_server/config.ts', 'app/_server/**/*-worker.ts'],
    rules: { 'house/server-only-first': 'error' },
  },
  {
    name: 'addresses come from one module; unit tests and the table of who may open what spell them out to check it',
    files: ['{app,components,db,e2e,lib}/**/*.{ts,tsx}'],
    ignores: ['lib/assessment/addresses.ts', 'e2e/access-matrix.ts', '**/*.test.{ts,tsx}'],
    rules: { 'house/addresses-by-name': 'error' },
  },
  {
    name: 'the owner of the tables signs people in, and does what concerns a person rather than a council',
    files: ['app/**/*.{ts,tsx}', 'instrumentation.ts', 'proxy.ts'],
    ignores: [
      ...TESTS,
      'app/_server/{across-councils,worker}.ts',
      'app/_server/sign-in/{auth,sign-in,sign-in-gates,viewer}.ts',
    ],
    rules: { 'house/owner-by-name': 'error' },
  },
  {
    name: 'what is read at once ends at once',
    files: ['app/**/*.{ts,tsx}', 'db/**/*.ts'],
    ignores: [...TESTS, '**/*.testing.ts', 'db/read-together.ts'],
    rules: { 'no-restricted-properties': ['error', ENVIRONMENT, ...NOT_TOGETHER] },
  },
  {
    name: 'server actions',
    files: ['app/**/actions.ts'],
    rules: {
      'house/actions-by-wrapper': 'error',
      'no-restricted-syntax': ['error', ...SOURCE_SYNTAX, REDIRECT],
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    name: 'the environment is read here; the last two ask only what Next is doing',
    files: [
      ...['app/_server/config.ts', 'bin/**', 'db/testing.ts', 'e2e/support/**', '*.config.{ts,mjs,js}'],
      ...['instrumentation.ts', 'proxy.ts'],
    ],
    rules: { 'no-restricted-properties': 'off', ...restrictImports(CHARTS, FORMS) },
  },
  {
    name: 'commands speak to a terminal, the log to its collector',
    files: ['bin/**', 'app/_server/log.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'files whose default export the framework or a tool asks for',
    files: [
      'app/**/{page,layout,template,loading,error,global-error,global-not-found,not-found,default}.tsx',
      'app/**/{sitemap,robots,manifest,icon,apple-icon,opengraph-image}.{ts,tsx}',
      '*.config.{ts,mjs,js}',
    ],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'tests',
    files: TESTS,
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': 'off',
      'no-restricted-syntax': ['error', ...SYNTAX],
    },
  },
  {
    name: 'plain scripts of tools',
    files: SCRIPT,
    ...tseslint.configs.disableTypeChecked,
  },
);
