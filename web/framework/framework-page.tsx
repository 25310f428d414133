import type { Differences, Framework, Skill, TeachingCounts, Versions } from '../../api/framework/schema.ts';
import { skillLevels } from '../../api/standard/skills.ts';
import { Island } from '../island.tsx';
import { peopleApi } from '../people/people-api.ts';
import { personalPage } from '../people/personal-page.ts';
import { VenuesOf } from '../programmes/venues-of.tsx';
import type { Page } from '../render.tsx';
import { placeNamed } from '../resources/place.ts';
import type { PersonalRequest } from '../routes.tsx';
import { Field } from '../ui/field.tsx';
import { Notice } from '../ui/notice.tsx';
import { PrintButton } from '../ui/print-button.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { frameworkApi } from './framework-api.ts';
import { anchorOf, teachingUrl } from './urls.ts';
import { words } from './words.ts';

const HERE = '/referentiel';

interface SkillProps {
  readonly skill: Skill;
  readonly taught?: TeachingCounts[number] | undefined;
  readonly where: string;
}

function SkillItem({ skill: { skill, name, level, evidence }, taught, where }: SkillProps) {
  return (
    <li class="skill" id={anchorOf(skill)}>
      <h3>
        <span class="skill-code">{skill}</span> {name}
      </h3>
      <p class="fine">{words.level(level, skillLevels[level - 1] ?? '')}</p>
      <p>
        {words.evidence} : {evidence}
      </p>
      {taught && (
        <p class="skill-taught">
          {words.taught(taught.venues, taught.workshops, taught.practices)}.{' '}
          <a href={teachingUrl([skill], where)}>
            {words.whoTeaches}
            <span class="visually-hidden">{words.whoTeachesSkill(name)}</span>
          </a>
        </p>
      )}
    </li>
  );
}

interface DomainsProps {
  readonly framework: Framework;
  readonly counts?: TeachingCounts;
  readonly where?: string;
}

const Domains = ({ framework: { domains }, counts = [], where = '' }: DomainsProps) => (
  <>
    {domains.map(({ domain, name, lead, skills }) => (
      <Section key={domain} id={`domaine-${domain}`} title={`${domain}. ${name}`}>
        <p>{lead}</p>
        <ul class="skills">
          {skills.map((skill) => (
            <SkillItem
              key={skill.skill}
              skill={skill}
              taught={counts.find((one) => one.skill === skill.skill)}
              where={where}
            />
          ))}
        </ul>
      </Section>
    ))}
  </>
);

