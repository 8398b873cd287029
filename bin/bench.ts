import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { resultLine } from './bench/figures';
import { MEASURES, USAGE, namesFromArguments } from './bench/measures';
import { openSite } from './bench/site';
import { testEnvironment } from './testing/environment';
import { undoEverything, undoOnSignals } from './testing/leavings';

const ROOT = path.join(import.meta.dirname, '..');

/** Standard output is for results alone. */
function say(message: string): void {
  console.error(message);
}

async function measure(names: readonly string[]): Promise<void> {
  const example = path.join(ROOT, '.env.example');
  const listed = existsSync(example) ? readFileSync(example, 'utf8') : '';
  const site = await openSite(testEnvironment(process.env, listed), say);
  for (const each of MEASURES.filter((one) => one.names.some((name) => names.includes(name)))) {
    say(`Measuring ${each.names.join(', ')} (load of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'})`);
    const results = await each.measure(site);
    for (const result of results.filter(({ name }) => names.includes(name))) console.log(resultLine(result));
  }
}

/** Prints a line of JSON for each result. Returns the exit code: figures that miss their target are no failure. */
async function bench(args: readonly string[]): Promise<number> {
  const names = namesFromArguments(args);
  if (names === null) {
    console.error(USAGE);
    return 2;
  }
  process.chdir(ROOT);
  try {
    await measure(names);
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await undoEverything();
  }
}

undoOnSignals();
process.exitCode = await bench(process.argv.slice(2));
