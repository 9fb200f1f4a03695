/** What Slack itself says to one person when something failed. */
import { button, h } from './element.js';
import { icon } from './icons.js';
import type { Session } from './session.js';
import type { Notice } from './wire.js';

/** A line that says what failed, until it is taken away. */
export function noticeText(session: Session, notice: Notice): HTMLElement {
  return h(
    'p',
    { class: 'notice', role: 'alert' },
    icon('warning'),
    h('span', {}, notice.text),
    button(
      { class: 'icon-button', 'aria-label': 'Dismiss' },
      async () => {
        session.store.dropNotice(notice.id);
        session.changed();
        await session.client.dismiss(notice.id);
      },
      icon('close'),
    ),
  );
}

/** In a channel: from Slack, to this person alone. */
export function noticeMessage(session: Session, notice: Notice): HTMLElement {
  return h(
    'li',
    { class: 'message ephemeral', 'data-key': `notice-${notice.id}` },
    h(
      'div',
      { class: 'message-body' },
      h(
        'div',
        { class: 'gutter' },
        h('span', { class: 'avatar large slackbot', 'aria-hidden': 'true' }, '!'),
      ),
      h(
        'div',
        { class: 'message-main' },
        h('p', { class: 'only-you' }, icon('eye'), 'Only visible to you'),
        h('div', { class: 'byline' }, h('span', { class: 'author' }, 'This workspace')),
        noticeText(session, notice),
      ),
    ),
  );
}
