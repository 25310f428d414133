import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';
import type { Subject } from './subjects.ts';

const said: Readonly<Record<Subject, string>> = {
  closed: 'le lieu serait fermé pour de bon',
  moved: 'il aurait déménagé, ou ne serait pas là où la carte le montre',
  hours: 'les horaires seraient faux',
  contact: 'le téléphone, le courriel ou le site ne marcherait pas',
  services: 'on n’y ferait pas ce qui est écrit',
  accessibility: 'on ne pourrait pas y entrer ou s’y déplacer comme c’est écrit',
  other: 'autre chose, dit en quelques mots',
};

/** Tells who keeps a venue that its page may be wrong; what was written, and by whom, stays in the directory. */
export const reportedMail = (to: string, nom: string, subject: Subject, origin: string): Mail =>
  plainMail(to, `Une erreur est signalée sur « ${nom} »`, [
    'Bonjour,',
    `Quelqu’un signale une erreur sur la page de « ${nom} » : ${said[subject]}.`,
    'Pour voir, corriger d’un geste ou dire que la page est juste :',
    `${origin}/a-traiter`,
    'Au bout de dix jours, la modération de l’annuaire s’en charge.',
  ]);
