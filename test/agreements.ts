import type { FastifyInstance } from 'fastify';
import { asActor } from '../api/core/actor.ts';
import type { Database } from '../db/database.ts';
import { bystanders, signInSeat } from './everyone.ts';
import { addOrganisation, signInDelegate } from './partners.ts';
import { give, giveParty, signIn } from './people.ts';

/** A PNG of one pixel, in base64. */
export const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

interface SpokenFor {
  /** Numbers of the parties to the convention, and of the partner to an agreement with the State. */
  readonly parties: Readonly<
    Record<'État' | 'Syntec Numérique' | 'partenaire' | 'État du partenariat', number>
  >;
  readonly organisation: number;
  /** Cookies: those who speak for each, for a party to another agreement, who run the directory, and who have no word in it. */
  readonly as: Readonly<
    Record<
      'state' | 'syntec' | 'delegate' | 'mayors' | 'operator' | 'stranger' | 'seat' | 'steward' | 'moderator',
      { cookie: string }
    >
  > & {
    readonly nobody: object;
  };
}

/** The convention, an agreement between the State and a partner, and whoever speaks in them or outside of them. */
export async function peopleOfAgreements(app: FastifyInstance, db: Database): Promise<SpokenFor> {
  const organisation = await addOrganisation(db, 'Orange Solidaire');
  await asActor(db, { role: 'exploitation', person: '' }, (client) =>
    client.query(
      `with one as (
       insert into agreement (slug, kind, title, object, signed_on)
       values ('orange', 'partenariat', 'Partenariat avec Orange', 'Des ateliers dans les lieux.', '2026-01-15')
       returning agreement)
     insert into agreement_party (agreement, place, name, party, organisation)
     select agreement, 1, 'État', 'État', null::bigint from one
     union all select agreement, 2, 'Orange Solidaire', null, $1 from one`,
      [organisation],
    ),
  );
  const rows = await db.query<{ slug: string; name: string; party: number }>(
    'select slug, name, agreement_party::int as party from agreement_party join agreement using (agreement)',
  );
  const of = (slug: string, name: string) =>
    rows.find((one) => one.slug === slug && one.name === name)?.party ?? 0;
  const spoken = async (mail: string, party: string) => {
    const cookie = await signIn(app, db, mail);
    await giveParty(db, mail, party);
    return cookie;
  };
  const operator = await signIn(app, db, 'exploitante@exemple.fr');
  await give(db, 'exploitante@exemple.fr', 'operator');
  return {
    organisation,
    parties: {
      État: of('convention-2015', 'État'),
      'Syntec Numérique': of('convention-2015', 'Syntec Numérique'),
      partenaire: of('orange', 'Orange Solidaire'),
      'État du partenariat': of('orange', 'État'),
    },
    as: {
      state: await spoken('etat@exemple.fr', 'État'),
      syntec: await spoken('syntec@exemple.fr', 'Syntec Numérique'),
      delegate: await signInDelegate(app, db, 'orange@exemple.fr', organisation),
      mayors: await spoken('amf@exemple.fr', 'AMF'),
      operator,
      stranger: await signIn(app, db, 'passante@exemple.fr'),
      seat: await signInSeat(app, db, operator),
      ...(await bystanders(app, db)),
      nobody: {},
    },
  };
}
