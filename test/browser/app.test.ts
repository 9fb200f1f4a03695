/** Whatever an app may show or ask: blocks, elements, shortcuts, modals, its home. */

import { afterAll, afterEach, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Browser, Page } from 'playwright-core';
import { createSlack, type Slack } from '../../src/playground/index.js';
import { readPage, strictPolicy } from '../../src/playground/page-files.js';
import { accessibilityFindings } from './axe.js';
import { describeInBrowser, launch, open, picture, type Watched } from './browser.js';
import { kitchenManifest, startKitchenApp } from './kitchen-app.js';

jest.setTimeout(60_000);

describeInBrowser('the page with an app of its own', () => {
  let browser: Browser;
  let slack: Slack;
  let app: App;
  let heard: string[];
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    browser = await launch();
  });
  beforeEach(async () => {
    heard = [];
    slack = await createSlack({
      manifest: kitchenManifest,
      teamName: 'The Test',
      users: [
        { name: 'maya', realName: 'Maya Ortiz', title: 'Editor' },
        { name: 'tom', realName: 'Tom \u202Erotcod', title: 'Reporter' },
      ],
      channels: [{ name: 'desk', bot: true }],
      web: { files: await readPage(), csp: strictPolicy },
    }).start();
    app = await startKitchenApp(slack, heard);
    watched = await open(browser, slack.pageUrl, '#desk');
    page = watched.page;
  });
  afterEach(async () => {
    const { problems } = slack;
    const own = new URL(slack.pageUrl).origin;
    await page.context().close();
    await app.stop();
    await slack.close();
    const elsewhere = watched.requests.filter((url) => !url.startsWith(own) && !url.startsWith('data:'));
    expect({ errors: watched.errors, elsewhere, problems }).toEqual({
      errors: [],
      elsewhere: [],
      problems: [],
    });
  });
  afterAll(() => browser.close());

  const said = (what: string) => slack.until(() => heard.includes(what) || undefined);

  async function say(text: string): Promise<void> {
    const composer = page.getByRole('textbox', { name: 'Message #desk' });
    await composer.fill(text);
    await composer.press('Enter');
  }

  test('shows every block as what it is', async () => {
    await say('/show');
    const message = page.getByRole('article').last();
    await message.getByRole('heading', { name: /A header/ }).waitFor();
    expect(await message.locator('strong').first().innerText()).toBe('bold');
    expect(await message.locator('blockquote').innerText()).toBe('quoted');
    expect(await message.locator('pre').innerText()).toBe('preformatted');
    expect(await message.getByRole('link', { name: 'a source' }).getAttribute('href')).toBe(
      'https://source.example/a?b=1&c=2',
    );
    expect(await message.locator('.block-rich-text ol li').allInnerTexts()).toEqual(['first', 'second']);
    expect(await message.locator('.block-markdown').innerText()).toContain('one <b>two</b>');
    expect(await message.locator('.block-markdown td').allInnerTexts()).toEqual(['1', '2']);
    expect(await message.getByRole('link', { name: 'A large picture' }).count()).toBe(1);
    expect(await page.locator('#app img').count()).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'blocks-light');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'blocks-dark');
  });

  test('shows cards, containers, plans and tables', async () => {
    await say('/cards');
    const message = page.getByRole('article').last();
    await message.getByText('Mind the gap').waitFor();
    await message.getByText('What it contains').waitFor();
    await message.getByText('A container').click();
    await message.getByText('What it contains').waitFor({ state: 'hidden' });
    expect(await message.locator('.block-task').allTextContents()).toEqual([
      expect.stringMatching(/Read it, done/),
      expect.stringMatching(/Check it, under way/),
    ]);
    expect(await message.getByRole('columnheader').allInnerTexts()).toEqual(['What', 'How many']);
    expect(await message.locator('td.align-right').allInnerTexts()).toEqual(['12']);
    await message.getByRole('button', { name: 'Take one' }).click();
    await said('card_one: 1');
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'cards');
  });

  test('tells the app what was pressed and chosen', async () => {
    await say('/show');
    const message = page.getByRole('article').last();
    await message.getByRole('button', { name: 'Go', exact: true }).click();
    await said('go: yes');
    await message.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('dialog', { name: 'Sure?' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave it' }).click();
    await message.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: 'Stop it' }).click();
    await said('stop: no');
    expect(heard.filter((one) => one.startsWith('stop'))).toHaveLength(1);
    await message.getByRole('combobox', { name: 'Pick one' }).selectOption('b');
    await said('pick: b');
    await message.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Maya Ortiz' });
    await said(`who: ${slack.user('maya').id}`);
    await message.getByLabel('When').fill('2025-03-04');
    await said('when: 2025-03-04');
    await message.getByRole('checkbox', { name: 'X' }).check();
    await message.getByRole('checkbox', { name: 'Y' }).check();
    await said('boxes: x+y');
    await message.getByRole('radio', { name: 'V' }).check();
    await said('radio: v');
    await message.getByRole('button', { name: 'Good answer' }).click();
    await said('feedback: good');
    await message.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitem', { name: 'DROP' }).click();
    await said('more: drop');
  });

  test('has the app’s shortcuts in the menu of a message', async () => {
    await say('Something to keep');
    const message = page.getByRole('article').filter({ hasText: 'Something to keep' });
    await message.focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: /File this/ }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'menu');
    await page.keyboard.press('Enter');
    await said('filed: Something to keep');
    await page.getByText('Filed.', { exact: true }).waitFor();
  });

  test('opens a modal, says what is wrong in it, and sends it', async () => {
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /New entry/ }).click();
    const modal = page.getByRole('dialog', { name: 'New entry' });
    await modal.waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await modal.getByRole('textbox', { name: 'Words' }).fill('Hm');
    await modal.getByRole('combobox', { name: 'Kind' }).selectOption('fact');
    await modal.getByRole('button', { name: 'Save' }).click();
    await modal.getByText('More words, please.').waitFor();
    expect(await modal.getByRole('textbox', { name: 'Words' }).inputValue()).toBe('Hm');
    expect(await modal.getByRole('combobox', { name: 'Kind' }).inputValue()).toBe('fact');
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'modal-light');
    await modal.getByRole('textbox', { name: 'Words' }).fill('A lifeline');
    await modal.getByRole('button', { name: 'Save' }).click();
    await said('kept: A lifeline fact 2025-03-04');
    await modal.waitFor({ state: 'hidden' });
  });

  test('closes a modal with Escape, and the app hears of it', async () => {
    await page.getByRole('button', { name: 'Shortcuts' }).click();
    await page.getByRole('menuitem', { name: /New entry/ }).click();
    const modal = page.getByRole('dialog', { name: 'New entry' });
    await modal.waitFor();
    await page.keyboard.press('Escape');
    await said('closed');
    await modal.waitFor({ state: 'hidden' });
  });

  test('shows the home that the app publishes, and what it says of itself', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'kitchen' }).click();
    await page.getByRole('tab', { name: 'Messages', selected: true }).focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('Last kept: nothing yet').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await picture(page, 'home-light');
    await page.getByRole('button', { name: 'Count' }).click();
    await said('home_button: count');
    await page.getByRole('tab', { name: 'About' }).click();
    await page.getByText('Everything at once').waitFor();
    await page.getByText('/raw TEXT').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('keeps files, reactions and names with turned letters in their places', async () => {
    const file = { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('¶1 <b>words</b>') };
    await page.locator('input[type=file]').first().setInputFiles(file);
    await say('With notes');
    const message = page.getByRole('article').filter({ hasText: 'With notes' });
    await message.getByRole('link', { name: /notes\.txt/ }).waitFor();
    slack.react('tom', slack.messages('desk').at(-1) ?? fail(), 'tada');
    const reaction = message.getByRole('button', { name: /^tada, 1/ });
    await reaction.click();
    await message.getByRole('button', { name: /^tada, 2/ }).waitFor();
    slack.post('tom', 'desk', 'Turned?');
    const byline = page.getByRole('article').last().locator('.byline');
    expect(await byline.locator('bdi').innerText()).toContain('Tom');
    expect(await byline.locator('> bdi').count()).toBe(1);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('does without the app while that is away', async () => {
    await app.stop();
    await page.getByText('Kitchen is not connected').waitFor();
    await app.start();
    await page.getByText('Kitchen is connected').waitFor();
  });

  test('says so while the server is out of reach, and catches up', async () => {
    await page.context().setOffline(true);
    // What is open stays open; what is begun fails.
    await say('Said in vain');
    await page.getByText('The server does not answer. Is it still running?').waitFor();
    expect(await page.getByRole('textbox', { name: 'Message #desk' }).inputValue()).toBe('Said in vain');
    await page.context().setOffline(false);
    slack.post('tom', 'desk', 'While you were away');
    await page.getByRole('article').filter({ hasText: 'While you were away' }).waitFor();
    watched = { ...watched, errors: [] };
  });

  function fail(): never {
    throw new Error('no message');
  }
});
