import t from 'tap';
import { doChores } from '../../../api/chores.ts';
import type { Team } from '../../../api/stewardship/schema.ts';
import { build, NOW, testConfig } from '../../helper.ts';
import { give, signIn } from '../../people.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('several keep a venue: invited, handed over, left', async (t) => {
  let now = NOW;
  const { app, db } = await build(t, {}, () => now);
  await addVenues(db, [{ id: 'epn', nom: 'EPN', at: LILLE }]);
  const first = await signIn(app, db, 'premiere@exemple.fr');
  await give(db, 'premiere@exemple.fr', 'steward', 'epn');
  const team = async (headers = first) =>
    (await app.inject({ url: '/api/venues/epn/team', headers })).json<Team>();
  const invite = (payload: object, headers = first) =>
    app.inject({ method: 'POST', url: '/api/venues/epn/invitations', headers, payload });
  const claim = async (mail: string) => {
    const headers = await signIn(app, db, mail);
    const payload = {};
    const answer = await app.inject({ method: 'POST', url: '/api/venues/epn/claims', headers, payload });
    return { headers, state: answer.json().state };
  };
  t.match((await invite({ mail: 'pas une adresse' })).json().errors, [{ name: 'mail' }]);
  t.equal((await invite({ mail: 'Seconde@exemple.fr' })).statusCode, 201);
  const [mail] = await db.query("select recipient, text from mail where purpose = 'invitation'");
  t.match(mail, { recipient: 'seconde@exemple.fr', text: /« EPN »[\s\S]*\/lieux\/epn\/lieu\/revendiquer/ });
  t.equal((await claim('autre@exemple.fr')).state, 'pending', 'an invitation is for one address');
  const second = await claim('seconde@exemple.fr');
  t.equal(second.state, 'granted');
  const [joined] = await db.query("select recipient, text from mail where purpose = 'claim'");
  t.match(joined, {
    recipient: 'premiere@exemple.fr',
    text: /\/lieux\/epn\/lieu\/equipe\n[\s\S]*Dites-le-nous[\s\S]*\nhttps:\/\/proximite\.test\/mentions$/,
  });
  const moderator = await signIn(app, db, 'moderation@exemple.fr');
  await give(db, 'moderation@exemple.fr', 'moderator');
  const decided = await app.inject({ url: '/api/decisions', headers: moderator });
  t.match(decided.json(), [{ kind: 'claim', proof: 'invitation', by: null }]);
  const page = await app.inject({ url: '/a-traiter/decisions', headers: moderator });
  t.match(page.body, /\(sur invitation\)/);
  t.match(await team(), {
    stewards: [
      { mail: 'p…@exemple.fr', me: true },
      { mail: 's…@exemple.fr', me: false },
    ],
    invitations: [],
  });

  await invite({ mail: 'nouvelle@exemple.fr', hands_over: true });
  t.equal((await team(second.headers)).stewards.length, 2, 'nothing is handed over before it is taken');
  t.equal((await claim('nouvelle@exemple.fr')).state, 'granted');
  t.equal((await app.inject({ url: '/api/venues/epn/team', headers: first })).statusCode, 403);
  const { stewards } = await team(second.headers);
  t.same(stewards.map((one) => one.mail).sort(), ['n…@exemple.fr', 's…@exemple.fr']);

  await invite({ mail: 'retiree@exemple.fr' }, second.headers);
  const [pending] = (await team(second.headers)).invitations;
  const withdraw = () =>
    app.inject({
      method: 'DELETE',
      url: `/api/venues/epn/invitations/${pending?.invitation}`,
      headers: second.headers,
    });
  t.same([(await withdraw()).statusCode, (await withdraw()).statusCode], [204, 404]);
  t.equal((await claim('retiree@exemple.fr')).state, 'pending');
  await invite({ mail: 'tardive@exemple.fr' }, second.headers);
  now = new Date(NOW.getTime() + 31 * 86_400_000);
  t.equal((await claim('tardive@exemple.fr')).state, 'pending', 'an invitation lasts thirty days');
  await doChores(db, testConfig, now);
  t.same(await db.query('select * from invitation'), [], 'and its address is erased');
});
