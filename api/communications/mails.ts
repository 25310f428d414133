import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface Told {
  readonly party: string;
  readonly title: string;
  /** An address of this site. */
  readonly address: string;
}
interface Proposed extends Told {
  readonly version: number;
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

/** Another party refuses its content or its form: to those who speak for the party that proposes it. */
export const refusedMail = (
  to: string,
  { party, title, address, aspect, reason }: Told & { readonly aspect: string; readonly reason: string },
): Mail =>
  plainMail(to, `Communication refusée : « ${title} »`, [
    'Bonjour,',
    `${party} refuse ${aspect === 'contenu' ? 'le contenu' : 'la forme'} de « ${title} » : ${reason}`,
    'Pour la reprendre :',
    address,
  ]);

/** All that was asked is approved: to those who speak for the party that proposes it. */
export const approvedMail = (to: string, { title, address }: Told): Mail =>
  plainMail(to, `Communication approuvée : « ${title} »`, [
    'Bonjour,',
    `Le contenu et la forme de « ${title} » sont approuvés par chaque autre partie.`,
    'Pour la publier :',
    address,
  ]);

/** A party took it back: to those who speak for the others. */
export const withdrawnMail = (
  to: string,
  { party, title, address, reason }: Told & { readonly reason: string },
): Mail =>
  plainMail(to, `Communication retirée : « ${title} »`, [
    'Bonjour,',
    `${party} retire « ${title} » : ${reason}`,
    address,
  ]);

/** One that nobody proposed was seen: to those who speak for the parties. */
export const sightedMail = (
  to: string,
  { party, address, until }: Omit<Told, 'title'> & { readonly until: string },
): Mail =>
  plainMail(to, `Communication non annoncée de ${party}`, [
    'Bonjour,',
    `Une communication de ${party}, qui n’avait pas été proposée, vient d’être signalée. Chaque partie en prend connaissance, et ${party} peut y répondre ; elle est publique une fois vue de toutes, et au plus tard le ${until}.`,
    address,
  ]);
