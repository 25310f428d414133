import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Database } from '../../db/database.ts';
import { keptBehind } from '../core/behind.ts';
import { listCsv } from '../core/exports.ts';
import { directoryVersion, isFresh } from '../core/http-cache.ts';
import { measureQuality } from './queries.ts';
import { type QualityReport, qualityReport } from './schema.ts';

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
}

const tags = ['Données ouvertes'];
const description =
  'Pour chaque champ du standard : combien de lieux l’ont rempli, rempli et juste, rempli et mis à jour ou confirmé depuis un an ; en tout et par source. Un annuaire très grand est mesuré en arrière-plan : « version » et « computed_at » disent de quand.';

const columns = ['source', 'field', 'venues', 'filled', 'valid', 'fresh'] as const;
const linesOf = (source: string, { venues, fields }: Pick<QualityReport, 'venues' | 'fields'>) =>
  fields.map(({ name, ...counts }) => ({ source, field: name, venues, ...counts }));

export const qualityRoutes: FastifyPluginAsyncZod<Surroundings> = async (api, { db, clock }) => {
  const measured = keptBehind(() => measureQuality(db, clock()), clock);
  /** A year ago is another day tomorrow, whatever changes. */
  const report = async () => measured(`${await directoryVersion(db)}-${clock().toISOString().slice(0, 10)}`);

  api.get(
    '/quality',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'Qualité des données', description, response: { 200: qualityReport } },
    },
    async (request, reply) => {
      const { version, made } = await report();
      if (isFresh(request, reply, version, 'quality')) return reply;
      return made;
    },
  );

  api.get(
    '/quality.csv',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Qualité des données (CSV)',
        description: 'Un champ d’une source par ligne ; sans source : toutes.',
        produces: ['text/csv'],
      },
    },
    async (request, reply) => {
      const { version, made } = await report();
      if (isFresh(request, reply, version, 'quality')) return reply;
      const lines = [...linesOf('', made), ...made.sources.flatMap((one) => linesOf(one.source, one))];
      return reply
        .header('content-disposition', 'attachment; filename="qualite.csv"')
        .type('text/csv; charset=utf-8')
        .send(listCsv(columns, lines));
    },
  );
};
