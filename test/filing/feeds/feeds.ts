/** Feeds made for tests. */

export const rss = (items: string, title = 'The Daily Record'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>${title}</title><link>https://daily.example/</link>${items}</channel></rss>`;

/** A text of more than a teaser's length. */
export const longText = (subject: string): string =>
  Array.from(
    { length: 8 },
    (_, n) =>
      `<p>${subject} was discussed at length on day ${n + 1} of the hearing, where officials gave their accounts of it.</p>`,
  ).join('');

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
