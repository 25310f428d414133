import type { DraftReview, Review } from '../../../api/pilots/review/schema.ts';
import type { Story } from '../../../api/pilots/stories/schema.ts';
import { errorPage } from '../../errors/error-page.tsx';
import { Island } from '../../island.tsx';
import { NumberedMap } from '../../map/numbered-map.tsx';
import { personalPage } from '../../people/personal-page.ts';
import type { Page } from '../../render.tsx';
import type { PersonalRequest } from '../../routes.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { Section, TextPage } from '../../ui/text-page.tsx';
import { useWords } from '../../words/words.tsx';
import { afterApi } from '../after-api.ts';
import { words } from '../after-words.ts';
import { StoryList } from '../stories/story-list.tsx';
import { reviewUrl } from '../urls.ts';
import { words as pilots } from '../words.ts';
import { AllFigures, ByPlace, Given, KeyFigures, Kits, Satisfaction, Why } from './figures.tsx';

const said = words.review;

interface Props {
  readonly review: Review;
  /** Absent where the review is public. */
  readonly reasons: DraftReview['reasons'] | undefined;
  readonly stories: readonly Story[];
  readonly basemap: string;
}

const Ways = ({ review: { campaign }, reasons }: Props) => (
  <div class="actions no-print">
    <Island name="PrintButton" component={PrintButton} props={{ label: said.print }} />
    <a
      class="button"
      href={`/api/campaigns/${campaign.campaign}/review${reasons ? '/draft' : ''}.csv`}
      download
    >
      {said.csv}
    </a>
    <a class="button button-quiet" href="/pilotes">
      {said.back}
    </a>
  </div>
);

/** As it was written: someone may be named in it. */
function Reasons({ reasons = [] }: Pick<Props, 'reasons'>) {
  const { date } = useWords();
  if (reasons.length === 0) return null;
  return (
    <details class="no-print">
      <summary>{said.reasons}</summary>
      <ul class="points">
        {reasons.map(({ commune, on_day, reason }) => (
          <li key={commune + on_day + reason}>
            {commune}, {date(on_day)} : {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Body(props: Props) {
  const { review, reasons, stories, basemap } = props;
  const { figures, communes, campaign } = review;
  return (
    <>
      <p class="lead">
        {said.year(pilots.year(campaign.year))} {said.lead}
      </p>
      {campaign.demonstration && <Notice>{said.invented}</Notice>}
      {reasons && <Notice>{said.draft}</Notice>}
      <Ways {...props} />
      <Section id="chiffres" title={said.figures}>
        <KeyFigures figures={figures} />
        <AllFigures figures={figures} />
      </Section>
      <Why figures={figures} />
      <Reasons reasons={reasons} />
      <Given figures={figures} />
      <Satisfaction figures={figures} />
      <Kits figures={figures} />
      <ByPlace communes={communes} />
      <StoryList stories={stories} />
      <NumberedMap
        title={said.map}
        basemap={basemap}
        positions={communes.map(({ lon, lat }) => [lon, lat])}
        first={1}
        place={undefined}
        whole
      >
        {said.mapText}
      </NumberedMap>
    </>
  );
}

/** `/pilotes/campagnes/:campaign/bilan`: what a campaign came to; for the parties alone until it is reviewed. */
export async function reviewPage({ ask, params, basemap, words: catalogue }: PersonalRequest): Promise<Page> {
  const api = afterApi(ask);
  const campaign = params.campaign ?? '';
  const shown = await api.review(campaign);
  const draft = shown ? undefined : await api.draftReview(campaign);
  const review = shown ?? draft;
  if (!review) return errorPage(catalogue, 404, said.none);
  const stories = await api.stories({ campaign });
  const title = said.title(review.campaign.title);
  const body = (
    <TextPage title={title}>
      <Body review={review} reasons={draft?.reasons} stories={stories} basemap={basemap} />
    </TextPage>
  );
  return personalPage(title, said.lead, body, {
    styles: ['text', 'form', 'resources', 'data', 'pilots'],
    path: shown ? reviewUrl(review.campaign.campaign) : undefined,
  });
}
