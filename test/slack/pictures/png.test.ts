import { afterAll, expect, test } from '@jest/globals';
import { createPictureMaker } from '../../../src/slack/pictures/png.js';

const maker = createPictureMaker();
afterAll(() => maker.close());

const svg = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40" width="120" height="40">${inner}</svg>`;

/** Width and height, as the header of a PNG has them. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('a PNG of twice the size, with letters in it', async () => {
  const [plain, lettered] = await Promise.all([
    maker.png(svg('')),
    maker.png(svg('<text x="4" y="24" font-family="Verdana, sans-serif" font-weight="bold">Record</text>')),
  ]);
  expect([...plain.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(sizeOf(plain)).toEqual([240, 80]);
  expect(lettered.length).toBeGreaterThan(plain.length + 200);
}, 60_000);

test('what is no SVG is refused, and the next is drawn', async () => {
  await expect(maker.png('no picture')).rejects.toThrow('The picture cannot be drawn');
  expect(sizeOf(await maker.png(svg('')))).toEqual([240, 80]);
}, 60_000);
