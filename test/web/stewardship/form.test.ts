import t from 'tap';
import { fieldNames } from '../../../api/standard/fields.ts';
import { vocabularies } from '../../../api/standard/vocabularies.ts';
import {
  type Draft,
  draftsOf,
  dropDraft,
  keepDraft,
  setAside,
  takeBack,
} from '../../../web/stewardship/drafts.ts';
import { saysTheSame } from '../../../web/stewardship/form-values.ts';
import { keptFields, shownFields } from '../../../web/stewardship/sections.ts';
import { meanings, typeGroups } from '../../../web/stewardship/vocabulary-words.ts';

t.test('the form has the 32 fields of the standard, each once', async (t) => {
  t.same([...shownFields.map(({ name }) => name), ...keptFields].sort(), [...fieldNames].sort());
});

t.test('the 92 types are each in one group', async (t) => {
  t.same(typeGroups.flatMap(({ codes }) => codes).sort(), [...vocabularies.typologie].sort());
});

t.test('meanings are those of values of the standard', async (t) => {
  for (const [name, words] of Object.entries(meanings))
    for (const value of Object.keys(words))
      t.ok((vocabularies[name as keyof typeof vocabularies] as readonly string[]).includes(value), value);
});

t.test('spaces and the order of lists do not make another form', async (t) => {
  const one = {
    telephone: '0320495000',
    services: ['a', 'b'],
    presentation_detail: 'Un\ndeux',
    latitude: 50.6,
  };
  t.ok(
    saysTheSame(one, {
      telephone: '03 20 49 50 00',
      services: ['b', 'a'],
      presentation_detail: 'Un\n deux',
      latitude: 50.6,
    }),
  );
  t.notOk(saysTheSame(one, { ...one, services: ['a'] }));
  t.notOk(saysTheSame(one, { ...one, latitude: null }));
});

/** A browser's storage, as far as drafts use it. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

t.test('drafts', async (t) => {
  const draft = (id: string, age = 0): Draft => ({
    id,
    version: 1,
    at: Date.now() - age,
    entries: [['nom', id]],
  });
  const ids = () => draftsOf('epn').map(({ id }) => id);
  t.beforeEach(() => Object.assign(globalThis, { localStorage: storage(), sessionStorage: storage() }));

  t.test('are kept by venue, one a page, the latest first, three at most', async (t) => {
    for (const id of ['a', 'b', 'a', 'c', 'd']) t.ok(keepDraft('epn', draft(id)));
    t.same(ids(), ['d', 'c', 'a']);
    t.same(draftsOf('autre'), []);
    dropDraft('epn', 'c');
    t.same(ids(), ['d', 'a']);
  });

  t.test('are forgotten after a month', async (t) => {
    keepDraft('epn', draft('old', 31 * 86_400_000));
    t.same(ids(), []);
  });

  t.test('are set aside when they are sent, and taken back once', async (t) => {
    keepDraft('epn', draft('a'));
    setAside('epn', 'a');
    t.same(ids(), []);
    t.equal(takeBack('epn')?.id, 'a');
    t.equal(takeBack('epn'), undefined);
  });

  t.test('are done without where nothing can be kept', async (t) => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('refused');
      },
    });
    t.notOk(keepDraft('epn', draft('a')));
    t.same(ids(), []);
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      writable: true,
      value: storage(),
    });
  });
});
