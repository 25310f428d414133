import type { Study } from '../../api/studies/schema.ts';
import { DecidedBy } from '../committees/decision-link.tsx';
import { personalPage } from '../people/personal-page.ts';
import type { Page } from '../render.tsx';
import type { PersonalRequest } from '../routes.tsx';
import { sizeOf } from '../toolbox/size.ts';
import { FactList } from '../ui/facts.tsx';
import { Section, TextPage } from '../ui/text-page.tsx';
import { fr, number } from '../words/typeset.ts';
import { useWords } from '../words/words.tsx';
import { studiesApi } from './studies-api.ts';
import { words } from './words.ts';

export const STUDIES = '/gouvernance/etudes';
export const MANAGING = '/mon-espace/gouvernance/etudes';

function Report({ study, file }: Pick<Study, 'study' | 'file'>) {
  if (!file) return null;
  return (
    <>
      <p>
        <a href={`/api/studies/${study}/file`}>{words.report(file.name, sizeOf(file.size))}</a>
      </p>
      <p class="fine">
        {words.hash} : <code class="study-hash">{file.sha256}</code>. {words.hashWhy}
      </p>
    </>
  );
}

/** Nobody is said of an order that nobody has taken yet. */
const makerOf = ({ state, done_by }: Study) =>
  state === 'published'
    ? ([words.doneBy, done_by ?? words.ownTeams] as const)
    : ([words.entrustedTo, done_by] as const);

function StudyItem({ one }: { readonly one: Study }) {
  const { date } = useWords();
  return (
    <Section id={`etude-${one.study}`} title={one.title}>
      {one.demonstration && <p class="fine">{words.demonstration}</p>}
      <p>{one.object}</p>
      <FactList
        facts={[
          [words.orderedBy, one.ordered_by],
          [words.decision, one.decision && <DecidedBy one={one.decision} how={words.decided} />],
          [words.orderedOn, date(one.ordered_on)],
          makerOf(one),
          [words.cost, fr`${number(one.cost_euros)} €`],
          [words.published, one.published_on && date(one.published_on)],
        ]}
      />
      {one.state === 'published' ? (
        <>
          <h3>{words.result}</h3>
          <p>{one.result}</p>
          <Report {...one} />
        </>
      ) : (
        <p>{words.awaited}</p>
      )}
    </Section>
  );
}

/** `/gouvernance/etudes`: the studies that were commissioned, and what came of them. */
export async function studiesPage({ ask }: PersonalRequest): Promise<Page> {
  const api = studiesApi(ask);
  const [studies, own] = await Promise.all([api.list(), api.all()]);
  const body = (
    <TextPage title={words.title}>
      <p class="lead">{words.lead}</p>
      {own && (
        <p class="actions">
          <a class="button" href={MANAGING}>
            {words.write}
          </a>
        </p>
      )}
      {studies.length === 0 && <p>{words.none}</p>}
      {studies.map((one) => (
        <StudyItem key={one.study} one={one} />
      ))}
      <p class="actions">
        <a href="/api/studies">{words.json}</a>
      </p>
    </TextPage>
  );
  return personalPage(words.title, words.lead, body, {
    styles: ['text', 'form', 'resources', 'framework'],
    path: STUDIES,
  });
}
