import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

export interface NeedSaid {
  readonly title: string;
  readonly description: string;
  readonly owner: string;
}

/** A need is proposed to an organisation whose trades it asks for. @param address the need's page, on this site */
export const needMail = (to: string, { title, description, owner }: NeedSaid, address: string): Mail =>
  plainMail(to, `« ${title} » : ce besoin est dans vos métiers`, [
    'Bonjour,',
    `${owner} cherche de l’aide et a choisi de vous le proposer : « ${title} ».`,
    description,
    'Pour lire, répondre ou décliner :',
    address,
    'Vos coordonnées n’ont pas été données. Pour ne plus recevoir de besoins, dites-le sur la page de votre organisation.',
  ]);
