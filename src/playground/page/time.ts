/** When something was said, in the reader's own language and time zone. */
import { h } from './element.js';

/** The moment that a `ts` (seconds and micros) stands for. */
export function dateOf(ts: string | number): Date {
  return new Date(Number(ts) * 1000);
}

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dayOfYear = new Intl.DateTimeFormat(undefined, { dateStyle: 'long' });

/** The time of day, with the whole date behind it. */
export function clockTime(ts: string): HTMLElement {
  const date = dateOf(ts);
  return h('time', { datetime: date.toISOString(), title: full.format(date) }, clock.format(date));
}

/** The time of day without its half, for where there is little room: `5:09`. */
export function narrowTime(ts: string): HTMLElement {
  const time = clockTime(ts);
  const parts = clock.formatToParts(dateOf(ts)).filter(({ type }) => type !== 'dayPeriod');
  time.textContent = parts
    .map(({ value }) => value)
    .join('')
    .trim();
  return time;
}

/** The same for all messages of one day. */
export function dayKey(ts: string): string {
  return dateOf(ts).toDateString();
}

/** `Today`, `Yesterday`, or the day's name. */
export function dayLabel(ts: string, now: Date): string {
  const date = dateOf(ts);
  const key = date.toDateString();
  if (key === now.toDateString()) return 'Today';
  if (key === new Date(now.getTime() - 86_400_000).toDateString()) return 'Yesterday';
  return date.getFullYear() === now.getFullYear() ? day.format(date) : dayOfYear.format(date);
}

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  day_divider_pretty: { weekday: 'long', month: 'long', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/** A date in one of Slack's formats, such as `{date_short} at {time}`. */
export function formattedDate(seconds: number, format: string): string {
  const date = dateOf(seconds);
  return format.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const style = styles[name];
    return style === undefined ? whole : new Intl.DateTimeFormat(undefined, style).format(date);
  });
}
