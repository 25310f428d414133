import type { MandateEvent } from '../../api/people/schema.ts';
import { fr } from '../words/typeset.ts';

/** How a role was given or taken away, wherever it is told. */
export const ways: Readonly<Record<MandateEvent['way'], string>> = {
  mail: fr`prouvé par l’adresse du lieu`,
  domain: fr`prouvé par une adresse du domaine du lieu`,
  decision: fr`demande acceptée par la modération`,
  invitation: fr`invitation acceptée`,
  merge: fr`un lieu a été réuni à un autre`,
  operator: fr`par l’exploitant du site`,
  command: fr`par la commande « npm run operator »`,
  leaving: fr`à sa demande`,
  'hand-over': fr`lieu remis à quelqu’un d’autre`,
  moderation: fr`par la modération`,
  erasure: fr`en s’effaçant de l’annuaire`,
  removal: fr`le lieu n’est plus dans l’annuaire`,
};
