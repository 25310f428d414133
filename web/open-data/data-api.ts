import type { Dictionary } from '../../api/catalogue/schema.ts';
import type { QualityReport } from '../../api/quality/schema.ts';
import { type Ask, accepted } from '../api.ts';

async function read<Value>(ask: Ask, path: string): Promise<Value> {
  const { body } = await accepted(ask(path));
  return JSON.parse(body) as Value;
}

/** What the pages of open data ask. */
export const dataApi = (ask: Ask) => ({
  quality: () => read<QualityReport>(ask, '/api/quality'),
  dictionary: () => read<Dictionary>(ask, '/api/dictionary'),
});
