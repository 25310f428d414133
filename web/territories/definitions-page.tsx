import { indicators } from '../../api/standard/indicators.ts';
import type { Page } from '../render.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { capital, enumerate } from '../words/typeset.ts';
import type { Indicator } from './asked.ts';
import { DEFINITIONS_URL, FRANCE, territoryUrl, withQuery } from './urls.ts';
import { words } from './words.ts';

const said = words.definitions;

/** Which map of France shows a figure: one of communes alone has none. */
const isOnMap = ({ levels }: Indicator) => (levels as readonly string[]).includes('region');

const Definition = ({ one }: { readonly one: Indicator }) => (
  <Section id={one.id} title={one.nom}>
    <p>{one.definition}</p>
    <p class="fine">
      {said.unit} : {one.unit}. {one.direction && said.better[one.direction]} {said.levels} :{' '}
      {enumerate(one.levels.map((level) => words.one[level]))}. <code>{one.id}</code>
    </p>
    {isOnMap(one) && (
      <p>
        <a href={withQuery(territoryUrl(FRANCE), { indicateur: one.id })}>
          {said.map}
          <span class="visually-hidden"> : {one.nom}</span>
        </a>
      </p>
    )}
  </Section>
);

/** `/territoires/definitions`: what each figure means. */
export const definitionsPage = async (): Promise<Page> => ({
  styles: ['text', 'territories'],
  head: {
    title: `${words.title} : ${said.title.toLowerCase()} · Nouvelle Proximité`,
    description: said.lead,
    path: DEFINITIONS_URL,
    frenchOnly: true,
  },
  body: (
    <TextPage title={`${words.title} : ${said.title.toLowerCase()}`}>
      <p class="lead">{said.lead}</p>
      <p>
        <a href={territoryUrl(FRANCE)}>{capital(words.title)}</a>
      </p>
      {indicators.map((one) => (
        <Definition key={one.id} one={one} />
      ))}
      <Section id="sources" title={said.sources}>
        <p>{said.sourcesText}</p>
        <p>
          {said.api}{' '}
          <a href="/api/indicators">
            <code>/api/indicators</code>
          </a>
          ,{' '}
          <a href="/api/territories?level=departement">
            <code>/api/territories?level=departement</code>
          </a>
        </p>
      </Section>
    </TextPage>
  ),
});
