import * as oidc from 'openid-client';
import type { Config } from '../../config.ts';

/** Where ProConnect sends people back to: to be declared there, letter for letter. */
const RETURN_PATH = '/connexion/proconnect/retour';
/** And after they have signed out there: to be declared, too. */
const LEFT_PATH = '/connexion/proconnect/sortie';
/** Seconds: who waits longer has a link by mail to go by. */
const TIMEOUT_S = 10;

/** What must come back as it left: that the answer is to this browser's question, and was not used. */
export interface Pending {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who someone is there. */
export interface Identity {
  readonly subject: string;
  /** In lower case. */
  readonly mail: string;
  /** What they are recognised by when they leave. */
  readonly idToken: string;
}

/** Why nobody came in: the person went back, ProConnect does not answer, it gave no address, its answer is not one. */
export type Failure = 'declined' | 'away' | 'no-mail' | 'invalid';

export class ProConnectError extends Error {
  override readonly name = 'ProConnectError';
  readonly failure: Failure;
  constructor(failure: Failure, message: string) {
    super(message);
    this.failure = failure;
  }
}

/** ProConnect as this site knows it; nothing is asked of it before its first use. */
export interface ProConnect {
  /** @throws ProConnectError */
  begin(): Promise<{ readonly url: URL; readonly pending: Pending }>;
  /** @param search the query that the browser came back with @throws ProConnectError */
  finish(search: string, pending: Pending): Promise<Identity>;
  /** @returns where the browser signs out there, or undefined where it cannot, or ProConnect is away */
  leave(idToken: string): Promise<URL | undefined>;
}

type Settings = Pick<Config, 'PROCONNECT_ISSUER' | 'PROCONNECT_CLIENT_ID' | 'PROCONNECT_CLIENT_SECRET'>;

/** Its own word for what went wrong, never what it sent: that may name the person. */
const codeOf = (error: unknown) => {
  const { error: said, code, name } = error as { error?: string; code?: string; name?: string };
  return String(said ?? code ?? name ?? 'unknown');
};

function failureOf(error: unknown): Failure {
  if (error instanceof oidc.AuthorizationResponseError && error.error === 'access_denied') return 'declined';
  const code = codeOf(error);
  return error instanceof TypeError || /TIMEOUT|RESPONSE_STATUS|server_error|unavailable/i.test(code)
    ? 'away'
    : 'invalid';
}

function refused(error: unknown): never {
  if (error instanceof ProConnectError) throw error;
  throw new ProConnectError(failureOf(error), codeOf(error));
}

/** The address is what makes a person here: without one, or with one that is said not to be theirs, nobody comes in. */
function mailIn({ email, email_verified }: oidc.UserInfoResponse): string {
  if (typeof email !== 'string' || !/^[^\s@]+@[^\s@]+$/.test(email) || email_verified === false)
    throw new ProConnectError('no-mail', 'no address');
  return email.toLowerCase();
}

/**
 * ProConnect's authorization code flow, with state, nonce and PKCE, and its userinfo as a signed JWT.
 * @param origin scheme and host of this site, as the public sees them
 * @returns undefined where it is not configured
 */
export function openProConnect(settings: Settings, origin: string): ProConnect | undefined {
  const { PROCONNECT_ISSUER: issuer, PROCONNECT_CLIENT_ID: id, PROCONNECT_CLIENT_SECRET: secret } = settings;
  if (!issuer || !id || !secret) return undefined;
  const redirect_uri = origin + RETURN_PATH;
  const client = {
    client_secret: secret,
    id_token_signed_response_alg: 'RS256',
    userinfo_signed_response_alg: 'RS256',
  };
  // Without this, a signed answer that came by TLS is believed without a look at its signature.
  const execute = [oidc.enableNonRepudiationChecks];
  // A provider on this machine, to try; config.ts lets no other be asked in clear.
  if (issuer.startsWith('http:')) execute.push(oidc.allowInsecureRequests);

  let known: oidc.Configuration | undefined;
  async function configuration(): Promise<oidc.Configuration> {
    known ??= await oidc.discovery(new URL(issuer ?? ''), id ?? '', client, oidc.ClientSecretPost(secret), {
      execute,
      timeout: TIMEOUT_S,
    });
    return known;
  }

  async function begin() {
    const pending = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(await configuration(), {
      redirect_uri,
      // ProConnect would give names and a SIRET, too: nothing here is done with them.
      scope: 'openid email',
      acr_values: 'eidas1',
      state: pending.state,
      nonce: pending.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
      code_challenge_method: 'S256',
    });
    return { url, pending };
  }

  async function finish(search: string, { state, nonce, verifier }: Pending): Promise<Identity> {
    const tokens = await oidc.authorizationCodeGrant(await configuration(), new URL(search, redirect_uri), {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const subject = tokens.claims()?.sub ?? '';
    const said = await oidc.fetchUserInfo(await configuration(), tokens.access_token, subject);
    return { subject, mail: mailIn(said), idToken: tokens.id_token ?? '' };
  }

  async function leave(idToken: string) {
    const known = await configuration();
    if (!known.serverMetadata().end_session_endpoint) return undefined;
    return oidc.buildEndSessionUrl(known, {
      id_token_hint: idToken,
      post_logout_redirect_uri: origin + LEFT_PATH,
      // ProConnect wants one; nothing depends on it when the browser comes back.
      state: oidc.randomState(),
    });
  }

  return {
    begin: () => begin().catch(refused),
    finish: (search, pending) => finish(search, pending).catch(refused),
    leave: (idToken) => leave(idToken).catch(() => undefined),
  };
}
