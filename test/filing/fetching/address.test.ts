import { describe, expect, test } from '@jest/globals';
import { readAddress } from '../../../src/filing/fetching/address.js';
import { readHosts } from '../../../src/filing/fetching/hosts.js';
import { mayComeLater, notFetched, retryAfterOf } from '../../../src/filing/fetching/not-fetched.js';

const own = new Set(['cms.example.org', '10.0.0.5']);

describe('addresses that may be asked', () => {
  test.each<[string, string]>([
    ['https://example.com/story#part', 'https://example.com/story'],
    ['http://example.com:8080/', 'http://example.com:8080/'],
    ['https://EXAMPLE.com:443/a', 'https://example.com/a'],
    ['http://cms.example.org:3000/a', 'http://cms.example.org:3000/a'],
    ['http://10.0.0.5:9000/a', 'http://10.0.0.5:9000/a'],
  ])('%s', (typed, href) => expect(String(readAddress(typed, own))).toBe(href));

  test('one that is relative to another', () => {
    expect(String(readAddress('../b', own, new URL('https://example.com/x/y')))).toBe(
      'https://example.com/b',
    );
  });
});

describe('addresses that are refused', () => {
  test.each<[string, RegExp]>([
    ['example.com', /no web address/],
    ['', /no web address/],
    ['file:///etc/passwd', /Only http and https/],
    ['ftp://example.com/a', /Only http and https/],
    ['data:text/html,<p>x', /Only http and https/],
    ['https://user:secret@example.com/', /user name or a password/],
    ['https://user@example.com/', /user name or a password/],
    ['http://example.com:22/', /Port 22 is not one of the web/],
    ['http://example.com:6379/', /STET_FILING_HOSTS/],
    [`https://example.com/${'a'.repeat(3000)}`, /longer than 2048/],
  ])('%s', (typed, why) => {
    const found = readAddress(typed, own);
    expect(found).toMatchObject({ kind: 'refused', because: 'address', why: expect.stringMatching(why) });
    expect(JSON.stringify(found)).not.toContain('secret');
  });
});

describe('hosts of the newsroom', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['cms.example.org, 10.0.0.5', ['cms.example.org', '10.0.0.5']],
    ['CMS.Example.org,,localhost', ['cms.example.org', 'localhost']],
    ['fd00:0::5', ['fd00::5']],
  ])('%j', (list, hosts) => expect(readHosts(list)).toEqual({ kind: 'hosts', hosts: new Set(hosts) }));

  test.each(['http://cms.example.org', 'cms.example.org:3000', '10.0.0.0/8', '*.example.org', 'a b'])(
    '%s is none',
    (entry) => expect(readHosts(`x.example,${entry}`)).toEqual({ kind: 'invalid', entry }),
  );
});

describe('how long a server asks to be left alone', () => {
  const now = new Date('2025-03-04T12:00:00Z');
  test.each<[string | null, number | null]>([
    [null, null],
    ['120', 120_000],
    ['0', 0],
    ['999999999', 86_400_000],
    ['Tue, 04 Mar 2025 12:01:00 GMT', 60_000],
    ['Tue, 04 Mar 2025 11:00:00 GMT', 0],
    ['Fri, 04 Mar 2044 12:01:00 GMT', 86_400_000],
    ['soon', null],
  ])('%j', (header, wait) => expect(retryAfterOf(header, now)).toBe(wait));
});

test('a fault of the server may pass, and what is gone stays so', () => {
  const later = (status: number) => mayComeLater(notFetched('status', '', { status }));
  expect([500, 503, 429, 408].map(later)).toEqual([true, true, true, true]);
  expect([404, 410, 403, 418].map(later)).toEqual([false, false, false, false]);
  expect(mayComeLater(notFetched('unreachable', ''))).toBe(true);
  expect(mayComeLater(notFetched('type', ''))).toBe(false);
});
