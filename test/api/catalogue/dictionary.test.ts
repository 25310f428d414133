import t from 'tap';
import { dictionarySchema } from '../../../api/catalogue/schema.ts';
import { breachesOf } from '../../../api/standard/conformity.ts';
import { type FieldName, fieldNames } from '../../../api/standard/fields.ts';
import { vocabularies } from '../../../api/standard/vocabularies.ts';
import { build } from '../../helper.ts';

const { app } = await build(t);

t.test('the dictionary has each field with its values, and says what is ours', async (t) => {
  const { fields, ours } = dictionarySchema.parse((await app.inject('/api/dictionary')).json());
  t.same(
    fields.map(({ name }) => name),
    fieldNames,
  );
  const services = fields.find(({ name }) => name === 'services');
  t.same(
    services?.values?.map(({ value }) => value),
    vocabularies.services,
  );
  const type = fields.find(({ name }) => name === 'typologie');
  t.match(
    type?.values?.find(({ value }) => value === 'EPN'),
    { label: /numérique/i },
  );
  t.ok(ours.some(({ name }) => name === 'version'));
  t.same(
    ours.filter(({ description }) => description === ''),
    [],
    'none is left unexplained',
  );
});

t.test('every example of the dictionary is valid', async (t) => {
  const { fields } = dictionarySchema.parse((await app.inject('/api/dictionary')).json());
  const cells = Object.fromEntries(fields.map(({ name, example }) => [name, example]));
  t.same(breachesOf(cells as Record<FieldName, string>), []);
});

t.test('the Table Schema is where it says it is', async (t) => {
  const schema = (await app.inject('/api/schema.json')).json();
  t.match(schema, { primaryKey: 'id', licenses: [{ name: 'etalab-2.0' }] });
  t.equal(schema.fields.length, 32);
});

t.end();
