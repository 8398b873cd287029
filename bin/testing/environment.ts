import type { Environment } from './run-command';

/** Variables of the product that .env.example lists, in use there or commented out. */
export function listedVariables(example: string): readonly string[] {
  return [...example.matchAll(/^#?\s*([A-Z][A-Z0-9_]*)=/gm)].flatMap(([, name]) => name ?? []);
}

/**
 * The environment that tests run in: the caller's, less every setting of the product. A developer whose shell
 * points at a live database must not test against it.
 *
 * @param caller environment of the test command
 * @param example text of .env.example
 */
export function testEnvironment(caller: Environment, example: string): Environment {
  // React and Next change with NODE_ENV; vitest and the build set their own.
  const dropped = [...listedVariables(example), 'NODE_ENV', 'TEST_DATABASE_URL', 'DATABASE_URL'];
  const env = { ...caller, NEXT_TELEMETRY_DISABLED: '1' };
  for (const name of dropped) Reflect.deleteProperty(env, name);
  return env;
}
