import t from 'tap';
import { trailOf } from '../../../web/ui/trail.tsx';

const table: readonly (readonly [path: string, names: string])[] = [
  ['/', ''],
  ['/gouvernance', ''],
  ['/gouvernance/accords', 'La gouvernance'],
  ['/gouvernance/accords/convention-2015?le=2020-01-01', 'La gouvernance › Accords'],
  ['/gouvernance/reunions/3', 'La gouvernance › Comités'],
  ['/mon-espace', ''],
  ['/mon-espace/gouvernance', 'Mon espace'],
  ['/mon-espace/gouvernance/criteres', 'Mon espace › Faire vivre les accords'],
  ['/mon-espace/gouvernance/reunions/3', 'Mon espace › Faire vivre les accords › Comités'],
  // There is no list of reviews to work on: a year is chosen on its page.
  ['/mon-espace/gouvernance/bilans/2026', 'Mon espace › Faire vivre les accords'],
];

t.test('each page of the governance leads back to what it is of', async (t) => {
  for (const [path, names] of table)
    t.equal(
      trailOf(path)
        .map(([, name]) => name)
        .join(' › '),
      names,
      path,
    );
});
