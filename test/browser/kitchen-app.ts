/** A small Bolt app that uses what Stet does not: shortcuts, modals, a home, every element. */
import { App, LogLevel, type types } from '@slack/bolt';
import type { Slack } from '../../src/playground/index.js';

type KnownBlock = types.KnownBlock;

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (value: string) => ({ text: plain(value.toUpperCase()), value });

export const kitchenManifest = {
  display_information: { name: 'Kitchen', description: 'Everything at once', background_color: '#7a3b1d' },
  features: {
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    bot_user: { display_name: 'kitchen' },
    slash_commands: [
      { command: '/show', description: 'Show every block', usage_hint: '' },
      { command: '/cards', description: 'Show cards', usage_hint: '' },
      { command: '/raw', description: 'Say something in mrkdwn', usage_hint: 'TEXT' },
    ],
    shortcuts: [
      { name: 'File this', type: 'message', callback_id: 'file_this', description: 'Files a message' },
      { name: 'New entry', type: 'global', callback_id: 'new_entry', description: 'Opens a form' },
    ],
  },
  oauth_config: { scopes: { bot: ['commands', 'chat:write', 'app_mentions:read', 'im:history'] } },
  settings: {
    event_subscriptions: { bot_events: ['app_mention', 'message.im', 'app_home_opened'] },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};

/** Starts it; what it was told is added to `heard`. */
export async function startKitchenApp(slack: Slack, heard: string[]): Promise<App> {
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });

  app.command('/show', async ({ ack, respond }) => {
    await ack();
    await respond({
      response_type: 'in_channel',
      text: 'Everything',
      blocks: [
        { type: 'header', text: plain('A header :newspaper:') },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*bold* _italic_ ~struck~ `code`\n>quoted\n```preformatted```' },
          accessory: { type: 'overflow', action_id: 'more', options: [option('keep'), option('drop')] },
        },
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: '*Left*\n1' },
            { type: 'mrkdwn', text: '*Right*\n2' },
          ],
        },
        { type: 'divider' },
        {
          type: 'context',
          elements: [
            { type: 'image', image_url: 'https://pictures.example/a.png', alt_text: 'A small picture' },
            { type: 'mrkdwn', text: 'Context with <https://source.example/a?b=1&amp;c=2|a source>' },
          ],
        },
        {
          type: 'image',
          image_url: 'https://pictures.example/b.png',
          alt_text: 'A large picture',
          title: plain('Title'),
        },
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'text', text: 'rich ', style: { bold: true } },
                { type: 'emoji', name: 'scales' },
                { type: 'link', url: 'https://source.example/rich', text: 'rich link' },
              ],
            },
            {
              type: 'rich_text_list',
              style: 'ordered',
              elements: [
                { type: 'rich_text_section', elements: [{ type: 'text', text: 'first' }] },
                { type: 'rich_text_section', elements: [{ type: 'text', text: 'second' }] },
              ],
            },
          ],
        },
        {
          type: 'markdown',
          text: '## A heading\n\n1. **one** <b>two</b>\n\n| a | b |\n| - | -: |\n| 1 | 2 |',
        },
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'go', text: plain('Go'), value: 'yes', style: 'primary' },
            {
              type: 'button',
              action_id: 'stop',
              text: plain('Stop'),
              value: 'no',
              style: 'danger',
              confirm: {
                title: plain('Sure?'),
                text: plain('It will stop.'),
                confirm: plain('Stop it'),
                deny: plain('Leave it'),
              },
            },
            {
              type: 'static_select',
              action_id: 'pick',
              placeholder: plain('Pick one'),
              options: [option('a'), option('b')],
            },
            { type: 'users_select', action_id: 'who', placeholder: plain('Who') },
            { type: 'datepicker', action_id: 'when', placeholder: plain('When') },
            { type: 'checkboxes', action_id: 'boxes', options: [option('x'), option('y')] },
            { type: 'radio_buttons', action_id: 'radio', options: [option('u'), option('v')] },
          ],
        },
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              action_id: 'feedback',
              positive_button: { text: plain('Good'), value: 'good', accessibility_label: 'Good answer' },
              negative_button: { text: plain('Bad'), value: 'bad', accessibility_label: 'Bad answer' },
            },
            { type: 'icon_button', icon: 'trash', text: plain('Remove'), action_id: 'remove' },
          ],
        },
      ],
    });
  });

  app.command('/cards', async ({ ack, respond }) => {
    await ack();
    await respond({
      response_type: 'in_channel',
      text: 'Cards',
      blocks: [
        { type: 'alert', level: 'warning', text: { type: 'mrkdwn', text: 'Mind the *gap*' } },
        {
          type: 'container',
          title: plain('A container'),
          is_collapsible: true,
          child_blocks: [{ type: 'section', text: plain('What it contains') }],
        },
        {
          type: 'carousel',
          elements: [
            {
              type: 'card',
              title: { type: 'mrkdwn', text: 'One' },
              actions: [{ type: 'button', action_id: 'card_one', text: plain('Take one'), value: '1' }],
            },
            { type: 'card', title: { type: 'mrkdwn', text: 'Two' } },
          ],
        },
        {
          type: 'plan',
          title: 'The plan',
          tasks: [
            { type: 'task_card', task_id: 't1', title: 'Read it', status: 'complete' },
            { type: 'task_card', task_id: 't2', title: 'Check it', status: 'in_progress' },
          ],
        },
        {
          type: 'table',
          column_settings: [null, { align: 'right' }],
          rows: [
            [
              { type: 'raw_text', text: 'What' },
              { type: 'raw_text', text: 'How many' },
            ],
            [
              { type: 'raw_text', text: 'claims' },
              { type: 'raw_text', text: '12' },
            ],
          ],
        },
        // Its types know fewer blocks than Slack has.
      ] as KnownBlock[],
    });
  });

  app.command('/raw', async ({ ack, command, respond }) => {
    await ack();
    await respond({ response_type: 'in_channel', text: command.text });
  });

  app.action(/.*/, async ({ ack, action }) => {
    await ack();
    const { action_id } = 'action_id' in action ? action : { action_id: '' };
    const chosen =
      ('value' in action && action.value) ||
      ('selected_option' in action &&
        action.selected_option &&
        'value' in action.selected_option &&
        action.selected_option.value) ||
      ('selected_options' in action &&
        action.selected_options.map((one) => ('value' in one ? one.value : '')).join('+')) ||
      ('selected_date' in action && action.selected_date) ||
      ('selected_user' in action && action.selected_user);
    heard.push(`${action_id}: ${chosen}`);
  });

  app.shortcut('file_this', async ({ ack, shortcut, respond }) => {
    await ack();
    if (shortcut.type === 'message_action') {
      heard.push(`filed: ${shortcut.message.text}`);
      await respond({ text: 'Filed.' });
    }
  });

  app.shortcut('new_entry', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        callback_id: 'entry',
        title: plain('New entry'),
        submit: plain('Save'),
        close: plain('Never mind'),
        notify_on_close: true,
        blocks: [
          { type: 'section', text: { type: 'mrkdwn', text: 'What is to be *kept*?' } },
          {
            type: 'input',
            block_id: 'words',
            label: plain('Words'),
            hint: plain('As they were said'),
            element: { type: 'plain_text_input', action_id: 'words', multiline: true },
          },
          {
            type: 'input',
            block_id: 'kind',
            label: plain('Kind'),
            element: { type: 'static_select', action_id: 'kind', options: [option('quote'), option('fact')] },
          },
          {
            type: 'input',
            block_id: 'sure',
            optional: true,
            label: plain('How sure'),
            element: { type: 'radio_buttons', action_id: 'sure', options: [option('very'), option('not')] },
          },
          {
            type: 'input',
            block_id: 'day',
            optional: true,
            label: plain('Day'),
            element: { type: 'datepicker', action_id: 'day', initial_date: '2025-03-04' },
          },
        ],
      },
    });
  });

  app.view('entry', async ({ ack, view, client, body }) => {
    const { words, kind, day } = view.state.values;
    const said = words?.words?.value ?? '';
    if (said.length < 5) return ack({ response_action: 'errors', errors: { words: 'More words, please.' } });
    await ack();
    heard.push(`kept: ${said} ${kind?.kind?.selected_option?.value} ${day?.day?.selected_date}`);
    await publish(client, body.user.id, said);
  });
  app.view({ callback_id: 'entry', type: 'view_closed' }, async ({ ack }) => {
    await ack();
    heard.push('closed');
  });

  app.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home' && !event.view) await publish(client, event.user, 'nothing yet');
  });

  await app.start();
  return app;
}

async function publish(client: App['client'], user: string, last: string): Promise<void> {
  await client.views.publish({
    user_id: user,
    view: {
      type: 'home',
      blocks: [
        { type: 'header', text: plain('The pantry') },
        { type: 'section', text: plain(`Last kept: ${last}`) },
        {
          type: 'actions',
          elements: [{ type: 'button', action_id: 'home_button', text: plain('Count'), value: 'count' }],
        },
      ],
    },
  });
}
