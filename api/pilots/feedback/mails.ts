import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

interface Digest {
  readonly title: string;
  readonly count: number;
  readonly average: number;
  /** Where it is read, an address of this site. */
  readonly address: string;
}

/** What classes said of a kit since the last such mail: to its authors. Nothing of what was written is in it. */
export const feedbackMail = (to: string, { title, count, average, address }: Digest): Mail =>
  plainMail(to, `« ${title} » : ${count === 1 ? 'un avis' : `${count} avis`} des classes`, [
    'Bonjour,',
    `Après des séances tenues avec « ${title} », ${count === 1 ? 'un avis est arrivé' : `${count} avis sont arrivés`}, de ${String(average).replace('.', ',')} sur 5 en moyenne : ce qui a bien marché, ce qu’il faudrait changer.`,
    'Pour les lire :',
    address,
    'Vous recevez un tel courriel une fois par semaine au plus, s’il y a du nouveau.',
  ]);
