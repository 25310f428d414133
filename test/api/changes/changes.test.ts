import t from 'tap';
import { forgetChanges } from '../../../api/changes/queries.ts';
import { type Change, type Changes, changesSchema } from '../../../api/changes/schema.ts';
import { compared, editAtOnce, Follower } from '../../changes.ts';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { keeperOf, wavrin } from '../../stops.ts';
import { addVenues } from '../../venues.ts';

/** More, to prove more: EDITS=1000. */
const EDITS = Number(process.env.EDITS ?? 200);

const { app, db } = await build(t);
const published = async () =>
  compared((await app.inject('/api/venues.json')).json<Record<string, unknown>[]>());
const after = async (since: string) => {
  const answer = await app.inject(`/api/changes?since=${since}`);
  return changesSchema.parse(answer.json<Changes>());
};

t.test('everything that happens to a venue is told, field by field', async (t) => {
  await addVenues(db, [
    { id: 'epn', nom: 'EPN', at: LILLE, telephone: '+33320000000' },
    { id: 'copie', at: ROUBAIX },
    { id: 'bus', at: LILLE, itinerance: ['Itinérant'] },
    { id: 'nulle-part' },
  ]);
  const follower = new Follower(app, 2);
  await follower.catchUp();
  t.same(compared(follower.copy.values()), await published(), 'the first copy, page after page');
  t.same([...follower.kinds], [['added', 4]]);
  const begun = follower.cursor ?? '';
  t.same(await after(begun), { changes: [], next: begun, more: false });
  t.equal((await app.inject('/api/changes')).json<Changes>().next, begun);

  await db.query("update venue set telephone = null, nom = 'EPN du centre' where id = 'epn'");
  await db.query("update venue set closed_on = '2026-05-31' where id = 'epn'");
  await db.query("update venue set presentation_resume = 'fermé' where id = 'epn'");
  await db.query("update venue set closed_on = null where id = 'epn'");
  await db.query(`update venue set closed_on = '2026-05-31',
    merged_into = (select number from venue where id = 'epn') where id = 'copie'`);
  await db.query(
    "update venue set notice_kind = 'other', notice_text = 'Travaux', notice_from = '2026-06-01', notice_until = '2026-06-02' where id = 'nulle-part'",
  );
  await db.query("delete from venue where id = 'nulle-part'");
  const { write } = await keeperOf(app, db, 'bus');
  t.equal((await write([wavrin])).statusCode, 200);
  const { changes, next } = await after(begun);
  t.match(changes, [
    {
      kind: 'changed',
      id: 'epn',
      version: 2,
      fields: {
        telephone: { before: '+33320000000', after: null },
        nom: { before: 'EPN', after: 'EPN du centre' },
        version: { before: 1, after: 2 },
      },
    },
    { kind: 'closed', id: 'epn', closed_on: '2026-05-31' },
    {
      kind: 'reopened',
      id: 'epn',
      version: 5,
      venue: { nom: 'EPN du centre', presentation_resume: 'fermé' },
    },
    { kind: 'merged', id: 'copie', into: 'epn' },
    { kind: 'removed', id: 'nulle-part', version: 2 },
    { kind: 'changed', id: 'bus', fields: { stops: { before: null, after: [{ commune: 'Wavrin' }] } } },
  ]);
  t.equal(changes.length, 6, 'what is closed changes for nobody, what is removed says no more of itself');
  t.same(Object.keys((changes[0] as Change & { kind: 'changed' }).fields).sort(), [
    'nom',
    'telephone',
    'version',
  ]);
  const cursors = changes.map(({ cursor }) => BigInt(cursor));
  t.ok(cursors.every((cursor, rank) => rank === 0 || cursor > (cursors[rank - 1] ?? 0n)));
  t.equal(next, changes.at(-1)?.cursor);
  await follower.catchUp();
  t.same(compared(follower.copy.values()), await published());
});

t.test('nothing new is said so at once; a cursor that is lost is told what to do', async (t) => {
  const { cursor = '' } = await (async () => {
    const follower = new Follower(app);
    await follower.catchUp();
    return follower;
  })();
  const url = `/api/changes?since=${cursor}`;
  const first = await app.inject(url);
  const again = () => app.inject({ url, headers: { 'if-none-match': String(first.headers.etag) } });
  t.equal((await again()).statusCode, 304);
  await db.query('update directory set version = version + 1');
  t.equal((await again()).statusCode, 304, 'what is not of venues is nothing new here');
  await db.query("update venue set nom = 'EPN' where id = 'epn'");
  t.equal((await again()).statusCode, 200);
  const beyond = await app.inject(`/api/changes?since=${BigInt(cursor) + 1_000n}`);
  t.match([beyond.statusCode, beyond.json().detail], [410, /recommencez sans « since »/]);
  t.equal((await app.inject('/api/changes?since=hier')).statusCode, 400);
  const { next } = (await app.inject(`/api/changes?since=${cursor}`)).json<Changes>();
  await forgetChanges(db, 90, new Date(Date.now() + 89 * 86_400_000));
  t.equal((await app.inject(url)).statusCode, 200, 'kept 90 days');
  await forgetChanges(db, 90, new Date(Date.now() + 91 * 86_400_000));
  t.equal((await app.inject(url)).statusCode, 410);
  t.equal((await app.inject(`/api/changes?since=${cursor}.0`)).statusCode, 410, 'in the first copy, too');
  t.equal((await app.inject(`/api/changes?since=${next}`)).statusCode, 200, 'who has read all goes on');
});

t.test('the last changes are a feed', async (t) => {
  await db.query("update venue set horaires = 'Mo 09:00-12:00' where id = 'epn'");
  const feed = await app.inject('/api/changes.atom');
  t.match(feed.headers['content-type'], /atom/);
  t.match(feed.body, /<title[^>]*><!\[CDATA\[EPN\]\]><\/title>/);
  t.match(feed.body, /Fiche modifiée : horaires/i);
});

t.test('who follows while many write at once ends with the same directory', async (t) => {
  const ids = Array.from({ length: 40 }, (_, rank) => `lieu-${rank}`);
  await addVenues(
    db,
    ids.map((id) => ({ id, at: LILLE })),
  );
  // One is always at the last change, where a commit that comes late would be missed; the other is behind.
  const [early, late] = [new Follower(app, 1_000), new Follower(app, 7)];
  await early.catchUp();
  let writing = true;
  const following = (async () => {
    while (writing) {
      for (let step = 0; step < 5; step += 1) await early.step();
      await late.step();
    }
  })();
  await editAtOnce(db, ids, EDITS, 4);
  writing = false;
  await following;
  for (const follower of [early, late]) {
    await follower.catchUp();
    t.same(compared(follower.copy.values()), await published());
  }
  t.same([...early.kinds.keys()].sort(), ['added', 'changed', 'closed', 'merged', 'removed', 'reopened']);
  t.comment(Object.fromEntries(early.kinds));
});

t.test('emptied at once, the directory tells everyone to begin again', async (t) => {
  const follower = new Follower(app);
  await follower.catchUp();
  await db.query('truncate venue cascade');
  t.equal((await follower.ask()).statusCode, 410);
  t.same((await after('0')).changes, []);
});
t.end();
