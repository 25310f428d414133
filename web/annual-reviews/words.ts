import type { AnnualReview } from '../../api/annual-reviews/schema.ts';
import { count, dayInWords, fr, number } from '../words/typeset.ts';

type Section = AnnualReview['comments'][number]['section'];

export const words = {
  listTitle: 'Bilans annuels',
  listLead: fr`Le comité de pilotage examine chaque année un bilan tiré des données (article 13) : il est figé le jour où il est tiré, commenté puis adopté par toutes les parties à l’accord.`,
  none: 'Aucun bilan n’a encore été tiré.',
  title: (year: number) => `Bilan ${year}`,
  lead: (agreement: string) =>
    fr`${agreement}. Chiffres par article et par région, évolution, carte et prochains lieux à ouvrir, d’après les données de la plateforme.`,
  version: (version: number) => `version ${version}`,
  drawn: (iso: string) => `tiré le ${dayInWords(iso.slice(0, 10))}`,
  adopted: (iso: string) => fr`Adopté par toutes les parties le ${dayInWords(iso.slice(0, 10))}.`,
  followed: fr`Une version plus récente la suit :`,
  project: fr`Projet : toutes les parties ne l’ont pas encore adopté.`,
  partial: (year: number) =>
    fr`L’année ${year} n’est pas finie : les chiffres vont jusqu’au jour où le bilan a été tiré.`,
  demonstration: fr`Données de démonstration : une partie de ce qui est compté est inventée.`,
  seal: 'Empreinte (SHA-256)',
  sealed: 'Le contenu est celui de cette empreinte.',
  broken: fr`Le contenu n’est plus celui de cette empreinte : il a été modifié.`,
  pdf: 'Ce bilan (PDF)',
  csv: 'Tous ses chiffres (CSV)',
  json: 'Pour les programmes (JSON)',
  versions: 'Autres versions',
  parties: 'Ce que disent les parties',
  saidYes: (name: string, iso: string) => fr`${name} : adopte ce bilan, le ${dayInWords(iso.slice(0, 10))}.`,
  silent: (name: string) => fr`${name} : n’a pas encore adopté ce bilan.`,
  says: (party: string) => fr`${party} dit :`,
  sections: {
    summary: 'L’année en bref',
    figures: 'Chiffres par article',
    value: 'Valeur sociale et économique',
    regions: 'Par région',
    trends: 'Évolution',
    map: 'Carte',
    gaps: 'Où ouvrir',
    whole: 'L’ensemble du bilan',
  } satisfies Record<Section, string>,
  summary: {
    topics: {
      commitments: 'Engagements',
      committees: 'Comités',
      agreement: 'Accord',
      criteria: 'Critères de référence',
      studies: 'Études',
      communications: 'Communications',
      disputes: 'Différends',
      moves: 'Ce qui a le plus changé',
    },
    states: [
      ['tenu', 'tenu', 'tenus'],
      ['en cours', 'en cours', 'en cours'],
      ['à venir', 'à venir', 'à venir'],
      ['non tenu', 'non tenu', 'non tenus'],
      ['sans objet', 'sans objet', 'sans objet'],
    ],
    late: (late: number) => (late === 0 ? 'aucun n’est en retard' : fr`${number(late)} en retard`),
    noCommitment: 'Aucun engagement n’est inscrit.',
    meetings: (name: string, meetings: number) =>
      meetings === 0
        ? fr`${name} : aucune réunion tenue`
        : fr`${name} : ${count(meetings, 'réunion tenue', 'réunions tenues')}`,
    noDecision: 'Aucune décision adoptée n’est publiée.',
    decision: (text: string, committee: string, day: string) =>
      fr`Décidé : « ${text.replace(/\.$/, '')} » (${committee}, ${day})`,
    noAct: 'Ni avenant signé, ni lettre de dénonciation.',
    letter: (party: string, day: string) => fr`Lettre de dénonciation : ${party} (${day})`,
    noCriteria: 'Aucune version n’a été adoptée dans l’année.',
    labelled: (venues: number) => fr`${count(venues, 'lieu de référence', 'lieux de référence')}.`,
    noStudy: 'Aucune étude commandée ni publiée.',
    ordered: (study: string) => fr`Commandée : ${study}`,
    published: (study: string) => fr`Publiée : ${study}`,
    noCommunication: 'Aucune communication publiée.',
    disputes: (opened: number, closed: number) =>
      opened + closed === 0
        ? 'Aucun différend ouvert ni clos.'
        : fr`${count(opened, 'différend ouvert', 'différends ouverts')}, ${count(closed, 'clos', 'clos')}.`,
    part: (known: number, frequency: 'month' | 'quarter' | 'year') => {
      const [one, many] = {
        month: ['mois', 'mois'],
        quarter: ['trimestre', 'trimestres'],
        year: ['an', 'ans'],
      }[frequency] as [string, string];
      return ` (${count(known, one, many)})`;
    },
    moved: (nom: string, now: string, before: string, year: number, change: string) =>
      fr`${nom} : ${now}, contre ${before} en ${year}, soit ${change}`,
    noMove: (before: number) => fr`Aucun chiffre n’est connu pour ${before} aussi.`,
  },
  article(article: number | null, title?: string): string {
    if (article === null) return 'Hors d’un article';
    return title ? `Article ${article}. ${title}` : `Article ${article}`;
  },
  promise: (what: string, owner: string | null, state: string, figure: string | null) =>
    fr`${what} ${owner ?? 'Toutes les parties ensemble'} : ${state}${figure ? `. ${figure}` : ''}.`,
  figuresOf: (article: number | null) => fr`Chiffres de l’article ${article ?? ''}`,
  noFigure: fr`Aucun indicateur n’est défini pour cet article.`,
  indicator: 'Indicateur',
  waits: 'attend le comité',
  change: 'Évolution',
  most: (said: string) => fr`Le plus : ${said}.`,
  region: 'Région',
  regionsCaption: (year: number) => fr`Par région, ${year} (l’année d’avant entre parenthèses)`,
  regionsTable: (nth: number, of: number) => (of > 1 ? `Tableau ${nth} sur ${of}` : 'Toutes les régions'),
  mapTitle: (nom: string, year: number) => fr`${nom} par département, ${year}`,
  without: (people: number) => fr`${number(people)} habitants n’ont aucun lieu à 10 km.`,
  gapsHint: fr`Chaque commune est la meilleure une fois ouvertes celles qui la précèdent.`,
  method: fr`Chaque chiffre suit la définition en vigueur le jour où le bilan a été tiré, que sa page garde avec ses versions.`,
  subject: (agreement: string) => fr`Bilan annuel, ${agreement}`,
  page: (page: number, of: number) => `${page} / ${of}`,
  signs: (before: number | null, now: number | null): string => {
    if (before === null || now === null || before === 0) return '–';
    const share = Math.round((100 * (now - before)) / before);
    return share === 0 ? '=' : `${share > 0 ? '+' : '−'}${number(Math.abs(share))}\u00a0%`;
  },
  edit: {
    title: (year: number) => fr`Bilan ${year} : commenter, adopter`,
    lead: fr`Une partie à l’accord commente chaque partie du bilan, puis l’adopte tel qu’elle l’a lu. Il est adopté quand toutes l’ont dit ; il ne change alors plus.`,
    draw: 'Tirer le bilan des données d’aujourd’hui',
    drawAgain: 'Tirer une nouvelle version',
    drawHint: fr`Une version de plus, figée. Les commentaires et les adoptions de celle d’avant ne sont pas repris.`,
    agreements: 'Les bilans d’un autre accord',
    none: fr`Aucun bilan de cette année n’a été tiré.`,
    nobody: fr`Vous ne parlez pour aucune partie à l’accord.`,
    section: 'Partie du bilan',
    as: 'Au nom de',
    text: fr`Commentaire (vide : retiré)`,
    textHint: fr`Texte simple : les retours à la ligne sont gardés, et rien n’y est mis en forme.`,
    say: 'Publier ce commentaire',
    adopt: (name: string) => fr`${name} adopte ce bilan`,
    adoptHint: (seal: string) => fr`C’est pour de bon, et public. Empreinte adoptée : ${seal}`,
    notWhole: (year: number, on: string) =>
      fr`${year} n’était pas finie quand ce bilan a été tiré : il s’arrête au ${dayInWords(on)} et ne dit rien de la suite. Il se commente dès maintenant ; une version tirée après le 31 décembre ${year} s’adoptera pour de bon.`,
    example: fr`C’est un exemple, qui n’engage personne : il s’adopte quand même.`,
    refused: 'Rien n’est enregistré',
    see: 'Voir le bilan',
    work: fr`Pour les parties à l’accord : commenter, adopter`,
  },
} as const;
