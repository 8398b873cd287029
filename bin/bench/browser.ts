import { chromium } from '@playwright/test';
import type { Browser, BrowserContext } from '@playwright/test';
import { provideChromium } from '@/bin/testing/chromium';
import { undoAtExit } from '@/bin/testing/leavings';
import type { Environment } from '@/bin/testing/run-command';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser that the tests use. It ends with this process. */
export async function startBrowser(env: Environment): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: await provideChromium(env), args: ARGS });
  undoAtExit(() => browser.close());
  return browser;
}

/** A fresh context, with nothing in its cache, of the person whose cookie ("name=value") it is. */
export async function openContext(
  browser: Browser,
  address: string,
  cookie: string,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  const [name = '', ...value] = cookie.split('=');
  await context.addCookies([{ name, value: value.join('='), url: address }]);
  return context;
}
