import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Database } from '../db/database.ts';
import type { Config } from './config.ts';
import { frameworkErrors, registerErrors } from './core/errors.ts';
import { healthRoutes } from './core/health.ts';
import { venuesRoutes } from './venues/routes.ts';

/** All that the application needs from outside; tests give their own. */
export interface Surroundings {
  readonly db: Database;
  readonly config: Config;
  readonly clock: () => Date;
  readonly logger?: FastifyServerOptions['logger'];
}

const limits = {
  bodyLimit: 1_048_576,
  requestTimeout: 30_000,
  // Node looks for stalled sockets only this often; its default of 30 s would double the time-out.
  connectionsCheckingInterval: 5_000,
  routerOptions: { maxParamLength: 300 },
} as const;

/** The whole application, ready to listen or to be injected. */
export async function buildApp({ db, config, logger }: Surroundings): Promise<FastifyInstance> {
  const app = fastify({ ...limits, logger: logger ?? false, frameworkErrors, trustProxy: true });
  registerErrors(app);
  await app.register(helmet);
  await app.register(healthRoutes, { db });
  await app.register(
    async (api) => {
      // Only here: set on the whole application, these compilers break the routes of plugins.
      api.setValidatorCompiler(validatorCompiler);
      api.setSerializerCompiler(serializerCompiler);
      await api.register(venuesRoutes, { db });
    },
    { prefix: '/api' },
  );
  app.log.debug(config.PUBLIC_URL);
  return app;
}
