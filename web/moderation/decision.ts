import type { Waiting } from '../../api/moderation/schema.ts';
import { ApiError } from '../api.ts';
import { words } from './words.ts';

/** Where the API decides, less `/decision`, and what it is told. */
type Decision = readonly [path: string, told: object];
type OfKind<Kind extends Waiting['kind']> = Extract<Waiting, { kind: Kind }>;

const venueOf = ({ venue }: Waiting) => `/api/venues/${encodeURIComponent(venue ?? '')}`;

/** The answer that was written, else the ready one. */
function answerIn(form: URLSearchParams): { readonly answer?: string } {
  const text = form.get('reponse')?.trim() || form.get('modele');
  return text ? { answer: text } : {};
}

/** The reports that are decided with it. */
export const alsoIn = (form: URLSearchParams): readonly number[] =>
  (form.get('aussi') ?? '').split(',').filter(Boolean).map(Number);

function ofReport(waiting: OfKind<'report'>, form: URLSearchParams, today: string): Decision {
  const path = `${venueOf(waiting)}/reports/${waiting.key}`;
  const outcome = form.get('decision');
  if (outcome === 'closed')
    return [path, { outcome: 'handled', closed_on: today, also: alsoIn(form), ...answerIn(form) }];
  const fields = outcome === 'handled' ? form.getAll('champ') : [];
  const isNothing = outcome === 'handled' && fields.length === 0;
  if (isNothing && Object.keys(waiting.about.suggested).length > 0)
    throw new ApiError(400, '', [{ name: 'valeurs', message: words.report.nothing }]);
  return [path, { outcome, fields, also: alsoIn(form), ...answerIn(form) }];
}

function ofProposal({ key }: OfKind<'proposal'>, form: URLSearchParams): Decision {
  const outcome = form.get('decision');
  const venue = form.get('lieu');
  if (outcome !== 'known') return [`/api/proposals/${key}`, { outcome, ...answerIn(form) }];
  if (!venue) throw new ApiError(400, '', [{ name: 'lieu', message: words.proposal.which }]);
  return [`/api/proposals/${key}`, { outcome, venue, ...answerIn(form) }];
}

function ofAlert({ about }: OfKind<'alert'>, form: URLSearchParams): Decision {
  const { resource, organisation } = about;
  const path = resource ? `/api/resources/${resource}` : `/api/partners/${organisation}`;
  const reason = form.get('reason')?.trim();
  return [
    `${path}/reports`,
    {
      outcome: form.get('decision'),
      // Those that were on the page, and not what came meanwhile.
      reports: (form.get('signalements') ?? '').split(',').filter(Boolean).map(Number),
      ...(reason && { reason }),
      ...answerIn(form),
    },
  ];
}

const ofSchool = ({ about }: OfKind<'school'>, form: URLSearchParams): Decision => [
  `/api/pilots/${about.pilot}/schools/${about.uai}/vouching`,
  { outcome: form.get('decision'), ...answerIn(form) },
];

const ofCommune = ({ key }: OfKind<'commune'>, form: URLSearchParams): Decision => [
  `/api/commune-requests/${key}`,
  {
    granted: form.get('decision') === 'granted',
    ...(form.has('domaine') && { own_domain: true }),
    answer: '',
    ...answerIn(form),
  },
];

/**
 * What a form decides of what waits.
 * @param today YYYY-MM-DD
 * @throws ApiError 400 where something is left to say
 */
export function decisionOf(waiting: Waiting, form: URLSearchParams, today: string): Decision {
  const outcome = form.get('decision');
  switch (waiting.kind) {
    case 'report':
      return ofReport(waiting, form, today);
    case 'claim':
      return [`/api/claims/${waiting.key}`, { granted: outcome === 'granted', ...answerIn(form) }];
    case 'review':
      return [`${venueOf(waiting)}/reviews/${waiting.key}`, { outcome }];
    case 'proposal':
      return ofProposal(waiting, form);
    case 'organisation':
      return [`/api/partners/${waiting.key}`, { outcome, ...answerIn(form) }];
    case 'alert':
      return ofAlert(waiting, form);
    case 'commune':
      return ofCommune(waiting, form);
    case 'school':
      return ofSchool(waiting, form);
  }
}
