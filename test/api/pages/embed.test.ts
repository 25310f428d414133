import t from 'tap';
import { parameters } from '../../../web/embed/parameters.ts';
import { facetFields } from '../../../web/venues/criteria.ts';
import { build } from '../../helper.ts';
import { LILLE, ROUBAIX } from '../../places.ts';
import { addVenues } from '../../venues.ts';

const html = { accept: 'text/html' };

t.test('the element has an attribute for every filter', async (t) => {
  t.same(
    ['need', 'open', 'unsure', 'recent', ...facetFields].filter((name) => !parameters.includes(name)),
    [],
  );
});

t.test('frames are for other sites, pages are not', async (t) => {
  const { app, db } = await build(t);
  await addVenues(db, [
    { id: 'l', nom: 'Médiathèque', at: LILLE },
    {
      id: 'r',
      nom: 'Condition Publique',
      at: ROUBAIX,
      commune: 'Roubaix',
      code_insee: '59512',
      code_postal: '59100',
    },
  ]);
  const page = (url: string) => app.inject({ url, headers: html });

  t.test('who may frame what is in the policy of each', async (t) => {
    const frame = await page('/embarque?departement=59&logo=https%3A%2F%2Fville.test%2Flogo.png');
    t.equal(frame.statusCode, 200);
    t.match(frame.headers['content-security-policy'], /frame-ancestors 'self' \*/);
    t.match(frame.headers['content-security-policy'], /img-src [^;]*https:\/\/ville.test/);
    t.notMatch(frame.headers['content-security-policy'], /unsafe/);
    t.equal(frame.headers['x-frame-options'], undefined);
    t.equal(frame.headers['set-cookie'], undefined);
    const twisted = await page(`/embarque?logo=${encodeURIComponent("https://ville.test/'; script-src *")}`);
    t.notMatch(twisted.headers['content-security-policy'], /script-src \*/);
    for (const url of ['/', '/lieux/l/mediatheque', '/integrer']) {
      const { headers } = await page(url);
      t.match(headers['content-security-policy'], /frame-ancestors 'none'/, url);
      t.equal(headers['x-frame-options'], 'SAMEORIGIN', url);
    }
  });

  t.test('a frame has neither header nor menu, and its form keeps its looks', async (t) => {
    const { body } = await page('/embarque?commune=59512&accent=%23aa0000&box=0');
    t.notMatch(body, /site-header|class="languages"/);
    t.match(body, /Condition Publique/);
    t.notMatch(body, /data-id="l"/, 'this commune only');
    t.match(body, /<input type="hidden" name="accent" value="#aa0000"/);
    t.match(body, /action="\/embarque\?accent=%23aa0000&amp;box=0"/);
    t.notMatch(body, /role="combobox"/);
    t.match(body, /<base target="_blank"/);
    t.match(body, /href="\/embarque\/theme.css\?accent=%23aa0000"/);
    t.match((await page('/embarque?commune=59999')).body, /departement=59/, 'an unknown commune welcomes');
    t.match((await page('/ar/embarque?commune=59512')).body, /<html lang="ar" dir="rtl"/);
  });

  t.test('its colours are a style sheet', async (t) => {
    const { headers, body } = await page('/embarque/theme.css?accent=%23aa0000');
    t.match(headers['content-type'], /text\/css/);
    t.match(body, /--accent:#aa0000/);
    t.equal((await page('/embarque/theme.css?accent=}')).body, '');
  });

  t.test('the composer writes the line to paste', async (t) => {
    const { body } = await page('/integrer?q=Roubaix&need=apprendre&accent=%23aa0000&language=fr&height=500');
    t.match(body, /src=&quot;https:\/\/proximite.test\/embarque\?commune=59512&amp;amp;need=apprendre/);
    t.match(body, /height=&quot;500&quot;/);
    t.match(
      body,
      /nouvelle-proximite commune=&quot;59512&quot; need=&quot;apprendre&quot; accent=&quot;#aa0000&quot;/,
    );
    t.match((await page('/integrer?q=Nord')).body, /departement=59/);
    const filtered = (
      await page('/integrer?q=Roubaix&services=Aide+aux+d%C3%A9marches+administratives&language=en')
    ).body;
    t.match(filtered, /services=&quot;Aide aux démarches administratives&quot;/);
    t.match(filtered, /title=&quot;Places to get help/, 'in the language of the frame');
    const unknown = (await page('/integrer?q=R%C3%A9gion+Zzz')).body;
    t.notMatch(unknown, /class="snippet"/, 'nothing to paste that would not work');
    t.match((await page('/integrer?q=Roubaix&around=1')).body, /near=/);
    t.match((await page('/integrer?q=zzzqqq')).body, /Nous ne connaissons pas/);
  });
});

t.test('the operator decides who may frame', async (t) => {
  const { app } = await build(t, { EMBED_ORIGINS: 'https://www.lille.fr' });
  const { headers } = await app.inject({ url: '/embarque', headers: html });
  t.match(headers['content-security-policy'], /frame-ancestors 'self' https:\/\/www.lille.fr$/);
});
