import { describe, expect, test } from '@jest/globals';
import {
  type FileAddressOptions,
  fetchAndFile,
  looksLikeFeed,
} from '../../../src/filing/fetching/file-address.js';
import { createFiling } from '../../../src/filing/filing.js';
import { testStore } from '../../support/store.js';
import { bytesOf, rss } from '../feeds/feeds.js';
import { emptyRecord, own } from '../feeds/newsroom.js';
import { site } from './web.js';

const store = testStore();

const asked = { by: 'stet', via: 'link', askedIn: null } as const;

const filed = (address: string, options: FileAddressOptions = {}) =>
  fetchAndFile(
    createFiling({ db: store.db, record: () => emptyRecord, now: () => new Date() }),
    address,
    asked,
    {
      hosts: own,
      wait: async () => undefined,
      ...options,
    },
  );

const kinds = (outcomes: readonly { readonly kind: string }[]) => outcomes.map(({ kind }) => kind);

/** A site with a feed of some pages of plain text. */
const newspaper = (...names: string[]) =>
  site((request, response) => {
    const path = request.url ?? '';
    if (path === '/feed') {
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(
        rss(names.map((name) => `<item><title>${name}</title><link>/${name}</link></item>`).join('')),
      );
    } else if (names.includes(path.slice(1)) && path !== '/gone') {
      response
        .writeHead(200, { 'content-type': 'text/plain' })
        .end(`The ${path.slice(1)} was approved, officials said.`);
    } else response.writeHead(404).end();
  });

test('a page, under the address that it was found at; known when it comes again', async () => {
  const { origin } = await newspaper('levy');
  const [outcome] = await filed(`${origin}/levy#top`);
  expect(outcome).toMatchObject({ kind: 'filed', source: { url: `${origin}/levy` } });
  expect(kinds(await filed(`${origin}/levy`))).toEqual(['known']);
});

test('what cannot be had is one refusal', async () => {
  const { origin } = await newspaper();
  expect(await filed(`${origin}/gone`)).toEqual([{ kind: 'refused', why: expect.stringContaining('404') }]);
  expect(await filed('http://localhost/')).toEqual([
    { kind: 'refused', why: expect.stringContaining('public internet') },
  ]);
});

test('of a feed each item, once', async () => {
  const { origin, asked: paths } = await newspaper('levy', 'gone', 'budget');
  const steps: [number, number][] = [];
  const onProgress = (done: number, of: number) => void steps.push([done, of]);
  expect(kinds(await filed(`${origin}/feed`, { onProgress }))).toEqual(['filed', 'refused', 'filed']);
  expect(steps).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  expect(paths).toEqual(['/feed', '/levy', '/gone', '/budget']);
  expect(kinds(await filed(`${origin}/feed`))).toEqual(['known', 'refused', 'known']);
});

test('called off between two items: what was filed is told, and the rest is refused', async () => {
  const { origin } = await newspaper('levy', 'budget', 'strike');
  const controller = new AbortController();
  const outcomes = await filed(`${origin}/feed`, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  expect(kinds(outcomes)).toEqual(['filed', 'refused']);
  expect(kinds(await filed(`${origin}/feed`))).toEqual(['known', 'filed', 'filed']);
});

test('an empty feed, and one that is none', async () => {
  const empty = await newspaper();
  expect(await filed(`${empty.origin}/feed`)).toEqual([
    { kind: 'refused', why: expect.stringContaining('no items') },
  ]);
  const broken = await site((_, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss>');
  });
  expect(await filed(broken.origin)).toEqual([{ kind: 'refused', why: expect.stringContaining('no feed') }]);
});

describe('what is taken for a feed', () => {
  test.each<[string, string | null, boolean]>([
    ['anything', 'application/atom+xml', true],
    ['<?xml version="1.0"?>\n<rss version="2.0">', 'text/xml; charset=utf-8', true],
    ['<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom">', 'application/xml', true],
    ['\u{feff}<rdf:RDF xmlns="x">', 'text/xml', true],
    ['{"version": "https://jsonfeed.org/version/1.1"}', 'application/json', true],
    ['{"uri": "urn:1", "headline": "x"}', 'application/json', false],
    ['<?xml version="1.0"?><article/>', 'text/xml', false],
    ['<rss is what the page is about', 'text/html', false],
    ['words about <rss>', 'text/plain', false],
    ['', null, false],
  ])('%j as %s: %s', (text, mimetype, is) =>
    expect(looksLikeFeed({ bytes: bytesOf(text), mimetype })).toBe(is),
  );
});
