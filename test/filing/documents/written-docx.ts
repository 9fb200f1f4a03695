/** Writes small .docx files, and archives that lie. */
import { deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says that its size is, where that is not so. */
  readonly declared?: number;
  readonly encrypted?: boolean;
  readonly stored?: boolean;
}

/** A ZIP archive. Its checksums are left at zero. */
export function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, declared, encrypted = false, stored = false } of parts) {
    const bytes = Buffer.from(content);
    const packed = stored ? bytes : deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 1 : 0, 2);
    common.writeUInt16LE(stored ? 0 : 8, 4);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(declared ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([20, 0]), common, tail, title]),
    );
    locals.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, list, end]);
}

const types = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relations = (entries: readonly (readonly [string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([type, target], at) => `<Relationship Id="rId${at}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const word = (root: string, inside: string): string =>
  `<?xml version="1.0"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${root}>`;

/** The one kind of list that there is. */
const bullets =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

export interface Written {
  /** What stands inside the body, as WordprocessingML. */
  readonly body: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly more?: readonly Part[];
}

export function docx({ body, footnotes, comments, more = [] }: Written): Buffer {
  const notes = footnotes === undefined ? [] : [['footnotes', 'footnotes.xml'] as const];
  const remarks = comments === undefined ? [] : [['comments', 'comments.xml'] as const];
  return zip([
    { name: '[Content_Types].xml', content: types },
    { name: '_rels/.rels', content: relations([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations([['numbering', 'numbering.xml'], ...notes, ...remarks]),
    },
    { name: 'word/numbering.xml', content: word('numbering', bullets) },
    { name: 'word/document.xml', content: word('document', `<w:body>${body}</w:body>`) },
    ...(footnotes === undefined
      ? []
      : [{ name: 'word/footnotes.xml', content: word('footnotes', footnotes) }]),
    ...(comments === undefined ? [] : [{ name: 'word/comments.xml', content: word('comments', comments) }]),
    ...more,
  ]);
}

export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of words, or of what is already markup. */
export const p = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : run(inside)}</w:p>`;
