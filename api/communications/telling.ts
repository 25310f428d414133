import type { Database } from '../../db/database.ts';
import { sql } from '../../db/sql.ts';
import { dayInWords } from '../core/french.ts';
import type { Mail } from '../core/mailer.ts';
import { writeMail } from '../outbox/doors.ts';
import { approvedMail, proposedMail, refusedMail, sightedMail, withdrawnMail } from './mails.ts';
import type { OwnCommunication, SightingBody, WordBody } from './schema.ts';

const peopleOf = sql(import.meta.url, 'people-of.sql');
const publicOn = sql(import.meta.url, 'public-on.sql');

interface Surroundings {
  readonly db: Database;
  readonly clock: () => Date;
  readonly origin: string;
  readonly flush: () => void;
}

/** Which parties to an agreement: one of them, or all the others. */
type Side = readonly [who: 'itself' | 'others', party: number];

/** What the parties are told of communications, once a person for each thing. */
export interface Telling {
  /** There is something to approve: to the others than who proposes it. */
  proposed(one: OwnCommunication): Promise<void>;
  /** It is refused, or all of it is approved: to who proposes it. */
  answered(one: OwnCommunication, word: WordBody): Promise<void>;
  /** To the others than who took it back. */
  withdrawn(one: OwnCommunication, act: { readonly party: number; readonly reason: string }): Promise<void>;
  /** One was seen that nobody proposed: to all the parties but who says so. */
  signalled(seen: SightingBody & { readonly sighting: number }): Promise<void>;
}

export function tellingOf({ db, clock, origin, flush }: Surroundings): Telling {
  const root = `${origin}/mon-espace/gouvernance/communication`;
  const tell = async ([who, party]: Side, about: string, mailTo: (to: string) => Mail) => {
    await db.transaction(async (client) => {
      for (const { mail } of await client.query<{ mail: string }>(peopleOf, [party, who === 'itself']))
        await writeMail(client, mailTo(mail), { purpose: 'agreement', key: `${about} ${mail}` }, clock());
    });
    flush();
  };
  const of = ({ communication, title }: OwnCommunication, party: string) => ({
    ...{ party, title },
    address: `${root}/${communication}`,
  });
  return {
    async proposed(one) {
      if (one.demonstration) return;
      const about = `communication ${one.communication} ${one.version}`;
      await tell(['others', one.agreement_party], about, (to) =>
        proposedMail(to, { ...of(one, one.party), version: one.version }),
      );
    },
    async answered(one, { party, aspect, approves, reason = '' }) {
      if (one.demonstration || (approves && one.state !== 'approuvée')) return;
      const name = one.mine.find(({ agreement_party }) => agreement_party === party)?.name ?? '';
      const what = approves ? 'approved' : `refused ${aspect} ${clock().toISOString()}`;
      const about = `communication ${one.communication} ${one.version} ${what}`;
      await tell(['itself', one.agreement_party], about, (to) =>
        approves ? approvedMail(to, of(one, name)) : refusedMail(to, { ...of(one, name), aspect, reason }),
      );
    },
    async withdrawn(one, { party, reason }) {
      if (one.demonstration) return;
      await tell(['others', party], `communication ${one.communication} withdrawn`, (to) =>
        withdrawnMail(to, { ...of(one, one.withdrawn_by ?? ''), reason }),
      );
    },
    async signalled({ sighting, party, seen_by }) {
      const [whose] = await db.query<{ name: string; day: string }>(publicOn, [sighting]);
      if (!whose) return;
      const mail = (to: string) =>
        sightedMail(to, {
          ...{ party: whose.name, until: dayInWords(whose.day) },
          address: `${root}#non-annoncees`,
        });
      const sides: readonly Side[] = seen_by
        ? [['others', seen_by]]
        : [
            ['itself', party],
            ['others', party],
          ];
      for (const side of sides) await tell(side, `sighting ${sighting}`, mail);
    },
  };
}
