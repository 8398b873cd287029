import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { markBuilt } from '@/bin/build-stamp';
import { lostSaves } from './acknowledged-saves';
import { startApp } from './app-server';
import { provideChromium } from './chromium';
import { ONE_FAILED, ONE_PASSED, addCounts, countReport } from './counts';
import type { Counts } from './counts';
import { listKeptSaves } from './kept-saves';
import { saveWhileKilled } from './killed-saves';
import { startPostgres } from './postgres-server';
import { startTwoInstances } from './two-instances';
import { runCommand } from './run-command';
import type { Command, Environment } from './run-command';
import { WALKS } from './walks';

export const PARTS = ['static', 'lib', 'ui', 'db', 'browser'] as const;
export type Part = (typeof PARTS)[number];

export type Surroundings = {
  readonly env: Environment;
  /** Address of a PostgreSQL server to test on, or undefined to start one. */
  readonly databaseUrl: string | undefined;
  /** A folder of this run that is removed at its end. */
  readonly folder: string;
};

export type Step = {
  readonly name: string;
  readonly part: Part;
  /** Name of a step without whose success this one cannot say anything. */
  readonly needs?: string;
  readonly run: (surroundings: Surroundings) => Promise<Counts>;
};

type Script = { readonly name: string; readonly script: string; readonly part: Part };

/** A step that is one check: a script of package.json that passes or fails. */
function scriptStep({ name, script, part }: Script): Step {
  async function run({ env }: Surroundings): Promise<Counts> {
    return (await runCommand(['npm', 'run', '--silent', script], env)) === 0 ? ONE_PASSED : ONE_FAILED;
  }
  return { name, part, run };
}

type Reported = { readonly command: Command; readonly report: string; readonly env: Environment };

async function runReported({ command, report, env }: Reported): Promise<Counts> {
  const code = await runCommand(command, env);
  return countReport(await readFile(report, 'utf8').catch(() => null), code);
}

function runVitest(project: Part, report: string, env: Environment): Promise<Counts> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return runReported({
    command: ['npx', '--no-install', 'vitest', 'run', `--project=${project}`, ...reporters],
    report,
    env,
  });
}

function vitestStep(name: string, project: Part): Step {
  return {
    name,
    part: project,
    run: ({ env, folder }) => runVitest(project, path.join(folder, `${project}.json`), env),
  };
}

async function runOnServer({ env, folder, databaseUrl }: Surroundings): Promise<Counts> {
  const report = path.join(folder, 'server.json');
  if (databaseUrl !== undefined) {
    return runVitest('db', report, { ...env, TEST_DATABASE_URL: databaseUrl });
  }
  const server = await startPostgres();
  const counts = await runVitest('db', report, { ...env, TEST_DATABASE_URL: server.url });
  await server.stop();
  return counts;
}

async function runBrowser({ env, folder }: Surroundings): Promise<Counts> {
  const chromium = await provideChromium(env);
  const app = await startApp({ folder, env });
  const report = path.join(folder, 'browser.json');
  const settings = { BASE_URL: app.address, PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_REPORT: report };
  const command: Command = ['npx', '--no-install', 'playwright', 'test'];
  const counts = await runReported({ command, report, env: { ...env, ...settings } });
  if (counts.failed > 0) console.log(`What the product printed at the end:\n${app.output()}`);
  await app.stop();
  return counts;
}

async function runTogether({ env, folder }: Surroundings): Promise<Counts> {
  const chromium = await provideChromium(env);
  const { first, second, letDaysPass, stop } = await startTwoInstances({ folder, env });
  const addresses = { BASE_URL: first.address, BASE_URL_2: second.address };
  const outcomes: Counts[] = [];
  for (const [place, { days, specs }] of WALKS.entries()) {
    if (days > 0) await letDaysPass(days);
    const report = path.join(folder, `together-${place}.json`);
    const settings = { ...addresses, PLAYWRIGHT_CHROMIUM: chromium, PLAYWRIGHT_REPORT: report };
    const command: Command = ['npx', '--no-install', 'playwright', 'test', '--workers', '1', ...specs];
    outcomes.push(await runReported({ command, report, env: { ...env, ...settings } }));
  }
  await stop();
  return addCounts(outcomes);
}

const KILLS = 100;

/**
 * Kills the server again and again while people save, and looks for every save that it had acknowledged. On the embedded
 * database when there is no address.
 */
async function runKills({ env, folder }: Surroundings, databaseUrl: string | undefined): Promise<Counts> {
  const home = path.join(folder, databaseUrl === undefined ? 'killed' : 'killed-on-server');
  const settings = databaseUrl === undefined ? env : { ...env, DATABASE_URL: databaseUrl };
  const acknowledged = await saveWhileKilled({ folder: home, env: settings, kills: KILLS });
  const kept = await listKeptSaves({ databaseUrl, dataDir: path.join(home, 'data') });
  const lost = lostSaves(acknowledged, kept);
  console.log(`${KILLS} kills, ${acknowledged.length} saves acknowledged, ${lost.length} of them lost`);
  return lost.length === 0 && acknowledged.length >= KILLS ? ONE_PASSED : ONE_FAILED;
}

/** Both engines at once: each spends most of the time on starting again. */
async function runKillsOnBoth(surroundings: Surroundings): Promise<Counts> {
  const server = await startPostgres();
  const counts = await Promise.all([runKills(surroundings, undefined), runKills(surroundings, server.url)]);
  await server.stop();
  return addCounts(counts);
}

const BUILD = 'build';

/** Builds what the start command would build, and says so, or it would do it again. */
async function runBuild({ env }: Surroundings): Promise<Counts> {
  if ((await runCommand(['npm', 'run', '--silent', 'build'], env)) !== 0) return ONE_FAILED;
  markBuilt(process.cwd());
  return ONE_PASSED;
}

/** Everything that checks the project, quickest answers first. */
export const STEPS: readonly Step[] = [
  scriptStep({ name: 'types', script: 'typecheck', part: 'static' }),
  scriptStep({ name: 'lint', script: 'lint', part: 'static' }),
  scriptStep({ name: 'format', script: 'format:check', part: 'static' }),
  scriptStep({ name: 'boundaries', script: 'boundaries', part: 'static' }),
  scriptStep({ name: 'unused code', script: 'unused', part: 'static' }),
  vitestStep('rules and commands', 'lib'),
  vitestStep('components', 'ui'),
  vitestStep('database, embedded', 'db'),
  { name: 'database, PostgreSQL server', part: 'db', run: runOnServer },
  { name: BUILD, part: 'browser', run: runBuild },
  { name: 'killed a hundred times', part: 'browser', needs: BUILD, run: runKillsOnBoth },
  { name: 'five people on two instances', part: 'browser', needs: BUILD, run: runTogether },
  { name: 'browser, JavaScript on and off', part: 'browser', needs: BUILD, run: runBrowser },
];
