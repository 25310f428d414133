import { dayInWords, hourInWords, weekdayInWords } from '../core/french.ts';
import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

/** Those whom a mail goes to, and how many machines it speaks of. */
export interface Told {
  readonly nom: string;
  /** A path of this site. */
  readonly address: string;
  readonly count: number;
  readonly mail: string;
  readonly refurbisher: {
    readonly organisation: number;
    readonly nom: string;
    readonly site_web: string | null;
    /** Its first addresses, a line each. */
    readonly places: readonly string[];
  };
  /** YYYY-MM-DD, the first of them; null where none is allotted. */
  readonly fetch_by: string | null;
}

const machines = (count: number) => (count === 1 ? 'une machine' : `${count} machines`);

/** Where machines are fetched, until when, and how to reach who has them. */
function fetching({ count, refurbisher, fetch_by }: Told, origin: string): string[] {
  const { organisation, nom, site_web, places } = refurbisher;
  const them = count === 1 ? 'la' : 'les';
  const page = `${origin}/partenaires/${organisation}`;
  return [
    `À vous : ${them} retirer au plus tard le ${dayInWords(fetch_by ?? '')} chez ${nom}, et signer ${count === 1 ? 'sa' : 'leur'} réception.`,
    ...places,
    `Pour convenir du moment avec ${nom} : ${site_web ?? page}`,
    count === 1
      ? 'Passé ce jour, elle va au suivant de la file.'
      : 'Passé ce jour, elles vont aux suivants de la file.',
  ];
}

interface Saying {
  readonly done: readonly [one: string, many: string];
  readonly next: readonly [one: string, many: string];
}

/** What has been done with one machine or several, and what comes next. It names no household: none is known. */
const sayings: Readonly<Record<string, Saying>> = {
  wipe: {
    done: ['effacée', 'effacées'],
    next: [
      'Son certificat d’effacement est sur la page du lot.',
      'Leurs certificats d’effacement sont sur la page du lot.',
    ],
  },
  allot: { done: ['attribuée', 'attribuées'], next: ['', ''] },
  expire: {
    done: ['qui n’a pas été retirée à temps', 'qui n’ont pas été retirées à temps'],
    next: [
      'Elle va au suivant de la file, et compte pour le lieu comme reçue.',
      'Elles vont aux suivants de la file, et comptent pour le lieu comme reçues.',
    ],
  },
  release: {
    done: ['qui n’est plus attribuée', 'qui ne sont plus attribuées'],
    next: ['Elle va au suivant de la file.', 'Elles vont aux suivants de la file.'],
  },
  receive: {
    done: ['reçue', 'reçues'],
    next: [
      'La réception est signée : elle est chez qui l’attendait.',
      'La réception est signée : elles sont chez qui les attendait.',
    ],
  },
  keep: {
    done: ['reçue', 'reçues'],
    next: [
      'La réception est signée : le lieu la garde jusqu’à ce qu’il la remette.',
      'La réception est signée : le lieu les garde jusqu’à ce qu’il les remette.',
    ],
  },
  hand: {
    done: ['remise', 'remises'],
    next: ['Elle est chez qui l’attendait.', 'Elles sont chez qui les attendait.'],
  },
  return: {
    done: ['rendue', 'rendues'],
    next: [
      'Elle est de nouveau sous votre garde, et est à effacer.',
      'Elles sont de nouveau sous votre garde, et sont à effacer.',
    ],
  },
};

export function machinesMail(act: string, told: Told, origin: string): Mail {
  const { nom, address, count, mail } = told;
  const { done, next } = sayings[act] as Saying;
  const form = count === 1 ? 0 : 1;
  const what = `${machines(count)} ${done[form]}`;
  return plainMail(mail, `Machines : ${what} (${nom})`, [
    'Bonjour,',
    `Pour ${nom} : ${what}.`,
    ...(act === 'allot' ? fetching(told, origin) : [next[form]]),
    count === 1 ? 'Pour la suivre :' : 'Pour les suivre :',
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
      `Le lot « ${title} » était à collecter avant le ${dayInWords(collect_by)}. Personne ne l’a collecté : il est clos, et ce qui en était convenu aussi.`,
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
    `Le lot « ${title} » est à collecter avant le ${dayInWords(collect_by)}.`,
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
    `${refurbisher} prend des machines le ${weekdayInWords(on)}, de ${hourInWords(opens)} à ${hourInWords(closes)} : ${place}. Ce jour ${done}.`,
    next,
    origin + address,
  ]);
}
