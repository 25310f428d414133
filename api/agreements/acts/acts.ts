import type { z } from 'zod';
import { sql } from '../../../db/sql.ts';
import * as schema from '../schema.ts';
import type { Telling } from './telling.ts';

/** One way of writing of an agreement: where, who, what is sent, and the statement that does it. */
export interface Act {
  readonly method: 'POST' | 'PUT';
  /** After `/agreements`. */
  readonly path: string;
  /** `person`: whoever speaks for the party that it is of, or runs the directory; the statement looks. */
  readonly access: 'operator' | 'person';
  readonly summary: string;
  /** Absent where nothing is sent but the version that was read. */
  readonly body?: z.ZodType<object>;
  readonly statement: string;
  /** What those who speak for its parties are told of it. */
  readonly tells?: Telling;
}

const statement = (file: string) => sql(import.meta.url, file);

/** Everything that is written of an agreement but its files. A PUT carries the version that was read (If-Match). */
export const acts: readonly Act[] = [
  {
    method: 'POST',
    path: '',
    access: 'operator',
    summary: 'Préparer un accord',
    body: schema.agreementBody,
    statement: statement('add-agreement.sql'),
  },
  {
    method: 'PUT',
    path: '/:slug',
    access: 'operator',
    summary: 'Dire autrement un accord, ou qu’il est signé ; signé, en disant pourquoi',
    body: schema.termsBody,
    statement: statement('change-agreement.sql'),
    tells: 'written',
  },
  {
    method: 'POST',
    path: '/:slug/parties',
    access: 'operator',
    summary: 'Ajouter une partie ; à un accord signé, par un avenant',
    body: schema.newPartyBody,
    statement: statement('add-party.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/parties/:item',
    access: 'operator',
    summary: 'Dire autrement une partie ; d’un accord signé, en disant pourquoi',
    body: schema.partyBody,
    statement: statement('change-party.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/parties/:item/withdrawal',
    access: 'operator',
    summary:
      'Ôter une partie d’un accord en préparation ; signé, ce qu’un avenant y a mis, en disant pourquoi',
    body: schema.takenOutBody,
    tells: 'written',
    statement: statement('take-out-party.sql'),
  },
  {
    method: 'POST',
    path: '/:slug/articles',
    access: 'operator',
    summary: 'Ajouter un article, résumé ; à un accord signé, par un avenant ou en disant pourquoi',
    body: schema.newArticleBody,
    statement: statement('add-article.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/articles/:item',
    access: 'operator',
    summary: 'Résumer autrement un article ; d’un accord signé, en disant pourquoi',
    body: schema.articleBody,
    statement: statement('change-article.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/articles/:item/withdrawal',
    access: 'operator',
    summary:
      'Ôter un article d’un accord en préparation ; signé, ce qu’un avenant y a mis, en disant pourquoi',
    body: schema.takenOutBody,
    tells: 'written',
    statement: statement('take-out-article.sql'),
  },
  {
    method: 'POST',
    path: '/:slug/commitments',
    access: 'operator',
    summary: 'Ajouter un engagement ; à un accord signé, par un avenant ou en disant pourquoi',
    body: schema.newCommitmentBody,
    statement: statement('add-commitment.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/commitments/:item',
    access: 'operator',
    summary: 'Dire autrement un engagement ; d’un accord signé, en disant pourquoi',
    body: schema.saidCommitmentBody,
    statement: statement('change-commitment.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/commitments/:item/withdrawal',
    access: 'operator',
    summary:
      'Ôter un engagement d’un accord en préparation ; signé, ce qu’un avenant y a mis, en disant pourquoi',
    body: schema.takenOutBody,
    tells: 'written',
    statement: statement('take-out-commitment.sql'),
  },
  {
    method: 'PUT',
    path: '/:slug/commitments/:item/state',
    access: 'person',
    summary: 'Dire où en est un engagement',
    body: schema.stateBody,
    statement: statement('say-state.sql'),
    tells: 'state',
  },
  {
    method: 'POST',
    path: '/:slug/texts',
    access: 'operator',
    summary: 'Écrire le texte consolidé à partir d’un jour',
    body: schema.textBody,
    statement: statement('add-text.sql'),
    tells: 'text',
  },
  {
    method: 'POST',
    path: '/:slug/amendments',
    access: 'operator',
    summary: 'Annexer un avenant signé',
    body: schema.amendmentBody,
    statement: statement('add-amendment.sql'),
    tells: 'written',
  },
  {
    method: 'PUT',
    path: '/:slug/amendments/:item/withdrawal',
    access: 'operator',
    summary: 'Retirer un avenant enregistré par erreur, en disant pourquoi',
    body: schema.withdrawalBody,
    statement: statement('withdraw-amendment.sql'),
    tells: 'written',
  },
  {
    method: 'POST',
    path: '/:slug/words',
    access: 'person',
    summary: 'Dire, pour une partie, qu’elle a signé cet accord, ou qu’elle le conteste',
    body: schema.signatureWordBody,
    statement: statement('say-of-signature.sql'),
    tells: 'word',
  },
  {
    method: 'POST',
    path: '/:slug/amendments/:item/words',
    access: 'person',
    summary: 'Dire, pour une partie, qu’elle a signé un avenant annexé, ou qu’elle le conteste',
    body: schema.signatureWordBody,
    statement: statement('say-of-signature.sql'),
    tells: 'word',
  },
  {
    method: 'POST',
    path: '/:slug/denunciations',
    access: 'person',
    summary: 'Enregistrer la lettre par laquelle une partie dénonce l’accord',
    body: schema.denunciationBody,
    statement: statement('denounce.sql'),
    tells: 'letter',
  },
  {
    method: 'PUT',
    path: '/:slug/denunciations/:item',
    access: 'person',
    summary:
      'Dire quand la lettre a été reçue ; ou, pour la partie qui l’a envoyée, pourquoi elle est retirée',
    body: schema.completionBody,
    statement: statement('complete-denunciation.sql'),
    tells: 'letter',
  },
];
