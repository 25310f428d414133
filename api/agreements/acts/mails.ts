import { dayInWords } from '../../core/french.ts';
import type { Agreement, AgreementHistory } from '../schema.ts';

/** What a mail says, to be put on its way to each. */
export interface Said {
  readonly subject: string;
  readonly lines: readonly string[];
  /** On the agreement's page. */
  readonly anchor: string;
  /** The party whose it is; null: of all. */
  readonly party: number | null;
  /** The party that is corrected: who spoke for it until then is told too. */
  readonly corrected?: number;
}

const changed = ({ label, before, after }: AgreementHistory[number]['changes'][number]): string =>
  `${label} : « ${before ?? 'rien'} » devient « ${after ?? 'rien'} ».`;

/** What is signed has been corrected. */
export const correctionSaid = (
  { title }: Agreement,
  { subject, item, actor, reason, changes }: AgreementHistory[number],
): Said => ({
  subject: `Corrigé dans « ${title} »`,
  lines: [
    `Ce qui est signé dans « ${title} » vient d’être corrigé (${actor}), pour cette raison : ${reason}`,
    ...changes.map(changed),
    'Si cette correction n’est pas juste, dites-le à qui tient ce site. Ce qui était reste lisible de tous :',
  ],
  anchor: 'histoire',
  party: null,
  ...(subject === 'party' && { corrected: item }),
});

/** A letter that ends an agreement is recorded, or withdrawn. */
export function letterSaid(
  { title, calendar }: Agreement,
  { by, sent_on, letter, withdrawn_why }: Agreement['denunciations'][number],
): Said {
  const which = `${by} : lettre recommandée n° ${letter}, envoyée le ${dayInWords(sent_on)}`;
  const end = calendar.until ?? calendar.since;
  const consequence =
    calendar.state === 'denounced' || calendar.state === 'ended'
      ? `L’accord finit le ${end && dayInWords(end)}.`
      : 'L’accord reste en vigueur.';
  return {
    subject: withdrawn_why
      ? `Lettre de dénonciation retirée : « ${title} »`
      : `Lettre de dénonciation : « ${title} »`,
    lines: withdrawn_why
      ? [`${which}. Elle est retirée, car enregistrée par erreur : ${withdrawn_why}`, consequence]
      : [`${which}. Elle est enregistrée, et se lit de tous.`, consequence],
    anchor: 'lettres',
    party: null,
  };
}

/** Someone said where a commitment stands, that is not theirs alone. */
export const stateSaid = (
  { title }: Agreement,
  { commitment, what, state, note, said, party }: Agreement['commitments'][number],
): Said => ({
  subject: `Engagement ${state} : « ${title} »`,
  lines: [
    `« ${what} » : ${state}${said ? `, dit par : ${said.by}` : ''}.`,
    ...(note ? [note] : []),
    'Cela se lit de tous. Pour le dire autrement :',
  ],
  anchor: `engagement-${commitment}`,
  party,
});
