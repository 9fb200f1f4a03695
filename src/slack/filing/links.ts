/** The addresses in what somebody wrote. */

const LINK = /<(https?:[^|>\s]+)(?:\|[^>]*)?>|(https?:\/\/[^\s<>]+)/gi;

const decoded = (address: string): string =>
  address.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>');

/** Whether it is an address of a page. */
export function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}

/** Each once, in order. @param wire as Slack sends it, or as it was typed */
export function linksIn(wire: string): string[] {
  const found = [...wire.matchAll(LINK)].map(([, wrapped, bare]) =>
    // A mark at the end is the sentence's.
    decoded(wrapped ?? bare?.replace(/[.,;:!?'"”’)\]]+$/, '') ?? ''),
  );
  return [...new Set(found.filter(isWebAddress))];
}

/** The addresses that a text is made of; null where there are words beside them, or none. */
export function onlyLinks(wire: string): string[] | null {
  const rest = wire.replace(LINK, ' ').replace(/[\s,;]+/g, '');
  const links = linksIn(wire);
  return rest === '' && links.length > 0 ? links : null;
}
