import t from 'tap';
import { terminalReport } from '../../../api/sources/report.ts';
import { openDatabase } from '../../helper.ts';
import { addVenues } from '../../venues.ts';
import { importRows, plain } from './files.ts';

t.test('the report reads in a terminal: counts that add up, repairs by kind, refusals by line', async (t) => {
  const db = await openDatabase(t);
  const text = terminalReport(
    await importRows(db, [
      { ...plain, telephone: '03 20 00 00 00' },
      { ...plain, id: 'a2', telephone: '03 20 00 00 00', courriels: 'médiathèque@lille.fr' },
      { ...plain, id: 'a3', nom: '' },
    ]),
  );
  for (const sentence of [
    /^ {8}3 {2}lignes lues$/m,
    /^ {8}2 {2}ajoutées$/m,
    /Le compte y est : 2 \+ 0 \+ 0 \+ 0 \+ 1 = 3\./,
    /^ {8}2 {2}Téléphone mis au format international$/m,
    /l\. 2, telephone : « 03 20 00 00 00 » → « \+33320000000 »/,
    /^ {8}1 {2}Courriel invalide, laissé de côté$/m,
    /^ {8}4 {2}a3 : « nom » est vide : le nom du lieu est attendu\.$/m,
  ])
    t.match(text, sentence);
  t.notMatch(text, /l\. 3, telephone/, 'the same change is shown once');
  t.notMatch(text, /démonstration/);
});

t.test('it says when nothing changed, and when nothing was written', async (t) => {
  const db = await openDatabase(t);
  t.match(terminalReport(await importRows(db, [plain], true)), /Essai à blanc : rien n’a été écrit/);
  await importRows(db, [plain]);
  t.match(terminalReport(await importRows(db, [plain])), /Rien n’a changé dans l’annuaire/);
});

t.test('while demonstration venues remain, it ends with how to remove them', async (t) => {
  const db = await openDatabase(t);
  await addVenues(db, [{ id: 'd1', source: 'demo' }]);
  await db.query('update venue set demonstration = true');
  t.match(
    terminalReport(await importRows(db, [plain])),
    /1 lieux? de démonstration[\s\S]*npm run demonstration:remove/,
  );
});
