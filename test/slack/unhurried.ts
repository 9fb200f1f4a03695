/** Of Slack's own three seconds each, in ms: a slow machine is not what is tested. */
export const unhurried = { ack: 10_000, trigger: 60_000 };
