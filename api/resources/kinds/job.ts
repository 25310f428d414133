import type { Kind } from './kind.ts';
import { offered } from './lives.ts';

/** Article 10: an offer of employment, most often read from a member's feed, for where its circle is. */
export const job: Kind = {
  kind: 'job',
  programme: 'offres-emploi',
  apart: true,
  reaches: true,
  dated: true,
  name: 'Offre d’emploi',
  lead: 'Un emploi, un stage ou une alternance, à montrer dans les lieux proches.',
  owners: ['organisation'],
  details: [
    { name: 'link', kind: 'link', label: 'Adresse où répondre', required: true },
    { name: 'contract', kind: 'text', label: 'Contrat', hint: 'Comme CDI, CDD, alternance, stage.', max: 60 },
    { name: 'employer', kind: 'text', label: 'Employeur, si c’est un autre', max: 140 },
    { name: 'commune', kind: 'text', label: 'Commune', max: 100 },
    { name: 'posted_on', kind: 'day', label: 'Publiée le' },
    { name: 'remote', kind: 'tick', label: 'À distance' },
  ],
  life: { ...offered, states: { ...offered.states, closed: 'retirée' } },
};
