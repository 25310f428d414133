import type { Life } from '../../api/resources/kinds/kind.ts';
import { lot } from '../../api/resources/kinds/lot.ts';

/** How a machine goes. */
export const machineLife = lot.parts?.machine as Life;
export const dayLife = lot.parts?.collection as Life;
const requestLife = lot.parts?.request as Life;

/** A state in words. */
export const stateOf = (state: string): string => machineLife.states[state] ?? state;
export const requestStateOf = (state: string): string => requestLife.states[state] ?? state;
