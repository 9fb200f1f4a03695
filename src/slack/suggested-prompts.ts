/** What Stet suggests to be asked first, the same as in `manifest.yml`. At most four. */
export const suggestedPrompts: readonly [Prompt, ...Prompt[]] = [
  {
    title: 'Check a name and a title',
    message: 'Schumer, the House minority leader, called it a mistake.',
  },
  { title: 'See where sources disagree', message: 'discrepancies' },
  { title: 'See what is on record', message: 'sources' },
  { title: 'How to ask', message: 'help' },
];

interface Prompt {
  readonly title: string;
  readonly message: string;
}
