/** Upper bounds of histograms, in seconds. */

/** Of a check and its steps: from a sentence's to the minute at which a check is given up. */
export const ofChecks: number[] = [
  ...[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5],
  ...[1, 2.5, 5, 10, 30, 60],
];

/** Of a request to Slack or a query. */
export const ofRequests: number[] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Of an acknowledgement, for which Slack waits three seconds. */
export const ofAcknowledgements: number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];

/** From asking to the answer. */
export const ofAnswers: number[] = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];
