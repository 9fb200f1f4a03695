import { type Command, exit } from '../command.js';
export const source: Command = async () => exit.nothing;
