import t from 'tap';
import type { Brought } from '../../../api/resources/schema.ts';
import { build } from '../../helper.ts';
import { addOrganisation, resourceOf, signInDelegate } from '../../partners.ts';
import { LILLE } from '../../places.ts';
import { addVenues } from '../../venues.ts';

t.test('a venue’s page names what is offered to it, what is kept for it first', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'moulins', nom: 'Médiathèque de Moulins', at: LILLE },
    { id: 'fives', nom: 'Médiathèque de Fives', at: LILLE },
  ]);
  const organisation = await addOrganisation(db, 'Compagnie de Lille');
  const giver = await signInDelegate(app, db, 'moi@lille.fr', organisation);
  const offer = async (kind: string, more: object) => {
    const post = (url: string, payload: object) =>
      app.inject({ method: 'POST', url: `/api${url}`, headers: giver, payload });
    const made = await post('/resources', { owner: { organisation }, resource: resourceOf(kind, more) });
    await post(`/resources/${made.json().resource}/moves`, { act: 'publish', from: 'draft' });
  };
  await offer('goods', { title: 'Dix portables', reach: 'venues', venues: ['moulins'] });
  await offer('skills', { title: 'Deux formateurs' });
  const offersTo = async (venue: string) =>
    (await app.inject(`/api/venues/${venue}/resources`)).json<Brought>().offers;
  t.match(await offersTo('moulins'), [
    { title: 'Dix portables', owner: 'Compagnie de Lille', reserved: true },
    { title: 'Deux formateurs', reserved: false },
  ]);
  t.same(
    (await offersTo('fives')).map(({ title }) => title),
    ['Deux formateurs'],
  );
  const page = (await app.inject('/lieux/moulins/mediatheque-de-moulins')).body;
  t.match(page, /Dix portables.*réservé à ce lieu.*Mécénat en nature, Compagnie de Lille/s);
  const other = (await app.inject('/en/lieux/fives/mediatheque-de-fives')).body;
  t.match(other, /Deux formateurs/);
  t.notMatch(other, /Dix portables/);
});
