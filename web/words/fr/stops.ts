import { fr } from '../typeset.ts';

const ORDINALS = ['Premier', 'Deuxième', 'Troisième', 'Quatrième'];

export const stops = {
  title: fr`Où et quand il passe`,
  next: fr`Prochains passages`,
  all: fr`Tous ses arrêts`,
  none: fr`Aucun passage n’est connu dans les cinq semaines.`,
  agenda: fr`Ajouter à mon agenda`,
  agendaText: fr`Ce lien donne à votre agenda les passages des cinq semaines à venir.`,
  way: fr`Y aller`,
  hours: (from: string, to: string) => fr`de ${from} à ${to}`,
  everyWeek: (day: string) => fr`Chaque ${day}`,
  /** `rank` 0 is the first of the month, `weekday` 0 Monday. */
  everyMonth: (rank: number, day: string, _weekday: number) => fr`${ORDINALS[rank] ?? ''} ${day} du mois`,
  /** Weeks of the year by their numbers, as calendars print them. */
  everyOtherWeek: (day: string, odd: boolean) =>
    fr`Un ${day} sur deux (semaines ${odd ? 'impaires' : 'paires'})`,
  lastOfMonth: (day: string, _weekday: number) => fr`Dernier ${day} du mois`,
  once: (date: string) => fr`Le ${date}`,
  approximate: fr`quelque part dans la commune`,
};
