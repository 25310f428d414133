import type { IndicatorDetail } from '../../api/indicators/schema.ts';
import { ApiError } from '../api.ts';
import { errorPage } from '../errors/error-page.tsx';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { findInvented } from '../territories/invented.tsx';
import { withQuery } from '../territories/urls.ts';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { Definition, Versions } from './definition.tsx';
import { indicatorsApi } from './indicators-api.ts';
import { franceInWords } from './indicators-page.tsx';
import { FranceMap, RowsTable, TrendFigure } from './parts.tsx';
import { INDICATORS_URL, indicatorUrl } from './urls.ts';
import { words } from './words.ts';

const levels = ['region', 'departement', 'epci', 'commune'] as const;

/** What the address asks, softly: what cannot be understood is as usual. */
function queryIn(params: URLSearchParams): URLSearchParams {
  const level = levels.find((one) => one === params.get('niveau'));
  const year = /^20\d\d$/.exec(params.get('annee') ?? '')?.[0];
  const of = /^(france|region|departement|epci|commune):\w{2,9}$/.exec(params.get('territoire') ?? '')?.[0];
  return new URLSearchParams([
    ...(level ? [['level', level]] : []),
    ...(year && Number(year) >= 2015 ? [['year', year]] : []),
    ...(of ? [['trend', of]] : []),
    // Of communes, those of the département that one looks at: there are thousands.
    ...(of && level && holds(of, level) ? [['within', of]] : []),
  ]);
}

const holds = (of: string, level: string) =>
  /^(region|departement):/.test(of) && ['epci', 'commune'].includes(level);

/** Rows that are shown: a page of more is not read. */
const SHOWN = 200;

interface Props {
  readonly one: IndicatorDetail;
}

function Choose({ one }: Props) {
  const { level, asked_year: asked, years, rows, trend } = one;
  const all = [...new Set([...years, asked])].sort((a, b) => b - a);
  const shown = `${trend.level}:${trend.code}`;
  const isListed = trend.level === level && rows.some(({ code }) => code === trend.code);
  return (
    <form action={indicatorUrl(one.code)} class="choose" aria-label={words.territories}>
      <Field id="niveau" label={words.level}>
        <select id="niveau" name="niveau">
          {levels.map((name) => (
            <option key={name} value={name} selected={name === level}>
              {words.levels[name]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="annee" label={words.year}>
        <select id="annee" name="annee">
          {all.map((year) => (
            <option key={year} value={year} selected={year === asked}>
              {year}
            </option>
          ))}
        </select>
      </Field>
      <Field id="territoire" label={words.territory}>
        <select id="territoire" name="territoire">
          <option value="france:FR">France</option>
          {!isListed && trend.level !== 'france' && (
            <option value={shown} selected>
              {trend.nom}
            </option>
          )}
          {rows.slice(0, SHOWN).map(({ code, nom }) => (
            <option key={code} value={`${level}:${code}`} selected={`${level}:${code}` === shown}>
              {nom}
            </option>
          ))}
        </select>
      </Field>
      <p class="fine">{words.chooseHint}</p>
      <button type="submit" class="button button-primary">
        {words.show}
      </button>
    </form>
  );
}

function Figures({ one }: Props) {
  const { level, rows, trend, asked_year: year } = one;
  const isDrawn = level === 'region' || level === 'departement';
  return (
    <>
      <Section id="territoires" title={words.territories}>
        <Choose one={one} />
        {isDrawn && (
          <FranceMap
            measure={one}
            level={level}
            rows={rows}
            title={words.mapTitle(one.nom, words.levels[level], year)}
            id="carte"
          />
        )}
        <RowsTable
          measure={one}
          level={level}
          rows={rows.slice(0, SHOWN)}
          caption={words.caption(one.nom, year)}
        />
        {rows.length > SHOWN && <p class="fine">{words.onlyFirst(SHOWN)}</p>}
        {rows.some(({ part_of }) => part_of) && <p class="fine">{words.arrondissements}</p>}
        <p class="takeaway">
          <a href={withQuery(`/api/governance/indicators/${one.code}.csv`, { level })} download>
            {words.csv}
          </a>
          <a href={withQuery(`/api/governance/indicators/${one.code}`, { level })}>{words.api}</a>
        </p>
      </Section>
      <Section id="evolution" title={words.trend(trend.nom)}>
        <TrendFigure measure={one} frequency={one.frequency} points={trend.points} name={trend.nom} />
      </Section>
    </>
  );
}

function stateOf({ waits, retired, failure }: IndicatorDetail): string | undefined {
  if (waits) return words.waits;
  if (retired) return words.retired;
  return failure ? words.failure(failure) : undefined;
}

/** `/gouvernance/indicateurs/:code`: what an indicator is, what it was, and what it says of each territory. */
export async function indicatorPage({ askAsAnyone, params, url, words: catalogue }: Request): Promise<Page> {
  const code = params.code ?? '';
  try {
    const one = await indicatorsApi(askAsAnyone).find(code, queryIn(url.searchParams));
    const invented = await findInvented(askAsAnyone);
    const state = stateOf(one);
    return {
      styles: ['text', 'form', 'resources', 'territories', 'indicators'],
      head: {
        title: `${one.nom} · Nouvelle Proximité`,
        description: one.formula,
        path: indicatorUrl(one.code),
        frenchOnly: true,
      },
      body: (
        <TextPage title={one.nom}>
          <p class="lead">
            {words.kinds[one.kind]}. {one.waits ? '' : franceInWords(one)}
          </p>
          {state && <Notice>{state}</Notice>}
          {invented && <Notice>{words.demonstration}</Notice>}
          {!one.waits && <Figures one={one} />}
          <Definition one={one} />
          <Versions versions={one.versions} />
          <p>
            <a href={INDICATORS_URL}>{words.all}</a>
          </p>
        </TextPage>
      ),
    };
  } catch (error) {
    if (error instanceof ApiError && [400, 404].includes(error.statusCode)) return errorPage(catalogue, 404);
    throw error;
  }
}
