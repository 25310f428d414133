import type { Agreement, AgreementHistory, Commitment } from '../../api/agreements/schema.ts';
import { periodInWords } from '../indicators/words.ts';
import { figure } from '../territories/figures.ts';
import { count, dayInWords as day, fr, number } from '../words/typeset.ts';

type Calendar = Agreement['calendar'];
type Step = Agreement['steps'][number];

/** A page shows how a long text begins; the data hold it whole. */
const short = (text: string) => (text.length > 300 ? `${text.slice(0, 300)}…` : text);
const lasting = (years: number) => count(years, 'an', 'ans');

export const words = {
  list: {
    title: 'Accords signés',
    lead: fr`La convention du 27 mai 2015 et les autres accords de ce partenariat, avec ce que chacun promet et ce qui en est fait. Le partenariat n’est pas exclusif : d’autres accords peuvent s’y ajouter.`,
    none: fr`Aucun accord n’est encore signé.`,
    commitments: 'Engagements',
    keep: 'Tenir ces accords',
  },
  description: fr`Ce qui a été promis, ce qui a été fait, et les dates de cet accord.`,
  demonstration: fr`Cet accord est inventé, pour la démonstration.`,
  kind: 'Genre',
  applies: 'Application de',
  signed: 'Signature',
  signedOn: day,
  state: fr`Aujourd’hui`,
  term: 'Durée',
  termSaid({ term_years, renewal_years }: Readonly<Pick<Agreement, 'term_years' | 'renewal_years'>>): string {
    if (renewal_years === 0) return fr`${lasting(term_years)}, sans renouvellement`;
    return renewal_years === 1
      ? fr`${lasting(term_years)}, puis d’année en année sans autre formalité`
      : fr`${lasting(term_years)}, puis par ${lasting(renewal_years)} sans autre formalité`;
  },
  notice: 'Dénonciation',
  noticeSaid: (months: number) =>
    fr`À tout moment, par lettre recommandée avec accusé de réception ; fin ${number(months)} mois après l’envoi`,
  calendar({ state, since, until }: Calendar): string {
    const end = until ? day(until) : '';
    const begun = since ? day(since) : '';
    if (state === 'prepared') return until ? fr`En préparation, signature le ${end}` : 'En préparation';
    if (state === 'first-term') return fr`En vigueur depuis le ${begun}, première période jusqu’au ${end}`;
    if (state === 'renewed')
      return fr`En vigueur, renouvelé tacitement le ${begun} ; prochain renouvellement le ${end}`;
    if (state === 'denounced') return fr`Dénoncé le ${begun}, encore en vigueur jusqu’au ${end}`;
    return fr`Fini depuis le ${begun}`;
  },
  parties: 'Les parties',
  between: (parties: readonly string[]) =>
    parties.length > 0 ? fr`Entre : ${parties.join(', ')}.` : fr`Aucune partie n’y est encore.`,
  signatory: (signatory: string) => fr`, par ${signatory}`,
  promised: fr`Ce qui a été promis, ce qui est fait`,
  promisedLead: fr`Article par article, en nos mots. L’état de chaque engagement est dit par la partie à qui il revient, ou par l’exploitation de ce site : qui l’a dit, et quand, est écrit à côté. Tant que personne n’a rien dit d’un engagement sans échéance, il se lit « en cours » dès que le chiffre que compte ce site n’est plus à zéro.`,
  articleTitle: (article: number, title: string) => `Article ${article}. ${title}`,
  noCommitment: fr`Aucun engagement daté n’y est suivi ici.`,
  owner: 'À qui il revient',
  all: 'Toutes les parties ensemble',
  due: 'Échéance',
  proof: 'Chiffre de ce site',
  note: 'Précision',
  said: 'État dit par',
  saidBy: ({ by, on }: NonNullable<Commitment['said']>) => fr`${by}, le ${day(on)}`,
  byFigure: fr`Personne encore : le chiffre de ce site n’est plus à zéro`,
  late: (since: string) => fr`en retard depuis le ${day(since)}`,
  cameIn: (amendment: number) => fr` (avenant n° ${amendment})`,
  figure({ count: value, unit, since, invented }: NonNullable<Commitment['evidence']>): string {
    if (value === null) return fr` : pas encore compté`;
    const said = unit === null ? number(value) : figure({ unit, decimals: 3 }, value);
    const shown = since === null ? fr` : ${said}` : fr` : ${said} depuis ${periodInWords(since, 'month')}`;
    if (invented === 0) return shown;
    return invented === null
      ? fr`${shown}, démonstration comprise`
      : fr`${shown}, dont ${number(invented)} de démonstration`;
  },
  files: 'Engagements en données ouvertes',
  life: 'Sa vie, par dates',
  lifeLead: fr`Calculée de ce qui est signé et envoyé. Un mois se compte jusqu’au jour du même numéro, ou au dernier jour du mois.`,
  step({ kind, of }: Step): string {
    if (kind === 'signed') return 'Signature : en vigueur';
    if (kind === 'renewed') return fr`Renouvellement tacite n° ${of}`;
    if (kind === 'letter') return fr`${of} : lettre de dénonciation envoyée`;
    if (kind === 'amendment-signed') return fr`Avenant ${of} signé`;
    if (kind === 'amendment') return fr`L’avenant ${of} prend effet`;
    return kind === 'denounced'
      ? fr`Fin, le préavis écoulé (${of} : lettre de dénonciation)`
      : fr`Fin de la durée prévue`;
  },
  past: 'Passé',
  coming: 'À venir',
  today: (on: string) => fr`Aujourd’hui, ${day(on)}`,
  text: 'Le texte',
  textDay: fr`Le texte tel qu’il est le`,
  textShow: 'Voir le texte de ce jour',
  textSince: (since: string, on: string) => fr`Texte du ${day(on)}, le même depuis le ${day(since)}.`,
  noText: (on: string) =>
    fr`Le texte du ${day(on)} n’est pas encore sur ce site : les articles sont résumés plus haut.`,
  textVersions: 'Versions du texte',
  textVersion: (since: string, amendment: number | undefined) =>
    amendment === undefined
      ? fr`À partir du ${day(since)}`
      : fr`À partir du ${day(since)}, avec l’avenant n° ${amendment}`,
  amendments: 'Avenants',
  amendment: (one: number, title: string) => fr`Avenant n° ${one} : ${title}`,
  amendmentDates: (signed_on: string, effective_on: string) =>
    fr`Signé le ${day(signed_on)} ; date d’effet : ${day(effective_on)}.`,
  heard: (heard: Agreement['heard']) =>
    heard
      .map(({ name, word, on, note }) =>
        word
          ? fr`${word} par ${name} le ${day(on ?? '')}${note ? fr` (${note})` : ''}`
          : fr`pas encore confirmé par ${name}`,
      )
      .join(fr` ; `),
  heardLead: (heard: string) => fr`Recopié ici par l’exploitation de ce site : ${heard}.`,
  noAmendments: fr`Aucun avenant n’est annexé.`,
  withdrawn: (why: string) => fr`Enregistrement retiré : ${why}`,
  pdf: 'Ce qui a été signé, en PDF',
  noPdf: fr`Le document signé n’est pas encore sur ce site.`,
  pdfSaid: (name: string, size: string) => `${name} (${size})`,
  digest: 'Empreinte SHA-256',
  letters: 'Lettres de dénonciation',
  letter(by: string, on: string, one: string, isRecordedFor: boolean): string {
    const letter = fr`${by}, lettre recommandée n° ${one} envoyée le ${day(on)}`;
    return isRecordedFor ? fr`${letter} (enregistrée par l’exploitation de ce site, non par ${by})` : letter;
  },
  acknowledged: (on: string) => fr`, reçue le ${day(on)}`,
  history: 'Ce qui a été écrit ici',
  historyLead: fr`Chaque version est gardée, avec le rôle de qui l’a écrite, ce qui était et ce qui est. Ce qui est signé ne se corrige qu’en disant pourquoi.`,
  corrections: 'Corrections de ce qui est signé',
  corrected: ({ reason, version, record }: AgreementHistory[number]) => {
    if (record.taken_out) return fr`Ôté, car : ${reason}`;
    return version === 1 ? fr`Manquait ici, car : ${reason}` : fr`Correction, car : ${reason}`;
  },
  versions: (shown: number) => fr`Les ${count(shown, 'dernière version', 'dernières versions')}`,
  changed({ label, before, after }: AgreementHistory[number]['changes'][number]): string {
    if (before === null) return fr`${label} : ${short(after ?? '')}`;
    return fr`${label} : « ${short(before)} », devenu ${after === null ? 'vide' : fr`« ${short(after)} »`}`;
  },
  written({ subject, item, version, at, actor, record }: AgreementHistory[number]): string {
    const name = record.what ?? record.name ?? record.number;
    const what = words.subjects[subject](String(name ?? item));
    const done = record.taken_out ? 'ôté de l’accord' : fr`version ${version}`;
    return fr`${day(at.slice(0, 10))} : ${what}, ${done}, par ${actor}`;
  },
  subjects: {
    agreement: () => fr`l’accord`,
    party: (name) => fr`la partie « ${name} »`,
    article: (number) => fr`l’article ${number}`,
    commitment: (what) => fr`l’engagement « ${what} »`,
    amendment: (number) => fr`l’avenant n° ${number}`,
    denunciation: () => 'une lettre de dénonciation',
  } as Readonly<Record<AgreementHistory[number]['subject'], (of: string) => string>>,
  counted: (counts: Readonly<Record<string, number>>, late: number) =>
    [
      ...Object.entries(counts).map(([state, one]) => `${number(one)} ${state}`),
      ...(late > 0 ? [fr`dont ${number(late)} en retard`] : []),
    ].join(', '),
  keep: 'Tenir cet accord',
};
