import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

/** Those whom a mail goes to, and how many machines it speaks of. */
export interface Told {
  readonly nom: string;
  /** A path of this site. */
  readonly address: string;
  readonly count: number;
  readonly mail: string;
}

const machines = (count: number) => (count === 1 ? 'une machine' : `${count} machines`);

/** What has been done with one machine or several, and what comes next. It names no household: none is known. */
const sentences: Readonly<Record<string, readonly [one: string, many: string, next: string]>> = {
  wipe: ['effacée', 'effacées', 'Leur certificat d’effacement est sur la page du lot.'],
  allot: ['attribuée', 'attribuées', 'À vous : signer leur réception quand elles sont là.'],
  release: ['qui n’est plus attribuée', 'qui ne sont plus attribuées', 'Elles vont aux suivants de la file.'],
  receive: ['reçue', 'reçues', 'La réception est signée : elles sont chez qui les attendait.'],
  return: ['rendue', 'rendues', 'Elles sont de nouveau sous votre garde, et sont à effacer.'],
};

export function machinesMail(act: string, { nom, address, count, mail }: Told, origin: string): Mail {
  const [one = '', many = '', next = ''] = sentences[act] ?? [];
  const done = `${machines(count)} ${count === 1 ? one : many}`;
  return plainMail(mail, `Ordi 2.0 : ${done} (${nom})`, [
    'Bonjour,',
    `Pour ${nom} : ${done}.`,
    next,
    'Pour les suivre :',
    origin + address,
  ]);
}

/** Data is still on machines that should have been wiped. */
export const lateMail = (to: string, title: string, count: number, address: string): Mail =>
  plainMail(to, `Ordi 2.0 : ${machines(count)} à effacer, le délai est passé (« ${title} »)`, [
    'Bonjour,',
    `Du lot « ${title} », ${machines(count)} ${count === 1 ? 'a' : 'ont'} encore les données de l’entreprise, et le délai du programme est passé.`,
    'Effacez, puis dites-le avec le certificat :',
    address,
  ]);