/** Twenty skills are a long page on a telephone. */
const Contents = ({ framework: { domains } }: Pick<DomainsProps, 'framework'>) => (
  <nav class="framework-contents" aria-label={words.contents}>
    <ul class="points">
      {domains.map(({ domain, name }) => (
        <li key={domain}>
          <a href={`#domaine-${domain}`}>
            {domain}. {name}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Levels = () => (
  <Section id="niveaux" title={words.levels}>
    <ol class="points">
      {skillLevels.map((level) => (
        <li key={level}>{level}</li>
      ))}
    </ol>
    <p class="fine">{words.levelsLead}</p>
  </Section>
);

function VersionList({ versions }: { readonly versions: Versions }) {
  const { date } = useWords();
  return (
    <Section id="versions" title={words.versions}>
      <p>{words.versionsLead}</p>
      <ul class="points">
        {versions.map(({ version, published_on, party, state, changes }) => (
          <li key={version}>
            <a href={`${HERE}/${version}`}>{words.publishedBy(version, date(published_on ?? ''), party)}</a>
            {state === 'published' && `, ${words.inForce}`}
            {changes && ` : ${changes}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

const Take = ({ version }: Framework) => (
  <Section id="emporter" title={words.download}>
    <p class="actions">
      <a class="button" href={`/api/framework.csv?version=${version}`}>
        {words.csv}
      </a>
      <a class="button" href={`/api/framework/versions/${version}`}>
        {words.json}
      </a>
    </p>
    <Island name="PrintButton" component={PrintButton} props={{ label: words.print }} />
  </Section>
);

const PlaceForm = ({ where }: { readonly where: string }) => (
  <form method="get" action={HERE} class="plain-form resource-search">
    <Field id="ou" label={words.place} hint={words.placeHint}>
      <input id="ou" name="ou" maxLength={100} aria-describedby="ou-hint" value={where} />
    </Field>
    <button type="submit" class="button">
      {words.showNear}
    </button>
  </form>
);

/** Whether who reads may write the next version. */
const mayWrite = (ask: PersonalRequest['ask']): Promise<boolean> =>
  peopleApi(ask)
    .me()
    .then(
      ({ mandates }) => mandates.some(({ role }) => role === 'operator' || role === 'party'),
      () => false,
    );

const styles = ['text', 'form', 'resources', 'framework'] as const;

/** `/referentiel`: the version in force, and where each skill is taught. */
export async function frameworkPage({ api, ask, url }: PersonalRequest): Promise<Page> {
  const own = frameworkApi(ask);
  const where = url.searchParams.get('ou')?.trim().slice(0, 100) ?? '';
  const place = where ? await placeNamed(api, where) : undefined;
  const near = new URLSearchParams(place && { near: `${place.lon},${place.lat}` });
  const framework = await own.current();
  const [counts, versions, writes] = await Promise.all([own.counts(near), own.versions(), mayWrite(ask)]);
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      <p class="actions">
        <a class="button button-primary" href={`${HERE}/se-situer`}>
          {words.selfPosition}
        </a>
        <a class="button" href={`${HERE}/ou-apprendre`}>
          {words.learn}
        </a>
        <a class="button" href={`${HERE}/tpe`}>
          {words.firms}
        </a>
        {writes && (
          <a class="button" href={`${HERE}/ecrire`}>
            {words.write}
          </a>
        )}
      </p>
      <VenuesOf programme="referentiel" />
      <PlaceForm where={where} />
      {where && <Notice>{place ? words.around(place.label) : words.unknownPlace(where)}</Notice>}
      <Contents framework={framework} />
      <Domains framework={framework} counts={counts} where={place ? where : ''} />
      <Levels />
      <p>{words.teachers}</p>
      <Take {...framework} />
      <VersionList versions={versions} />
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, { styles, path: HERE });
}

function Difference({ skill, before, after }: Differences[number]) {
  const how = before ? (after ? words.changed : words.removed) : words.added;
  return (
    <li>
      {how} : {skill} {(after ?? before)?.name}
      {before && after && <p class="fine">{words.was(before.name, before.level, before.evidence)}</p>}
    </li>
  );
}

const Changes = ({ differences }: { readonly differences: Differences }) => (
  <Section id="changements" title={words.differences}>
    {differences.length === 0 && <p>{words.noDifference}</p>}
    <ul class="points">
      {differences.map((difference) => (
        <Difference key={difference.skill} {...difference} />
      ))}
    </ul>
  </Section>
);

function Standing({ version, published_on, replaced_on, party, changes }: Framework) {
  const { date } = useWords();
  return (
    <>
      <p class="lead">{words.publishedBy(version, date(published_on ?? ''), party)}.</p>
      {changes && <p>{changes}</p>}
      {replaced_on && <Notice>{words.replaced(date(replaced_on))}</Notice>}
      <p class="actions">
        <a class="button" href={HERE}>
          {words.toCurrent}
        </a>
      </p>
    </>
  );
}

/** `/referentiel/:version`: a version for good, and what it changed. */
export async function frameworkVersionPage({ ask, params }: PersonalRequest): Promise<Page> {
  const own = frameworkApi(ask);
  const framework = await own.version(params.version ?? '');
  const [versions, differences] = await Promise.all([own.versions(), own.differences(framework.version)]);
  const isFirst = versions.at(-1)?.version === framework.version;
  const body = (
    <TextPage title={framework.title}>
      <Standing {...framework} />
      {!isFirst && <Changes differences={differences} />}
      <Contents framework={framework} />
      <Domains framework={framework} />
      <Take {...framework} />
      <VersionList versions={versions} />
    </TextPage>
  );
  const path = `${HERE}/${framework.version}`;
  return personalPage(`${framework.title}, ${words.version(framework.version)}`, words.lead, body, {
    styles,
    path,
  });
}
