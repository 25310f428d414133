import { atTown, count, enumerate, fr, number, ofTown } from '../../words/typeset.ts';

const km = (metres: number) => fr`${number(Math.round(metres / 1000))} km`;
const pupils = (many: number) => count(many, 'élève', 'élèves');
/** « aucun lieu », « 1 lieu », « 2 lieux ». */
const some = (many: number, none: string, one: string, several: string) =>
  many === 0 ? none : count(many, one, several);
const schools = (many: number) => some(many, 'aucune école', 'école', 'écoles');
const capital = (text: string) => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
const around = (metres: number) => fr`à moins de ${km(metres)}`;

/** How many of each there are, as the summary and the titles say it. */
const nouns = {
  animators: (many: number) =>
    some(
      many,
      'aucun animateur de lieu volontaire',
      'animateur de lieu volontaire',
      'animateurs de lieux volontaires',
    ),
  venues: (many: number) => some(many, 'aucun autre lieu', 'autre lieu', 'autres lieux'),
  volunteers: (many: number) =>
    some(many, 'aucun volontaire d’entreprise', 'volontaire d’entreprise', 'volontaires d’entreprises'),
  companies: (many: number) =>
    some(many, 'aucune organisation partenaire', 'organisation partenaire', 'organisations partenaires'),
  higher: (many: number) =>
    some(
      many,
      'aucun établissement d’enseignement supérieur',
      'établissement d’enseignement supérieur',
      'établissements d’enseignement supérieur',
    ),
  pilots: (many: number) => some(many, 'aucune commune pilote', 'commune pilote', 'communes pilotes'),
};

