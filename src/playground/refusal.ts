/** Why something did not go through. */
export type RefusalCode =
  | 'refused'
  | 'invalid_input'
  | 'unknown_command'
  | 'unknown_shortcut'
  | 'not_supported_in_threads'
  | 'operation_timeout'
  | 'dispatch_failed';

/**
 * What a person tried and Slack's client would not let them do. In a test it says that the test is wrong; on a
 * page its message is shown.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: RefusalCode;
  /** By block_id, where single inputs were at fault. */
  readonly errors: Readonly<Record<string, string>> | undefined;

  constructor(message: string, code: RefusalCode = 'refused', errors?: Readonly<Record<string, string>>) {
    super(message);
    this.code = code;
    this.errors = errors;
  }
}
