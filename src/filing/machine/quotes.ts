/** The quotations of an article, with who said them and as much of when, where and to whom as stands beside them. */
import type { Quotation } from '../../reading/read.js';
import { firstFrom } from '../../reading/span.js';
import type { Quote } from '../../record/schema.js';
import { type Setting, settingOf } from './setting.js';
import type { Told } from './told.js';
import type { Voice } from './voices.js';

/** The speaker's fields of a quote. */
export const speakerFields = ({
  id,
  name,
}: Voice): Pick<Quote, 'speaker' | 'speakerDescribed' | 'speakerUnknown'> =>
  id !== null ? { speaker: id } : name !== null ? { speakerDescribed: name } : { speakerUnknown: true };

/** What stands between the marks, without the comma that American usage puts before the closing one. */
export const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/,$/, '');

const GOES_ON = /^(?:continu|add|conclud|repeat)/;

interface Before {
  readonly quotation: Quotation;
  readonly sentence: number;
  readonly voice: Voice;
  readonly setting: Setting;
}

const withoutOutlet = ({ outlet: _outlet, ...fields }: Setting): Omit<Setting, 'outlet'> => fields;

/** Who says each quotation, for the statements around them. */
export interface Spoken {
  readonly quotation: Quotation;
  readonly voice: Voice;
  readonly setting: Setting;
  readonly quote: Quote;
}

export function quotesOf(told: Told): Spoken[] {
  const { reading, outside, paragraphs, voices, origins, around, quoted } = told;
  const spoken: Spoken[] = [];
  let before: Before | null = null;
  for (const quotation of reading.quotations) {
    const sentence = Math.max(0, firstFrom(reading.sentences, quotation.start + 1) - 1);
    const voice = voices.of(quotation.speaker);
    if (!quoted.has(quotation)) continue;
    const paragraph = paragraphs.indexAt(quotation.start);
    const last: Before | null = before;
    const apart =
      last === null ? Number.POSITIVE_INFINITY : paragraph - paragraphs.indexAt(last.quotation.start);
    const same = last !== null && last.voice.name === voice.name && voice.name !== null;
    let setting: Setting = {};
    if (quotation.cue !== null) {
      const at = Math.max(0, firstFrom(reading.sentences, quotation.cue.start + 1) - 1);
      const [here, read] = [outside[at], reading.sentences[at]];
      const dates = read?.dates ?? [];
      const whole = told.settingOf(at);
      if (here?.handed?.cue.start === quotation.cue.start && whole !== null) setting = whole;
      else if (here !== undefined) setting = settingOf(around, here, dates, quotation.cue, quotation.speaker);
      // "Trump continued": in the same breath as what he said before.
      const verb = reading.text.slice(quotation.cue.start, quotation.cue.end).toLowerCase();
      if (same && apart < 2 && GOES_ON.test(verb)) setting = { ...last.setting, ...setting };
    } else if (same && (apart === 0 || last.quotation.continues) && sentence - last.sentence < 3)
      setting = last.setting;
    const locator = paragraphs.locatorAt(quotation.start);
    const outlet = voice.outlet ?? setting.outlet ?? null;
    const origin = outlet === null ? null : origins.outlet(outlet, locator);
    const words = wordsOf(quotation.text);
    before = { quotation, sentence, voice, setting };
    if (words === '') continue;
    const quote: Quote = {
      id: told.nth('q', locator),
      words,
      ...speakerFields(voice),
      ...withoutOutlet(setting),
      ...(origin === null ? {} : { origin }),
      locator,
    };
    spoken.push({ quotation, voice, setting, quote });
  }
  return spoken;
}
