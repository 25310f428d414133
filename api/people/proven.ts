import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';

const body = z.object({
  /** Proved by the provider, in lower case. */
  email: z.string(),
  provider: z.string(),
  /** Who the person is there. */
  account: z.string(),
  /** What it is left by, once signed out. */
  idToken: z.string(),
});

/**
 * better-auth's own way in for someone whom another door has identified, for the server alone. Who came by that door
 * before is known by their account there; else the address makes the person. Of the provider's tokens,
 * the session keeps the one that it is left by.
 */
export const proven = () =>
  ({
    id: 'proven',
    endpoints: {
      signInProven: createAuthEndpoint(
        '/proven',
        { method: 'POST', body, requireHeaders: true, metadata: { SERVER_ONLY: true } },
        async (ctx) => {
          const { email, provider: providerId, account: accountId, idToken } = ctx.body;
          const { internalAdapter: adapter } = ctx.context;
          const owner = await adapter.findAccountOwnerByKey({ providerId, accountId });
          const known = owner?.kind === 'owned' ? owner.user : (await adapter.findUserByEmail(email))?.user;
          const user =
            known ??
            (await adapter.createUser({ email, emailVerified: true, name: '' }, { method: providerId }));
          if (!user.emailVerified) await adapter.updateUser(user.id, { emailVerified: true });
          if (!owner) await adapter.linkAccount({ userId: user.id, providerId, accountId });
          const session = await adapter.createSession(user.id, false, { idToken });
          await setSessionCookie(ctx, { session, user });
          return ctx.json({});
        },
      ),
    },
  }) satisfies BetterAuthPlugin;
