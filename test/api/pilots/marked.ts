import type { FastifyInstance } from 'fastify';
import type { Database } from '../../../db/database.ts';
import { asking, type Who } from '../../asking.ts';
import { addOrganisation, signInDelegate } from '../../partners.ts';
import { give, signIn } from '../../people.ts';
import { ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';
import { addSchools, giveCommune, openCampaign, publish, signInParties } from './people.ts';

/** Stands in what no one but those concerned reads: names, addresses, what was written of a lesson or of someone. */
export const SECRET = /quetzal/i;
/** Stands in what volunteers show to the communes that they agreed to be seen by. */
export const SHOWN_TO_COMMUNES = /axolotl/i;

const ROUBAIX_CODE = '59512';
const LILLE_CODE = '59350';
const NOBODY = { cookie: '' };
/** The dates of the scenario: a year that was approved in September, of which November is over. */
export const IN_SEPTEMBER = new Date('2026-09-07T08:00:00Z');
export const IN_NOVEMBER = new Date('2026-11-25T18:00:00Z');

const circle = { reach: 'circle', centre: ROUBAIX, radius: 20_000 };

/** Someone whose profile, address and employer bear a mark. */
async function markedVolunteer(app: FastifyInstance, db: Database, name: string, organisation: number) {
  const mail = `${name}.quetzal@octopode-quetzal.fr`;
  const who = await signIn(app, db, mail);
  await db.query('update person set name = $2 where email = $1', [mail, `Quetzal ${name}`]);
  const resource = await publish(asking(app), who, { person: true }, 'volunteer', {
    ...circle,
    title: `Axolotl, ${name}`,
    description: 'Axolotl : dix ans de formation.',
    details: {
      trades: ['Formation et pédagogie'],
      availability: 'Le mardi, axolotl',
      seen_by: ['Les communes'],
      halfdays: ['mardi après-midi', 'jeudi après-midi'],
      lessons: 2,
      grants: ['Jours de RTT'],
      employer: 'Axolotl et Cie',
    },
  });
  const ask = asking(app);
  await ask('PUT', `/volunteers/${resource}/employer`, who, { organisation, known_as: `Quetzal, ${name}` });
  return { mail, who, resource };
}

/** A commune's application as it would write it: its school asked by mail, its answer, and what the parties say. */
async function markedApplication(app: FastifyInstance, db: Database, campaign: number, mayor: Who) {
  const ask = asking(app);
  const [own = '', other = ''] = await addSchools(db, [ROUBAIX_CODE, LILLE_CODE]);
  const { body: made } = await ask('POST', `/campaigns/${campaign}/pilots`, mayor, {
    code_insee: ROUBAIX_CODE,
  });
  const { pilot } = made;
  const { version } = (await ask('GET', `/pilots/${pilot}`, mayor)).body;
  const hour = { levels: ['CM1'], pupils: 24, starts: '15:30', ends: '16:30' };
  const written = await ask(
    'PUT',
    `/pilots/${pilot}`,
    { ...mayor, 'if-match': `"${version}"` },
    {
      rooms: 'La salle Quetzal',
      machines: 14,
      animators: 1,
      volunteers: 2,
      wishes: 'Voir avec Monsieur Quetzal',
      schools: [{ uai: own, classes: [{ ...hour, weekday: 2 }] }],
    },
  );
  if (written.status !== 200) throw new Error(JSON.stringify(written.body));
  await ask('POST', `/pilots/${pilot}/schools/${own}/asking`, mayor, {
    mail: 'ce.quetzal@ac-lille.fr',
  });
  const token = await lastToken(db, 'ce.quetzal@ac-lille.fr');
  await ask('POST', '/pilots/agreements', NOBODY, { token, agrees: true, word: 'Quetzal, directrice' });
  await ask('POST', `/pilots/${pilot}/moves`, mayor, { act: 'submit', from: 'draft' });
  return { pilot, uai: own, otherSchool: other, token };
}

/** What the last mail to a school carries. */
export async function lastToken(db: Database, mail: string): Promise<string> {
  const [letter] = await db.query<{ text: string }>(
    'select text from mail where recipient = $1 order by mail desc limit 1',
    [mail],
  );
  return /jeton=([\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
}

/** The lessons of a class, of which one is held, one cancelled, and one in which a volunteer stands in for another. */
async function markedLessons(
  app: FastifyInstance,
  pilot: number,
  mayor: Who,
  { kit, helpers, setNow }: { kit: number; helpers: readonly number[]; setNow: (now: Date) => void },
) {
  const ask = asking(app);
  await ask('POST', `/pilots/${pilot}/lessons`, mayor, { from: '2026-11-02', until: '2026-12-15', kit });
  setNow(IN_NOVEMBER);
  const known = await ask('GET', `/pilots/${pilot}/year`, mayor);
  if (known.status !== 200) throw new Error(JSON.stringify(known.body));
  const { lessons } = known.body;
  const [first, second] = lessons;
  const report = {
    attendance: 22,
    satisfaction: 5,
    incidents: ['retard'],
    kit,
    chapter: 1,
    hours: helpers.map((resource) => ({ resource, hours: 1 })),
  };
  const held = await ask(
    'PUT',
    `/lessons/${first.lesson}/report`,
    { ...mayor, 'if-match': `"${first.version}"` },
    report,
  );
  if (held.status !== 200) throw new Error(JSON.stringify(held.body));
  const head = { ...mayor, 'if-match': `"${second.version}"` };
  await ask('POST', `/lessons/${second.lesson}/moves`, head, {
    act: 'cancel',
    reason: 'Madame Quetzal est malade',
  });
  await ask(
    'PUT',
    `/lessons/${first.lesson}/feedback`,
    { ...mayor, 'if-match': '"0"' },
    {
      side: 'commune',
      stars: 4,
      went_well: 'Quetzal a tout compris',
      to_change: 'Moins de Quetzal',
      names_nobody: true,
    },
  );
  return { held: Number(first.lesson), lessons: lessons.map(({ lesson }: { lesson: number }) => lesson) };
}

/**
 * A pilot's year in which all who take part bear a mark: the mayor, the head, a venue's animator, volunteers of a company
 * and of a school, and what each wrote. @param setNow moves the application's clock
 */
export async function markedYear(app: FastifyInstance, db: Database, setNow: (now: Date) => void) {
  const ask = asking(app);
  await addVenues(db, [{ id: 'roubaix', nom: 'Fabrique de Roubaix', at: ROUBAIX }]);
  const keeper = await signIn(app, db, 'animatrice.quetzal@lieu.fr');
  await give(db, 'animatrice.quetzal@lieu.fr', 'steward', 'roubaix');
  const animator = await publish(ask, keeper, { venue: 'roubaix' }, 'animator', {
    details: { halfdays: ['mardi après-midi'], lessons: 2, km: 10, trains: true },
  });
  const company = await addOrganisation(db, 'Octopode');
  const institute = await addOrganisation(db, 'Institut de Lille', {
    kind: 'établissement d’enseignement supérieur',
  });
  const employer = await signInDelegate(app, db, 'rh.quetzal@octopode.fr', company);
  const volunteer = await markedVolunteer(app, db, 'jeanne', company);
  const student = await markedVolunteer(app, db, 'ali', institute);
  await ask('PUT', `/volunteers/${volunteer.resource}/employer/confirmation`, employer, {
    organisation: company,
    confirmed: true,
  });
  const publisher = await addOrganisation(db, 'Éditions du Nord');
  const author = await signInDelegate(app, db, 'autrice.quetzal@nord.fr', publisher);
  const kit = await publish(ask, author, { organisation: publisher }, 'practice', {
    title: 'Premiers programmes',
    details: {
      form: 'Mallette',
      subjects: ['Code et robotique'],
      level: 'Débutant',
      licence: 'CC BY 4.0',
      link: 'https://exemple.fr/kit',
      school: ['École primaire'],
      ages: ['CM1'],
      chapters: ['Qui décide ?', 'Un robot'],
    },
  });
  const parties = await signInParties(app, db);
  const party = (name: string) => parties.get(name) ?? NOBODY;
  const campaign = await openCampaign(app, party('Éducation nationale'), { places_least: 1, places_most: 5 });
  const mayorMail = 'maire.quetzal@ville-roubaix.fr';
  const mayor = await signIn(app, db, mayorMail);
  await ask('POST', `/communes/${ROUBAIX_CODE}/requests`, mayor, { message: 'Je suis Quetzal, adjoint' });
  await giveCommune(db, mayorMail, ROUBAIX_CODE);
  const application = await markedApplication(app, db, campaign, mayor);
  const { pilot } = application;
  await ask('POST', `/pilots/${pilot}/words`, mayor, { side: 'commune', text: 'Demandez à Quetzal.' });
  for (const [side, who] of parties)
    await ask('POST', `/pilots/${pilot}/words`, who, { side, answer: 'yes', text: 'Oui, quetzal.' });
  const [schoolClass] = (await ask('GET', `/pilots/${pilot}/team`, mayor)).body.classes;
  const members: number[] = [];
  for (const [resource, who] of [
    [animator, keeper],
    [volunteer.resource, volunteer.who],
    [student.resource, student.who],
  ] as const) {
    const { body } = await ask('POST', `/pilots/${pilot}/team`, mayor, {
      school_class: schoolClass.school_class,
      resource,
    });
    const taken = await ask('POST', `/team/${body.member}/moves`, who, { act: 'accept', from: 'proposed' });
    if (taken.status !== 200) throw new Error(JSON.stringify(taken.body));
    members.push(body.member);
    for (const one of [who, mayor])
      await ask('POST', `/team/${body.member}/messages`, one, { text: 'Ici Quetzal, je vous écris.' });
  }
  const move = async (act: string, from: string) => {
    const { status, body } = await ask('POST', `/resources/${campaign}/moves`, party('Éducation nationale'), {
      act,
      from,
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  await move('choose', 'published');
  await move('start', 'choosing');
  const helpers = [animator, volunteer.resource, student.resource];
  const { held, lessons } = await markedLessons(app, pilot, mayor, { kit, helpers, setNow });
  return {
    ...application,
    ask,
    animator,
    author,
    campaign,
    company,
    employer,
    held,
    keeper,
    kit,
    lessons,
    mayor,
    mayorMail,
    members,
    move,
    party,
    student,
    volunteer,
  };
}
