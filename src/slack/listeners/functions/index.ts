import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as checkText from './check-text.js';

export function register(app: Registrar, around: Surroundings): void {
  checkText.register(app, around);
}
