/** Writes small PDFs, line by line. */

export interface Printed {
  readonly text: string;
  /** In points from the lower left corner. */
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
}

/** A page of A4 with these lines on it, in Helvetica. `extra` goes into the trailer. */
export function pdf(pages: readonly (readonly Printed[])[], extra = ''): Buffer {
  const contents = pages.map((lines) => lines.map(shown).join('\n'));
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`,
      `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${file.indexOf('xref\n0 ')}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

const shown = ({ text, x = 72, y, size = 11 }: Printed): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replaceAll('•', '\x95').replace(/[\\()]/g, '\\$&')}) Tj ET`;

/** Lines of one paragraph after another, `leading` apart, from the head of the page. */
export function printed(
  paragraphs: readonly (readonly string[])[],
  { top = 760, leading = 14, gap = 10 } = {},
): Printed[] {
  let y = top + gap;
  return paragraphs.flatMap((lines) => {
    y -= gap;
    return lines.map((text) => {
      y -= leading;
      return { text, y };
    });
  });
}
