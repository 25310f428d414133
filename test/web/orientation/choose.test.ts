import fc from 'fast-check';
import t from 'tap';
import type { Venue } from '../../../api/venues/schema.ts';
import { type Candidate, chooseVenues } from '../../../web/orientation/choose.ts';
import { bringFor } from '../../../web/sheet/bring.ts';

const procedures = 'Aide aux démarches administratives';

/** A venue as far as the choice looks at it, so many kilometres away. */
const venue = (id: string, kilometres: number, more: Partial<Venue> = {}): Candidate => ({
  venue: {
    id,
    nom: id,
    position: [kilometres, 50],
    distance: kilometres * 1_000,
    services: [procedures],
    publics_specifiquement_adresses: [],
    prise_en_charge_specifique: [],
    frais_a_charge: [],
    modalites_acces: [],
    modalites_accompagnement: [],
    prise_rdv: null,
    fiche_acces_libre: null,
    ...more,
  } as Venue,
});
const ids = (choices: readonly Candidate[]) => choices.map(({ venue: { id } }) => id);

t.test('the nearest first, when nothing else is wished', async (t) => {
  t.same(ids(chooseVenues([venue('b', 2), venue('a', 1), venue('c', 3)], {})), ['a', 'b', 'c']);
});

t.test('one that says yes is worth some way; one that says no, a long one', async (t) => {
  const wished = { prise_en_charge_specifique: ['Surdité'], frais_a_charge: ['Gratuit'] };
  const choices = chooseVenues(
    [
      venue('payant', 1, { frais_a_charge: ['Payant'], prise_en_charge_specifique: ['Surdité'] }),
      venue('muet', 2),
      venue('oui', 6, { frais_a_charge: ['Gratuit'], prise_en_charge_specifique: ['Surdité'] }),
    ],
    wished,
  );
  t.same(ids(choices), ['oui', 'muet', 'payant']);
  t.same(
    choices.map(({ answers }) => answers.map(({ says }) => says)),
    [
      ['yes', 'yes'],
      ['nothing', 'nothing'],
      ['yes', 'no'],
    ],
  );
});

t.test(
  '« free under conditions » is neither free nor not; a way to come that is not said is not offered',
  async (t) => {
    const wished = { frais_a_charge: ['Gratuit'], modalites_acces: ['Se présenter'] };
    const [choice] = chooseVenues(
      [venue('a', 1, { frais_a_charge: ['Gratuit sous condition'], modalites_acces: ['Téléphoner'] })],
      wished,
    );
    t.same(
      choice?.answers.map(({ says }) => says),
      ['nothing', 'no'],
    );
  },
);

t.test('who receives nobody is never chosen; a venue of two sources once', async (t) => {
  const choices = chooseVenues(
    [
      venue('fermé', 0.1, { modalites_acces: ["Ce lieu n'accueille pas de public"] }),
      venue('vide', 0.2, { services: [] }),
      venue('a', 1),
      { venue: { ...venue('a', 1).venue, id: 'jumeau' } },
    ],
    {},
  );
  t.same(ids(choices), ['a']);
});

t.test('surely open comes before perhaps open, unless that is next door', async (t) => {
  const open = (one: Candidate, open: 'surely' | 'maybe') => ({ ...one, open });
  t.same(ids(chooseVenues([open(venue('a', 1), 'maybe'), open(venue('b', 4), 'surely')], {})), ['b', 'a']);
  t.same(ids(chooseVenues([open(venue('a', 1), 'maybe'), open(venue('b', 9), 'surely')], {})), ['a', 'b']);
});

t.test('a few, in the order of what they cost, none worse than a far better one', async () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 30 }), (distances) => {
      const choices = chooseVenues(
        distances.map((km, index) => venue(`v${index}`, km)),
        {},
      );
      const kept = choices.map(({ venue: { distance } }) => distance ?? 0);
      const best = kept[0] ?? 0;
      return (
        kept.length <= 4 &&
        (distances.length === 0 || kept.length > 0) &&
        kept.every((one, index) => one >= (kept[index - 1] ?? 0) && one - best <= 30_000)
      );
    }),
  );
});

t.test('what to bring follows from what one comes for', async (t) => {
  t.same(bringFor([procedures]), ['paperwork']);
  t.same(bringFor(['Maîtrise des outils numériques du quotidien']), ['device']);
  t.same(bringFor([]), []);
});
