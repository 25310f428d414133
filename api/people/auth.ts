import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import type { Connections } from '../../db/database.ts';
import { proven } from './proven.ts';

/** Minutes that a link in a mail works. */
export const LINK_MINUTES = 15;
const DAY_S = 86_400;

/** What is mailed: the secret that signs in, and where it leads. */
export interface Link {
  readonly email: string;
  readonly token: string;
  readonly to?: string | undefined;
}

interface Settings {
  /** What cookies are signed with. */
  readonly secret: string;
  /** Where the site is seen from outside. */
  readonly url: string;
  /** Hands the secret of a link to who mails it. */
  readonly onLink: (link: Link) => Promise<void>;
}

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' } as const;

/**
 * better-auth over this directory's own tables (0009-people.sql). None of its routes is exposed: api/people asks it.
 * A link is kept as a hash, works once, and for 15 minutes.
 */
export const openAuth = (connections: Connections, { secret, url, onLink }: Settings) =>
  betterAuth({
    secret,
    baseURL: url,
    database: connections as never,
    telemetry: { enabled: false },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', ...dates },
    },
    session: {
      modelName: 'session',
      // An animator comes once a month: signed in for as long, from the last visit on.
      expiresIn: 60 * DAY_S,
      updateAge: DAY_S,
      fields: {
        userId: 'person',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...dates,
      },
      additionalFields: {
        idToken: { type: 'string', fieldName: 'id_token', required: false, input: false, returned: false },
      },
    },
    account: {
      modelName: 'account',
      fields: {
        userId: 'person',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...dates,
      },
    },
    verification: { modelName: 'verification', fields: { expiresAt: 'expires_at', ...dates } },
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'proximite',
      useSecureCookies: url.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      proven(),
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        sendMagicLink: ({ email, token, metadata }) =>
          onLink({ email, token, to: metadata?.to as string | undefined }),
      }),
    ],
  });

export type Auth = ReturnType<typeof openAuth>;
