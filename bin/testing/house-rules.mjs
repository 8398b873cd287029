import path from 'node:path';

const WORDS = '[a-z0-9]+(-[a-z0-9]+)*';
// A folder of a route that answers with a file is named as the file: report.csv.
const FOLDER = new RegExp(
  `^(${WORDS}(\\.(csv|docx|json|ods|pdf|xlsx))?|_${WORDS}|\\(${WORDS}\\)|\\[(\\.\\.\\.)?[a-z][a-zA-Z0-9]*\\])$`,
);
const FILE = new RegExp(`^\\.?${WORDS}(\\.${WORDS})*\\.(ts|tsx|js|mjs|cjs)$`);
const EMPTY_NAMES = ['utils', 'helpers', 'misc', 'common', 'types'];

function nameFault(relativePath) {
  const parts = relativePath.split(path.sep);
  const file = parts.pop() ?? '';
  const folder = parts.find((part) => !FOLDER.test(part));
  if (folder !== undefined) return `Name the folder "${folder}" in kebab-case.`;
  if (!FILE.test(file)) return `Name the file "${file}" in kebab-case.`;
  const stem = file.split('.')[0] ?? '';
  if (EMPTY_NAMES.includes(stem)) return `"${stem}" says nothing: name the file after its noun.`;
  if (stem === 'index' && relativePath !== path.join('db', 'schema', 'index.ts')) {
    return 'No barrels: import from the file that has the thing.';
  }
  return undefined;
}

/** File and folder names: kebab-case, a real noun, no barrels. Source: architecture, naming. */
const fileNames = {
  meta: { type: 'suggestion', schema: [], messages: { fault: '{{fault}}' } },
  create(context) {
    return {
      Program(node) {
        const fault = nameFault(path.relative(context.cwd, context.filename));
        if (fault !== undefined) context.report({ node, messageId: 'fault', data: { fault } });
      },
    };
  },
};

const WRAPPERS = ['authorityAction', 'labAction', 'personAction', 'publicAction'];

function wrappersOf(body) {
  const fromServer = body.filter(
    (node) => node.type === 'ImportDeclaration' && /(^|\/)_server\//.test(node.source.value),
  );
  const names = fromServer.flatMap((node) => node.specifiers);
  return names.filter((name) => WRAPPERS.includes(name.imported?.name)).map((name) => name.local.name);
}

function isMadeBy(wrappers, declarator) {
  const made = declarator.init;
  return made?.type === 'CallExpression' && wrappers.includes(made.callee.name);
}

function isWrappedExport(wrappers, node) {
  if (node.exportKind === 'type') return true;
  if (node.type !== 'ExportNamedDeclaration' || node.declaration?.type !== 'VariableDeclaration')
    return false;
  return node.declaration.declarations.every((declarator) => isMadeBy(wrappers, declarator));
}

/**
 * Every export of an `actions.ts` is a server action that anybody can call from outside, so each is made by
 * a wrapper that asks who is calling. Source: architecture, "The wrapper".
 */
const actionsByWrapper = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unwrapped: `An action must be made by ${WRAPPERS.join(', ')} imported from app/_server.`,
      directive: "An actions.ts begins with 'use server'.",
    },
  },
  create(context) {
    return {
      Program(program) {
        if (program.body[0]?.directive !== 'use server')
          context.report({ node: program, messageId: 'directive' });
        const wrappers = wrappersOf(program.body);
        const exported = program.body.filter((node) => node.type.startsWith('Export'));
        for (const node of exported) {
          if (!isWrappedExport(wrappers, node)) context.report({ node, messageId: 'unwrapped' });
        }
      },
    };
  },
};

/** A module that must never reach a browser says so in its first line, which fails the build if it does. */
const serverOnlyFirst = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { missing: "The first import of this module must be 'server-only'." },
  },
  create(context) {
    return {
      Program(program) {
        const first = program.body.find((node) => node.type === 'ImportDeclaration');
        if (first?.source.value !== 'server-only') context.report({ node: program, messageId: 'missing' });
      },
    };
  },
};

const UNDER_ASSESSMENTS = /(^|[^\w])\/assessments\//;

function isAddressText(node) {
  if (node.type === 'Literal') return typeof node.value === 'string' && UNDER_ASSESSMENTS.test(node.value);
  return node.type === 'TemplateElement' && UNDER_ASSESSMENTS.test(node.value.cooked ?? '');
}

/** An address put together by hand is one that nobody finds when addresses change: lib/assessment/addresses has them. */
const addressesByName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { byHand: 'Take this address from lib/assessment/addresses.' },
  },
  create(context) {
    function check(node, parts) {
      if (parts.some(isAddressText)) context.report({ node, messageId: 'byHand' });
    }
    return {
      TemplateLiteral(node) {
        if (node.expressions.length > 0) check(node, node.quasis);
      },
      "BinaryExpression[operator='+']"(node) {
        check(node, [node.left, node.right]);
      },
    };
  },
};

/** The owner of the tables is under no row-level security. Who may be it: docs/decisions/002-two-layers-of-isolation.md. */
const ownerByName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { owner: 'Use a scope, or app/_server/across-councils.ts for what concerns a person.' },
  },
  create(context) {
    function report(node) {
      context.report({ node, messageId: 'owner' });
    }
    return {
      "MemberExpression:matches([property.name='owner'], [property.value='owner'])": report,
      "ObjectPattern > Property[key.name='owner']": report,
    };
  },
};

/** Rules that are this project's own, as an ESLint plugin. */
export const houseRules = {
  meta: { name: 'house' },
  rules: {
    'file-names': fileNames,
    'actions-by-wrapper': actionsByWrapper,
    'server-only-first': serverOnlyFirst,
    'addresses-by-name': addressesByName,
    'owner-by-name': ownerByName,
  },
};
