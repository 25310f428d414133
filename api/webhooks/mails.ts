import type { Mail } from '../core/mailer.ts';
import { plainMail } from '../core/plain-mail.ts';

interface GivenUp {
  readonly mail: string;
  readonly name: string;
  readonly url: string;
}

/** Tells who registered a program that nothing is sent to it any more. */
export const givenUpMail = ({ mail, name, url }: GivenUp, problem: string, origin: string): Mail =>
  plainMail(mail, `« ${name} » ne reçoit plus les changements de l’annuaire`, [
    'Bonjour,',
    `Votre programme « ${name} » ne répond plus à son adresse (${new URL(url).host}) : ${problem}`,
    'Rien ne lui est plus envoyé. Une fois réparé, reprenez les envois sur votre page : il recevra ce qui a changé entre-temps, tant que c’est gardé.',
    `${origin}/mon-espace/abonnements-donnees`,
  ]);
