/** A file of people that cannot be taken in: where it is wrong, and what was expected there. */
export class PeopleFileError extends Error {
  override readonly name = 'PeopleFileError';

  constructor(problems: readonly string[]) {
    const most = 20;
    const more = problems.length > most ? [`… and ${problems.length - most} more`] : [];
    super([...problems.slice(0, most), ...more].join('\n'));
  }
}
