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
  denounced_once: ['party', 'une autre est attendue : celle-ci l’a déjà dénoncé.'],
  stays_signed: ['signed_on', 'un jour est attendu : ce qui est signé ne redevient pas un projet.'],
  signature_has_come: ['signed_on', 'un jour déjà venu est attendu : cet accord est signé.'],
  corrected_with_reason: [
    'reason',
    'ce qui est signé se corrige en disant pourquoi, en dix caractères au moins.',
  ],
  comes_in_by_amendment: [
    'amendment',
    'une partie n’entre dans un accord signé que par un avenant : annexez-le, puis choisissez-le ici une fois son jour d’effet venu.',
  ],
  signed_by_two: ['signed_on', 'deux parties au moins sont attendues avant un jour de signature.'],
  agreement_file_bytes_check: ['file', 'un PDF de 5 Mo au plus est attendu.'],
};

/** What stays as it is, by the rule that says so. */
const stays: Readonly<Record<string, string>> = {
  stays_as_signed: 'Un acte signé ou envoyé reste comme il l’a été.',
  empty_article: 'Cet article porte des engagements : ôtez-les d’abord.',
  hold_who_came_in: 'Une partie est entrée par cet avenant : il ne se retire pas.',
  stays_in_signed: 'Rien n’est ôté d’un accord signé : un avenant le change.',
};

/** @throws RefusedError for what the database refused by a rule that has a name here; else what it was */
export function refuse(error: unknown): never {
  const {
    constraint = '',
    column,
    code,
    message,
  } = error as Error & Partial<Record<'constraint' | 'column' | 'code', string>>;
  const known = refusals[constraint];
  if (known) throw badParameter(...known);
  if (constraint === 'after_signature')
    throw badParameter(
      column ?? 'signed_on',
      message
        ? `un jour qui ne précède pas la signature (${message}) est attendu.`
        : 'rien de tel n’est attendu avant la signature.',
    );
  if (constraint === 'has_come')
    throw badParameter(column ?? 'signed_on', 'un jour qui est déjà venu est attendu.');
  if (constraint === 'signed_before_its_life')
    throw badParameter(
      'signed_on',
      `un jour qui ne suit pas ce qui en est déjà signé ou envoyé (${message}) est attendu.`,
    );
  if (constraint === 'withdrawn_by_sender')
    throw new RefusedError(
      403,
      'Cette lettre n’est retirée que par qui représente la partie qui l’a envoyée.',
    );
  const kept =
    stays[constraint] ?? (code === '23503' ? 'Autre chose y renvoie encore : ôtez-le d’abord.' : undefined);
  if (kept) throw new RefusedError(409, kept);
  throw error;
}
