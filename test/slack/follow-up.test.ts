import { describe, expect, test } from '@jest/globals';
import { readFollowUp } from '../../src/slack/follow-up.js';

const people = new Set(['Schumer', 'Chuck Schumer', 'Hakeem Jeffries', 'Jeffries', 'JD Vance', 'Rice']);
const known = { isPerson: (name: string) => people.has(name) };

const why = { kind: 'why' };
const who = (name: string) => ({ kind: 'who', name });
const check = (text: string, sure: boolean) => ({ kind: 'check', text, sure });

describe('what goes on from an answer', () => {
  test.each([
    ['Why?', why],
    ['why', why],
    ['Why that?', why],
    ['but why is that wrong?', why],
    ['Source?', why],
    ['What’s the source for that?', why],
    ['says who?', why],
    ['How do you know that?', why],
    ['Stet, explain', why],
    ['What about Hakeem Jeffries?', who('Hakeem Jeffries')],
    ['and Jeffries?', who('Jeffries')],
    ['who is JD Vance?', who('JD Vance')],
    ['Chuck Schumer?', who('Chuck Schumer')],
    ['Is it true that Schumer leads the House?', check('Schumer leads the House.', true)],
    ['Is Schumer the Senate minority leader?', check('Schumer is the Senate minority leader.', false)],
    ['And Hakeem Jeffries leads the Senate?', check('Hakeem Jeffries leads the Senate.', false)],
    ['check: the aid was $65 billion', check('The aid was $65 billion.', true)],
    ['Please check this: “We won.”', check('“We won.”', true)],
    ['stet, the talks began in Jeddah', check('The talks began in Jeddah.', true)],
  ])('%s', (said, expected) => {
    expect(readFollowUp(said, known)).toEqual(expected);
  });

  test.each([
    'Thanks!',
    'thanks stet',
    'Why did we run it then?',
    'Can you fix the headline?',
    'Tom, is Schumer the Senate minority leader?',
    'Should we say Schumer leads the House?',
    'When do we publish?',
    'Who has the desk tonight?',
    'What about the photo?',
    'and rice?',
    'Schumer?',
    'Schumer is the House minority leader.',
    'check with legal',
    'I checked: it is fine',
    'Is this ok for page one?',
    'The source called back.',
    'sources',
    'lol why not',
    '?',
    '',
    `Is Schumer ${'very '.repeat(100)}tall?`,
  ])('people talk to each other: %j', (said) => {
    expect(readFollowUp(said, known)).toBeNull();
  });

  test.each([
    ['Jeffries?', who('Jeffries')],
    ['explain that', why],
    ['You say Schumer?', null],
    ['Does Schumer lead you?', check('Schumer does lead you.', true)],
  ])('where it is put to Stet, less has to be said: %s', (said, expected) => {
    expect(readFollowUp(said, known, true)).toEqual(expected);
  });
});
