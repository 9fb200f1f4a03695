/** An engine that is not installed. The message says what is missing. */
export class NotHere extends Error {}
