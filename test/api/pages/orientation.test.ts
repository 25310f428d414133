import t from 'tap';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { openSmtp } from '../../smtp.ts';
import { addVenues } from '../../venues.ts';

const html = { accept: 'text/html' };
const formType = 'application/x-www-form-urlencoded';
const plain = (body: string) => body.replaceAll(/[\u00a0\u202f]/g, ' ');
const procedures = 'Aide aux démarches administratives';
const services = `services=${encodeURIComponent(procedures)}`;

const samples = [
  {
    id: 'a',
    nom: 'Maison des aidants',
    at: LILLE,
    services: [procedures],
    frais_a_charge: ['Gratuit'],
    horaires: 'Mo-Fr 09:00-12:00; PH off',
    telephone: '+33320495000',
    prise_en_charge_specifique: ['Surdité'],
  },
  {
    id: 'b',
    nom: 'Relais de Roubaix',
    at: ROUBAIX,
    services: [procedures],
    horaires: 'Tu 09:00-12:00; PH off',
  },
  { id: 'c', nom: 'Fablab', at: LILLE, services: ['Loisirs et créations numériques'] },
];

t.test('four questions lead to a few venues, each with its reasons', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, samples);
  const page = async (query: string) =>
    plain((await app.inject({ url: `/orientation${query}`, headers: html })).body);
  t.match(await page(''), /Question 1 sur 4/);
  const where = await page(`?${services}&step=where`);
  t.match(where, /Question 2 sur 4/);
  t.match(
    where,
    new RegExp(`type="hidden" name="services" value="${procedures}"`),
    'answers are carried along',
  );
  const when = await page(`?${services}&q=Lille&step=when`);
  t.match(when, /name="q" value="Lille"/);
  t.notMatch(when, /type="hidden" name="open"/);
  t.match(
    await page('?q=Lille&open=at&day=2026-06-02&hour=&step=constraints'),
    /name="open" value="2026-06-02"/,
  );
  const answer = await page(
    `?${services}&q=Lille&open=now&prise_en_charge_specifique=Surdit%C3%A9&frais_a_charge=Gratuit&step=answer`,
  );
  t.match(answer, /1 lieu pour vous/, 'at 10 on a Monday');
  t.match(answer, /Maison des aidants/);
  t.match(answer, /Personnes sourdes ou malentendantes/);
  t.match(answer, /Ouvert jusqu’à 12 h/);
  t.notMatch(answer, /Fablab/);
  const tuesday = await page(
    `?${services}&q=Roubaix&open=2026-06-02T10:00&frais_a_charge=Gratuit&step=answer`,
  );
  t.ok(tuesday.indexOf('Relais de Roubaix') < tuesday.indexOf('Maison des aidants'), 'the nearest first');
  t.match(tuesday, /« Gratuit » : le lieu ne le dit pas/);
  t.match(tuesday, /mardi 2 juin : 9 h – 12 h/);
  t.match(await page(`?q=zzzqqq&step=answer`), /Nous ne connaissons pas/);
  t.match(await page('?step=answer'), /Il nous manque l’endroit/);
  t.match(
    await page('?q=Lille&open=2027-01-01&step=answer'),
    /Les horaires ne sont connus que jusqu’au 5 juillet 2026[^<]*<\/p>.*Maison des aidants/s,
    'a day too far is left out, and it is said',
  );
  t.match(await page('?q=Saint-Denis&step=answer'), /Vous cherchiez plutôt/);
});

t.test('the sheet says where, when, why and what to bring', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, samples);
  const url = `/orientation/fiche?lieu=a&lieu=b&lieu=inconnu&${services}&near=${LILLE}`;
  const body = plain((await app.inject({ url, headers: html })).body);
  for (const said of [
    /Maison des aidants/,
    /Relais de Roubaix/,
    /une pièce d’identité/,
    /9 h – 12 h/,
    /03 20 49 50 00/,
  ])
    t.match(body, said);
  t.equal([...body.matchAll(/<svg class="qr"/g)].length, 4, 'of each, its page and the way there');
  t.match(body, /vol d’oiseau/);
  t.match(body, /<svg class="location-map"/);
  t.notMatch(body, /name="mail"/, 'nothing is offered that cannot leave');
  t.equal((await app.inject({ url: '/orientation/fiche', headers: html })).statusCode, 404);
});

t.test('it leaves by mail, in text and HTML, as often as people need, and nothing stays', async (t) => {
  const { url: SMTP_URL, received } = await openSmtp(t);
  const { app, db } = await build(t, { SMTP_URL, MAIL_FROM: 'Proximité <ne-pas-repondre@proximite.test>' });
  await addVenues(db, samples);
  const url = `/orientation/fiche?lieu=a&${services}&near=${LILLE}`;
  const send = (mail: string, remoteAddress = '10.1.1.1') =>
    app.inject({
      method: 'POST',
      url,
      remoteAddress,
      headers: { ...html, 'content-type': formType },
      payload: String(new URLSearchParams({ mail })),
    });
  t.match((await app.inject({ url, headers: html })).body, /name="mail"/);
  const sent = await send('aide@exemple.fr');
  t.equal(sent.statusCode, 303, 'on by GET, or « reload » would send it again');
  const after = (await app.inject({ url: String(sent.headers.location), headers: html })).body;
  t.match(after, /C’est envoyé/);
  t.notMatch(after, /aide@exemple\.fr/);
  const [mail] = received;
  t.match(mail, { from: 'ne-pas-repondre@proximite.test', to: ['aide@exemple.fr'] });
  t.match(mail?.text, /multipart\/alternative/);
  const words = Buffer.from(
    mail?.text
      .replaceAll('=\r\n', '')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))) ?? '',
    'latin1',
  ).toString();
  for (const said of [
    'Maison des aidants',
    'https://proximite.test/lieux/a/maison-des-aidants',
    'une pièce d’identité',
    'Gratuit',
    'openstreetmap.org/directions',
  ])
    t.ok(words.includes(said), said);
  const wrong = await send('pas une adresse');
  t.equal(wrong.statusCode, 400);
  t.match(wrong.body, /value="pas une adresse"/);
  t.equal((await send('refuse@exemple.fr', '10.1.1.9')).statusCode, 502, 'a refusal is said');
  const statuses = [];
  for (let sent = 0; sent < 4; sent += 1)
    statuses.push((await send('Aide@exemple.fr', '10.1.1.2')).statusCode);
  t.same(statuses, [303, 303, 429, 429], 'three an hour to one address, from wherever');
  const fromOne = [];
  for (let sent = 0; sent < 21; sent += 1)
    fromOne.push((await send(`a${sent}@exemple.fr`, '10.1.1.3')).statusCode);
  t.same(fromOne.slice(-2), [303, 429], 'twenty an hour from one network');
});
