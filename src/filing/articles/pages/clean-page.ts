/** Takes out of a page what is none of its article: navigation, promotions, captions, forms, comments, pull quotes. */

const NEVER = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT SVG IFRAME OBJECT BUTTON INPUT SELECT TEXTAREA NAV ASIDE FIGCAPTION DIALOG AUDIO VIDEO'.split(
    ' ',
  ),
);
const ROLES = /^(?:navigation|complementary|contentinfo|search|dialog|menu)$/;

/** Words of an element's class or id that tell what it is for. */
const FOR_OTHERS = new Set(
  'caption captions credit credits promo promos promotion promotions related newsletter newsletters signup share sharing sharebar social comments disqus discussion advert adverts advertisement ads pullquote recirc recirculation trending breadcrumb breadcrumbs sponsored outbrain taboola cookie cookies consent gdpr toolbar navigation nav menu sidebar masthead recommended recommendations recommendation carousel readmore mostread popular subscribe subscription donate donation audioplayer'.split(
    ' ',
  ),
);

/** The same, of two words one after another. */
const PAIRS = new Set([
  ...[
    'pull quote',
    'read more',
    'read next',
    'sign up',
    'most read',
    'most popular',
    'author bio',
    'author info',
  ],
  ...['see also', 'more on', 'more from', 'up next', 'also read', 'photo info', 'image info', 'image meta'],
  ...[
    'comment form',
    'comment list',
    'post tags',
    'tag list',
    'article tags',
    'ad slot',
    'ad unit',
    'ad container',
  ],
  ...['social links', 'follow us', 'about author', 'skip link', 'back top', 'print only', 'sr only'],
  ...[
    'screen reader',
    'visually hidden',
    'inline promo',
    'paywall prompt',
    'pay wall',
    'reg wall',
    'post navigation',
  ],
]);

/** What holds more of the page's words than this is the article, whatever it is called. */
const mostOfPage = 0.4;

export function cleanPage(document: Document): void {
  const most = mostOfPage * lengthOf(document.body);
  const known = new Map<string, boolean>();
  const forOthers = (element: Element): boolean => {
    const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    const found = known.get(name) ?? isForOthers(name);
    known.set(name, found);
    return found;
  };
  const visit = (element: Element): void => {
    // A copy: what is taken out changes the list.
    for (const child of [...element.children]) {
      if (isNone(child) || ((child.nodeName === 'FORM' || forOthers(child)) && lengthOf(child) <= most))
        child.remove();
      else visit(child);
    }
  };
  visit(document.body);
}

const lengthOf = (element: Element): number => (element.textContent ?? '').length;

/** Whatever it holds. */
const isNone = (element: Element): boolean =>
  NEVER.has(element.nodeName.toUpperCase()) ||
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  ROLES.test(element.getAttribute('role') ?? '') ||
  (element.nodeName === 'FIGURE' && element.querySelector('table,blockquote,pre') === null);

/** @param name classes and id */
function isForOthers(name: string): boolean {
  if (name.length > 500) return false;
  return name.split(/\s+/).some((one) => {
    const words = one
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => word !== '');
    // `has-sidebar` and `with-comments` say what is beside it.
    if (/^(?:has|with|no|is|not|without)$/.test(words[0] ?? '')) return false;
    return words.some((word, at) => FOR_OTHERS.has(word) || PAIRS.has(`${word} ${words[at + 1] ?? ''}`));
  });
}