/** What is said to a mayor of who could be at her side, in French. */
export const words = {
  title: (town: string) => fr`Monter un pilote ${atTown(town)}`,
  lead: fr`Une heure par semaine, des élèves de CE2, CM1 et CM2 apprennent le numérique. Voici qui pourrait être à vos côtés, et comment commencer.`,
  description: (town: string) =>
    fr`Monter un pilote scolaire ${atTown(town)} : les écoles, les animateurs, les volontaires et les kits autour de la commune.`,
  unknown: fr`Nous ne connaissons pas de commune à cette adresse.`,
  town: (town: string) => fr`Se faire aider avec le numérique ${atTown(town)}`,
  all: fr`Tous les pilotes scolaires`,
  demonstration: fr`Ce qui est dit « exemple » est inventé : ni ces écoles, ni ces lieux, ni ces organisations n’existent.`,
  example: fr`(exemple)`,
  cityPart: (part: string, city: string) =>
    fr`${part} n’a pas de candidature à part : c’est ${city} entière qui est candidate.`,
  toCity: (city: string) => fr`Monter un pilote ${atTown(city)}`,
  approximate: fr`Le milieu de cette commune n’est connu qu’à quelques kilomètres près : les distances aussi.`,
  brief: {
    title: fr`En bref`,
    schools: (many: number, of: number) =>
      fr`${schools(many)} avec des classes de CE2, CM1 ou CM2${of > 0 ? `, ${pupils(of)}` : ''}`,
    animators: (many: number, metres: number) => fr`${nouns.animators(many)} ${around(metres)}`,
    venues: (many: number, metres: number) => fr`${nouns.venues(many)} à solliciter ${around(metres)}`,
    volunteers: (many: number) => fr`${nouns.volunteers(many)} à portée`,
    companies: (many: number, metres: number) => fr`${nouns.companies(many)} ${around(metres)}`,
    higher: (many: number, metres: number) => fr`${nouns.higher(many)} ${around(metres)}`,
    training: (many: number) =>
      fr`${some(many, 'aucune possibilité', 'possibilité', 'possibilités')} de former vos animateurs municipaux`,
    kits: (many: number) =>
      fr`${some(many, 'aucun kit ni outil', 'kit ou outil', 'kits ou outils')} pour l’école primaire`,
    means: (many: number) => fr`${some(many, 'aucun moyen', 'moyen', 'moyens')} en machines ou en argent`,
    pilots: (many: number, metres: number) => fr`${nouns.pilots(many)} ${around(metres)}`,
  },
  steps: {
    title: fr`Les étapes`,
    represent: fr`Vous représentez cette commune ?`,
    representText: fr`Il faut le montrer avant de candidater. Avec une adresse du domaine de la commune, c’est immédiat.`,
    representLink: (town: string) => fr`Représenter la commune ${ofTown(town)}`,
    represented: (town: string) => fr`Vous représentez la commune ${ofTown(town)}.`,
    pending: (day: string) =>
      fr`Votre demande du ${day} attend une vérification : vous recevrez un courriel.`,
    begin: fr`Commencer la candidature`,
    beginText: fr`Écoles, classes, heures libérées, salles, machines et souhaits. Le brouillon est gardé ; rien n’est envoyé avant que vous le déposiez.`,
    beginIn: (campaign: string) => fr`Commencer : ${campaign}`,
    afterwards: fr`Le bouton vient ici quand vous représentez la commune.`,
    none: fr`Aucune campagne n’est ouverte en ce moment. Vous pouvez déjà représenter votre commune, et parler aux lieux et aux organisations ci-dessous.`,
    noSchool: fr`Une candidature demande une école au moins : aucune n’est connue ici.`,
    open: (places: number, until: string | undefined) =>
      fr`Candidatures ouvertes${until ? ` jusqu’au ${until}` : ''} ; ${count(places, 'place reste', 'places restent')}.`,
    full: (until: string | undefined) =>
      fr`Candidatures ouvertes${until ? ` jusqu’au ${until}` : ''} ; toutes les places sont prises, il y a une liste d’attente.`,
    choosing: fr`Candidatures closes : les parties choisissent.`,
    running: fr`Candidatures closes : l’année est en cours.`,
    follow: fr`Suivre la candidature`,
    followText: fr`L’accord des écoles, l’avis des quatre parties, puis une place ou un rang en liste d’attente.`,
    team: fr`Proposer des places à l’équipe`,
    teamText: fr`Une fois la commune retenue, l’annuaire vous propose un animateur et des volontaires pour chaque classe. Vous leur offrez une place par ce site ; chacun accepte, ou non.`,
    toTeam: fr`L’équipe`,
    failed: fr`La candidature n’est pas commencée.`,
    followed: (campaign: string, state: string) => fr`${campaign} : ${state}`,
  },
  map: {
    title: fr`Sur la carte`,
    text: (town: string) =>
      fr`Les numéros sont ceux des listes ; ceux qui se toucheraient sont ensemble. Le grand disque orange est le milieu ${ofTown(town)}.`,
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
    title: (many: number) => capital(nouns.animators(many)),
    lead: fr`Ils viendraient dans une école chaque semaine. Pour leur écrire, ouvrez la page du lieu.`,
    none: (metres: number) => fr`Aucun animateur de lieu ne s’est dit volontaire ${around(metres)}.`,
    nearest: fr`Le plus proche :`,
    tooFar: fr`C’est trop loin pour venir chaque semaine.`,
    nowhere: fr`L’annuaire n’en connaît encore aucun.`,
    available: (halfdays: readonly string[]) => fr`Disponible : ${enumerate(halfdays)}.`,
    lessons: (many: number) => fr`${count(many, 'séance', 'séances')} par semaine au plus.`,
    beyond: (limit: number) => fr`Il vient jusqu’à ${number(limit)} km : à demander.`,
    trains: fr`Forme aussi des animateurs municipaux.`,
    todo: fr`Que faire ?`,
    askVenues: (many: number) =>
      fr`Demander ${many > 1 ? fr`aux ${number(many)} autres lieux` : 'à l’autre lieu'} des environs de se porter volontaires.`,
    propose: fr`Proposer un lieu que l’annuaire ne connaît pas`,
    alone: fr`Commencer avec des volontaires d’entreprises seuls : dites-le dans les souhaits de la candidature.`,
    parties: fr`Demander aux parties : les souhaits de la candidature leur sont lus, et elles connaissent des lieux qui se déplacent.`,
  },
  venues: {
    title: (many: number) => capital(fr`${nouns.venues(many)} à solliciter`),
    lead: fr`Personne ne s’y est encore dit volontaire pour l’école. Leur page donne leurs contacts et leurs horaires.`,
    none: (metres: number) => fr`L’annuaire ne connaît aucun autre lieu ${around(metres)}.`,
    nearest: fr`Le plus proche :`,
  },
  volunteers: {
    title: (many: number) => capital(fr`${nouns.volunteers(many)} à portée`),
    none: fr`Aucun volontaire ne viendrait encore jusqu’ici. Les entreprises ci-dessous peuvent en parler à leurs salariés.`,
    lead: fr`Des personnes qui iraient dans une école de la commune, et acceptent que les communes le sachent. Leur nom n’est jamais dit : une fois la commune retenue, vous leur proposez une place par ce site.`,
    few: fr`Ils sont moins de cinq : leurs heures les feraient reconnaître, et ne sont pas dites ici.`,
    confirmed: (many: number) =>
      many === 0
        ? fr`Aucun employeur n’a encore confirmé ce qu’il accorde.`
        : fr`Pour ${number(many)} d’entre eux, l’employeur a confirmé ce qu’il accorde.`,
    halfdays: fr`Quand`,
    grants: fr`Ce que leur employeur accorde`,
    counted: (what: string, many: number) => fr`${what} : ${number(many)}`,
  },
  companies: {
    title: (many: number) => capital(nouns.companies(many)),
    none: (metres: number) => fr`Aucune organisation partenaire n’a d’établissement ${around(metres)}.`,
    offers: (names: string) => fr`Offre maintenant : ${names}.`,
  },
  higher: {
    title: (many: number) => nouns.higher(many),
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
    validated: fr`validé pour l’école`,
    waiting: fr`pas encore validé pour l’école`,
    minutes: (many: number) => fr`${number(many)} min`,
    all: fr`Toute la boîte à outils pour l’école`,
  },
  means: {
    title: fr`Machines et argent`,
    machines: fr`Matériel offert`,
    refurbishers: fr`Reconditionneurs proches (Ordi 2.0)`,
    calls: fr`Appels du fonds`,
    none: fr`Rien n’est offert pour l’instant à votre commune.`,
    through: fr`Un lieu de médiation en fait la demande : parlez-en à l’animateur.`,
    until: (day: string) => fr`jusqu’au ${day}`,
  },
  pilots: {
    title: (many: number) => capital(nouns.pilots(many)),
    none: (metres: number) => fr`Aucune commune pilote ${around(metres)} pour l’instant.`,
    year: (year: number) => fr`${year}-${year + 1}`,
    here: fr`ici même`,
  },
};
