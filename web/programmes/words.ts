import type { Programme } from '../../api/programmes/schema.ts';
import { fr, number } from '../words/typeset.ts';

const day = (text: string) => text.split('-').reverse().join('/');

/** Which of its days is not today. */
function datesSaid(opens_on: string | null, closes_on: string | null): string {
  const today = new Date().toISOString().slice(0, 10);
  if (closes_on && closes_on < today) return ` depuis le ${day(closes_on)}`;
  return opens_on ? ` avant le ${day(opens_on)}` : '';
}

export const words = {
  title: 'Programmes de la convention',
  lead: fr`Six programmes par lesquels des partenaires apportent aux lieux des emplois, des missions, des machines, de l’argent et des compétences : articles 6 à 11 de la convention du 27 mai 2015.`,
  article: (article: number) => fr`Article ${article} de la convention`,
  open: 'Ouvert',
  closed: 'Ne prend rien de nouveau',
  closedNow: ({
    name,
    opens_on,
    closes_on,
    successor,
  }: Pick<Programme, 'name' | 'opens_on' | 'closes_on' | 'successor'>) =>
    [
      fr`« ${name} » ne prend rien de nouveau${datesSaid(opens_on, closes_on)}. Ce qui a commencé va à son terme.`,
      successor && fr`Ce qui le remplace : ${successor}.`,
    ]
      .filter(Boolean)
      .join(' '),
  partOf: (name: string) => fr`Dans le cadre de : ${name}`,
  dates: 'Dates',
  since: (from: string) => `depuis le ${day(from)}`,
  until: (to: string) => `jusqu’au ${day(to)}`,
  between: (from: string, to: string) => `du ${day(from)} au ${day(to)}`,
  successor: 'Ce qui le remplace',
  link: 'En savoir plus',
  updated: 'Inchangé depuis',
  sinceConvention: fr`27 mai 2015, jour de la convention`,
  changed: (label: string, was: string, now: string) =>
    fr`${label} : ${now ? `« ${now} »` : 'rien'}, au lieu de ${was ? `« ${was} »` : 'rien'}`,
  rules: 'Ses règles',
  /** Two rules that bound one thing, by how they are named. */
  ranges: {
    age: ['Âge à l’embauche', 'ans'],
    months: ['Durée', 'mois'],
    hours: ['Heures par semaine', 'heures'],
  } as Readonly<Record<string, readonly [string, string]>>,
  range: (least: number, most: number, unit: string) =>
    least === most ? fr`${number(least)} ${unit}` : fr`De ${number(least)} à ${number(most)} ${unit}`,
  rulesLead: 'Elles peuvent changer : ce sont celles d’aujourd’hui.',
  figures: 'Où il en est',
  figuresLead: 'Des nombres, jamais une personne.',
  counted(count: number, invented: number): string {
    if (invented === 0) return number(count);
    const part = invented < count ? `dont ${number(invented)} de ` : '';
    return `${number(count)} (${part}démonstration)`;
  },
  noFigures: 'Rien n’y est encore commencé.',
  takePart: 'Y prendre part',
  venuesOf: {
    poste: fr`Chercher les lieux où un poste ou une mission est à pourvoir`,
    ordinateur: fr`Chercher les lieux qui remettent des ordinateurs`,
    fonds: fr`Chercher les lieux dont le projet est aidé`,
    competence: fr`Chercher les lieux qui enseignent dans chaque domaine`,
  } as Readonly<Record<string, string>>,
  see: 'Voir la liste',
  begin: 'Commencer',
  named: (name: string) => fr` : ${name}`,
  /** To those whom a programme is for in the end, and who keep no venue. */
  forPeople: {
    'emploi-avenir': {
      title: fr`Vous cherchez un premier emploi ?`,
      text: fr`Des lieux ouvrent des postes, avec un tuteur et une entreprise marraine. Regardez ceux qui sont à pourvoir, et parlez-en au lieu : c’est lui qui choisit. Aucun compte n’est demandé.`,
      to: '/ressources?genre=post',
      link: fr`Voir les postes à pourvoir`,
    },
    'service-civique': {
      title: fr`Vous voulez faire une mission ?`,
      text: fr`Des lieux accueillent des volontaires. Choisissez une mission, puis envoyez votre candidature par sa page : aucun compte n’est demandé.`,
      to: '/ressources?genre=mission',
      link: fr`Voir les missions proposées`,
    },
    ordi: {
      title: fr`Il vous faut un ordinateur ?`,
      text: fr`Demandez-le à un lieu près de chez vous : il le demande ici pour vous, sans jamais donner votre nom.`,
      to: '/',
      link: fr`Chercher un lieu`,
    },
    'offres-emploi': {
      title: fr`Vous cherchez un emploi ?`,
      text: fr`Les offres des membres, près de chez vous ou d’un lieu, avec leur carte et un flux à suivre.`,
      to: '/offres-emploi',
      link: fr`Voir les offres`,
    },
  } as Readonly<Record<string, { title: string; text: string; to: string; link: string }>>,
  change: 'Modifier ce programme',
  changeTitle: (name: string) => `Modifier « ${name} »`,
  changeLead: fr`Ce qui est écrit ici est montré partout, aussitôt. Hors de ses dates, rien de nouveau ne commence ; ce qui est commencé va à son terme.`,
  before: 'Ce qu’il a été',
  version: (version: number, at: string, actor: string) =>
    fr`Version ${version}, ${day(at.slice(0, 10))} : ${actor}`,
  save: 'Enregistrer',
  refused: 'Le programme n’est pas enregistré',
  tooLate: fr`quelqu’un l’a modifié depuis que vous l’avez ouvert ; ce qu’il dit maintenant est sur sa page. Enregistrez de nouveau pour garder ce que vous avez écrit.`,
  howToPayHint: fr`Montré à qui promet un don, et rappelé par courriel : destinataire, IBAN, libellé du virement.`,
  optional: '(facultatif)',
  fields: {
    name: 'Nom',
    lead: 'En une phrase',
    description: 'Description',
    opens_on: 'Premier jour',
    closes_on: 'Dernier jour',
    successor: 'Ce qui le remplace',
    link: 'Adresse où en savoir plus',
    how_to_pay: 'Comment verser une somme promise',
  } as Readonly<Record<string, string>>,
};
