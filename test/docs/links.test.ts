/** What the pages point to is there: files, headings, folders of the source, npm scripts. */
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../cli/stet.js';
import { filesBelow } from '../structure/files.js';

const pages = [
  'README.md',
  ...filesBelow('docs')
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
];

/** npm has these without our doing. */
const ownScripts: Readonly<Record<string, string>> = { start: 'start', test: 'test' };

const scriptsIn = (file: string): string[] => {
  const { scripts } = JSON.parse(readFileSync(`${root}${file}`, 'utf8')) as {
    scripts: Record<string, string>;
  };
  return Object.keys(scripts);
};

/** As GitHub makes them: lower case, hyphens for spaces, no other marks. */
const anchorsOf = (page: string): string[] =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  const text = readFileSync(`${root}${page}`, 'utf8');
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');

  test('every link points to what exists', () => {
    const targets = [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
    const dead = targets.filter((target) => {
      if (/^https:\/\//.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const file = path === '' ? page : posix.join(posix.dirname(page), path);
      if (!existsSync(`${root}${file}`)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(`${root}${file}`, 'utf8')).includes(anchor);
    });
    expect(dead).toEqual([]);
  });

  test('every file of ours that it names exists, or is shown there', () => {
    const shown = [...text.matchAll(/^`([^`]+)`:$/gm)].map(([, path]) => path);
    const named = [...prose.matchAll(/`((?:src|test|docs|knowledge)\/[^`\s<>*]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !shown.includes(path) && !existsSync(`${root}${path}`))).toEqual([]);
  });

  test('every npm script that it names exists', () => {
    const scripts = scriptsIn('package.json');
    const named = [...text.matchAll(/\bnpm (?:(?:run|-s) )*(?:-s )?([a-z][\w-]*(?::[\w-]+)*)/g)].map(
      ([, name = '']) => name,
    );
    const unknown = named.filter((name) => !scripts.includes(ownScripts[name] ?? name) && name !== 'ci');
    expect(unknown).toEqual([]);
  });
});
