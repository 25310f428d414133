import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import t from 'tap';
import { build } from '../../helper.ts';
import { addServed } from './served.ts';

const run = promisify(execFile);

function hasGdal(): boolean {
  try {
    return /OAPIF/.test(execFileSync('ogrinfo', ['--formats'], { encoding: 'utf8' }));
  } catch {
    return false;
  }
}

t.test(
  'GDAL lists the collections, pages through one, and hands its filters over',
  { skip: hasGdal() ? false : 'no ogrinfo with OAPIF on this machine' },
  async (t) => {
    const { app, db } = await build(t, { PUBLIC_URL: undefined });
    await addServed(db);
    const address = await app.listen({ port: 0, host: '127.0.0.1' });
    const ogrinfo = async (...more: string[]) => {
      const env = { ...process.env, CPL_DEBUG: 'HTTP' };
      const { stdout, stderr } = await run('ogrinfo', ['-ro', ...more], { env });
      return stdout + stderr;
    };
    const source = `OAPIF:${address}/ogc`;
    t.match(await ogrinfo(source), /venues[\s\S]*resources[\s\S]*events[\s\S]*pilots[\s\S]*communes/);
    const all = await ogrinfo('-al', '-oo', 'PAGE_SIZE=2', source, 'venues');
    const ids = [...all.matchAll(/^ {2}id \(String\) = (.+)$/gm)].map(([, id]) => id);
    t.same(ids, ['lille', 'roubaix', 'paris', 'réunion/1', 'nouméa', 'nulle-part']);
    const filtered = await ogrinfo('-al', '-so', '-where', "commune = 'Paris'", source, 'venues');
    t.match(filtered, /Feature Count: 1\b/);
    t.match(filtered, /filter=commune.*&filter-lang=cql-text/);
    const recent = await ogrinfo('-al', '-so', '-where', "date_maj >= '2024-06-01'", source, 'venues');
    t.match(recent, /Feature Count: 3\b/);
    t.match(recent, /filter=date_maj/, 'dates are compared by the service');
    t.match(
      await ogrinfo('-al', '-so', '-spat', '2.9', '50.5', '3.3', '50.8', source, 'venues'),
      /Feature Count: 2\b/,
    );
  },
);
