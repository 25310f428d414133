import type { Criterion, IndicatorId, Level, Monthly } from '../../api/standard/indicators.ts';
import type { Gaps, Rank } from '../../api/territories/schema.ts';
import { atTown, capital, count, dayInWords, fr, number } from '../words/typeset.ts';
import { decimal, distance, peopleOf } from './figures.ts';
import type { Listed } from './urls.ts';

const people = (many: number) => count(many, 'habitant', 'habitants');
const venues = (many: number) => count(many, 'lieu', 'lieux');

const many: Readonly<Record<Listed, string>> = {
  region: 'régions',
  departement: 'départements',
  epci: 'intercommunalités',
  commune: 'communes',
};
const one: Readonly<Record<Level, string>> = {
  france: 'pays',
  region: 'région',
  departement: 'département',
  epci: 'intercommunalité',
  commune: 'commune',
};

const monthName = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });
/** « 2026-06 » -> « juin 2026 » */
const month = (text: string) => monthName.format(new Date(`${text}-01T00:00:00Z`));

/** Which neighbours a commune is beside, whose borders nobody gave us. */
const nearestTowns = (nb: number) =>
  nb === 1
    ? 'la commune la plus proche dont le centre est connu'
    : `les ${nb === 8 ? 'huit' : number(nb)} communes les plus proches dont le centre est connu`;

const ordinal = (rank: number) => `${number(rank)}${rank === 1 ? 'er' : 'e'}`;

/** « un habitant sur deux vit », « 3 habitants sur 10 vivent » */
const live = (share: number) => (/^(un |1\u00a0|moins)/.test(peopleOf(share)) ? 'vit' : 'vivent');

