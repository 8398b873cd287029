const TESTS = '\\.(test|spec)\\.tsx?$';
const TEST_SUPPORT = '[/.]testing\\.tsx?$';
const TESTING = [TESTS, TEST_SUPPORT];

/** A package by name, wherever its folder is, with the types that stand beside it. */
function packages(...names) {
  return `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
}

const NEXT_FILES =
  '^app/.*(page|layout|template|loading|error|global-error|global-not-found|not-found|default|route|actions|sitemap|robots|manifest)\\.tsx?$';

/** Imports point down. Source: architecture, parts 1 and 2. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or three. Types alone may point both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lib-is-pure',
      comment: 'lib imports lib and zod, nothing else.',
      severity: 'error',
      from: { path: '^lib/', pathNot: ['^lib/files/', ...TESTING] },
      to: { pathNot: ['^lib/', packages('zod')] },
    },
    {
      name: 'lib-files-adds-formats',
      comment: 'lib/files may import format libraries as well.',
      severity: 'error',
      from: { path: '^lib/files/', pathNot: TESTING },
      to: { pathNot: ['^lib/', packages('zod', 'pdfkit', 'fontkit', '@e965/xlsx', 'docx', 'fflate')] },
    },
    {
      name: 'lib-tests-stay-below',
      comment: 'A test of lib needs nothing of the layers above; reference files are facts.',
      severity: 'error',
      from: { path: TESTING.map((file) => `^lib/.*${file}`) },
      to: { path: '^(app|bin|components|db|e2e)/', pathNot: '^db/reference/' },
    },
    {
      name: 'db-imports-down',
      comment: 'db imports db, lib, its drivers and node, and zod to check the files it loads.',
      severity: 'error',
      from: { path: '^db/', pathNot: TESTING },
      to: {
        pathNot: ['^(db|lib)/', packages('drizzle-orm', 'pg', '@electric-sql/pglite', 'server-only', 'zod')],
        dependencyTypesNot: ['core'],
      },
    },
    {
      name: 'db-tests-import-down',
      comment: 'A test of db needs nothing of the layers above.',
      severity: 'error',
      from: { path: TESTING.map((file) => `^db/.*${file}`) },
      to: { path: '^(app|bin|components|e2e)/' },
    },
    {
      name: 'components-take-props',
      comment: 'Components get values and actions as props; Next lives in app.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: ['^(app|bin|db|e2e)/', packages('next', 'server-only')] },
    },
    {
      name: 'app-is-the-top',
      comment: 'The app never needs a command or a browser test.',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^(bin|e2e)/' },
    },
    {
      name: 'bin-imports-lib-and-db',
      comment: 'Commands work without the app.',
      severity: 'error',
      from: { path: '^bin/' },
      to: { path: '^(app|components|e2e)/' },
    },
    {
      name: 'e2e-from-outside',
      comment: 'Browser tests know the labels in lib and the test database, not the code under test.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(app|bin|components|db)/', pathNot: '^db/testing\\.ts$' },
    },
    {
      name: 'forms-library-in-forms',
      severity: 'error',
      from: { pathNot: '^components/forms/' },
      to: { path: packages('react-hook-form') },
    },
    {
      name: 'charts-library-in-charts',
      severity: 'error',
      from: { pathNot: '^components/charts/' },
      to: { path: packages('recharts') },
    },
    {
      name: 'drivers-in-db',
      comment: 'db is the only code that knows that SQL exists.',
      severity: 'error',
      from: { pathNot: '^db/' },
      to: { path: packages('drizzle-orm', 'pg', '@electric-sql/pglite') },
    },
    {
      name: 'sign-in-library-in-server',
      severity: 'error',
      from: { pathNot: '^app/_server/' },
      to: { path: packages('better-auth', '@better-auth') },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^e2e/' },
      to: { path: ['^e2e/', TESTS] },
    },
    {
      name: 'test-support-for-tests',
      comment: 'What makes databases and examples for tests is not for the product.',
      severity: 'error',
      from: { path: '^(app|components|db|lib)/', pathNot: TESTING },
      to: { path: TEST_SUPPORT },
    },
    {
      name: 'no-test-tools-in-product',
      comment: 'The product runs without the packages that only check it.',
      severity: 'error',
      from: { path: '^(app|components|db|lib)/', pathNot: TESTING },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports and that imports nothing is dead.',
      severity: 'error',
      from: { orphan: true, pathNot: [TESTS, NEXT_FILES, '^bin/[^/]+\\.ts$', '\\.d\\.ts$', '^e2e/'] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere escapes every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|public)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
