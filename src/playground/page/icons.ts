/** Line drawings, 20 by 20, as their paths. */
const paths = {
  at: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Zm3.5 0v4.7c0 1.2.8 2 1.9 2 1.4 0 2.1-1.4 2.1-3.2a7.5 7.5 0 1 0-3.2 6.2',
  attach:
    'm15.5 9.5-5.6 5.6a3.3 3.3 0 0 1-4.7-4.7l6-6a2.2 2.2 0 0 1 3.1 3.1l-5.9 5.9a1.1 1.1 0 0 1-1.6-1.5l5.3-5.3',
  back: 'M12.5 4.5 7 10l5.5 5.5',
  bolt: 'M11 2.5 4.5 11.5H10l-1 6 6.5-9H10l1-6Z',
  check: 'm4 10.500 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  edit: 'm4 13.5-.5 3 3-.5L16 6.5 13.5 4 4 13.5Z',
  eye: 'M2.5 10S5.2 5 10 5s7.500 5 7.500 5-2.700 5-7.500 5-7.500-5-7.500-5Zm7.500 2.300a2.300 2.300 0 1 0 0-4.600 2.300 2.300 0 0 0 0 4.600Z',
  file: 'M5.500 2.500h6l3 3v12h-9v-15Zm6 0v3h3',
  hash: 'M8 3 6.500 17M13.500 3 12 17M4 7.500h13M3 12.500h13',
  home: 'm3 9.500 7-6.500 7 6.500M5 8v8.500h4V12h2v4.500h4V8',
  info: 'M10 9v5M10 6.300v.2M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15Z',
  keyboard: 'M2.500 5.500h15v9h-15v-9Zm3 3h.1m3 0h.1m3 0h.1m3 0h.1M6.500 11.800h7',
  lock: 'M5 9h10v7.500H5V9Zm2 0V6.500a3 3 0 0 1 6 0V9',
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  message: 'M3 4h14v9.500H9L5.500 17v-3.500H3V4Z',
  moon: 'M16.500 11.500A7 7 0 0 1 8.500 3.500a7 7 0 1 0 8 8Z',
  more: 'M4.500 10h.800M9.600 10h.800M14.700 10h.800',
  plus: 'M10 4v12M4 10h12',
  search: 'm16.500 16.500-4-4M8.500 14a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11Z',
  send: 'M3 3.500 17.500 10 3 16.500 5 10 3 3.500ZM5 10h6',
  share: 'M11.500 4.500 17 9.500l-5.500 5v-3C7 11.500 4.500 13 3 16c0-5 3-8.500 8.500-8.500v-3Z',
  smile:
    'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15ZM7 8v.5M13 8v.5M6.500 11.500c1.500 3 5.500 3 7 0',
  sun: 'M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7ZM10 2v2M10 16v2M2 10h2M16 10h2M4.300 4.300l1.400 1.400M14.300 14.300l1.400 1.400M15.700 4.300l-1.400 1.400M5.700 14.300l-1.400 1.400',
  screen: 'M2.500 4h15v10h-15V4Zm5 13h5M10 14v3',
  thread: 'M3 4h14v9.500H9L5.500 17v-3.500H3V4Zm3.500 3.200h7m-7 3h4.500',
  trash: 'M4 5.500h12M8 5.500v-2h4v2M5.500 5.500l.700 11h7.600l.700-11',
  warning: 'M10 3 2.500 16.500h15L10 3Zm0 5v4m0 2v.2',
} as const;

export type IconName = keyof typeof paths;

const svg = 'http://www.w3.org/2000/svg';

/** A drawing that says nothing to a screen reader: what it stands for is said beside it. */
export function icon(name: IconName): SVGSVGElement {
  const drawing = document.createElementNS(svg, 'svg');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.setAttribute('class', 'icon');
  drawing.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', paths[name]);
  drawing.appendChild(path);
  return drawing;
}
