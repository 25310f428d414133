import { atTown, count, fr } from '../words/typeset.ts';

const schools = (value: number) => count(value, 'école', 'écoles');

/** What is said of schools and of their calendar, in French. */
export const words = {
  pilot: {
    title: (town: string) => fr`Monter un pilote ${atTown(town)}`,
    lead: fr`Les écoles qui ont des classes de CE2, CM1 ou CM2 : où elles sont, et combien d’enfants y vont.`,
    unknown: fr`Nous ne connaissons pas de commune à cette adresse.`,
    town: (town: string) => fr`Se faire aider avec le numérique ${atTown(town)}`,
    list: (total: number) => fr`${schools(total)}`,
    none: fr`L’annuaire ne connaît aucune école avec ces classes dans cette commune.`,
    toMap: fr`Aller à la carte`,
    map: fr`Sur la carte`,
    mapText: fr`Les numéros sont ceux de la liste.`,
    mapOthers: fr`Les points sans numéro sont les écoles des autres pages.`,
    pupils: (value: number) => count(value, 'élève', 'élèves'),
    pupilsUnknown: fr`Nombre d’élèves non connu`,
    approximate: fr`Position approximative : le milieu de la commune.`,
    sectors: { public: 'publique', privé: 'privée' },
    demonstration: fr`Ces écoles sont des exemples : elles n’existent pas.`,
    earlier: fr`Écoles précédentes`,
    later: fr`Écoles suivantes`,
  },
  calendar: {
    title: fr`Calendrier scolaire`,
    lead: fr`Ce que l’on sait des jours sans école, zone par zone, et jusqu’à quand. Au-delà, aucune séance ne peut être posée.`,
    link: fr`Calendrier scolaire`,
    zone: (zone: string) => (zone.length === 1 ? fr`Zone ${zone}` : zone),
    academies: (value: number, names: string) =>
      value > 1 ? fr`Académies : ${names}` : fr`Académie : ${names}`,
    known: (day: string) => fr`Connu jusqu’au ${day}.`,
    unknown: fr`Rien n’est connu : importez le calendrier national.`,
    over: (day: string) => fr`Connu jusqu’au ${day} seulement : importez le calendrier national.`,
    year: (year: string, from: string, until: string) => fr`Année ${year}, du ${from} au ${until}`,
    span: (from: string, until: string) => (from === until ? fr`le ${from}` : fr`du ${from} au ${until}`),
    how: fr`Compléter ou corriger`,
    command: 'npm run import:schools -- --calendar FICHIER',
    howText: fr`Téléchargez le jeu de données national « calendrier scolaire » (CSV ou JSON), puis, sur la machine du site :`,
    howMore: fr`Les années que le fichier contient sont remplacées en une fois ; un essai à blanc (--dry-run) dit ce qui serait gardé, ligne par ligne.`,
  },
};
