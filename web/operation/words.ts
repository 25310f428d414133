import { fr } from '../words/typeset.ts';

/** French alone, as in web/people/words.ts. */
export const words = {
  roles: {
    title: fr`Qui fait quoi dans l’annuaire`,
    lead: fr`Les lieux se revendiquent depuis leur page, et les communes se représentent en le demandant sur la leur ; tout autre rôle se donne ici.`,
    domains: fr`Domaines des communes`,
    mail: fr`Adresse de courriel`,
    mailHint: fr`La personne aura ce rôle en entrant avec cette adresse, qu’elle soit déjà venue ou non.`,
    role: fr`Rôle`,
    kinds: {
      moderator: fr`Modérer l’annuaire`,
      commune: fr`Représenter une commune`,
      party: fr`Représenter une partie à la convention`,
      operator: fr`Exploiter le site`,
      committee: fr`Siéger au comité du fonds`,
      steward: fr`Tenir un lieu`,
      delegate: fr`Parler pour une organisation`,
    },
    code: fr`Code INSEE de la commune`,
    codeHint: fr`Pour qui représente une commune, comme 59350.`,
    party: fr`Partie`,
    partyHint: fr`Pour qui représente une partie à la convention.`,
    noParty: fr`Aucune`,
    give: fr`Donner ce rôle`,
    take: fr`Retirer`,
    since: (date: string) => fr`depuis le ${date}`,
    refused: fr`Rien n’est enregistré. Il reste à corriger :`,
  },
  journal: {
    title: fr`Journal des rôles`,
    lead: fr`Tout rôle donné ou retiré, le dernier d’abord. Qui s’est effacé n’y a plus d’adresse.`,
    none: fr`Rien de plus ancien.`,
    acts: {
      given: (whom: string) => fr`donné à ${whom}`,
      taken: (whom: string) => fr`retiré à ${whom}`,
    },
    gone: fr`une personne effacée depuis`,
    by: (moment: string, role: string, who: string | null) =>
      who ? fr`Le ${moment}, par ${who} (${role})` : fr`Le ${moment} (${role})`,
    older: fr`Plus ancien`,
    latest: fr`Revenir au plus récent`,
  },
};
