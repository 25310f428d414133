import type { FastifyInstance } from 'fastify';
import type { Database } from '../../db/database.ts';

/** `/health/live`: the process answers. `/health/ready`: so does its database. `/health` is the latter. */
export async function healthRoutes(app: FastifyInstance, { db }: { db: Database }): Promise<void> {
  const ready = async () => {
    await db.query('select 1');
    return { status: 'ready', database: db.kind };
  };
  app.get('/health', ready);
  app.get('/health/ready', ready);
  app.get('/health/live', async () => ({ status: 'live' }));
}
