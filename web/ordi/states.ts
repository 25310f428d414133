import type { Life } from '../../api/resources/kinds/kind.ts';
import { lot } from '../../api/resources/kinds/lot.ts';
import { count } from '../words/typeset.ts';

/** How a machine goes. */
export const machineLife = lot.parts?.machine as Life;
export const dayLife = lot.parts?.collection as Life;
const requestLife = lot.parts?.request as Life;

const plural: Readonly<Record<string, readonly [string, string]>> = {
  collected: ['collectée', 'collectées'],
  wiped: ['effacée, avec certificat', 'effacées, avec certificat'],
  refurbished: ['remise en état', 'remises en état'],
  allotted: ['attribuée', 'attribuées'],
  delivered: ['remise', 'remises'],
  scrapped: ['envoyée au recyclage', 'envoyées au recyclage'],
};
/** « 31 collectées » */
export const countIn = (state: string, many: number): string =>
  count(many, ...(plural[state] ?? ([stateOf(state), stateOf(state)] as const)));

/** A state in words. */
export const stateOf = (state: string): string => machineLife.states[state] ?? state;
export const requestStateOf = (state: string): string => requestLife.states[state] ?? state;
