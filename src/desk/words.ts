/** What people type and Slack sends, made fit to be kept. */
import { z } from 'zod';

/** The longest reason, in UTF-16 units: what a Slack message can show whole beside everything else. */
export const longestReason = 1_000;

/** PostgreSQL keeps no NUL, and no half of a pair of surrogates. */
export const keepable = (text: string): string =>
  text.replaceAll('\u0000', '').replace(/\p{Surrogate}/gu, '\ufffd');

/** A reason as somebody gave it. */
export const words = z.string().transform(keepable).pipe(z.string().trim().min(1).max(longestReason));

/** Of a person, a conversation, a group or a workspace. */
export const slackId = z
  .string()
  .regex(/^[A-Z0-9]{2,40}$/, 'expected an id as Slack gives them, such as C024BE91L');
