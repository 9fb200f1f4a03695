/** The parts of a page that say what it is, gathered in one walk: a query of its own for each would cost more than the article. */
export interface Gathered {
  readonly data: readonly string[];
  readonly metas: readonly Element[];
  readonly headings: readonly Element[];
  readonly titles: readonly Element[];
  readonly dates: readonly Element[];
  readonly bylines: readonly Element[];
  readonly canonical: string | null;
}

export function gather(document: Document): Gathered {
  const data: string[] = [];
  const metas: Element[] = [];
  const headings: Element[] = [];
  const titles: Element[] = [];
  const dates: Element[] = [];
  const bylines: Element[] = [];
  let canonical: string | null = null;
  const visit = (element: Element, byAuthor: boolean): void => {
    const tag = element.nodeName.toUpperCase();
    const itemprop = element.getAttribute('itemprop') ?? '';
    const rel = element.getAttribute('rel')?.toLowerCase().split(/\s+/) ?? [];
    if (tag === 'SCRIPT') {
      if (/ld\+json/i.test(element.getAttribute('type') ?? '')) data.push(element.textContent ?? '');
      return;
    }
    if (tag === 'META') metas.push(element);
    else if (tag === 'LINK' && rel.includes('canonical')) canonical ??= element.getAttribute('href');
    else if (tag === 'H1') headings.push(element);
    else if (tag === 'TITLE') titles.push(element);
    if (tag === 'TIME' || itemprop === 'datePublished') dates.push(element);
    const isName = (byAuthor && itemprop === 'name') || rel.includes('author');
    if (isName || /byline|author-name/i.test(element.getAttribute('class') ?? '')) bylines.push(element);
    for (const child of element.children) visit(child, byAuthor || itemprop === 'author');
  };
  for (const child of document.children) visit(child, false);
  return { data, metas, headings, titles, dates, bylines, canonical };
}
