import { count, fr } from '../../words/typeset.ts';

export const words = {
  title: fr`Volontaires`,
  lead: fr`Des personnes qui donnent de leur temps et acceptent que vous voyiez leur fiche. Leur nom et leur adresse ne sont pas montrés.`,
  asks: fr`Pour un lieu que vous tenez, demandez leur venue sur leur fiche : vous leur écrivez par ce site.`,
  onlySees: fr`Vous voyez ces fiches pour savoir qui peut aider, et où. Seuls ceux qui tiennent un lieu demandent une venue : montrez-leur cette page. Ils y trouvent les personnes qui acceptent aussi d’être vues des lieux.`,
  /** Of one profile, to who may see it and keeps no venue. */
  noTaker: fr`Seuls ceux qui tiennent un lieu demandent la venue d’un volontaire. Parlez-en à un lieu : si cette personne accepte d’être vue des lieux, il trouve sa fiche parmi les volontaires.`,
  none: fr`Personne ici pour l’instant. Élargissez la recherche, ou revenez.`,
  noRole: fr`Ces fiches sont montrées à qui tient un lieu, représente une commune ou une partie à la convention.`,
  found: (value: number) => count(value, 'personne disponible', 'personnes disponibles'),
  around: (place: string, km: number) => fr`À moins de ${km} km de ${place}`,
  placeHint: fr`Montre qui vient ici.`,
  become: fr`Me proposer comme volontaire`,
  received: fr`L’aide reçue par vos lieux`,
  receivedLine: (hours: number, times: number, day: string) =>
    fr`${count(hours, 'heure', 'heures')} en ${count(times, 'venue', 'venues')}, la dernière le ${day}`,
  confirmed: fr`confirmé par l’employeur`,
  unconfirmed: fr`pas encore confirmé par l’employeur`,
  employer: fr`Employeur`,
  own: {
    title: fr`Votre employeur`,
    lead: fr`S’il est parmi les partenaires, nommez-le : il confirme qu’il vous accorde ce temps. Il apprend alors que vous êtes volontaire.`,
    address: fr`La page de votre employeur`,
    addressHint: fr`Son adresse sur ce site, comme « /partenaires/12/… », ou son nom exact.`,
    unknown: fr`l’adresse de la page d’un partenaire, ou son nom, est attendue.`,
    knownAs: fr`Comment il vous connaît`,
    knownAsHint: fr`Votre nom et votre service : ceux qui parlent pour lui le lisent, et personne d’autre.`,
    name: fr`Demander sa confirmation`,
    forget: fr`Ne plus nommer mon employeur`,
    consents: fr`Vos accords`,
    given: (audience: string, day: string) => fr`${audience} : donné le ${day}`,
    withdrawn: (audience: string, from: string, to: string) =>
      fr`${audience} : donné le ${from}, retiré le ${to}`,
  },
  employees: {
    title: fr`Vos salariés volontaires`,
    lead: fr`Ces personnes disent travailler chez vous. Dites si vous leur accordez ce temps.`,
    line: (known: string, nom: string, grants: string) =>
      fr`${known}, chez ${nom}${grants ? `, à qui vous accorderiez : ${grants}` : ''}`,
    confirm: fr`Nous accordons ce temps`,
    takeBack: fr`Retirer cet accord`,
  },
  statement: {
    title: fr`Attestation de bénévolat`,
    text: (venue: string, hours: number, what: string, day: string) =>
      fr`${venue} atteste que la personne nommée ci-dessous a donné, sans contrepartie, ${count(hours, 'heure', 'heures')} de son temps : ${what}. Dernier jour de sa venue : ${day}.`,
    name: fr`Nom (à écrire à la main : ce site ne le connaît pas) :`,
    signature: fr`Pour le lieu, signature :`,
    thanks: fr`Le lieu l’en remercie.`,
    notYet: fr`L’attestation est à imprimer quand le lieu a dit que c’est fait.`,
    print: fr`Imprimer`,
    link: fr`Attestation`,
  },
};
