import { fr } from '../typeset.ts';
import type { Pages } from '../words.tsx';

const ORDINALS = ['premier', 'deuxième', 'troisième', 'quatrième'];

export const stops: Pages['stops'] = {
  title: fr`Où il vient, et quand`,
  next: fr`Les prochaines fois`,
  all: fr`Tous les endroits où il vient`,
  none: fr`Nous ne savons pas quand il revient. Il ne vient pas dans les 5 prochaines semaines.`,
  agenda: fr`Mettre dans mon agenda`,
  agendaText: fr`Votre agenda vous dira les prochaines fois.`,
  way: fr`Comment y aller`,
  hours: (from, to) => fr`de ${from} à ${to}`,
  everyWeek: (day) => fr`Toutes les semaines, le ${day}`,
  everyMonth: (rank, day) => fr`Une fois par mois : le ${ORDINALS[rank] ?? ''} ${day}`,
  everyOtherWeek: (day, odd) =>
    fr`Une semaine sur deux, le ${day} : les semaines ${odd ? 'impaires' : 'paires'} du calendrier`,
  lastOfMonth: (day) => fr`Une fois par mois : le dernier ${day}`,
  once: (date) => fr`Une seule fois : le ${date}`,
  approximate: fr`nous ne savons pas exactement où dans la commune`,
};
