import { atTown, capital, count, enumerate, fr, number, ofTown } from '../../words/typeset.ts';

const km = (metres: number) => fr`${number(Math.round(metres / 1000))} km`;
const pupils = (many: number) => count(many, 'élève', 'élèves');
/** « aucun lieu », « 1 lieu », « 2 lieux ». */
const some = (many: number, none: string, one: string, several: string) =>
  many === 0 ? none : count(many, one, several);
const schools = (many: number) => some(many, 'aucune école', 'école', 'écoles');
/** « Paris 12e Arrondissement » -> « Paris 12e » */
const shortened = (town: string) => town.replace(/ Arrondissement$/, '');
const around = (metres: number) => fr`à moins de ${km(metres)}`;

type Forms = readonly [none: string, one: string, several: string];

/** What each sort is called, where there is none, one, or several. */
const nouns = {
  animators: [
    'aucun animateur de lieu volontaire',
    'animateur de lieu volontaire',
    'animateurs de lieux volontaires',
  ],
  venues: ['aucun autre lieu', 'autre lieu', 'autres lieux'],
  volunteers: ['aucun volontaire', 'volontaire', 'volontaires'],
  companies: ['aucune organisation partenaire', 'organisation partenaire', 'organisations partenaires'],
  higher: [
    'aucun établissement d’enseignement supérieur',
    'établissement d’enseignement supérieur',
    'établissements d’enseignement supérieur',
  ],
  pilots: ['aucune commune pilote', 'commune pilote', 'communes pilotes'],
} as const satisfies Readonly<Record<string, Forms>>;

/** « Aucun autre lieu », « 2 autres lieux »: a title. */
const titled = (many: number, forms: Forms) => capital(some(many, ...forms));
/** The word alone, beside a number. */
const noun = (many: number, [, one, several]: Forms) => (many < 2 ? one : several);

