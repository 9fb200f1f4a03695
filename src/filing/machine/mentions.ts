/** The people whom an article names, and the offices it gives them. */
import type { Mention } from '../../record/schema.js';
import { withoutTitle } from './cast.js';
import type { Told } from './told.js';

export function mentionsOf({ reading, cast, paragraphs, prose, quoted }: Told): Mention[] {
  const found = new Map<string, Mention>();
  const titled = new Set<string>();
  const quotedAt = [...quoted];
  const put = (name: string, at: number, title?: string): void => {
    const full = cast.fullName(name);
    const key = `${full}\n${(title ?? '').toLowerCase()}`;
    if (found.has(key)) return;
    if (title !== undefined) titled.add(full);
    const person = cast.personIdOf(full);
    found.set(key, {
      name: full,
      ...(person === null ? {} : { person }),
      ...(title === undefined ? {} : { title }),
      locator: paragraphs.locatorAt(at),
    });
  };
  for (const { assertions, names } of reading.sentences) {
    for (const { name, title } of assertions) {
      const words = reading.text.slice(title.start, title.end).replace(/\s+/g, ' ').trim();
      if (words !== '' && !prose.isOutOf(title)) put(name.text, name.start, words);
    }
    for (const name of names) {
      if (prose.isOutOf(name) || !cast.isPerson(name.text)) continue;
      put(name.text, name.start, withoutTitle(name.text).title ?? undefined);
    }
  }
  for (const { speaker } of quotedAt)
    if (speaker !== null && cast.isPerson(speaker.name)) put(speaker.name, speaker.start);
  // Whoever has an office is there with it, and not once more without.
  return [...found.values()].filter(({ name, title }) => title !== undefined || !titled.has(name));
}
