import { z } from 'zod';
import { sentenceOf } from './core/sentences.ts';

const proConnectNames = ['PROCONNECT_ISSUER', 'PROCONNECT_CLIENT_ID', 'PROCONNECT_CLIENT_SECRET'] as const;

const environment = z
  .object({
    /** `production` hides the page of mails that did not leave. */
    NODE_ENV: z.string().default('development'),
    HOST: z.string().default('0.0.0.0'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    /** Where the site is seen from outside, without a final slash: canonical links, exports, sitemaps. */
    PUBLIC_URL: z.url().optional(),
    /** Who publishes this site, as named in its accessibility statement. */
    PUBLISHER_NAME: z.string().max(200).optional(),
    /** How to reach them: `mailto:contact@exemple.fr`, or the address of a form. */
    PUBLISHER_CONTACT: z
      .string()
      .regex(
        /^(mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/,
        'une adresse « mailto:… » ou « https://… » est attendue.',
      )
      .optional(),
    /** Who hosts it: name, address, telephone. */
    HOSTING_NAME: z.string().max(300).optional(),
    /** PostgreSQL with PostGIS; without it the embedded database serves. */
    DATABASE_URL: z.string().startsWith('postgres').optional(),
    DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    /** Where the embedded database keeps its files. */
    DATA_DIRECTORY: z.string().min(1).default('data'),
    /** Where archives of the whole directory lie; `archives` in DATA_DIRECTORY where nothing is said. */
    ARCHIVES_DIRECTORY: z.string().min(1).optional(),
    /** Days that an archive is kept, besides the first of each month. */
    ARCHIVES_DAYS: z.coerce.number().int().min(1).max(36_500).default(30),
    /** Addresses of the reverse proxies in front (`127.0.0.1,10.0.0.0/8`): only they are believed on who is calling. */
    TRUSTED_PROXIES: z.string().default(''),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** Map style of the State's geographical institute; `none` for the outlines shipped with the project. */
    BASEMAP_STYLE_URL: z
      .union([z.url(), z.literal('none')])
      .default('https://data.geopf.fr/annexes/ressources/vectorTiles/styles/PLAN.IGN/standard.json'),
    /** Geocoder of the Géoplateforme; `none` never asks it. */
    GEOCODER_URL: z.union([z.url(), z.literal('none')]).default('https://data.geopf.fr/geocodage'),
    GEOCODER_TIMEOUT_MS: z.coerce.number().int().min(50).max(10_000).default(800),
    /** Routing service of the Géoplateforme; `none` never asks it. */
    ROUTER_URL: z.union([z.url(), z.literal('none')]).default('https://data.geopf.fr/navigation'),
    ROUTER_TIMEOUT_MS: z.coerce.number().int().min(50).max(10_000).default(1500),
    /** Where members' feeds of job offers may be: on the `public` Internet, or `any`where, this machine's network too. */
    FEED_ADDRESSES: z.enum(['public', 'any']).default('public'),
    FEED_TIMEOUT_MS: z.coerce.number().int().min(50).max(60_000).default(15_000),
    /** Where programs that are told of changes may be: on the `public` Internet, by https alone, or `any`where. */
    WEBHOOK_ADDRESSES: z.enum(['public', 'any']).default('public'),
    WEBHOOK_TIMEOUT_MS: z.coerce.number().int().min(50).max(60_000).default(10_000),
    /**
     * Milliseconds that the process may lag behind before it answers 503; 0 never does. No number is large enough for a
     * test's machine: a lag that could not be measured counts as endless.
     */
    OVERLOAD_MS: z.coerce.number().int().min(0).max(600_000).default(2_000),
    /** Who may show `/embarque` in a frame: `*` for everyone, `none`, or origins (`https://www.lille.fr,https://…`). */
    EMBED_ORIGINS: z
      .string()
      .regex(
        /^(\*|none|https?:\/\/[^\s,;]+(,https?:\/\/[^\s,;]+)*)$/,
        '« * », « none » ou des adresses séparées par des virgules sont attendues.',
      )
      .default('*'),
    /** The server that mails leave by, `smtp://user:password@host:587`; without it, nothing is offered by mail. */
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'une adresse « smtp://… » ou « smtps://… » est attendue.')
      .optional(),
    /** Who mails come from: `Nouvelle Proximité <ne-pas-repondre@exemple.fr>`. */
    MAIL_FROM: z.string().regex(/@/, 'une adresse de courriel est attendue.').optional(),
    /** Months without confirmation after which those who keep a venue are asked if it still holds; 0 never asks. */
    REMINDER_MONTHS: z.coerce.number().int().min(0).max(60).default(6),
    /** Days that the changes told by `/api/changes` are kept: whoever has not asked for longer begins again. */
    CHANGES_DAYS: z.coerce.number().int().min(1).max(3_650).default(90),
    /** ProConnect, a second door for those who keep venues: its issuer, and what it knows this site by. */
    PROCONNECT_ISSUER: z
      .string()
      .regex(
        /^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])\S+$/,
        'une adresse « https://… » est attendue (en clair, de cette machine seulement).',
      )
      .optional(),
    PROCONNECT_CLIENT_ID: z.string().optional(),
    PROCONNECT_CLIENT_SECRET: z.string().optional(),
    /**
     * The national list, default of `npm run import -- --url`: the permanent address (CSV) that public programs read
     * the « lieux de médiation numérique » of data.gouv.fr from, as seen in their code in 2025.
     */
    NATIONAL_FEED_URL: z
      .url()
      .default('https://www.data.gouv.fr/api/1/datasets/r/398edc71-0d51-4cb6-9cbe-2540a4db573c'),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL || MAIL_FROM, {
    path: ['MAIL_FROM'],
    message: 'est nécessaire avec SMTP_URL.',
  })
  .superRefine((given, context) => {
    const missing = proConnectNames.filter((name) => given[name] === undefined);
    if (missing.length === 0 || missing.length === proConnectNames.length) return;
    for (const name of missing)
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `manque : ${proConnectNames.join(', ')} vont ensemble, toutes ou aucune.`,
      });
  });

export type Config = Readonly<z.infer<typeof environment>>;

/** Scheme and host of the site, for what leaves it without a request: mails. */
export const originOf = ({ PUBLIC_URL, PORT }: Pick<Config, 'PUBLIC_URL' | 'PORT'>): string =>
  PUBLIC_URL ?? `http://localhost:${PORT}`;

/** The environment holds a value that cannot be used; the message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the whole configuration at once, so that a mistake shows at start and not at the first visitor.
 * Empty variables count as absent.
 * @throws ConfigError naming each variable that is wrong.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  z.config({ localeError: sentenceOf });
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) => `${path.join('.')} : ${message}`);
  throw new ConfigError(`Configuration refusée.\n${lines.join('\n')}`);
}
