/** Thrown by work that cannot be done now and may be done later: the job is taken up again. */
export class PutOff extends Error {
  override readonly name = 'PutOff';
  /** Not before, in milliseconds from now. */
  readonly after: number;

  constructor(after: number, cause: unknown) {
    super('put off', { cause });
    this.after = after;
  }
}
