import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

const dayIn = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
const dayInFrench = (day: string): string => dayIn.format(new Date(day));

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
  allot: [
    'attribuée',
    'attribuées',
    'À vous : les retirer avant le jour qui est dit sur votre page, et signer leur réception. Passé ce jour, elles vont aux suivants de la file.',
  ],
  expire: [
    'qui n’a pas été retirée à temps',
    'qui n’ont pas été retirées à temps',
    'Elles vont aux suivants de la file, et comptent pour le lieu comme reçues.',
  ],
  release: ['qui n’est plus attribuée', 'qui ne sont plus attribuées', 'Elles vont aux suivants de la file.'],
  receive: ['reçue', 'reçues', 'La réception est signée : elles sont chez qui les attendait.'],
  return: ['rendue', 'rendues', 'Elles sont de nouveau sous votre garde, et sont à effacer.'],
};

export function machinesMail(act: string, { nom, address, count, mail }: Told, origin: string): Mail {
  const [one = '', many = '', next = ''] = sentences[act] ?? [];
  const done = `${machines(count)} ${count === 1 ? one : many}`;
  return plainMail(mail, `Machines : ${done} (${nom})`, [
    'Bonjour,',
    `Pour ${nom} : ${done}.`,
    next,
    'Pour les suivre :',
    origin + address,
  ]);
}

/** Data is still on machines that should have been wiped. */
export const lateMail = (to: string, title: string, count: number, address: string): Mail =>
  plainMail(to, `Machines : ${machines(count)} à effacer, le délai est passé (« ${title} »)`, [
    'Bonjour,',
    `Du lot « ${title} », ${machines(count)} ${count === 1 ? 'a' : 'ont'} encore les données de l’entreprise, et le délai du programme est passé.`,
    'Effacez, puis dites-le avec le certificat :',
    address,
  ]);

/** A lot that nobody has collected: its last day comes, or has passed for too long. */
export function lotMail(
  to: string,
  {
    title,
    collect_by,
    over,
  }: { readonly title: string; readonly collect_by: string; readonly over: boolean },
  side: 'company' | 'refurbisher' | 'near',
  address: string,
): Mail {
  if (over)
    return plainMail(to, `Machines : « ${title} » est clos, personne ne l’a collecté`, [
      'Bonjour,',
      `Le lot « ${title} » était à collecter avant le ${dayInFrench(collect_by)}. Personne ne l’a collecté : il est clos, et ce qui en était convenu aussi.`,
      side === 'company'
        ? 'Pour l’annoncer de nouveau : changez sa date, puis rouvrez-le.'
        : 'L’entreprise peut l’annoncer de nouveau.',
      address,
    ]);
  const next = {
    company: 'Si une collecte est convenue, rappelez-la au reconditionneur ; sinon, repoussez la date.',
    refurbisher: 'À vous : le collecter, ou retirer votre demande pour qu’un autre le puisse.',
    near: 'Personne ne l’a demandé. Vous intervenez là où il est : voulez-vous le collecter ?',
  };
  return plainMail(to, `Machines : « ${title} » attend sa collecte`, [
    'Bonjour,',
    `Le lot « ${title} » est à collecter avant le ${dayInFrench(collect_by)}.`,
    next[side],
    address,
  ]);
}

/** A day of collection, and whom it is told to. */
export interface DayTold {
  readonly refurbisher: string;
  readonly place: string;
  readonly on: string;
  readonly opens: string;
  readonly closes: string;
  readonly mail: string;
  /** A path of this site. */
  readonly address: string;
}

export function dayMail(
  act: string,
  { refurbisher, place, on, opens, closes, mail, address }: DayTold,
  origin: string,
): Mail {
  const sayings: Readonly<Record<string, readonly [string, string]>> = {
    announce: ['est proposé', 'À vous : l’accueillir, ou non. Il n’est montré à personne d’ici là.'],
    welcome: ['est accueilli', 'Il est annoncé sur la page du lieu et dans la liste des points de collecte.'],
    cancel: ['est annulé', 'Il n’est plus annoncé.'],
  };
  const [done, next] = sayings[act] ?? ['', ''];
  return plainMail(mail, `Machines : un jour de collecte ${done} (${place})`, [
    'Bonjour,',
    `${refurbisher} prend des machines le ${dayInFrench(on)}, de ${opens} à ${closes} : ${place}. Ce jour ${done}.`,
    next,
    origin + address,
  ]);
}
