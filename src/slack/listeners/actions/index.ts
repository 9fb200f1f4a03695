import type { Surroundings } from '../../surroundings.js';
import type { Registrar } from '../registrar.js';
import * as share from './share.js';
import * as why from './why.js';

export function register(app: Registrar, around: Surroundings): void {
  share.register(app, around);
  why.register(app, around);
}
