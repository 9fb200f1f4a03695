/** Renders one picture after the other, on a thread of its own: one takes longer than Slack may be kept waiting. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { Rendered, ToRender } from './png.js';

const fonts = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'];
/** Twice the size, for screens that show two points a pixel. */
const ZOOM = 2;

const require = createRequire(import.meta.url);
const [wasm, ...fontBuffers] = await Promise.all([
  readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')),
  ...fonts.map((file) => readFile(require.resolve(`dejavu-fonts-ttf/ttf/${file}`))),
]);
await initWasm(wasm);

function render(svg: string): Uint8Array {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers, defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' },
  });
  const picture = drawing.render();
  try {
    return picture.asPng();
  } finally {
    picture.free();
    drawing.free();
  }
}

parentPort?.on('message', ({ n, svg }: ToRender) => {
  const answer = (rendered: Rendered): void => parentPort?.postMessage(rendered);
  try {
    answer({ n, png: render(svg) });
  } catch (error) {
    answer({ n, problem: error instanceof Error ? error.message : String(error) });
  }
});
