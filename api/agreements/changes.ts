import { dayInWords, figureInWords } from '../core/french.ts';
import { evidences } from './evidence.ts';
import { levelsInWords, type PlaceLevel } from './levels.ts';
import type { AgreementHistory } from './schema.ts';

type Written = AgreementHistory[number];
type Values = Readonly<Record<string, unknown>>;

/** What people read of a record, and how it is called; what is not here says nothing to them. */
const labels: Readonly<Record<string, string>> = {
  slug: 'Nom dans l’adresse',
  kind: 'Genre',
  applies: 'Convention appliquée',
  number: 'Numéro',
  article: 'Article',
  name: 'Nom',
  title: 'Titre',
  object: 'Objet',
  summary: 'Résumé',
  signatory: 'Fonction de qui signe',
  party: 'Partie connue de ce site',
  organisation: 'Numéro de l’organisation',
  amendment: 'Par l’avenant n°',
  agreement_party: 'À qui il revient',
  what: 'Ce qui est promis',
  due_on: 'Échéance',
  due_rule: 'Échéance, en mots',
  evidence: 'Chiffre',
  indicator: 'Indicateur',
  territory: 'Territoire de l’indicateur',
  territory_level: 'Niveau de ce territoire',
  state: 'État',
  note: 'Précision',
  signed_on: 'Jour de la signature',
  says_on: 'Jour d’effet dit',
  effective_on: 'Date d’effet',
  term_years: 'Durée, en années',
  renewal_years: 'Renouvellement, en années',
  notice_months: 'Préavis, en mois',
  sent_on: 'Jour d’envoi',
  letter: 'Lettre recommandée n°',
  acknowledged_on: 'Jour de l’accusé de réception',
  text: 'Texte',
  withdrawn_why: 'Retiré, parce que',
};
/** Of a letter, the party is not whose it is to keep. */
const labelOf = (subject: Written['subject'], name: string) =>
  subject === 'denunciation' && name === 'agreement_party'
    ? 'Qui a envoyé la lettre'
    : (labels[name] ?? name);

function inWords(name: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (name.endsWith('_on')) return dayInWords(String(value));
  if (name === 'evidence') return evidences[String(value)]?.name ?? String(value);
  if (name === 'territory_level') return levelsInWords[value as PlaceLevel] ?? String(value);
  return typeof value === 'number' ? figureInWords(value) : String(value);
}

/** What a version of something says otherwise than the one before it, field by field; all of it, where it is the first. */
export const changesBetween = (
  subject: Written['subject'],
  before: Values | null,
  said: Values,
): Written['changes'] =>
  Object.keys(labels).flatMap((name) => {
    const [was, is] = [inWords(name, before?.[name]), inWords(name, said[name])];
    return was === is ? [] : [{ name, label: labelOf(subject, name), before: was, after: is }];
  });
