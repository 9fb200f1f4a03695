/** What an editor does on the page, with the bot as it is, on the record that ships. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { Checking } from '../../src/desk/checking/checking.js';
import { shippedKnowledge } from '../../src/record/package-root.js';
import { type LocalSlack, startLocalSlack } from '../../src/slack/local/local-slack.js';
import { useRecord } from '../../src/slack/record-in-use.js';
import { freePort, silent } from '../support/free-port.js';
import { accessibilityFindings } from './axe.js';
import { describeInBrowser, launch, open, picture, type Watched } from './browser.js';

jest.setTimeout(60_000);

const claim = 'Schumer, the House minority leader, called it a mistake';

describeInBrowser('the page with Stet in it', () => {
  let browser: Browser;
  let checking: Checking;
  let local: LocalSlack;
  const opened: Watched[] = [];
  /** What a test makes the browser refuse. */
  const refusals: RegExp[] = [];

  beforeAll(async () => {
    browser = await launch();
    checking = await useRecord(shippedKnowledge(), mkdtempSync(join(tmpdir(), 'stet-')), silent);
  });
  beforeEach(async () => {
    local = await startLocalSlack({ checking, logger: silent, port: await freePort() });
    // jest loads nothing between a hook and its test.
    await local.connected;
  });
  afterEach(async () => {
    const { problems } = local.slack;
    const seen = opened.splice(0);
    for (const { page } of seen) await page.context().close();
    await local.close();
    const expected = refusals.splice(0);
    const errors = seen
      .flatMap((one) => one.errors)
      .filter((error) => !expected.some((pattern) => pattern.test(error)));
    const own = `http://127.0.0.1:${local.port}/`;
    const elsewhere = seen.flatMap(({ requests }) =>
      requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:')),
    );
    expect({ errors, elsewhere, problems }).toEqual({ errors: [], elsewhere: [], problems: [] });
  });
  afterAll(async () => {
    await browser.close();
    await checking.close();
  });

  async function show(options: Parameters<typeof open>[3] = {}): Promise<Page> {
    const watched = await open(browser, local.address, '#politics', options);
    opened.push(watched);
    return watched.page;
  }

  const composer = (page: Page) => page.getByRole('textbox', { name: 'Message #politics' });
  const thread = (page: Page) => page.getByRole('complementary', { name: 'Thread' });
  const messages = (page: Page) =>
    page.getByRole('list', { name: 'Messages in #politics' }).getByRole('article');

  async function ask(page: Page, text: string): Promise<void> {
    await composer(page).fill(text);
    await composer(page).press('Enter');
  }

  test('opens on a newsroom with drafts, and finds nothing wrong with itself', async () => {
    const page = await show();
    await page.getByText('Stet is connected').waitFor();
    await page.getByText('the House minority leader, called the stand-down').waitFor();
    const rows = await page.getByRole('navigation').locator('li bdi').allInnerTexts();
    expect(rows).toEqual(['politics', 'copy-desk', 'standards', 'stet']);
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'open-light');
  });

  test('completes the command, answers it to the one who asked alone, and names the discrepancy', async () => {
    const page = await show();
    await composer(page).pressSequentially('/fac');
    await page.getByRole('option', { name: /^\/factcheck CLAIM/ }).waitFor();
    await picture(page, 'completion');
    expect(await accessibilityFindings(page)).toEqual([]);
    await composer(page).press('Tab');
    expect(await composer(page).inputValue()).toBe('/factcheck ');
    await composer(page).pressSequentially(claim);
    await composer(page).press('Enter');
    const answer = messages(page).filter({ hasText: 'Differs from the record' });
    await answer.waitFor();
    const words = await answer.innerText();
    expect(words).toContain('Only visible to you');
    expect(words).toContain('Hakeem Jeffries');
    expect(words).toContain('hegseth-halts-cyber');
    expect(words).not.toMatch(/[*<>]|&amp;/);
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'factcheck-light');

    const tom = await show();
    await tom.getByRole('button', { name: /You are Maya/ }).click();
    await tom.getByRole('menuitem', { name: /Tom Okafor/ }).click();
    await tom.getByRole('button', { name: /You are Tom/ }).waitFor();
    expect(await messages(tom).count()).toBeGreaterThan(2);
    expect(await messages(tom).filter({ hasText: 'Differs from the record' }).count()).toBe(0);
  });

  test('shares an answer, with its citations in the thread', async () => {
    const page = await show();
    await ask(page, `/factcheck ${claim}`);
    await page.getByRole('button', { name: /^Share/ }).click();
    const shared = messages(page).filter({ hasText: 'Shared by' });
    await shared.getByRole('button', { name: /repl/ }).click();
    await thread(page).getByText('[1]', { exact: false }).first().waitFor();
    await thread(page).getByText('repeats the error').first().waitFor();
    await picture(page, 'shared-light');
  });

  test('explains how it came to a finding, to the one who asked alone', async () => {
    const page = await show();
    await ask(page, `/factcheck ${claim}`);
    await page.getByRole('button', { name: /^Why\?/ }).click();
    const told = messages(page).filter({ hasText: 'Why: wrong-office, Differs from the record' });
    await told.waitFor();
    const words = await told.innerText();
    expect(words).toContain('Only visible to you');
    expect(words).toContain('“Schumer” is Chuck Schumer');
    expect(words).toContain('wrong-office');
    expect(words).toMatch(/Record as of 4 March 2025 · f-[a-z2-7]{10}/);
    expect(words).not.toMatch(/[*<>]|&amp;/);
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'why-light');
  });

  test('answers a mention in its thread, citations and all', async () => {
    const page = await show();
    await composer(page).pressSequentially('@ste');
    await composer(page).press('Enter');
    expect(await composer(page).inputValue()).toBe('@stet ');
    await composer(page).pressSequentially('“You don’t have the chips right now,” Trump told Zelenskyy.');
    await composer(page).press('Enter');
    await messages(page).last().getByRole('button', { name: '2 replies' }).click();
    await thread(page).getByText('cards right now', { exact: false }).first().waitFor();
    expect(await thread(page).locator('s').first().innerText()).toBe('cards');
    await thread(page).getByText('cyber-halt-overture').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'thread-light');
  });

  test('answers a direct message, and says what to do where it is no member', async () => {
    const page = await show();
    await page.getByRole('navigation').getByRole('button', { name: 'stet', exact: true }).click();
    await page.getByRole('button', { name: 'What is not on record' }).click();
    await page.getByRole('textbox', { name: 'Message stet' }).press('Enter');
    await page.getByText('Not on record').first().waitFor();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /standards/ })
      .click();
    await page.getByRole('button', { name: 'Bring Stet in' }).click();
    await page.getByRole('textbox', { name: 'Message #standards' }).press('Enter');
    await page.getByText('5 members').waitFor();
  });

  test('is dark where the system is, or the person', async () => {
    const page = await show({ colorScheme: 'dark' });
    const paper = () => page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    const dark = await paper();
    await ask(page, `/factcheck ${claim}`);
    await page.getByRole('button', { name: /^Share/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'factcheck-dark');
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await page.getByRole('button', { name: 'Theme: light' }).waitFor();
    expect(await paper()).toBe('rgb(255, 255, 255)');
    await page.getByRole('button', { name: 'Theme: light' }).click();
    await page.reload();
    await page.getByRole('button', { name: 'Theme: dark' }).waitFor();
    expect(await paper()).toBe(dark);
  });

  test('is to be had by the keyboard alone', async () => {
    const page = await show();
    const focused = () =>
      page.evaluate<string>(
        'document.activeElement.getAttribute("aria-label") ?? document.activeElement.innerText',
      );
    const key = (name: string) => page.keyboard.press(name);
    // The focus is in the composer from the start.
    await page.keyboard.type('/factcheck Schumer, the House minority leader, spoke');
    await key('Enter');
    await page.getByRole('button', { name: /^Share/ }).waitFor();
    for (let steps = 0; steps < 12 && !(await focused()).startsWith('Share'); steps += 1)
      await key('Shift+Tab');
    await key('Enter');
    const shared = messages(page).filter({ hasText: 'Shared by' });
    await shared.waitFor();
    // From the message that the focus is in to the one that was shared, and into its thread.
    await page.evaluate('document.activeElement.closest("article").focus()');
    await key('ArrowDown');
    await key('t');
    await thread(page).getByRole('textbox').waitFor();
    expect(await focused()).toBe('Reply in the thread in #politics');
    await page.keyboard.type('Thank you');
    await key('Enter');
    await thread(page).getByText('Thank you').waitFor();
    await key('Escape');
    await thread(page).waitFor({ state: 'hidden' });
    expect(await focused()).toContain('Shared by');
    // A reaction, the menu, another channel.
    await key('r');
    await page.keyboard.type('white_check');
    await key('Enter');
    await shared.getByRole('button', { name: /white check mark, 1: Maya/ }).waitFor();
    await key('Control+k');
    await page.keyboard.type('copy');
    await key('Enter');
    await page.getByRole('heading', { name: '#copy-desk', exact: true }).waitFor();
    await key('Alt+ArrowUp');
    await page.getByRole('heading', { name: '#politics', exact: true }).waitFor();
    await key('F6');
    await key('F6');
    await key('Shift+F6');
    await key('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await key('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('fits a phone', async () => {
    const page = await show({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
    const overflow = () =>
      page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    await ask(page, `/factcheck ${claim}`);
    await page.getByRole('button', { name: /^Share/ }).click();
    await messages(page).filter({ hasText: 'Shared by' }).waitFor();
    expect(await overflow()).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'phone-light');
    await messages(page).last().getByRole('button', { name: /repl/ }).click();
    await thread(page).getByText('[1]', { exact: false }).first().waitFor();
    expect(await overflow()).toBe(0);
    await picture(page, 'phone-thread');
    await page.goBack();
    await page.getByRole('button', { name: 'Channels' }).click();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /copy-desk/ })
      .click();
    await page.getByRole('heading', { name: '#copy-desk', exact: true }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('shows what is hostile as the words that it is', async () => {
    const page = await show({ viewport: { width: 390, height: 780 } });
    const lines = [
      '<script>window.broken = 1</script><img src=x onerror="window.broken = 1"><svg onload=alert(1)>',
      '<!channel> <@U000000002> <https://evil.example|bank.example> &lt;b&gt; [x](javascript:alert(1))',
      '\u202Eesrever si siht\u202C *bold _both_* ~~not~~ `<b>code</b>` :warning: :no-such-emoji:',
      'W'.repeat(3000),
      `${'*_~`'.repeat(400)} \u0000 ${'\u0301'.repeat(200)}`,
    ];
    await composer(page).fill(lines.join('\n'));
    await composer(page).press('Enter');
    const own = messages(page).last();
    await own.getByText('window.broken = 1').waitFor();
    await own.getByRole('img', { name: 'warning emoji' }).waitFor();
    expect(await own.innerText()).toContain('<img src=x onerror="window.broken = 1"><svg onload=alert(1)>');
    expect(await own.innerText()).toContain('<!channel> <@U000000002> <https://evil.example|bank.example>');
    expect(await own.locator('strong > em').innerText()).toBe('both');
    expect(await own.locator('code').first().innerText()).toBe('<b>code</b>');
    await ask(page, `/factcheck ${lines.slice(0, 3).join(' ')}`);
    await page.getByText('Only visible to you', { exact: true }).waitFor();
    expect(await page.evaluate('window.broken ?? null')).toBeNull();
    expect(await page.locator('#app :is(script, img, svg[onload], iframe, object)').count()).toBe(0);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
    const hrefs = await page.evaluate<string[]>('[...document.querySelectorAll("a")].map((a) => a.href)');
    expect(hrefs.filter((href) => !/^https?:/.test(href))).toEqual([]);
    await picture(page, 'hostile');
  });

  test('lets nothing become markup, and nobody else in', async () => {
    const page = await show();
    const attempt = 'try { document.body.innerHTML = "<b>x</b>"; "done" } catch (error) { String(error) }';
    expect(await page.evaluate(attempt)).toContain('TrustedHTML');
    // The browser says so too, and is to.
    refusals.push(/TrustedHTML/);
    const answer = await page.goto(`http://127.0.0.1:${local.port}/`);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const stranger = await browser.newContext();
    const refused = await stranger.request.get(`http://127.0.0.1:${local.port}/client/state`);
    expect(refused.status()).toBe(401);
    await stranger.close();
  });

  test('says so when a command is none, and when one cannot be used in a thread', async () => {
    const page = await show();
    await ask(page, '/nonsense');
    await page.getByRole('alert').waitFor();
    await messages(page).first().focus();
    await page.keyboard.press('t');
    const reply = thread(page).getByRole('textbox');
    await reply.fill('/factcheck It is so.');
    await reply.press('Enter');
    await thread(page).getByRole('alert').waitFor();
    await picture(page, 'notices');
  });

  test('leaves a channel, and finds what was said there on coming back', async () => {
    const page = await show();
    await ask(page, '/leave');
    await page.getByText('You are not in this channel.').waitFor();
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: 'politics', exact: true }).click();
    expect(await messages(page).count()).toBe(0);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByText('the House minority leader, called the stand-down').waitFor();
  });

  test('edits and deletes what one has said', async () => {
    const page = await show();
    await ask(page, 'Teh draft');
    await messages(page).filter({ hasText: 'Teh draft' }).waitFor();
    await composer(page).press('ArrowUp');
    const editor = page.getByRole('textbox', { name: 'Edit message' });
    await editor.fill('The draft');
    await editor.press('Enter');
    await page.getByText('(edited)').waitFor();
    const own = messages(page).filter({ hasText: 'The draft' });
    await own.focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: /^Delete/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await own.waitFor({ state: 'detached' });
  });
});