export const words = {
  many,
  one,
  month,
  people,
  venues,
  title: 'L’état du territoire',
  titleOf: (nom: string) => fr`${nom} : l’état du territoire`,
  description: (nom: string) =>
    fr`Qui, ${nom}, est loin d’un lieu de médiation numérique : carte, classement, évolution, chiffres et définitions.`,
  franceName: 'en France',
  kicker: (level: Level) => capital(one[level]),
  path: 'Territoires qui contiennent celui-ci',
  france: 'France',
  unknown: fr`Ce territoire n’existe pas.`,
  nothing: fr`Les chiffres se calculent : ils seront là dans quelques minutes.`,
  approximatePlace: fr`Le centre de cette commune est estimé d’après ses voisines : ses distances le sont aussi.`,
  find: {
    title: 'Trouver un territoire',
    label: 'Commune, code postal ou département',
    submit: 'Voir',
    none: (text: string) => fr`Aucun territoire ne s’appelle « ${text} ».`,
    several: 'Plusieurs territoires répondent à ce nom :',
  },
  lead: {
    far: (share: number, km: number) =>
      share <= 0
        ? fr`Tous les habitants ont un lieu de médiation numérique à moins de ${km} km.`
        : fr`${capital(peopleOf(share))} ${live(share)} à plus de ${km} km d’un lieu de médiation numérique.`,
    mean: (metres: number) => fr`En moyenne, on habite à ${distance(metres)} du plus proche.`,
    there: (of: { readonly venues: number; readonly population: number }) =>
      fr`${venues(of.venues)} pour ${people(of.population)}.`,
    nearest: (metres: number, nom: string, town: string) =>
      fr`Du centre de la commune, le lieu le plus proche est à ${distance(metres)} : ${nom}, ${atTown(town)}.`,
    here: (nom: string) => fr`Le lieu le plus proche du centre est dans la commune : ${nom}.`,
    moves: (nom: string, stop: string) => fr`${nom} (${stop})`,
    none: fr`Aucun lieu n’est connu.`,
  },
  keys: {
    title: 'En bref',
    venues: (nb: number) => (nb < 2 ? 'lieu' : 'lieux'),
    per: 'lieux pour 10 000 habitants',
    distance: 'jusqu’au lieu le plus proche, en moyenne',
    distanceHere: 'du centre au lieu le plus proche',
    distanceStop: fr`du centre à l’arrêt le plus proche d’un lieu itinérant`,
    beyond: (km: number) => fr`vivent à plus de ${km} km`,
    schools: (nb: number) =>
      nb < 2 ? 'école loin d’un lieu volontaire' : 'écoles loin d’un lieu volontaire',
  },
  choose: {
    title: 'Ce que montrent la carte et le tableau',
    indicator: 'Le chiffre',
    level: 'Par',
    submit: 'Afficher',
  },
  map: {
    title: (indicator: string, nom: string, level: Listed) => fr`${indicator}, ${nom}, par ${one[level]}`,
    titleAround: (indicator: string, nom: string) => fr`${indicator}, ${nom} et ses voisines`,
    around: (nb: number) => fr`Ses voisines : ${nearestTowns(nb)}.`,
    heading: 'La carte',
    skip: 'Passer la carte, aller au tableau',
    groupAlone: (level: Listed) =>
      fr`Carte des ${many[level]} : chaque forme mène à sa page, à la souris ou au doigt ; au clavier, le lien sous la carte mène aux mêmes liens, en tableau`,
    group: (level: Listed) =>
      fr`Carte des ${many[level]} : chaque forme mène à sa page, à la souris ou au doigt ; au clavier, les mêmes liens sont dans le tableau`,
    approximate: fr`Contours approchés : chaque point de la carte est rattaché à la commune dont le centre est le plus proche. Les limites administratives sont ailleurs.`,
    credit: 'Contours : Natural Earth (domaine public).',
    legend: 'Légende',
    none: 'sans valeur',
    territories: (nb: number) => count(nb, 'territoire', 'territoires'),
    lessThan: (bound: string) => fr`moins de ${bound}`,
    between: (from: string, to: string) => fr`de ${from} à moins de ${to}`,
    most: (bound: string) => fr`${bound} ou plus`,
    definition: 'Ce que dit ce chiffre',
    take: 'Emporter cette vue',
    svg: 'Image (SVG)',
    png: 'Image (PNG)',
    csv: 'Tableau (CSV)',
    csvViews: {
      comparison: fr`La commune, ses voisines et ce qui la contient (CSV)`,
      nearest: fr`Les plus proches, selon ce qu’on cherche (CSV)`,
      months: fr`Mois par mois (CSV)`,
      schools: fr`Les écoles loin d’un lieu volontaire (CSV)`,
    },
    readout: fr`Touchez, survolez ou atteignez au clavier une ligne du tableau : elle ressort sur la carte. Survolez la carte : la ligne ressort.`,
  },
  table: {
    heading: 'Le tableau',
    caption: (indicator: string, level: Listed) => fr`${indicator} : les ${many[level]}`,
    captionAround: (indicator: string, nb: number) => fr`${indicator} : la commune et ${nearestTowns(nb)}`,
    name: (level: Listed) => capital(one[level]),
    venues: 'Lieux',
    population: 'Habitants',
    shade: (shade: number) => fr`classe ${shade} sur 5`,
    estimated: 'centre estimé',
    all: (nb: number) => fr`Voir les ${number(nb)} lignes`,
    sort: (what: string) => fr`Trier : ${what}`,
    own: 'cette page',
  },
  compare: {
    heading: 'Comparer',
    caption: (nom: string) => fr`Tous les chiffres : ${nom}, et ce qui le contient`,
    figure: 'Chiffre',
    rank: 'Rang',
    rankOf: ({ rank, of, ties }: Rank) => fr`${ordinal(rank)}${ties > 0 ? ' ex æquo' : ''} sur ${number(of)}`,
    estimated: (share: number) =>
      fr`Les distances reposent sur le centre des communes : il est estimé pour ${decimal(share, 1)} % des habitants.`,
    among: (nom: string, level: Level) =>
      fr`Rang parmi les ${level === 'france' ? 'pays' : many[level]} (${nom}) : le premier est celui où les habitants sont le mieux servis. Un compte n’a pas de rang : il dit d’abord la taille du territoire.`,
    definition: (nom: string) => fr`Définition : ${nom}`,
  },
  neighbours: {
    heading: 'Et autour ?',
    caption: 'Les territoires voisins, les plus proches d’abord',
    here: 'ici',
    name: 'Territoire',
    link: 'Voir sa page',
  },
  trend: {
    heading: 'L’évolution',
    charts: {
      venues: 'Nombre de lieux',
      metres_venue: 'Distance moyenne au lieu le plus proche',
      beyond_10km: 'Habitants à plus de 10 km d’un lieu',
    } satisfies Record<Monthly, string>,
    table: 'Les mêmes chiffres, mois par mois',
    month: 'Mois',
    soon: fr`Les distances et les habitants éloignés sont suivis mois après mois ; la courbe viendra avec le deuxième mois.`,
    running: 'mois en cours',
    unknown: 'inconnu',
    said: (nom: string, first: string, last: string) => fr`${nom} : de ${first} à ${last}.`,
    image: 'Image (SVG)',
  },
  nearest: {
    heading: 'Le plus proche, selon ce qu’on cherche',
    caption: 'Du centre de la commune, à vol d’oiseau',
    criterion: 'Ce qu’on cherche',
    venue: 'Lieu',
    distance: 'Distance',
    criteria: {
      venue: 'Un lieu, quel qu’il soit',
      late: 'Ouvert le samedi ou le soir',
      acceder: 'Pour accéder',
      apprendre: 'Pour apprendre',
      creer: 'Pour créer',
      free: 'Gratuit',
      accessible: 'À l’accessibilité décrite',
      counsellor: 'Avec un conseiller numérique',
    } satisfies Record<Criterion, string>,
    at: (nom: string, town: string) => fr`${nom}, ${atTown(town)}`,
    none: fr`aucun à 100 km`,
    approximate: 'position approximative',
    stop: fr`arrêt d’un lieu itinérant`,
    brief: (day: string) => fr`itinérant, ${day}`,
    passage: (day: string, from: string, to: string, sure: boolean) =>
      fr`arrêt d’un lieu itinérant, prochain passage ${day} de ${from} à ${to}${sure ? '' : ', à confirmer'}`,
  },
  schools: {
    heading: 'Les écoles',
    none: fr`Aucune école connue.`,
    count: (total: number, far: number) =>
      far === 0
        ? fr`${count(total, 'école', 'écoles')} avec des classes de CE2, CM1 ou CM2, ${total > 1 ? 'toutes ' : ''}à moins de 5 km d’un lieu volontaire.`
        : fr`Sur ${count(total, 'école', 'écoles')} avec des classes de CE2, CM1 ou CM2, ${number(far)} ${far > 1 ? 'n’ont' : 'n’a'} aucun lieu volontaire à moins de 5 km.`,
    list: 'Lesquelles',
    line: (nom: string, town: string, metres: number | null) =>
      metres === null
        ? fr`${nom}, ${atTown(town)} : aucun à moins de 50 km`
        : fr`${nom}, ${atTown(town)} : ${distance(metres)}`,
    pilot: 'Les pilotes scolaires',
  },
  gaps: {
    title: 'Où ouvrir le prochain lieu ?',
    titleIn: (nom: string) => fr`Où ouvrir le prochain lieu ? ${nom}`,
    lead: fr`Les communes où l’ouverture d’un lieu rapprocherait le plus de monde : combien d’habitants, qui n’ont aujourd’hui aucun lieu à moins de 10 km, en auraient un.`,
    how: fr`Pour chaque commune, on additionne les habitants des communes qui n’ont aucun lieu à 10 km de leur centre et dont le centre est à 10 km au plus du sien. Distances à vol d’oiseau, de centre à centre ; toute la population d’une commune est comptée à son centre. Le calcul ne dit rien des locaux, des transports ni des projets en cours : il montre où regarder d’abord.`,
    howTitle: 'Comment c’est calculé',
    in: 'Où',
    everywhere: 'Toute la France',
    order: 'Classement',
    orders: { sequence: 'L’un après l’autre', most: 'Un seul lieu ouvrirait' },
    orderHint: fr`« L’un après l’autre » : chaque commune est choisie comme si les lieux des précédentes avaient ouvert. « Un seul lieu ouvrirait » : chaque commune pour elle-même ; des voisines se suivent alors dans la liste.`,
    submit: 'Afficher',
    without: (nb: number, nom: string) =>
      fr`${nom} : ${people(nb)} ${nb > 1 ? 'n’ont' : 'n’a'} aucun lieu à moins de 10 km.`,
    none: fr`Tous les habitants ont un lieu à moins de 10 km : aucun nouveau lieu ne rapprocherait quelqu’un de plus, à cette distance.`,
    caption:
      'Les communes, de celle qui rapprocherait le plus de monde à celle qui en rapprocherait le moins',
    rank: 'Rang',
    commune: 'Commune',
    people: 'Habitants rapprochés',
    why: 'Pourquoi',
    covered: (nb: number) => fr`Pourquoi : ${count(nb, 'commune rapprochée', 'communes rapprochées')}`,
    coveredLine: (nom: string, population: number, metres: number) =>
      fr`${nom} : ${people(population)}, à ${distance(metres)}`,
    csv: 'Tableau (CSV)',
    heading: 'La carte du classement',
    group: fr`Carte du classement : chaque disque porte le rang de sa commune et mène à sa page, à la souris ou au doigt ; au clavier, les mêmes liens sont dans le tableau`,
    mark: (rank: number, nom: string, nb: number) => fr`${number(rank)}. ${nom} : ${people(nb)}`,
    map: fr`Toutes les communes en carte`,
    toPage: (nom: string) => fr`L’état du territoire : ${nom}`,
    first: ({ code, nom, people: nb, covered: [most] }: Gaps['rows'][number]) => {
      const today = most?.metres_today ? `, aujourd’hui à ${distance(most.metres_today)}` : '';
      const whom =
        most && most.code !== code ? `, dont ${most.nom} (${people(most.population)}${today})` : '';
      return fr`Un lieu ouvert ${atTown(nom)} mettrait ${people(nb)} de plus à moins de 10 km d’un lieu${whom}.`;
    },
    all: 'Voir le classement, et comment il est calculé',
    here: (nb: number) =>
      nb > 0
        ? fr`Un lieu ouvert dans la commune mettrait ${people(nb)} de plus à moins de 10 km d’un lieu.`
        : fr`Autour de la commune, tout le monde a déjà un lieu à moins de 10 km.`,
  },
  definitions: {
    title: 'Les définitions',
    lead: fr`Rien n’est montré ni publié qui ne soit l’un de ces chiffres.`,
    unit: 'Unité',
    better: { higher: 'Plus il est grand, mieux c’est.', lower: 'Plus il est petit, mieux c’est.' },
    levels: 'Pour',
    map: 'Sur la carte',
    sources: 'D’où viennent les chiffres',
    sourcesText: fr`Lieux : l’annuaire de Nouvelle Proximité. Population municipale et intercommunalités : Insee, par Etalab. Écoles : annuaire de l’éducation nationale. Les chiffres suivent chaque changement de l’annuaire en quelques minutes.`,
    api: 'Les mêmes chiffres pour les programmes :',
    see: 'Ce que dit chaque chiffre',
  },
  mayor: {
    link: 'En une page, à imprimer (PDF)',
    text: fr`Les chiffres de la commune, le plus proche selon ce qu’on cherche, ses voisines et la suite à donner, sur une page.`,
  },
  sheet: {
    subject: 'L’accès à la médiation numérique dans une commune, en une page',
    code: 'Code à photographier : la page de la commune, à jour',
    approximate: 'Contours approchés.',
    here: 'Ici',
    levels: {
      france: 'France',
      region: 'Région',
      departement: 'Départ.',
      epci: 'Interco.',
      commune: 'Commune',
    } satisfies Record<Level, string>,
    figures: {
      venues_per_10000: 'Lieux / 10 000 hab.',
      metres_venue: 'Au plus près',
      metres_late: 'Ouvert sam. ou soir',
      metres_free: 'Gratuit',
      metres_counsellor: 'Avec un conseiller',
      share_schools_far: 'Écoles sans volontaire',
    } as Partial<Record<IndicatorId, string>>,
    roughly: 'position approx.',
    /** A column of paper holds seven letters. */
    narrow: (figure: string) => figure.replace('moins de', '<'),
    neighbours: 'Les communes voisines',
    next: 'Et maintenant ?',
    propose: fr`Un lieu existe et n’est pas dans l’annuaire ? Proposez-le :`,
    pilot: fr`Une heure par semaine à l’école avec l’animateur d’un lieu, c’est un pilote scolaire :`,
    definitions: (address: string) => fr`Définitions : ${address}`,
  },
  embed: {
    title: 'Montrer cette vue sur un autre site',
    text: fr`Copiez ce code dans la page de votre site : la carte et sa légende s’y tiennent à jour seules.`,
    frame: (nom: string) => fr`L’état du territoire : ${nom}`,
    code: 'Code à copier',
    copy: 'Copier',
    copied: 'Copié',
    preview: 'Voir la carte seule',
    more: 'La carte, le tableau et les définitions',
  },
  invented: ({ venues, of }: { readonly venues: number; readonly of: number }) =>
    venues < of
      ? fr`${number(venues)} des ${number(of)} lieux de l’annuaire ${venues > 1 ? 'sont inventés' : 'est inventé'} : une démonstration.`
      : fr`Données de démonstration : ces lieux sont inventés.`,
  updated: (iso: string) => fr`Chiffres calculés le ${dayInWords(iso.slice(0, 10))}.`,
  source: (site: string) => fr`Source : ${site}, Licence Ouverte 2.0`,
  link: 'L’état du territoire',
  toVenues: 'Les lieux, un par un',
} as const;
