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

/** The employer has answered: to the volunteer. @param reason why not; undefined for a yes @param address of the profile */
export const employerSaidMail = (
  to: string,
  nom: string,
  reason: string | undefined,
  address: string,
): Mail =>
  plainMail(to, reason ? `${nom} n’accorde pas ce temps` : `${nom} accorde ce temps`, [
    'Bonjour,',
    reason
      ? `${nom} n’accorde pas, pour l’instant, le temps que dit votre fiche de volontaire. Sa raison :`
      : `${nom} confirme qu’il vous accorde le temps que dit votre fiche de volontaire.`,
    ...(reason
      ? [
          reason,
          'Votre fiche reste visible, sans sa confirmation. Vous pouvez lui en reparler et demander de nouveau, changer ce qu’il accorderait, ou donner de votre temps libre :',
        ]
      : ['Votre fiche :']),
    address,
  ]);
