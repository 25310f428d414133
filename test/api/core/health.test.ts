import t from 'tap';
import { build } from '../../helper.ts';

t.test('health tells a living process from one whose database answers', async (t) => {
  const { app, db } = await build(t);
  const live = await app.inject('/health/live');
  t.same(live.json(), { status: 'live' });
  const ready = await app.inject('/health');
  t.same(ready.json(), { status: 'ready', database: db.kind });
});
