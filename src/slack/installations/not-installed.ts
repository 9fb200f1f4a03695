/** A workspace has not installed Stet, or has removed it. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled';
  readonly code = 'not_installed';

  constructor() {
    super('Stet is not installed there');
  }
}
