import type { ComponentChildren } from 'preact';
import type { Framework, Skill, Teaching } from '../../api/framework/schema.ts';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import { placeNamed } from '../resources/place.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { SearchForm } from '../ui/search-form.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { frameworkApi } from './framework-api.ts';
import { SkillLinks } from './taught-skills.tsx';
import { Practices, Venues, Workshops } from './teaching-parts.tsx';
import { words } from './words.ts';

const said = words.search;
const HERE = '/referentiel/ou-apprendre';
const MOST = 30;

interface Props {
  readonly framework: Framework;
  /** Codes of the version in force. */
  readonly chosen: readonly string[];
  readonly where: string;
}

/** One skill to choose; several are ticked in their domain. */
function Question({ framework: { domains }, chosen, where }: Props) {
  const several = chosen.length > 1;
  return (
    <SearchForm
      action={`${HERE}#resultats`}
      words={{ filters: said.several, send: said.send }}
      filtered={several}
      filters={domains.map(({ domain, name, skills }) => (
        <fieldset key={domain} class="field">
          <legend>{name}</legend>
          {skills.map((one) => (
            <label key={one.skill} class="check">
              <input
                type="checkbox"
                name="competence"
                value={one.skill}
                checked={several && chosen.includes(one.skill)}
              />
              {one.skill} {one.name}
            </label>
          ))}
        </fieldset>
      ))}
    >
      <Field id="competence" label={said.skill}>
        <select id="competence" name="competence">
          <option value="">{said.anySkill}</option>
          {domains.map(({ domain, name, skills }) => (
            <optgroup key={domain} label={name}>
              {skills.map((one) => (
                <option key={one.skill} value={one.skill} selected={!several && chosen.includes(one.skill)}>
                  {one.skill} {one.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Field id="ou" label={words.place} hint={words.placeHint}>
        <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={where} />
      </Field>
    </SearchForm>
  );
}

/** The skills asked for, of those there are. */
function chosenIn({ domains }: Framework, asked: URLSearchParams) {
  const codes = new Set(asked.getAll('competence'));
  return domains.flatMap(({ skills }) => skills.filter(({ skill }) => codes.has(skill))).slice(0, MOST);
}

interface ResultsProps {
  readonly skills: readonly Skill[];
  readonly teaching: Teaching;
  readonly label: string;
  /** The question, to ask another. */
  readonly children: ComponentChildren;
}

/** Who teaches what was asked for, before the question: on a telephone that takes three screens. */
function Results({ skills, teaching, label, children }: ResultsProps) {
  const [only] = skills;
  const isOne = skills.length === 1;
  const named = isOne ? undefined : new Map(skills.map(({ skill, name }) => [skill, name]));
  return (
    <>
      <p class="lead" id="resultats">
        {said.results(isOne && only ? `« ${only.name} »` : said.many(skills.length), label)}{' '}
        <a href="#chercher">{said.change}</a>
      </p>
      {!isOne && <SkillLinks skills={[...skills]} />}
      <Workshops teaching={teaching} named={named} />
      <Venues teaching={teaching} named={named} />
      <Practices teaching={teaching} named={named} />
      <p class="actions">
        <a class="button" href={`/?${new URLSearchParams({ q: label })}`}>
          {said.allHelp}
        </a>
      </p>
      <Section id="chercher" title={said.again}>
        {children}
      </Section>
    </>
  );
}

/** What is still to be said: which skill, where, or another than one that is not there any more. */
function expectedOf(asked: URLSearchParams, chosen: readonly string[], place: unknown): string {
  if (chosen.length > 0) return said.expectedPlace;
  if (asked.getAll('competence').some(Boolean)) return said.unknownSkill;
  return place ? said.expectedSkill : said.expected;
}

/** `/referentiel/ou-apprendre`: who teaches skills near a place. Its address has skills and a place, nothing of anyone. */
export async function teachingPage({ api, ask, url }: PersonalRequest): Promise<Page> {
  const own = frameworkApi(ask);
  const framework = await own.current();
  const skills = chosenIn(framework, url.searchParams);
  const chosen = skills.map(({ skill }) => skill);
  const where = url.searchParams.get('ou')?.trim().slice(0, 100) ?? '';
  const place = where ? await placeNamed(api, where) : undefined;
  const teaching =
    place && chosen.length > 0
      ? await own.teaching(new URLSearchParams({ skills: chosen.join(), near: `${place.lon},${place.lat}` }))
      : undefined;
  const question = <Question framework={framework} chosen={chosen} where={where} />;
  const body = (
    <TextPage title={said.title}>
      {!teaching && <p class="lead">{said.lead}</p>}
      {!teaching && question}
      {where && !place && <Notice>{words.unknownPlace(where)}</Notice>}
      {!teaching && (!where || place) && <Notice>{expectedOf(url.searchParams, chosen, place)}</Notice>}
      {teaching && place && (
        <Results skills={skills} teaching={teaching} label={place.label}>
          {question}
        </Results>
      )}
    </TextPage>
  );
  const styles = ['text', 'form', 'resources', 'framework'] as const;
  return personalPage(said.title, said.lead, body, { styles, path: HERE });
}
