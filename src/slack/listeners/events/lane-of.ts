/** What comes later in a thread is answered later; in a direct message, all that comes later is. */
export const laneOf = ({
  channel,
  ts,
  thread_ts: threadTs,
}: {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string | undefined;
}): string => (channel.startsWith('D') ? channel : `${channel}:${threadTs ?? ts}`);
