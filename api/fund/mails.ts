import { dayInWords, sumInWords } from '../core/french.ts';
import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Received {
  readonly title: string;
  readonly euros: number;
  readonly left: number;
  /** An address of this site. */
  readonly address: string;
}

/** What an organisation has paid was received: to its delegates. */
export const receivedMail = (to: string, { title, euros, left, address }: Received): Mail =>
  plainMail(to, `Fonds : ${sumInWords(euros)} reçus (« ${title} »)`, [
    'Bonjour,',
    `Le fonds a bien reçu ${sumInWords(euros)} de votre organisation, au titre de « ${title} ». Merci.`,
    left > 0 ? `Il reste ${sumInWords(left)} promis.` : 'Tout ce que vous aviez promis est versé.',
    'Pour suivre :',
    address,
  ]);

/** A payment that was recorded by mistake is taken back: to the delegates of the organisation. */
export const reversedMail = (
  to: string,
  { title, euros, left, reason, address }: Received & { readonly reason: string },
): Mail =>
  plainMail(to, `Fonds : un versement de ${sumInWords(euros)} est annulé (« ${title} »)`, [
    'Bonjour,',
    `Un versement de ${sumInWords(euros)} avait été enregistré par erreur, au titre de « ${title} ». Il est annulé dans les comptes, où les deux écritures restent. Motif : ${reason}`,
    `Il reste ${sumInWords(left)} promis.`,
    'Pour suivre :',
    address,
  ]);

interface Voted {
  readonly title: string;
  readonly ayes: number;
  readonly noes: number;
  /** An address of this site. */
  readonly address: string;
}

/** An application has its quorum: to the members of the committee who may decide it. */
export const quorumMail = (to: string, { title, ayes, noes, address }: Voted): Mail =>
  plainMail(to, `Fonds : assez de voix pour décider (« ${title} »)`, [
    'Bonjour,',
    `Une candidature à « ${title} » a assez de voix : ${ayes} pour, ${noes} contre. Le comité ${ayes > noes ? 'l’accorde' : 'la refuse'}, si rien ne change.`,
    'Un membre du comité le constate ; d’ici là, vous pouvez encore voter, ou voter autrement :',
    address,
  ]);

interface Reminded {
  readonly title: string;
  /** An address of this site. */
  readonly address: string;
}

interface Due extends Reminded {
  /** YYYY-MM-DD */
  readonly report_by: string;
}

const reportLines = ({ title, address }: Due, when: string) => [
  'Bonjour,',
  `Le fonds aide votre lieu, au titre de « ${title} ». Il attend de savoir ce qui en a été dépensé, combien de personnes ont été aidées et ce que cela a permis.`,
  when,
  'Pour rendre compte :',
  address,
];

/** A report is near: to the venue. */
export function reportDueMail(to: string, due: Due): Mail {
  const day = dayInWords(due.report_by);
  const when = `C’est attendu avant le ${day} ; le solde est versé ensuite.`;
  return plainMail(to, `Rendre compte avant le ${day} (« ${due.title} »)`, reportLines(due, when));
}

/** A report is late: to the venue. */
export function reportLateMail(to: string, due: Due): Mail {
  const day = dayInWords(due.report_by);
  const when = `C’était avant le ${day}. Sans compte rendu, l’aide peut être close : ce qui n’est pas versé revient au fonds. S’il vous faut un délai, dites-le à qui tient le fonds.`;
  return plainMail(to, `Compte rendu en retard depuis le ${day} (« ${due.title} »)`, reportLines(due, when));
}

/** Nothing more came of a pledge: to the delegates of the organisation. @param promised_on YYYY-MM-DD */
export const pledgeMail = (
  to: string,
  {
    title,
    promised_on,
    left_over,
    how_to_pay,
    address,
  }: Reminded & {
    readonly promised_on: string;
    readonly left_over: number;
    readonly how_to_pay: string | null;
  },
): Mail =>
  plainMail(to, `Fonds : ${sumInWords(left_over)} restent promis (« ${title} »)`, [
    'Bonjour,',
    `Le ${dayInWords(promised_on)}, votre organisation a promis une somme au fonds, au titre de « ${title} » : ${sumInWords(left_over)} ne sont pas encore reçus.`,
    ...(how_to_pay ? [`Pour verser : ${how_to_pay}`] : []),
    'Si le versement est en route, rien n’est à faire. Sinon, la somme promise se change, ou la promesse se retire, ici :',
    address,
  ]);
