/** A real browser for the page: Debian's Chromium, or the one that STET_CHROMIUM names. */
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const executable = process.env.STET_CHROMIUM || '/usr/bin/chromium';
const found = existsSync(executable);

/** Like `describe`; where there is no browser, a line says that it is skipped. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (found) describe(name, tests);
  else {
    const why = `skipped: there is no browser at ${executable}; STET_CHROMIUM names another`;
    // A file of which all is skipped is not listed with its reason.
    process.stderr.write(`${name}: ${why}\n`);
    describe(name, () => {
      test.skip(why, () => {});
    });
  }
}

export function launch(): Promise<Browser> {
  // A container's root has no sandbox for it, and all that is opened is ours.
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
}

/** What went wrong on a page, and what it asked of whom. */
export interface Watched {
  readonly page: Page;
  readonly errors: readonly string[];
  readonly requests: readonly string[];
}

/** Opens an address in a fresh profile and waits for `ready`, a heading. */
export async function open(
  browser: Browser,
  address: string,
  ready: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 760 },
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  await page.getByRole('heading', { name: ready, exact: true }).waitFor();
  return { page, errors, requests };
}

/** Keeps a picture of the page in a folder of the system's temporary ones. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(tmpdir(), 'stet-pictures');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
