import { expect, test } from '@playwright/test';

test('the service says that it is well', { tag: '@no-js' }, async ({ page }) => {
  const response = await page.goto('/health');
  expect(response?.status()).toBe(200);
});

test('the first page names the service', { tag: '@no-js' }, async ({ page }) => {
  await page.goto('/');
  await expect(page).toHaveTitle(/Care Experience Toolkit/);
});
