import { count, fr, number } from '../words/typeset.ts';

/** In whole euros. */
export const euros = (value: number): string => fr`${number(value)} €`;
/** In cents. */
export const money = (cents: number): string =>
  cents % 100 === 0
    ? euros(cents / 100)
    : fr`${number(Math.trunc(cents / 100))},${String(cents % 100).padStart(2, '0')} €`;

const accountNames: Readonly<Record<string, string>> = {
  donor: 'don',
  available: 'disponible',
  committed: 'accordé',
  paid: 'versé',
  used: 'employé',
};

export const words = {
  title: 'Le fonds',
  lead: fr`Ce que des organisations donnent, ce que le comité accorde à des lieux, et l’usage qui en est fait. Les comptes sont ouverts : chaque écriture est publique, aucune n’est jamais modifiée.`,
  programme: fr`Le programme et ses règles`,
  accounts: 'Les comptes',
  all: fr`Le fonds, projet par projet`,
  accountsDemonstration: fr`Les comptes de la démonstration`,
  demonstration: fr`Ces sommes, ces organisations et ces lieux sont inventés, pour la démonstration. Ils ont leurs propres comptes, jamais mêlés aux autres.`,
  received: 'Reçu',
  available: 'Disponible',
  committed: fr`Accordé, à verser`,
  paid: fr`Versé aux projets`,
  paidHere: 'Versé',
  usedHere: fr`Emploi rapporté`,
  used: fr`Dont l’emploi est rapporté`,
  nothing: fr`Le fonds n’a encore rien reçu.`,
  csv: fr`Toutes les écritures (CSV)`,
  calls: 'Appels à projets',
  noCall: fr`Aucun appel à projets n’est ouvert.`,
  callLine: (state: string, party: string, budget: number) =>
    fr`${euros(budget)}, ${state}. Ouvert par : ${party}.`,
  until: (day: string) => fr`Candidatures jusqu’au ${day}.`,
  projects: fr`Projets aidés`,
  noProject: fr`Aucun projet n’est encore aidé.`,
  projectLine: (state: string, granted: number) => fr`${euros(granted)}, ${state}`,
  donors: 'Qui donne',
  noDonor: fr`Aucune organisation n’a encore promis de don.`,
  donorLine: (promised: number, received: number) => fr`${euros(promised)} promis, ${euros(received)} reçus`,
  give: 'Promettre un don',
  example: '(exemple)',
  entries: 'Écritures',
  entryColumns: ['Jour', 'Écriture', 'Somme'],
  moved: (from: string, to: string) =>
    fr`de « ${accountNames[from] ?? from} » à « ${accountNames[to] ?? to} »`,
  granted: 'Accordé',
  committee: 'Le comité',
  interests: (value: number, takenBack: number) =>
    [
      count(value, 'intérêt déclaré', 'intérêts déclarés'),
      takenBack > 0 && count(takenBack, 'déclaré puis retiré', 'déclarés puis retirés'),
    ]
      .filter(Boolean)
      .join(', '),
  changed: (value: number) => fr`${count(value, 'voix changée ou retirée', 'voix changées ou retirées')}.`,
  state: 'Où il en est',
  people: 'Personnes aidées',
  outcome: 'Ce que cela a permis',
  lines: 'Dépenses rapportées',
  project: 'Le projet',
  call: 'Appel',
  back: 'Tout le fonds',
  reportBefore: (day: string) => fr`Compte rendu attendu d’ici au ${day}.`,
  readers: fr`Vos messages ne sont lus que par le lieu et la partie qui appelle. Le comité et qui tient le fonds lisent la candidature, les états et le compte rendu.`,
  unheard: fr`Ce que le lieu et la partie qui appelle s’écrivent n’est lu que par eux.`,
  toReceive: fr`Promesses au fonds, à recevoir`,
  rules: (most: number, part: number, months: number) =>
    fr`${euros(most)} au plus par projet. Si le comité accorde l’aide, ${String(part)} % sont versés d’abord, et le reste après le compte rendu, attendu dans les ${String(months)} mois.`,
  overBalance: (missing: number) =>
    fr`Il manque ${euros(missing)} au fonds pour couvrir le budget de cet appel : ce qui n’est pas reçu ne pourra pas être accordé.`,
  rulesTitle: fr`Ce qu’il faut savoir`,
  toPay: (sum: number) => fr`il reste ${euros(sum)} à verser`,
  awaited: {
    report: (day: string) => fr`À vous de rendre compte, d’ici au ${day}`,
    reportAwaited: (day: string) => fr`Compte rendu attendu d’ici au ${day}`,
    taker: {
      asked: fr`Votre candidature attend un avis`,
      instructed: fr`Votre candidature attend le vote du comité`,
      granted: fr`Le fonds doit vous verser la première part`,
      reported: fr`Le fonds doit solder l’aide`,
      unreported: fr`Vous pouvez encore rendre compte de ce qui a été versé`,
    } as Readonly<Record<string, string>>,
    owner: {
      asked: fr`Votre avis est attendu`,
      instructed: fr`Le vote du comité est attendu`,
      granted: fr`La première part reste à verser`,
      reported: fr`Le solde reste à faire`,
    } as Readonly<Record<string, string>>,
    operator: {
      granted: fr`La première part est à verser`,
      advanced: fr`Le compte rendu est en retard : repoussez son jour, ou closez`,
      reported: fr`À solder`,
    } as Readonly<Record<string, string>>,
    vote: {
      mine: fr`Déclarez vos intérêts, puis votez`,
      others: fr`Votre voix est donnée, d’autres sont attendues`,
      decision: fr`Les voix sont données : constatez la décision`,
    },
    decision: fr`Les voix sont données : un membre du comité doit constater la décision`,
  },
  pledge: {
    title: 'Ce qui est versé',
    stands: (received: number, amount: number) => fr`${euros(received)} reçus sur ${euros(amount)} promis.`,
    line: (sum: number, day: string) => fr`${euros(sum)}, reçus le ${day}`,
    record: fr`Enregistrer un versement`,
    lead: fr`Ce qui est écrit dans les comptes ne se corrige pas : vérifiez la somme et le jour. Une erreur s’annule par une autre écriture, et les deux restent.`,
    how: 'Comment verser cette somme',
    howUnsaid: fr`Qui tient le fonds ne l’a pas encore écrit.`,
    howEdit: 'L’écrire',
    reversed: (day: string, reason: string) => fr`annulé le ${day} : ${reason}`,
    reverse: 'Annuler ce versement',
    reverseOf: (sum: number, day: string) => fr`${euros(sum)}, reçus le ${day}`,
    reason: 'Pourquoi il est annulé',
    reasonHint: fr`Montré à tous, dans les comptes, et envoyé à qui a promis : aucun nom de personne.`,
    euros: 'Somme reçue, en euros',
    day: 'Reçue le',
    send: 'Enregistrer le versement',
  },
  sums: {
    paid: (sum: string) => fr`À verser au lieu : ${sum}.`,
    returned: (sum: string) => fr`À rendre par le lieu : ${sum}.`,
    released: (sum: string) => fr`Revient au fonds, sans avoir été versé : ${sum}.`,
    none: fr`Rien n’est à verser, et rien n’est à rendre.`,
    last: fr`Ce qui est écrit dans les comptes ne se corrige pas : vérifiez que c’est fait.`,
  },
  paidOn: (day: string) => fr`argent versé ou reçu le ${day}`,
  voting: {
    title: 'Le comité',
    yours: fr`À vous de voter, plus bas.`,
    others: fr`D’autres voix sont attendues avant la décision.`,
    decision: fr`Les voix sont données : un membre du comité doit constater la décision.`,
    stands: (votes: number, quorum: number, members: number) =>
      fr`${number(votes)} voix sur les ${number(quorum)} nécessaires ; le comité a ${number(members)} ${members > 1 ? 'membres' : 'membre'}.`,
    proposed: (sum: number) => fr`Une voix « pour » accorde ce que l’avis propose : ${euros(sum)}.`,
    forSum: (sum: number) => fr`Pour accorder ${euros(sum)}`,
    closed: fr`Le vote est ouvert quand l’avis est donné et que l’appel est en instruction, jusqu’à la décision.`,
    for: 'Pour',
    against: 'Contre',
    declareTitle: 'Vos intérêts',
    declareLead: fr`Avant de voter, dites si cette candidature touche un intérêt de vous-même, d’un proche ou de votre employeur. Un intérêt déclaré vous écarte du vote.`,
    none: fr`Elle ne touche aucun de mes intérêts`,
    interest: fr`Elle en touche un : lequel`,
    interestHint: fr`Vu de vous seul. Aucun nom n’est demandé. Ce que vous déclarez reste compté, même si vous le retirez ensuite.`,
    declare: 'Déclarer',
    barred: fr`Vous ne votez pas sur cette candidature : vous tenez ce lieu, avez donné l’avis, ou déclaré un intérêt.`,
    voteTitle: 'Votre voix',
    reason: 'Vos raisons',
    reasonHint: fr`Lues par le comité, sans votre nom.`,
    vote: 'Voter',
    again: 'Changer ma voix',
    choose: fr`pour ou contre est attendu.`,
    say: fr`dites qu’elle n’en touche aucun, ou lequel.`,
    sayOne: fr`vous dites à la fois qu’elle n’en touche aucun, et lequel. Un seul des deux est attendu.`,
  },
};
