/** No connection to Slack came about. The message says which setting it is about, if one, and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
