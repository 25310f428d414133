import type { Solicited } from '../../../api/resources/needs/schema.ts';
import { count, fr } from '../../words/typeset.ts';

const states: Readonly<Record<Solicited['state'], string>> = {
  sent: fr`envoyé`,
  seen: fr`lu`,
  declined: fr`décliné`,
  answered: fr`a répondu`,
};

export const words = {
  trade: fr`Métier`,
  anyTrade: fr`Tous les métiers`,
  states,
  settled: fr`Pourvu : ce besoin a trouvé sa réponse.`,
  outcome: fr`Ce qu’il en est advenu`,
  matches: {
    title: fr`À qui le proposer`,
    lead: (left: number) =>
      fr`Des organisations dont c’est le métier, les plus proches d’abord. Elles reçoivent votre besoin par courriel, de ce site : ni leur adresse ni la vôtre n’est donnée. Encore ${count(left, 'organisation', 'organisations')} au plus.`,
    none: fr`Aucune autre organisation ne fait ces métiers ici. Élargissez les métiers cherchés, ou revenez : il s’en inscrit.`,
    invented: fr`Ce besoin est une démonstration, et ces organisations aussi : rien ne leur est envoyé. Un vrai besoin se propose ici à de vraies organisations, par ce site.`,
    legend: fr`Organisations`,
    send: fr`Leur proposer ce besoin`,
    pick: fr`cochez une organisation au moins.`,
    demonstration: fr`(démonstration)`,
    told: fr`Déjà proposé à`,
    toldOn: (state: string, day: string) => fr`${state}, proposé le ${day}`,
  },
  answers: {
    title: fr`Les réponses`,
    none: fr`Aucune réponse pour l’instant.`,
    trades: fr`Métiers`,
    far: fr`Distance`,
    km: (metres: number) => (metres < 1000 ? fr`moins de 1 km` : fr`${Math.round(metres / 1000)} km`),
    done: fr`Déjà menés à bien`,
    doneMany: (value: number) => count(value, 'besoin', 'besoins'),
    follow: fr`Échanger`,
    settle: fr`Tout est fait ? Dites plus bas ce qu’il en est advenu : le besoin est alors pourvu.`,
  },
  proposed: {
    title: fr`Besoins qui vous sont proposés`,
    line: (owner: string, nom: string, day: string) => fr`par ${owner}, à ${nom}, le ${day}`,
    here: (owner: string, nom: string) =>
      fr`${owner} propose ce besoin à ${nom}. Répondez ci-dessous, ou dites que ce n’est pas pour vous.`,
    decline: fr`Ce n’est pas pour nous`,
    reason: fr`Pourquoi (facultatif) : qui cherche le lira`,
    declined: fr`Vous avez décliné ce besoin. Vous pouvez encore y répondre.`,
  },
};
