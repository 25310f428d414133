import type { DetailField, Kind } from './kind.ts';

/** A programme of the convention: what it begins with, and what whoever runs the directory may rule of it. */
export interface DeclaredProgramme {
  readonly programme: string;
  /** Of the convention of 27 May 2015. */
  readonly article: number;
  readonly name: string;
  readonly lead: string;
  readonly description: string;
  /** Each is a number the database reads by `programme_rule`. */
  readonly rules: readonly (DetailField & { readonly kind: 'number'; readonly first: number })[];
}

const number = (name: string, label: string, first: number, max: number, min = 1) =>
  ({ name, kind: 'number', label, first, min, max, required: true }) as const;

/**
 * As the convention has them. Ages and lengths: law of 26 October 2012 (emplois d’avenir), law of 10 March 2010
 * (service civique). What neither says is ours, and ruled the same way.
 */
export const programmes = [
  {
    programme: 'emploi-avenir',
    article: 6,
    name: 'Emploi d’avenir numérique',
    lead: 'Un premier emploi dans un lieu, avec un tuteur, une entreprise marraine et une formation.',
    description:
      'Un lieu ouvre un poste dans un projet de développement local mené avec une entreprise. Un jeune l’occupe jusqu’à trois ans : formation initiale, droit à une qualification, bilans réguliers. L’animateur du lieu est son tuteur ; l’entreprise le parraine et lui ouvre son réseau, jusqu’à l’entretien, au stage ou à l’embauche.',
    rules: [
      number('age_least', 'Âge minimal à l’embauche', 16, 99),
      number('age_most', 'Âge maximal à l’embauche', 25, 99),
      number(
        'age_most_disabled',
        'Âge maximal à l’embauche, si la personne est travailleuse handicapée',
        30,
        99,
      ),
      number('months_least', 'Durée minimale, en mois', 12, 120),
      number('months_most', 'Durée maximale, en mois', 36, 120),
      number('review_every', 'Mois entre deux bilans', 6, 36),
      number('kept_days', 'Jours où les données personnelles sont gardées ensuite', 90, 730),
    ],
  },
  {
    programme: 'service-civique',
    article: 7,
    name: 'Mission de service civique',
    lead: 'Six à douze mois au service des autres, dans un lieu, avec un partenaire.',
    description:
      'Un lieu accueille un volontaire pour l’un des trois objectifs de la convention : former aux usages essentiels, faire maîtriser les outils et l’esprit critique, accompagner les publics fragiles. Un partenaire apporte une formation, des outils ou ses salariés.',
    rules: [
      number('months_least', 'Durée minimale, en mois', 6, 36),
      number('months_most', 'Durée maximale, en mois', 12, 36),
      number('hours_least', 'Heures par semaine, au minimum', 24, 48),
      number('hours_most', 'Heures par semaine, au maximum', 48, 48),
      number('kept_days', 'Jours où les données personnelles sont gardées ensuite', 90, 730),
    ],
  },
  {
    programme: 'ordi',
    article: 8,
    name: 'Ordi 2.0',
    lead: 'Des ordinateurs d’entreprise remis en état, pour des lieux et des foyers qui en manquent.',
    description:
      'Une entreprise annonce un lot de machines ; un reconditionneur le collecte, efface les données sous certificat, remet en état ou envoie au recyclage. Chaque machine est suivie de la collecte à la remise, à un lieu ou, par lui, à un foyer en difficulté dont le nom n’est jamais demandé.',
    rules: [
      number('request_most', 'Machines par demande, au plus', 20, 1000),
      number('year_most', 'Machines par lieu et par an, au plus', 60, 10_000),
      number('wipe_days', 'Jours entre la collecte et l’effacement, au plus', 30, 365),
      number('fetch_days', 'Jours pour retirer une machine attribuée, au plus', 21, 365),
      number('remind_days', 'Jours avant la date limite d’un lot où il est rappelé', 14, 365),
      number('grace_days', 'Jours après cette date où un lot non collecté est clos', 15, 365),
      number('kept_days', 'Jours où ce qui est dit de foyers est gardé ensuite', 90, 730),
    ],
  },
  {
    programme: 'fonds',
    article: 9,
    name: 'Fonds Solidarités numériques',
    lead: 'Des dons d’entreprises, des appels à projets, des lieux aidés, et des comptes ouverts.',
    description:
      'Des entreprises promettent puis versent ; un appel à projets est ouvert ; des lieux y répondent ; un comité, dont chaque membre déclare ses intérêts, décide. L’aide est versée par parts et son usage rapporté. Les comptes sont publics, projet par projet.',
    rules: [
      number('grant_most', 'Aide maximale par projet, en euros', 20_000, 10_000_000),
      number('quorum', 'Voix nécessaires pour décider', 3, 50),
      number('first_part', 'Première part versée, en pour cent', 50, 100),
      number('report_months', 'Mois entre la première part et le compte rendu, au plus', 12, 60),
      number('report_days', 'Jours avant le compte rendu où il est rappelé au lieu', 30, 180),
      number('pledge_days', 'Jours où une promesse attend son versement avant d’être rappelée', 90, 730),
    ],
  },
  {
    programme: 'offres-emploi',
    article: 10,
    name: 'Offres d’emploi du numérique',
    lead: 'Les offres des membres, près de chez soi et près des lieux.',
    description:
      'Les organisations membres donnent l’adresse de leur flux d’offres d’emploi. Elles sont lues régulièrement, placées sur la carte, montrées dans les lieux proches et retirées quand elles expirent.',
    rules: [
      number('fetch_hours', 'Heures entre deux lectures d’un flux', 6, 168),
      number('shown_days', 'Jours où une offre sans date de fin est montrée', 60, 365),
      number('offers_most', 'Offres par flux, au plus', 2000, 100_000),
    ],
  },
  {
    programme: 'referentiel',
    article: 11,
    name: 'Référentiel des compétences numériques',
    lead: 'Les compétences numériques de base au travail, et où les apprendre.',
    description:
      'Un référentiel par domaines, compétences et niveaux, relié aux cours, aux ateliers et aux lieux qui les enseignent ; un questionnaire pour se situer, dont les réponses ne quittent pas le navigateur ; un annuaire de compétences pour la transition des très petites entreprises.',
    rules: [],
  },
] as const satisfies readonly DeclaredProgramme[];

export type ProgrammeName = (typeof programmes)[number]['programme'];

/** What a programme may rule. @throws Error for one that is none: the database has refused it before */
export function rulesOf(programme: string): DeclaredProgramme['rules'] {
  const declared = programmes.find((one) => one.programme === programme);
  if (!declared) throw new Error(`no programme is called ${programme}`);
  return declared.rules;
}

/** What is ruled of a programme, by the names of its rules. */
export type Ruled = Readonly<Record<string, number>>;

/** Within the rules that are named after the field; the database holds them (hold_programme_rules). */
function bounded(field: DetailField, rules: Ruled): DetailField {
  const [least = 1, most] = [rules[`${field.name}_least`], rules[`${field.name}_most`]];
  if (most === undefined) return field;
  const hint = `De ${least} à ${most} : c’est la règle du programme.`;
  return { ...field, min: least, max: most, hint };
}

/** A kind as its programme rules it now. */
export const ruledBy = (kind: Kind, rules: Ruled): Kind => ({
  ...kind,
  details: kind.details.map((field) => (field.ruled ? bounded(field, rules) : field)),
});
