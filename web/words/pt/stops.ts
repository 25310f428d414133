import type { Pages } from '../words.tsx';

/** Saturday and Sunday are masculine, the other days feminine. */
const ORDINALS = [
  ['Primeira', 'Segunda', 'Terceira', 'Quarta'],
  ['Primeiro', 'Segundo', 'Terceiro', 'Quarto'],
];

export const stops: Pages['stops'] = {
  title: 'Onde e quando passa',
  next: 'Próximas paragens',
  all: 'Todas as suas paragens',
  none: 'Não se conhece nenhuma paragem nas próximas cinco semanas.',
  agenda: 'Adicionar ao meu calendário',
  agendaText: 'Esta ligação dá ao seu calendário as paragens das próximas cinco semanas.',
  way: 'Como chegar',
  hours: (from, to) => `das ${from} às ${to}`,
  everyWeek: (day) => `Todas as semanas: ${day}`,
  everyMonth: (rank, day, weekday) => `${ORDINALS[weekday < 5 ? 0 : 1]?.[rank] ?? ''} ${day} do mês`,
  everyOtherWeek: (day, odd) => `De duas em duas semanas: ${day} (semanas ${odd ? 'ímpares' : 'pares'})`,
  lastOfMonth: (day, weekday) => `${weekday < 5 ? 'Última' : 'Último'} ${day} do mês`,
  once: (date) => `Em ${date}`,
  approximate: 'algures no município',
};
