/** Takes out of a page what is none of its article: navigation, promotions, captions, forms, comments, pull quotes. */

const NEVER =
  'script,style,template,noscript,svg,iframe,object,form,button,input,select,textarea,nav,aside,figcaption,dialog,audio,video,[hidden],[role="navigation"],[role="complementary"],[role="contentinfo"],[role="search"],[role="dialog"],[role="menu"],[aria-hidden="true"]';

/** Words of an element's class or id that tell what it is for. */
const FOR_OTHERS = new Set(
  'caption captions credit credits promo promos promotion promotions related newsletter newsletters signup share sharing sharebar social comments disqus advert adverts advertisement ads pullquote recirc recirculation trending breadcrumb breadcrumbs sponsored outbrain taboola cookie cookies consent gdpr toolbar navigation nav menu sidebar masthead recommended recommendations recommendation carousel readmore mostread popular subscribe subscription donate donation audioplayer'.split(
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
  for (const element of document.querySelectorAll(NEVER)) {
    if (element.nodeName !== 'FORM' || !holdsMost(element, document)) element.remove();
  }
  for (const figure of document.querySelectorAll('figure')) {
    const isKept = figure.querySelector('table,blockquote,pre') !== null && !isForOthers(figure);
    if (!isKept) figure.remove();
  }
  const named = [...document.querySelectorAll('body [class],body [id]')].filter(isForOthers);
  for (const element of named) if (!holdsMost(element, document)) element.remove();
}

const holdsMost = (element: Element, document: Document): boolean =>
  lengthOf(element) > mostOfPage * lengthOf(document.body);

const lengthOf = (element: Element): number => (element.textContent ?? '').length;

function isForOthers(element: Element): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (name.length > 500 || element.nodeName === 'BODY' || element.nodeName === 'HTML') return false;
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
