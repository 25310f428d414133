import { atTown, count, fr, number, ofTown } from '../words/typeset.ts';

/** « 16,5 » */
const decimal = (value: number) =>
  fr`${number(Math.floor(value))}${
    value % 1
      ? `,${String(Math.round((value % 1) * 100))
          .padStart(2, '0')
          .replace(/0$/, '')}`
      : ''
  }`;
/** As it is read after « pour ». */
const named = (party: string) => (party === 'État' ? 'l’État' : party);
const lessons = (many: number) => count(many, 'séance', 'séances');
const hours = (many: number) => fr`${decimal(many)} ${many >= 2 ? 'heures' : 'heure'}`;
const mean = (value: number) => fr`${String(value).replace('.', ',')} sur 5`;

/** What a year leaves. French alone. */
export const words = {
  mean,
  marks: (average: number, many: number) => fr`${mean(average)}, d’après ${many} avis`,
  nobody: fr`Ne nommez personne, surtout pas un enfant : ni prénom, ni adresse, ni téléphone.`,
  namesNobody: fr`Aucun enfant, parent ni enseignant n’est nommé.`,
  review: {
    title: (campaign: string) => fr`Bilan : ${campaign}`,
    link: fr`Lire le bilan`,
    year: (year: string) => fr`${year.charAt(0).toUpperCase()}${year.slice(1)}.`,
    lead: fr`Ce que les communes, leurs écoles, les lieux et les entreprises ont fait ensemble. Des nombres, jamais une personne.`,
    invented: fr`Cette campagne est un exemple : ces chiffres sont inventés, pour montrer ce qu’est un bilan.`,
    draft: fr`Ce bilan n’est pas encore publié : le comité de pilotage, c’est-à-dire les quatre parties, est seul à le lire. Il l’est quand la campagne est finie.`,
    none: fr`Ce bilan n’est pas publié.`,
    figures: fr`En bref`,
    all: fr`Ce que les campagnes terminées ont donné`,
    children: fr`Élèves touchés`,
    childrenHint: fr`Élèves touchés : ceux des classes où une séance au moins a eu lieu.`,
    communes: fr`Communes`,
    schools: fr`Écoles`,
    classes: fr`Classes`,
    planned: fr`Séances prévues`,
    held: fr`Séances tenues`,
    cancelled: fr`Séances annulées`,
    hours: fr`Heures données`,
    decimal,
    trained: fr`Animateurs municipaux formés`,
    trainedOf: (many: number, spent: number) => (many > 0 ? fr`${number(many)}, en ${hours(spent)}` : '0'),
    attendance: fr`Présence`,
    attendanceOf: (came: number, expected: number) =>
      expected > 0
        ? fr`${String(Math.round((came / expected) * 100))} % des élèves attendus`
        : fr`pas encore connue`,
    incidents: fr`Séances avec un incident`,
    incidentsOf: (many: number, kinds: readonly { readonly kind: string; readonly lessons: number }[]) =>
      many === 0
        ? '0'
        : fr`${number(many)} (${kinds.map(({ kind, lessons: of }) => fr`${kind} : ${number(of)}`).join(', ')})`,
    why: fr`Pourquoi des séances ont été annulées`,
    whyOf: (why: string, many: number) => fr`${why} : ${lessons(many)}`,
    reasons: fr`Ce qui a été écrit, pour les parties seules`,
    given: fr`Qui a donné ces heures`,
    noHours: fr`Aucune heure n’est encore notée.`,
    /** « Volontaires, entreprise : 12 heures, 4 personnes » */
    givenOf: (of: { role: 'animator' | 'volunteer'; kind: string; hours: number; helpers: number | null }) =>
      of.role === 'animator'
        ? fr`Animateurs de lieux : ${hours(of.hours)}, ${count(of.helpers ?? 0, 'animateur', 'animateurs')}`
        : fr`Volontaires, ${of.kind} : ${hours(of.hours)}, ${of.helpers === null ? 'moins de cinq personnes' : count(of.helpers, 'personne', 'personnes')}`,
    satisfaction: fr`Satisfaction`,
    satisfactionOf: (average: number | null, many: number) =>
      average === null
        ? fr`Aucune séance n’est encore notée.`
        : fr`${mean(average)}, d’après ${lessons(many)}.`,
    star: (stars: number, many: number) => fr`${stars} sur 5 : ${lessons(many)}`,
    kits: fr`Kits utilisés`,
    noKit: fr`Aucune séance tenue ne dit encore quel kit elle a suivi.`,
    kitOf: (held: number, of: number) => fr`${lessons(held)}, ${count(of, 'classe', 'classes')}`,
    byRegion: fr`Par région`,
    byCommune: fr`Par commune`,
    table: (title: string) => fr`Tableau : ${title}`,
    region: fr`Région`,
    commune: fr`Commune`,
    csv: fr`Télécharger le tableau (CSV)`,
    print: fr`Imprimer le bilan`,
    map: fr`Sur la carte`,
    mapText: fr`Chaque numéro est celui de la commune dans le tableau.`,
    back: fr`Les pilotes scolaires`,
  },
  stories: {
    title: fr`Ce qu’ils en racontent`,
    by: (commune: string, venue: string | null) =>
      venue ? fr`${venue}, ${atTown(commune)}` : fr`La commune ${ofTown(commune)}`,
    unknown: fr`Aucun récit publié n’est à cette adresse.`,
    states: {
      draft: fr`Brouillon`,
      awaiting: fr`Soumis aux deux parties`,
      published: fr`Publié`,
      refused: fr`Non approuvé`,
      withheld: fr`Retiré par la modération`,
    },
    opinions: fr`Les accords`,
    opinionOf: (party: string, approves: boolean | undefined) =>
      approves === undefined
        ? fr`${party} : pas encore d’avis`
        : fr`${party} : ${approves ? fr`d’accord` : fr`pas d’accord`}`,
    judge: (party: string) => fr`Pour ${named(party)}`,
    judgeLead: fr`Le récit est publié quand l’État et Syntec Numérique l’ont tous deux approuvé.`,
    approve: (party: string) => fr`Approuver pour ${named(party)}`,
    refuse: (party: string) => fr`Ne pas approuver pour ${named(party)}`,
    reason: fr`Ce qui ne va pas`,
    reasonHint: fr`Ceux qui l’ont écrit le lisent. Nécessaire pour ne pas approuver.`,
    moderation: fr`Modération`,
    withhold: fr`Retirer ce récit`,
    release: fr`Le rendre`,
    withheld: (reason: string) => fr`Retiré par la modération : ${reason}`,
    edit: fr`Le reprendre`,
    write: {
      title: (commune: string) => fr`Raconter l’année (${commune})`,
      lead: fr`Ce que vous avez fait, ce que les élèves ont appris, ce que vous referiez. L’État et Syntec Numérique l’approuvent, puis tout le monde le lit.`,
      again: fr`Un changement reprend les accords donnés : le récit sera soumis de nouveau.`,
      name: fr`Titre`,
      text: fr`Votre récit`,
      textHint: fr`De 30 à 6 000 caractères. Ne nommez personne, surtout pas un enfant : ni prénom, ni adresse, ni téléphone.`,
      submit: fr`Soumettre aux deux parties`,
      save: fr`Garder le brouillon`,
      refused: fr`Rien n’est enregistré :`,
      notYours: fr`Seuls la commune, et un lieu dont l’animateur est venu, racontent l’année d’un pilote, une fois commencée.`,
    },
    awaiting: fr`Récits qui attendent votre accord`,
    awaitingOf: (commune: string, campaign: string, party: string) =>
      fr`${commune}, « ${campaign} », pour ${named(party)}`,
    mine: fr`Raconter l’année`,
    mineOf: (commune: string, campaign: string, venue: string | null) =>
      fr`${venue ? `${venue}, ` : ''}${commune}, « ${campaign} »`,
    begin: fr`Écrire le récit`,
    see: fr`Voir le récit`,
  },
  feedback: {
    mine: fr`Dites aux auteurs ce qu’a valu la séance`,
    mineLead: fr`Ce que vous en dites améliore le kit pour les autres classes.`,
    lineOf: (chapter: number, title: string | null, kit: string) =>
      fr`Séance ${chapter}${title ? `, « ${title} »` : ''} (${kit})`,
    whereOf: (school: string, className: string, commune: string, day: string) =>
      fr`${school}, ${className}, ${commune}, le ${day}`,
    say: fr`Donner un avis`,
    title: fr`Ce qu’a valu cette séance`,
    lead: fr`Les auteurs du kit lisent ce que vous écrivez, sans savoir de quelle classe ni de qui. Tout le monde lit la note moyenne.`,
    sides: { commune: fr`Pour la commune`, animator: fr`Pour le lieu dont l’animateur est venu` },
    stars: fr`Note`,
    star: (value: number) =>
      ['', fr`1 : à refaire`, fr`2 : insuffisante`, fr`3 : correcte`, fr`4 : bonne`, fr`5 : excellente`][
        value
      ] ?? '',
    wentWell: fr`Ce qui a bien marché (facultatif)`,
    toChange: fr`Ce qu’il faudrait changer (facultatif)`,
    send: fr`Envoyer aux auteurs`,
    unknown: fr`Cette séance n’a pas eu lieu, ou son avis revient à d’autres.`,
    saved: fr`C’est enregistré : les auteurs le liront. Merci.`,
    refused: fr`Rien n’est enregistré :`,
    withheld: (reason: string) => fr`La modération a retiré cet avis : ${reason}`,
    toKit: fr`Voir le kit`,
    toLesson: fr`La séance`,
    toSpace: fr`Mon espace`,
    received: (kit: string) => fr`Ce que les classes disent de « ${kit} »`,
    receivedLead: fr`Pour vous qui en êtes les auteurs : ni la classe, ni qui l’écrit.`,
    noneReceived: fr`Aucune classe n’en a encore rien dit, ou cela revient à ses auteurs.`,
    from: { commune: fr`une commune`, animator: fr`un lieu` },
    headOf: (chapter: number, title: string | null) => fr`Séance ${chapter}${title ? ` : ${title}` : ''}`,
    fromOf: (stars: number, from: string, month: string, edition: string | null) =>
      fr`${stars} sur 5, par ${from}, ${month}${edition ? `, ${edition}` : ''}`,
    went: fr`Ce qui a bien marché`,
    change: fr`Ce qu’il faudrait changer`,
    read: fr`Lire ce que les classes en disent`,
    takeAway: fr`Retirer cet avis`,
    why: fr`Pourquoi (qui l’a écrit le lit)`,
    old: fr`Séances d’éditions précédentes`,
  },
};
