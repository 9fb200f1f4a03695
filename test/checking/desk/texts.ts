/** Sentences of the record's own subjects, most with something wrong in them, put together and cut up. */
import fc from 'fast-check';

const SENTENCES = [
  'Schumer, the House minority leader, called it a mistake.',
  'Senate Minority Leader Chuck Schumer condemned the pause.',
  '“There will be all kinds of carrots and sticks to bring this war to an end,” National Security Adviser Mike Waltz said Sunday on CNN.',
  '“I’m not aligned with Putin. I’m not aligned with Zelenskyy,” Vance said Friday from the Oval Office.',
  'Gallup found that 54% of Democrats and 84% of Republicans view Ukraine favorably.',
  'Trump and Zelenskyy met in the Oval Office on Thursday, Feb. 28, 2025.',
  'The stand-down applies to U.S. intelligence gathering operations.',
  'The halt is expected to last for the foreseeable future, according to The Record.',
  'The U.S. vetoed a UN resolution last week that condemned Russia’s “aggression” in Ukraine.',
  'Ukraine started the war, and Russia invaded Georgia in 2009.',
  'Zelensky called for peace.',
  'Is the war over? Nobody knows!',
] as const;

const sentence = fc.constantFrom(...SENTENCES);

const cutUp = fc
  .tuple(sentence, fc.nat(), fc.nat({ max: 12 }))
  .map(([text, at, length]) => text.slice(0, at % text.length) + text.slice((at % text.length) + length));

export const anyDraft: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: sentence }, cutUp), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '));
