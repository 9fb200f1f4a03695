/** In the page, a string never becomes markup, an address or code: there is one way to make an element. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { filesBelow, root } from './files.js';

const page = 'src/playground/page';
const ways =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML\w*|DOMParser|createContextualFragment|eval|importScripts)\b|document\.write|new Function|javascript:/;

test('no file of it has a way from a string to markup or code', () => {
  const files = filesBelow(page).filter((file) => file.endsWith('.ts'));
  expect(files.length).toBeGreaterThan(20);
  expect(files.filter((file) => ways.test(readFileSync(`${root}${page}/${file}`, 'utf8')))).toEqual([]);
});

test('elements and their attributes are made in one file, drawings in one other', () => {
  const making = filesBelow(page).filter((file) =>
    /\bcreateElement(?:NS)?\(|\.setAttributeNS\(/.test(readFileSync(`${root}${page}/${file}`, 'utf8')),
  );
  expect(making).toEqual(['element.ts', 'icons.ts']);
});

test('it names no other host', () => {
  const naming = filesBelow(page).filter((file) => {
    const text = readFileSync(`${root}${page}/${file}`, 'utf8');
    // A namespace, and the sources that comments name.
    const code = text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '').replace('http://www.w3.org/2000/svg', '');
    return /https?:\/\/[a-z]/.test(code);
  });
  expect(naming).toEqual([]);
});
