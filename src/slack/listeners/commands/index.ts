import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as factcheck from './factcheck.js';
import * as unknown from './unknown.js';

export function register(app: Registrar, around: Surroundings): void {
  factcheck.register(app, around);
  unknown.register(app);
}
