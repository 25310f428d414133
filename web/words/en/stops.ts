import type { Pages } from '../words.tsx';

const ORDINALS = ['First', 'Second', 'Third', 'Fourth'];

export const stops: Pages['stops'] = {
  title: 'Where and when it comes',
  next: 'Next stops',
  all: 'All its stops',
  none: 'No stop is known in the next five weeks.',
  agenda: 'Add to my calendar',
  agendaText: 'This link gives your calendar the stops of the next five weeks.',
  way: 'Get there',
  hours: (from, to) => `from ${from} to ${to}`,
  everyWeek: (day) => `Every ${day}`,
  everyMonth: (rank, day) => `${ORDINALS[rank] ?? ''} ${day} of the month`,
  everyOtherWeek: (day, odd) => `Every other ${day} (${odd ? 'odd' : 'even'} weeks of the year)`,
  lastOfMonth: (day) => `Last ${day} of the month`,
  once: (date) => `On ${date}`,
  approximate: 'somewhere in the town',
};
