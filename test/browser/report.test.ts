/** The page of a report, opened from a file as an editor would. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { createChecker } from '../../src/checking/check.js';
import { htmlReport } from '../../src/reports/html/page.js';
import { shipped } from '../checking/rule-tester.js';
import { accessibilityFindings } from './axe.js';
import { describeInBrowser, launch, picture } from './browser.js';

jest.setTimeout(60_000);

const text = [
  'Schumer, the House minority leader, called it a mistake. Senate Minority Leader Chuck Schumer condemned the pause.',
  '“There will be all kinds of carrots and sticks to bring this war to an end,” National Security Adviser Mike Waltz said Sunday on CNN.',
  'A pool opened in Northport.   Did anybody swim? <b>Nobody</b> knows!',
  'The halt is expected to last for the foreseeable future, according to The Record. Zelensky flew to Kiev.',
].join('\n\n');

describeInBrowser('the page of a report', () => {
  let browser: Browser;
  let address: string;

  beforeAll(async () => {
    browser = await launch();
    const checker = createChecker(shipped);
    const [first] = checker
      .check(text)
      .claims.flatMap(({ findings }) => findings)
      .slice(-1);
    const by = {
      by: 'Maya',
      at: '2025-03-05T10:00:00Z',
      why: 'House style of the day',
      kind: 'dismissed' as const,
    };
    const report = checker.check(text, { desk: { dismissed: { [first?.key ?? '']: by } } });
    const page = htmlReport({ text, report, record: shipped, title: 'A draft', other: 'One.\n\nTwo.' });
    const file = join(mkdtempSync(join(tmpdir(), 'stet-report-')), 'report.html');
    writeFileSync(file, page);
    address = pathToFileURL(file).href;
  });
  afterAll(() => browser.close());

  const open = async (width: number, colorScheme: 'light' | 'dark') => {
    // Its policy lets nothing run: axe is run in spite of it.
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };

  test.each([
    [1280, 'light'],
    [1280, 'dark'],
    [390, 'light'],
    [390, 'dark'],
  ] as const)('is accessible %d pixels wide, %s', async (width, colours) => {
    const page = await open(width, colours);
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, `report-${width}-${colours}`);
    // Nothing is wider than the window.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  test('has its notes beside the text where there is room, else below', async () => {
    for (const [width, beside] of [
      [1280, true],
      [390, false],
    ] as const) {
      const page = await open(width, 'light');
      const words = await page.locator('.block').first().boundingBox();
      const last = await page.locator('.block').last().boundingBox();
      const note = await page.locator('.note').first().boundingBox();
      if (words === null || last === null || note === null) throw new Error('not shown');
      expect(note.x >= words.x + words.width).toBe(beside);
      if (beside) expect(Math.abs(note.y - words.y)).toBeLessThan(40);
      else expect(note.y).toBeGreaterThan(last.y + last.height - 1);
      await page.context().close();
    }
  });

  test('leads from the words to their note and back by keyboard', async () => {
    const page = await open(1280, 'light');
    const mark = page.locator('a.mark', { hasText: 'House minority leader' });
    await mark.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#note-1');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('back');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#mark-1');
    await page.context().close();
  });

  test('asks for nothing, and its style sheet is let through by its own policy', async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const said: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(address);
    expect(await page.locator('.unseen').evaluate((heading) => getComputedStyle(heading).position)).toBe(
      'absolute',
    );
    expect([said, asked]).toEqual([[], [address]]);
    await context.close();
  });
});
