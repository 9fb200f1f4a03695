/** Whether there is something to say where nobody asked Stet itself: to a reaction, a follow-up, a link. */
import type { Report } from '../checking/report.js';
import type { ChannelSettings } from '../desk/settings/settings.js';

/** In a quiet channel, only what differs gravely enough: a finding of warning or above. */
export function worthSaying(
  { claims }: Pick<Report, 'claims'>,
  { talk }: Pick<ChannelSettings, 'talk'>,
): boolean {
  if (talk === 'talkative') return claims.length > 0;
  return claims.some(({ findings }) => findings.some(({ severity }) => severity !== 'info'));
}
