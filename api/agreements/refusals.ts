import { badParameter, RefusedError } from '../core/errors.ts';

/** What the database refuses, by the rule that it names: the field, and what was expected. */
const refusals: Readonly<Record<string, readonly [name: string, message: string]>> = {
  agreement_slug_key: ['slug', 'un autre nom est attendu : celui-ci est pris.'],
  agreement_check1: ['applies', 'une convention connue est attendue.'],
  agreement_article_pkey: ['article', 'un autre numéro est attendu : cet article est déjà là.'],
  agreement_party_agreement_name_key: ['name', 'un autre nom est attendu : cette partie est déjà là.'],
  agreement_party_agreement_party_idx: ['stands_for', 'une autre est attendue : elle est déjà partie.'],
  agreement_party_agreement_organisation_idx: [
    'organisation',
    'une autre est attendue : elle est déjà partie.',
  ],
  agreement_party_organisation_fkey: ['organisation', 'le numéro d’une organisation connue est attendu.'],
  agreement_commitment_agreement_article_fkey: ['article', 'un article de cet accord est attendu.'],
  agreement_commitment_agreement_agreement_party_fkey: ['party', 'une partie à cet accord est attendue.'],
  agreement_denunciation_agreement_agreement_party_fkey: ['party', 'une partie à cet accord est attendue.'],
  agreement_commitment_indicator_fkey: ['indicator', 'le code d’un indicateur connu est attendu.'],
  indicator_territory_known: ['territory', 'un territoire connu de ce niveau est attendu.'],
  denounced_once: ['party', 'une autre est attendue : celle-ci l’a déjà dénoncé.'],
  stays_signed: ['signed_on', 'un jour est attendu : ce qui est signé ne redevient pas un projet.'],
  signature_has_come: ['signed_on', 'un jour déjà venu est attendu : cet accord est signé.'],
  corrected_with_reason: [
    'reason',
    'ce qui est signé se corrige en disant pourquoi, en dix caractères au moins.',
  ],
  signed_by_party: [
    'party',
    'une partie qui a signé cela est attendue : un avenant retiré, un accord en préparation ne sont signés d’aucune.',
  ],
  contested_with_reason: ['note', 'la raison est attendue, en dix caractères au moins.'],
  contested_amendment: ['amendment', 'un avenant qu’aucune partie ne conteste est attendu.'],
  amendment_known: ['amendment', 'le numéro d’un avenant annexé est attendu.'],
  spoken_for: [
    'stands_for',
    'la partie connue de ce site ou l’organisation qui parlera pour elle est attendue : sans elle, son silence bloquerait ce qui se décide à l’unanimité.',
  ],
  signed_by_two: ['signed_on', 'deux parties au moins sont attendues avant un jour de signature.'],
  agreement_file_bytes_check: ['file', 'un PDF de 5 Mo au plus est attendu.'],
};

type Rule = Error & Partial<Record<'constraint' | 'column' | 'code', string>>;
const ANNEXED = 'annexez-le, puis choisissez-le ici une fois son jour d’effet venu.';

/** What is said with a day, or of one of several fields, that the database names. */
const refusalsWith: Readonly<Record<string, (rule: Rule) => readonly [name: string, message: string]>> = {
  after_signature: ({ column, message }) => [
    column ?? 'signed_on',
    message
      ? `un jour qui ne précède pas la signature (${message}) est attendu.`
      : 'rien de tel n’est attendu avant la signature.',
  ],
  has_come: ({ column }) => [column ?? 'signed_on', 'un jour qui est déjà venu est attendu.'],
  signed_before_its_life: ({ message }) => [
    'signed_on',
    `un jour qui ne suit pas ce qui en est déjà signé ou envoyé (${message}) est attendu.`,
  ],
  comes_in_by_amendment: ({ column }) => [
    'amendment',
    column === 'agreement_party'
      ? `une partie n’entre dans un accord signé que par un avenant : ${ANNEXED}`
      : `l’avenant qui l’ajoute est attendu, ou la raison pour laquelle cela manquait ici : ${ANNEXED}`,
  ],
};

/** What stays as it is, by the rule that says so. */
const stays: Readonly<Record<string, string>> = {
  stays_as_signed: 'Un acte signé ou envoyé reste comme il l’a été.',
  empty_article: 'Cet article porte des engagements : ôtez-les d’abord.',
  hold_who_came_in:
    'Quelque chose est entré par cet avenant : ôtez d’abord la partie, l’article ou l’engagement qu’il a mis là.',
  stays_in_signed: 'De ce qui a été signé rien n’est ôté : un avenant le change.',
};

const REFERRED =
  'Autre chose y renvoie (un engagement, une voix, une lettre) : ce qui peut s’ôter s’ôte d’abord.';

/** @throws RefusedError for what the database refused by a rule that has a name here; else what it was */
export function refuse(error: unknown): never {
  const rule = error as Rule;
  const { constraint = '', code } = rule;
  const known = refusals[constraint] ?? refusalsWith[constraint]?.(rule);
  if (known) throw badParameter(...known);
  if (constraint === 'withdrawn_by_sender')
    throw new RefusedError(
      403,
      'Cette lettre n’est retirée que par qui représente la partie qui l’a envoyée.',
    );
  const kept = stays[constraint] ?? (code === '23503' ? REFERRED : undefined);
  if (kept) throw new RefusedError(409, kept);
  throw error;
}
