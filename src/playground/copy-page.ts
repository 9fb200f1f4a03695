/** Part of the build: puts beside the page's compiled code what is not compiled, and the one library that it uses. */
import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { builtPage } from './page-files.js';

const source = fileURLToPath(new URL('../../../src/playground/page', import.meta.url));
await cp(`${source}/index.html`, `${builtPage}/index.html`);
await cp(`${source}/style`, `${builtPage}/style`, { recursive: true });
await cp(fileURLToPath(import.meta.resolve('marked')), `${builtPage}/vendor/marked.js`);
