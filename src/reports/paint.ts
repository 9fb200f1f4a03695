/** Colours of a terminal (ECMA-48, Select Graphic Rendition). */
const codes = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', blue: '34', cyan: '36' } as const;

export type Colour = keyof typeof codes;

export type Paint = (text: string, ...colours: readonly Colour[]) => string;

/** Paints, or leaves every text as it is. */
export const painter = (colour: boolean): Paint =>
  colour
    ? (text, ...colours) => `\u001b[${colours.map((name) => codes[name]).join(';')}m${text}\u001b[0m`
    : (text) => text;
