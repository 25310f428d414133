import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Proposed {
  readonly party: string;
  readonly title: string;
  readonly version: number;
  /** An address of this site. */
  readonly address: string;
}

/** A party proposes a communication, or says one otherwise: to those who speak for the others. */
export const proposedMail = (to: string, { party, title, version, address }: Proposed): Mail =>
  plainMail(to, `Communication à approuver : « ${title} »`, [
    'Bonjour,',
    version === 1
      ? `${party} propose une communication au titre de votre accord : « ${title} ». Elle ne paraît qu’une fois son contenu et sa forme approuvés par chaque autre partie.`
      : `${party} a changé une communication, « ${title} » (version ${version}) : ce qui en avait été approuvé est à redire.`,
    'Pour la lire et répondre :',
    address,
  ]);
