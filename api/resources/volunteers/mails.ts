import type { Mail } from '../../core/mailer.ts';
import { plainMail } from '../../core/plain-mail.ts';

/** Someone who volunteers names their employer: it says whether it grants the time. @param address the space, on this site */
export const employerMail = (to: string, nom: string, address: string): Mail =>
  plainMail(to, `${nom} : un salarié volontaire attend votre accord`, [
    'Bonjour,',
    `Quelqu’un qui donne de son temps à des lieux de médiation numérique dit travailler chez ${nom}.`,
    'Qui c’est, et ce qu’il dit que vous lui accordez, est dans votre espace ; vous y confirmez, ou non :',
    address,
  ]);
