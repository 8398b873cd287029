import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumCandidates, installCommands, provideChromium } from './chromium';

describe('which browser is tried', () => {
  test('the named one first, the downloaded one last', () => {
    const env = { PLAYWRIGHT_CHROMIUM: '/opt/mine', PATH: '/usr/bin' };
    const candidates = chromiumCandidates(env, '/cache/chrome');
    expect(candidates[0]).toBe('/opt/mine');
    expect(candidates.at(-1)).toBe('/cache/chrome');
  });

  test('Chromium before Chrome, in every folder of the PATH', () => {
    const candidates = chromiumCandidates({ PATH: '/usr/local/bin::/usr/bin' }, '/cache/chrome');
    expect(candidates.slice(0, 4)).toEqual([
      '/usr/local/bin/chromium',
      '/usr/bin/chromium',
      '/usr/local/bin/chromium-browser',
      '/usr/bin/chromium-browser',
    ]);
    expect(candidates).toContain('/usr/bin/google-chrome-stable');
  });

  test('an empty name is no name', () => {
    expect(chromiumCandidates({ PLAYWRIGHT_CHROMIUM: '', PATH: '' }, '/cache/chrome')).not.toContain('');
  });
});

describe('how a missing browser is installed', () => {
  function programs(isRoot: boolean, hasApt: boolean): readonly (readonly string[])[] {
    return installCommands(isRoot, hasApt).map((commands) => commands.map((command) => command.join(' ')));
  }

  test('root on Debian takes the package, and Playwright’s own when that fails', () => {
    expect(programs(true, true)).toEqual([
      ['apt-get update', 'apt-get install -y --no-install-recommends chromium'],
      ['npx --no-install playwright install --with-deps chromium'],
    ]);
  });

  test.each([
    { who: 'anybody else on Debian', isRoot: false, hasApt: true },
    { who: 'root elsewhere', isRoot: true, hasApt: false },
    { who: 'anybody elsewhere', isRoot: false, hasApt: false },
  ])('$who takes Playwright’s own', ({ isRoot, hasApt }) => {
    expect(programs(isRoot, hasApt)).toEqual([['npx --no-install playwright install chromium']]);
  });
});

test('a stub that only says where the browser is, is passed over', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'toolkit-chromium-'));
  for (const [name, says] of [
    ['chromium', 'Command chromium requires the chromium snap to be installed.'],
    ['google-chrome', 'Google Chrome 141.0.7390.54'],
  ] as const) {
    writeFileSync(path.join(folder, name), `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 });
  }
  expect(await provideChromium({ ...process.env, PATH: folder, PLAYWRIGHT_CHROMIUM: '' })).toBe(
    path.join(folder, 'google-chrome'),
  );
  rmSync(folder, { recursive: true });
});
