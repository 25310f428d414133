import type { Pages } from '../words.tsx';

const ORDINALS = ['Primer', 'Segundo', 'Tercer', 'Cuarto'];

export const stops: Pages['stops'] = {
  title: 'Dónde y cuándo pasa',
  next: 'Próximas paradas',
  all: 'Todas sus paradas',
  none: 'No se conoce ninguna parada en las próximas cinco semanas.',
  agenda: 'Añadir a mi calendario',
  agendaText: 'Este enlace da a su calendario las paradas de las próximas cinco semanas.',
  way: 'Cómo llegar',
  hours: (from, to) => `de ${from} a ${to}`,
  everyWeek: (day) => `Cada ${day}`,
  everyMonth: (rank, day) => `${ORDINALS[rank] ?? ''} ${day} del mes`,
  everyOtherWeek: (day, odd) => `Cada dos semanas: ${day} (semanas ${odd ? 'impares' : 'pares'})`,
  lastOfMonth: (day) => `Último ${day} del mes`,
  once: (date) => `El ${date}`,
  approximate: 'en algún lugar del municipio',
};
