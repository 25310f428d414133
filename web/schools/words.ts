import { count, fr } from '../words/typeset.ts';

/** What is said of the calendar of schools, in French. */
export const words = {
  calendar: {
    title: fr`Calendrier scolaire`,
    lead: fr`Ce que l’on sait des jours sans école, zone par zone, et jusqu’à quand. Au-delà, aucune séance ne peut être posée.`,
    link: fr`Calendrier scolaire`,
    zone: (zone: string) => (zone.length === 1 ? fr`Zone ${zone}` : zone),
    academies: (value: number, names: string) =>
      value > 1 ? fr`Académies : ${names}` : fr`Académie : ${names}`,
    known: (day: string) => fr`Connu jusqu’au ${day}.`,
    unknown: fr`Calendrier scolaire inconnu : importez le calendrier national.`,
    wanted: (pilots: number, day: string) =>
      fr`${count(pilots, 'pilote y est retenu ou candidat', 'pilotes y sont retenus ou candidats')} : ${pilots > 1 ? 'leurs séances iraient' : 'ses séances iraient'} jusqu’au ${day}. Sur les jours inconnus, aucune n’est posée : vérifiez auprès de l’académie, et complétez.`,
    source: (source: string) => fr`Source : ${source}.`,
    over: (day: string) => fr`Connu jusqu’au ${day} seulement : importez le calendrier national.`,
    year: (year: string, from: string, until: string) => fr`Année ${year}, du ${from} au ${until}`,
    span: (from: string, until: string) => (from === until ? fr`le ${from}` : fr`du ${from} au ${until}`),
    how: fr`Compléter ou corriger`,
    command: 'npm run import:schools -- --calendar FICHIER',
    howText: fr`Téléchargez le jeu de données national « calendrier scolaire » (CSV ou JSON), puis, sur la machine du site :`,
    howMore: fr`Les années que le fichier contient sont remplacées en une fois ; un essai à blanc (--dry-run) dit ce qui serait gardé, ligne par ligne.`,
  },
};
