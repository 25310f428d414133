import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

interface Moderated {
  readonly title: string;
  /** Its page, an address of this site. */
  readonly address: string;
}

/** What someone showed is taken away. @param reason what the directory says of it */
export const withheldMail = (to: string, { title, address }: Moderated, reason: string): Mail =>
  plainMail(to, `« ${title} » est retiré de l’annuaire`, [
    'Bonjour,',
    `La modération de l’annuaire a retiré « ${title} » : personne d’autre que vous ne voit plus cette page.`,
    'Elle en dit la raison :',
    reason,
    'Vous pouvez corriger ce que dit la page ; la modération seule peut lever ce retrait :',
    address,
  ]);

/** It is given back to those whose it is. */
export const releasedMail = (to: string, { title, address }: Moderated): Mail =>
  plainMail(to, `« ${title} » : le retrait est levé`, [
    'Bonjour,',
    `La modération de l’annuaire a levé le retrait de « ${title} ». La page est close ; vous pouvez la rouvrir :`,
    address,
  ]);
