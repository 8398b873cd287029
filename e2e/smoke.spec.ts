import { expect, test } from '@playwright/test';

test('the service says that it is well', { tag: '@no-js' }, async ({ page }) => {
  const response = await page.goto('/health');
  expect(response?.status()).toBe(200);
});

test('the first page names the service', { tag: '@no-js' }, async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Care Experience Toolkit/);
});

test('an address with a slash at its end is sent to the page, under the same security headers', async ({
  request,
}) => {
  const tidied = await request.get('/benchmarks/?framework=s21', { maxRedirects: 0 });
  expect([tidied.status(), tidied.headers()['location']]).toEqual([308, '/benchmarks?framework=s21']);
  expect(Object.keys(tidied.headers())).toEqual(
    expect.arrayContaining(['content-security-policy', 'x-content-type-options', 'referrer-policy']),
  );
});

test('nobody may have the server scale pictures', async ({ request }) => {
  const reply = await request.get('/_next/image?url=%2Ffavicon.ico&w=640&q=75');
  expect(reply.status()).toBe(404);
});

test('a connection is kept for longer than a proxy keeps it, so that no form is sent into one that we close', async ({
  request,
}) => {
  const reply = await request.get('/health');
  const seconds = /timeout=(\d+)/.exec(reply.headers()['keep-alive'] ?? '')?.[1];
  expect(Number(seconds)).toBeGreaterThan(60);
});
