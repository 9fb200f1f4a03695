/** A check that did not come to its end, through no fault of what was checked. */

const words = {
  check_too_long: 'that text took too long to check, and was given up. Ask about a shorter passage.',
  check_died: 'the check came to a sudden end. Ask once more, or about a shorter passage.',
  check_unavailable: 'no check can be made at the moment. Ask again in a minute.',
  check_closed: 'I am being stopped, and the check was given up. Ask again in a minute.',
};

export type CheckingCode = keyof typeof words;

/** The message is for the person who asked. */
export class CheckingError extends Error {
  override readonly name = 'CheckingError';
  readonly code: CheckingCode;

  constructor(code: CheckingCode, options?: ErrorOptions) {
    super(words[code], options);
    this.code = code;
  }
}

export const checkingFailures: Readonly<Record<CheckingCode, string>> = words;
