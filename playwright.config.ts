import { defineConfig, devices } from '@playwright/test';

// The test command finds the browser, starts the product and passes both in: see bin/test.ts.
const { BASE_URL, BASE_URL_2, PLAYWRIGHT_CHROMIUM, PLAYWRIGHT_REPORT } = process.env;

// Several people on two instances need both, and a database that nothing else uses.
const TOGETHER = 'together/**';

const jsonReport =
  PLAYWRIGHT_REPORT === undefined ? [] : [['json', { outputFile: PLAYWRIGHT_REPORT }] as const];

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['line'], ...jsonReport],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: BASE_URL ?? 'http://127.0.0.1:3000',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(PLAYWRIGHT_CHROMIUM === undefined ? {} : { executablePath: PLAYWRIGHT_CHROMIUM }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // A test tagged @no-js runs with and without JavaScript, one tagged @no-js-only without it only.
  projects:
    BASE_URL_2 === undefined
      ? [
          { name: 'chromium', testIgnore: TOGETHER, grepInvert: /@no-js-only/ },
          { name: 'no-js', testIgnore: TOGETHER, grep: /@no-js/, use: { javaScriptEnabled: false } },
        ]
      : [{ name: 'together', testMatch: TOGETHER }],
});
