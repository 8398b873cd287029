import { describe, expect, test } from 'vitest';
import { parseConfig } from './config';

describe('configuration', () => {
  test('needs no variable at all', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      config: {
        databaseUrl: undefined,
        dataDir: '.data',
        demonstration: undefined,
        host: '127.0.0.1',
        port: 3000,
        proxies: 1,
        publicUrl: 'http://127.0.0.1:3000',
        mail: undefined,
        scanner: undefined,
      },
    });
  });

  test('reads every variable', () => {
    const result = parseConfig({
      DATABASE_URL: 'postgres://someone@localhost/toolkit',
      DATA_DIR: '/srv/toolkit',
      DEMO: '0',
      HOST: '0.0.0.0',
      PORT: '8080',
      PROXIES: '2',
      PUBLIC_URL: 'https://toolkit.example/',
      SMTP_URL: 'smtps://mail.example',
      MAIL_FROM: 'toolkit@council.example',
      CLAMAV_HOST: 'scanner.internal',
      CLAMAV_PORT: '3311',
    });
    expect(result).toEqual({
      ok: true,
      config: {
        databaseUrl: 'postgres://someone@localhost/toolkit',
        dataDir: '/srv/toolkit',
        demonstration: false,
        host: '0.0.0.0',
        port: 8080,
        proxies: 2,
        publicUrl: 'https://toolkit.example',
        mail: { smtpUrl: 'smtps://mail.example', from: 'toolkit@council.example' },
        scanner: { host: 'scanner.internal', port: 3311 },
      },
    });
  });

  test.each([
    [{ PORT: 'http' }, 'PORT must be a whole number'],
    [{ PORT: '70000' }, 'PORT must be from 1 to 65535'],
    [{ PROXIES: '0' }, 'PROXIES must be a whole number from 1 to 9'],
    [
      { DATABASE_URL: 'mysql://x' },
      'DATABASE_URL must be an address that begins with postgres:// or postgresql://',
    ],
    [{ PUBLIC_URL: 'toolkit' }, 'PUBLIC_URL must be an address that begins with http:// or https://'],
    [{ DEMO: 'yes' }, 'DEMO must be 0 or 1'],
    [{ MAIL_FROM: 'nobody', SMTP_URL: 'smtp://mail' }, 'MAIL_FROM must be an email address'],
    [{ CLAMAV_SOCKET: 'clamd.sock' }, 'CLAMAV_SOCKET must be the path of a socket'],
    [{ CLAMAV_HOST: 'scanner', CLAMAV_PORT: 'clamd' }, 'CLAMAV_PORT must be a whole number'],
    [{ CLAMAV_HOST: 'scanner', CLAMAV_PORT: '0' }, 'CLAMAV_PORT must be from 1 to 65535'],
    [{ CLAMAV_PORT: '3310' }, 'CLAMAV_PORT must not be set without CLAMAV_HOST'],
    [
      { CLAMAV_SOCKET: '/run/clamd.sock', CLAMAV_PORT: '3310' },
      'CLAMAV_PORT must not be set without CLAMAV_HOST',
    ],
    [
      { CLAMAV_SOCKET: '/run/clamd.sock', CLAMAV_HOST: 'scanner' },
      'CLAMAV_SOCKET and CLAMAV_HOST must not be set together: set one of them',
    ],
    [{ SMTP_URL: 'smtp://mail' }, 'SMTP_URL and MAIL_FROM must be set together, or neither'],
  ])('names what is wrong: %o', (environment, fault) => {
    expect(parseConfig(environment)).toEqual({ ok: false, faults: [fault] });
  });

  test('names every wrong variable at once', () => {
    const result = parseConfig({ PORT: '-1', DEMO: '2' });
    expect(result.ok ? [] : result.faults).toHaveLength(2);
  });

  test('takes an empty variable as one that is not set', () => {
    expect(parseConfig({ PORT: '', DATABASE_URL: '', SMTP_URL: '' })).toEqual(parseConfig({}));
  });

  test.each([
    [{ CLAMAV_SOCKET: '/run/clamd.sock' }, { path: '/run/clamd.sock' }],
    [{ CLAMAV_HOST: 'scanner' }, { host: 'scanner', port: 3310 }],
    [{ CLAMAV_SOCKET: '', CLAMAV_HOST: '', CLAMAV_PORT: '' }, undefined],
  ])('says which scanner looks at files: %o', (environment, scanner) => {
    const result = parseConfig(environment);
    expect(result.ok ? result.config.scanner : result.faults).toEqual(scanner);
  });
});