/** What is said to a mayor of who could be at her side, in French. */
export const words = {
  title: (town: string) => fr`Monter un pilote ${atTown(shortened(town))}`,
  lead: fr`Une heure par semaine, vos élèves de CE2, CM1 et CM2 apprennent le numérique.`,
  description: (town: string) =>
    fr`Monter un pilote scolaire ${atTown(town)} : les écoles, les animateurs, les volontaires et les kits autour de la commune.`,
  unknown: fr`Nous ne connaissons pas de commune à cette adresse.`,
  town: (town: string) => fr`Se faire aider avec le numérique ${atTown(shortened(town))}`,
  all: fr`Tous les pilotes scolaires`,
  demonstration: fr`Ce qui est dit « exemple » est inventé, et n’existe pas.`,
  example: fr`(exemple)`,
  cityPart: (part: string, city: string) =>
    fr`${shortened(part)} n’a pas de candidature à part : c’est toute la ville ${ofTown(city)} qui est candidate.`,
  toCity: (city: string) => fr`Monter un pilote ${atTown(city)}`,
  approximate: fr`Le milieu de cette commune n’est connu qu’à quelques kilomètres près : les distances aussi.`,
  /** Who could come, in one sentence. */
  verdict: (animators: number, volunteers: number, known: number) => {
    const who = [
      ...(animators > 0 ? [count(animators, 'animateur de lieu', 'animateurs de lieux')] : []),
      ...(volunteers > 0 ? [count(volunteers, nouns.volunteers[1], nouns.volunteers[2])] : []),
    ];
    if (who.length === 0)
      return fr`Personne ne s’est encore dit volontaire tout près : voici à qui le demander.`;
    const where = known === 0 ? 'jusqu’ici' : known > 1 ? fr`dans vos ${schools(known)}` : 'dans votre école';
    return fr`${enumerate(who)} ${animators + volunteers > 1 ? 'pourraient' : 'pourrait'} venir ${where}.`;
  },
  others: (many: number) => (many === 1 ? fr`Voir l’autre` : fr`Voir les ${number(many)} autres`),
  brief: {
    title: (metres: number) => fr`En bref, ${around(metres)}`,
    many: number,
    nearest: (gender: 'm' | 'f', name: string, distance: string) =>
      fr`${gender === 'm' ? 'le' : 'la'} plus proche : ${name}, ${distance}`,
    schools: (many: number) => fr`${many < 2 ? 'école' : 'écoles'} de la commune`,
    pupils,
    animators: (many: number) => noun(many, nouns.animators),
    venues: (many: number) => fr`${noun(many, nouns.venues)} à solliciter`,
    volunteers: (many: number, invented: boolean) =>
      fr`${noun(many, nouns.volunteers)} à portée${invented ? ' (exemples)' : ''}`,
    confirmed: (many: number) => fr`dont ${number(many)} avec l’accord de leur employeur`,
    companies: (many: number) => noun(many, nouns.companies),
    higher: (many: number) => (many < 2 ? 'établissement du supérieur' : 'établissements du supérieur'),
    training: (many: number) => fr`${many < 2 ? 'offre' : 'offres'} pour former vos animateurs`,
    kits: (many: number) => fr`${many < 2 ? 'kit ou outil' : 'kits ou outils'} pour l’école primaire`,
    validated: (many: number) => fr`dont ${number(many)} ${many > 1 ? 'validés' : 'validé'} pour l’école`,
    means: (many: number) => fr`${many < 2 ? 'offre' : 'offres'} de machines ou d’argent`,
    pilots: (many: number, metres: number) => fr`${noun(many, nouns.pilots)} ${around(metres)}`,
    here: fr`dont la vôtre`,
  },
  next: {
    title: fr`Prochaine étape`,
    all: fr`Toutes les étapes`,
    represent: fr`Vous représentez cette commune ?`,
    representText: fr`Il faut le montrer avant de candidater. Avec une adresse du domaine de la commune, c’est immédiat.`,
    representLink: (town: string) => fr`Représenter la commune ${ofTown(town)}`,
    pending: fr`Votre demande est en cours de vérification`,
    pendingText: (day: string) =>
      fr`Vous avez demandé le ${day} à représenter cette commune : vous recevrez un courriel.`,
    begin: fr`Commencer la candidature`,
    beginText: fr`Un brouillon, que vous remplissez à votre rythme : rien n’est envoyé avant que vous le déposiez.`,
    beginIn: (campaign: string) => fr`Commencer : ${campaign}`,
    finish: fr`Finir votre candidature`,
    finishText: fr`Le brouillon est gardé ; sa page dit ce qui manque encore.`,
    goOn: fr`Reprendre le brouillon`,
    follow: fr`Suivre votre candidature`,
    followText: fr`Elle est devant les parties : leurs avis et leurs questions sont sur sa page.`,
    toFollow: fr`Voir la candidature`,
    team: fr`Composer l’équipe`,
    teamText: fr`Votre commune est retenue : proposez une place à un animateur et à des volontaires pour chaque classe.`,
    toTeam: fr`Composer l’équipe`,
    wait: fr`Attendre la prochaine campagne`,
    waitText: fr`Aucune n’est ouverte en ce moment. Vous pouvez déjà parler aux lieux et aux organisations de cette page.`,
    city: fr`La ville est candidate`,
    failed: fr`La candidature n’est pas commencée.`,
  },
  steps: {
    title: fr`Les quatre étapes, jusqu’à l’équipe`,
    done: fr`(fait)`,
    represent: fr`Représenter la commune`,
    representText: fr`Avec une adresse du domaine de la commune, c’est immédiat ; sinon, une personne vérifie.`,
    represented: fr`Vous représentez cette commune.`,
    begin: fr`Candidater`,
    beginText: fr`Écoles, classes, heures libérées, salles, machines et souhaits. Le brouillon est gardé ; rien n’est envoyé avant que vous le déposiez.`,
    none: fr`Aucune campagne n’est ouverte en ce moment. Vous pouvez déjà représenter votre commune, et parler aux lieux et aux organisations ci-dessus.`,
    noSchool: fr`Une candidature demande une école au moins : aucune n’est connue ici.`,
    open: (places: number, until: string | undefined) =>
      fr`Candidatures ouvertes${until ? ` jusqu’au ${until}` : ''} ; ${count(places, 'place reste', 'places restent')}.`,
    full: (until: string | undefined) =>
      fr`Candidatures ouvertes${until ? ` jusqu’au ${until}` : ''} ; toutes les places sont prises, il y a une liste d’attente.`,
    choosing: fr`Candidatures closes : les parties choisissent.`,
    running: fr`Candidatures closes : l’année est en cours.`,
    follow: fr`Avoir la réponse`,
    followText: fr`L’accord des écoles, l’avis des quatre parties, puis une place ou un rang en liste d’attente.`,
    team: fr`Former l’équipe`,
    teamText: fr`Une fois la commune retenue, l’annuaire vous propose un animateur et des volontaires pour chaque classe. Vous leur offrez une place par ce site ; chacun accepte, ou non.`,
    followed: (campaign: string, state: string) => fr`${campaign} : ${state}`,
  },
  map: {
    title: fr`Sur la carte`,
    text: (town: string) =>
      fr`Les numéros sont ceux des listes ; ceux qui se toucheraient sont ensemble. Le grand disque orange est le milieu ${ofTown(shortened(town))}.`,
    others: fr`Les points sans numéro sont les écoles des autres pages.`,
    groups: {
      schools: fr`écoles`,
      animators: fr`animateurs de lieux volontaires`,
      venues: fr`autres lieux`,
      companies: fr`organisations partenaires`,
      higher: fr`enseignement supérieur`,
      pilots: fr`communes pilotes`,
    },
    range: (first: number, last: number) => (first === last ? `${first}` : fr`${first} à ${last}`),
  },
  schools: {
    title: (many: number) => capital(schools(many)),
    none: fr`L’annuaire ne connaît aucune école avec ces classes dans cette commune.`,
    noneText: fr`Les enfants vont-ils à l’école dans une commune voisine ? C’est elle qui peut être candidate. Une école manque-t-elle ? Dites-le à qui tient l’annuaire : la liste vient de l’annuaire national.`,
    pupils,
    pupilsUnknown: fr`Nombre d’élèves non connu`,
    approximate: fr`Position approximative : le milieu de la commune.`,
    sectors: { public: 'publique', privé: 'privée' },
    earlier: fr`Écoles précédentes`,
    later: fr`Écoles suivantes`,
    neighbours: fr`Les communes voisines`,
  },
  animators: {
    title: (many: number) => titled(many, nouns.animators),
    lead: (many: number) =>
      many > 1
        ? fr`Ils viendraient dans une école chaque semaine. Pour leur écrire, ouvrez la page du lieu.`
        : fr`Il viendrait dans une école chaque semaine. Pour lui écrire, ouvrez la page du lieu.`,
    more: (many: number) => fr`Et ${number(many)} de plus, un peu moins près.`,
    none: (metres: number) => fr`Aucun animateur de lieu ne s’est dit volontaire ${around(metres)}.`,
    nearest: fr`Le plus proche :`,
    tooFar: fr`C’est trop loin pour venir chaque semaine.`,
    nowhere: fr`L’annuaire n’en connaît encore aucun.`,
    available: (parts: readonly (readonly [part: string, days: readonly string[]])[]) =>
      capital(fr`${parts.map(([part, days]) => `${enumerate(days)} ${part}`).join(' ; ')}.`),
    lessons: (many: number) => fr`${count(many, 'séance', 'séances')} par semaine au plus.`,
    beyond: (limit: number) => fr`Il vient jusqu’à ${number(limit)} km : à demander.`,
    trains: fr`Forme aussi des animateurs municipaux.`,
    todo: fr`Que faire ?`,
    askVenues: (many: number) =>
      fr`Demander ${many > 1 ? fr`aux ${number(many)} autres lieux` : 'à l’autre lieu'} des environs de se porter volontaires.`,
    propose: fr`Proposer un lieu que l’annuaire ne connaît pas`,
    alone: fr`Commencer avec des volontaires seuls : dites-le dans les souhaits de la candidature.`,
    parties: fr`Demander aux parties : les souhaits de la candidature leur sont lus, et elles connaissent des lieux qui se déplacent.`,
  },
  venues: {
    title: (many: number) => fr`${titled(many, nouns.venues)} à solliciter`,
    lead: fr`Personne ne s’y est encore dit volontaire pour l’école. Leur page donne leurs contacts et leurs horaires.`,
    all: fr`Tous les lieux, en liste et sur la carte`,
    none: (metres: number) => fr`L’annuaire ne connaît aucun autre lieu ${around(metres)}.`,
    nearest: fr`Le plus proche :`,
  },
  volunteers: {
    title: (many: number, invented: boolean) =>
      fr`${titled(many, nouns.volunteers)} à portée${invented ? ' (exemples)' : ''}`,
    none: (companies: number) =>
      fr`Aucun volontaire ne viendrait encore jusqu’ici.${companies > 0 ? ' Les organisations ci-dessous peuvent en parler à leurs salariés.' : ''}`,
    lead: fr`Leur nom n’est jamais dit : une fois la commune retenue, vous leur proposez une place par ce site.`,
    few: fr`Ils sont moins de cinq : leurs heures les feraient reconnaître, et ne sont pas dites ici.`,
    confirmed: (many: number) =>
      many === 0
        ? fr`Aucun employeur n’a encore confirmé ce qu’il accorde.`
        : fr`Pour ${number(many)} d’entre eux, l’employeur a confirmé ce qu’il accorde.`,
    halfdays: fr`Combien sont libres, et quand`,
    statuses: fr`Qui ils sont`,
    grants: fr`Ce que leur employeur accorde`,
    counted: (what: string, many: number) => fr`${what} : ${number(many)}`,
  },
  companies: {
    title: (many: number) => titled(many, nouns.companies),
    lead: fr`Leurs salariés, leurs machines ou ce qu’elles savent faire.`,
    all: fr`Toutes les organisations partenaires, les plus proches d’abord`,
    none: (metres: number) => fr`Aucune organisation partenaire n’a d’établissement ${around(metres)}.`,
    offers: (names: string) => fr`Offre maintenant : ${names}.`,
  },
  higher: {
    title: (many: number) => titled(many, nouns.higher),
    all: fr`Tous les établissements, les plus proches d’abord`,
    lead: fr`Leurs élèves et leurs enseignants peuvent venir aussi.`,
    none: (metres: number) => fr`Aucun établissement partenaire ${around(metres)}.`,
  },
  training: {
    title: fr`Former vos animateurs municipaux`,
    lead: fr`Combien de vos animateurs suivraient une formation se dit dans la candidature. Qui peut les former :`,
    animators: (many: number, metres: number) =>
      fr`${count(many, 'animateur de lieu', 'animateurs de lieux')} ${around(metres)} ${many > 1 ? 'forment' : 'forme'} aussi`,
    none: fr`Personne ne l’offre encore pour votre commune.`,
    more: (many: number) => fr`et ${number(many)} de plus`,
  },
  kits: {
    title: fr`Kits pour l’école primaire`,
    none: fr`La boîte à outils n’a encore rien pour l’école primaire.`,
    lead: fr`Séance par séance, pour la classe et pour qui y vient.`,
    validated: fr`validé pour l’école`,
    waiting: fr`pas encore validé pour l’école`,
    lessons: (many: number) => count(many, 'séance', 'séances'),
    minutes: (many: number) => fr`${number(many)} min`,
    all: fr`Toute la boîte à outils pour l’école`,
  },
  means: {
    title: fr`Machines et argent`,
    machines: fr`Matériel offert`,
    refurbishers: fr`Reconditionneurs proches (Ordi 2.0)`,
    calls: fr`Appels du fonds`,
    none: fr`Rien n’est offert pour l’instant à votre commune.`,
    through: fr`Un lieu de médiation en fait la demande : le plus proche, même loin, peut la faire pour vous.`,
    until: (day: string) => fr`jusqu’au ${day}`,
    more: (many: number) => fr`et ${number(many)} de plus`,
  },
  pilots: {
    title: (many: number) => titled(many, nouns.pilots),
    lead: fr`Elles l’ont fait, ou le font : parlez-leur.`,
    none: (metres: number) => fr`Aucune commune pilote ${around(metres)} pour l’instant.`,
    here: fr`ici même`,
  },
};
