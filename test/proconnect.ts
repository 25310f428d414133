import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { Test } from 'tap';
import type { Config } from '../api/config.ts';

/** Who identifies themselves at the provider, or `declines`. */
interface Someone {
  sub: string;
  email?: string | undefined;
  email_verified?: boolean;
  declines?: true;
}

export interface LocalProvider {
  /** To be changed: the next person who comes. */
  someone: Someone;
  readonly config: Partial<Config>;
  /** The address of every request that came. */
  readonly asked: string[];
  /** Who else it says that they are, signed with a key that it does not publish. */
  forged: object | undefined;
  close(): Promise<void>;
}

const CLIENT = { id: 'proximite', secret: 'un-secret-de-client-assez-long-pour-un-essai' };
interface Oidc {
  readonly params: { readonly scope: string };
  readonly client: { readonly clientId: string };
  readonly session: { readonly accountId: string };
}

// Once: finding primes holds the process for up to a second.
const rsa = () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const [published, another] = [rsa(), rsa()];
const jwk = { ...published.export({ format: 'jwk' }), alg: 'RS256', use: 'sig' };

function jwtOf(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256' })}.${part(claims)}`;
  return `${text}.${sign('sha256', Buffer.from(text), another).toString('base64url')}`;
}

/** Its own page asks fonts of another site. */
async function askToLeave(context: { body: string }, form: string) {
  context.body = `<!doctype html><html lang="fr"><title>Sortir</title><link rel="icon" href="data:,">${form}
    <button form="op.logoutForm" name="logout" value="yes">Oui, me déconnecter</button></html>`;
}

/** As ProConnect is: RS256, userinfo as a signed JWT, `acr_values`, a client that knows its secret. */
function configurationFor(origin: string, provider: LocalProvider, grant: (oidc: Oidc) => Promise<unknown>) {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${origin}/connexion/proconnect/retour`],
        post_logout_redirect_uris: [`${origin}/connexion/proconnect/sortie`],
        token_endpoint_auth_method: 'client_secret_post',
        id_token_signed_response_alg: 'RS256',
        userinfo_signed_response_alg: 'RS256',
      },
    ],
    features: {
      jwtUserinfo: { enabled: true },
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLeave },
    },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    acrValues: ['eidas1'],
    cookies: { keys: ['une-clé-d’essai'] },
    jwks: { keys: [jwk] },
    findAccount: async (_context: unknown, accountId: string) => ({
      accountId,
      claims: async () => ({ ...provider.someone, declines: undefined, sub: accountId }),
    }),
    loadExistingGrant: ({ oidc }: { oidc: Oidc }) => grant(oidc),
    interactions: { url: () => '/ici' },
  };
}

/** An OpenID provider in this process, where whoever comes is the `someone` of the moment. */
export async function openProConnectProvider(t: Test, origin: string): Promise<LocalProvider> {
  let handle: ReturnType<Provider['callback']> = () => undefined;
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { someone } = local;
    if (request.url === '/me' && local.forged) {
      const claims = { iss: issuer, aud: CLIENT.id, sub: someone.sub, ...local.forged };
      return void response.setHeader('content-type', 'application/jwt').end(jwtOf(claims));
    }
    if (request.url !== '/ici') return handle(request, response);
    const result = someone.declines
      ? { error: 'access_denied', error_description: 'declined' }
      : { login: { accountId: someone.sub, acr: 'eidas1', remember: false } };
    void provider.interactionFinished(request, response, result);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const local: LocalProvider = {
    someone: { sub: 'jeanne', email: 'jeanne@exemple.fr', email_verified: true },
    config: {
      PROCONNECT_ISSUER: issuer,
      PROCONNECT_CLIENT_ID: CLIENT.id,
      PROCONNECT_CLIENT_SECRET: CLIENT.secret,
    },
    asked,
    forged: undefined,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
  const provider: Provider = new Provider(
    issuer,
    configurationFor(origin, local, async ({ client, session, params }) => {
      const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
      grant.addOIDCScope(params.scope);
      await grant.save();
      return grant;
    }),
  );
  handle = provider.callback();
  t.after(() => local.close());
  return local;
}

/** Goes where a browser would, cookies kept, until the provider sends it back. @returns the address it is sent to */
export async function followTo(start: string, end: string): Promise<string> {
  const jar = new Map<string, string>();
  let address = start;
  while (!address.startsWith(end)) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(address, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) throw new Error(`${answer.status} ${await answer.text()}`);
    address = new URL(next, address).href;
  }
  return address;
}
