/**
 * The one place where elements are made. Text becomes text nodes only, and no attribute that could run or load anything
 * is taken from outside: addresses go through `webAddress` and `ownAddress`. There is no way from a string to markup.
 */

export type Child = Node | string | null | undefined | false;

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Attributes that name an address or hold code. */
const guarded = /^(?:on.*|href|src|srcset|srcdoc|style|action|formaction|data|xlink:href)$/i;

/**
 * An element. `true` sets an attribute without value, `false` and `undefined` leave it out.
 *
 * @throws {RangeError} on an attribute that could run or load something
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  setAttributes(element, attributes);
  append(element, ...children);
  return element;
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (guarded.test(name)) throw new RangeError(`the attribute ${name} is not set this way`);
    if (value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

export function append(parent: Node, ...children: readonly Child[]): void {
  for (const child of children) {
    if (child) parent.appendChild(typeof child === 'string' ? document.createTextNode(child) : child);
  }
}

/** Words that are read out and not seen. */
export function hidden(text: string): HTMLElement {
  return h('span', { class: 'visually-hidden' }, text);
}

/** A button that does something here. `label` is its name where it has no words. */
export function button(
  attributes: Attributes,
  press: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', press);
  return element;
}

/** A link to somewhere else, in a new tab that knows nothing of this one; its words alone where it is no web address. */
export function webLink(url: string, attributes: Attributes, ...children: readonly Child[]): HTMLElement {
  const address = webAddress(url);
  if (address === null) return h('span', attributes, ...children);
  const link = h(
    'a',
    { ...attributes, target: '_blank', rel: 'noopener noreferrer', title: address },
    ...children,
  );
  link.href = address;
  return link;
}

/** A web address (or one of mail), as the browser writes it; `null` for anything else. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'http:' || protocol === 'https:' || protocol === 'mailto:' ? href : null;
}

/** An address on the server of this page; `null` for any other. */
export function ownAddress(url: string): string | null {
  if (!URL.canParse(url, location.href)) return null;
  const { origin, href } = new URL(url, location.href);
  return origin === location.origin ? href : null;
}
