import type { ChapterMark, OwnFeedback, ReceivedFeedback } from '../../api/pilots/feedback/schema.ts';
import type { AllReviews, DraftReview, Review } from '../../api/pilots/review/schema.ts';
import type { MyStories, OwnStory, Stories, Story } from '../../api/pilots/stories/schema.ts';
import { type Ask, accepted, orNothing } from '../api.ts';

/** What a year leaves: its review, its stories, what classes say of kits. On the server alone; each throws ApiError. */
export interface AfterApi {
  reviews(): Promise<AllReviews>;
  /** @returns undefined where it is not public */
  review(campaign: string): Promise<Review | undefined>;
  /** @returns undefined for who speaks for no party */
  draftReview(campaign: string): Promise<DraftReview | undefined>;
  /** Those that are published. @param filters campaign, commune or story */
  stories(filters?: Readonly<Record<string, string>>): Promise<readonly Story[]>;
  /** @returns undefined for who is on no side of it */
  ownStory(story: string): Promise<OwnStory | undefined>;
  myStories(): Promise<MyStories>;
  /** @param version read, 0 for none @returns its number */
  writeStory(pilot: string, version: number, body: object): Promise<number>;
  judge(story: string, version: number, body: object): Promise<void>;
  moderateStory(story: string, body: object): Promise<void>;
  marks(resource: number): Promise<readonly ChapterMark[]>;
  /** @returns undefined for who is not signed in */
  received(resource: string): Promise<readonly ReceivedFeedback[] | undefined>;
  /** @param lesson one of them, or all */
  ownFeedback(lesson?: string): Promise<readonly OwnFeedback[]>;
  say(lesson: string, revision: number, body: object): Promise<void>;
  moderateFeedback(lesson: string, side: string, body: object): Promise<void>;
}

export const afterApi = (ask: Ask): AfterApi => {
  const read = async <Value>(answer: ReturnType<Ask>) => JSON.parse((await accepted(answer)).body) as Value;
  const at = (path: string, number: string | number) => `/api/${path}/${encodeURIComponent(number)}`;
  const put = (path: string, version: number, body: object) =>
    ask(path, { method: 'PUT', body, headers: { 'if-match': `"${version}"` } });
  const done = async (answer: ReturnType<Ask>) => void (await accepted(answer));
  return {
    reviews: () => read(ask('/api/pilots/review')),
    review: (campaign) => orNothing(read<Review>(ask(`${at('campaigns', campaign)}/review`)), 400, 404),
    draftReview: (campaign) =>
      orNothing(read<DraftReview>(ask(`${at('campaigns', campaign)}/review/draft`)), 400, 401, 403, 404),
    stories: async (filters = {}) =>
      (await read<Stories>(ask(`/api/pilots/stories?${new URLSearchParams(filters)}`))).stories,
    ownStory: (story) => orNothing(read<OwnStory>(ask(at('stories', story))), 400, 401, 404),
    myStories: () => read(ask('/api/people/me/stories')),
    writeStory: async (pilot, version, body) =>
      (await read<{ story: number }>(put(`${at('pilots', pilot)}/story`, version, body))).story,
    judge: (story, version, body) => done(put(`${at('stories', story)}/opinion`, version, body)),
    moderateStory: (story, body) => done(ask(`${at('stories', story)}/moderation`, { body })),
    marks: (resource) => read(ask(`${at('kits', resource)}/chapters`)),
    received: (resource) =>
      orNothing(read<ReceivedFeedback[]>(ask(`${at('kits', resource)}/feedback`)), 400, 401),
    ownFeedback: (lesson) =>
      read(ask(`/api/people/me/feedback${lesson ? `?${new URLSearchParams({ lesson })}` : ''}`)),
    say: (lesson, revision, body) => done(put(`${at('lessons', lesson)}/feedback`, revision, body)),
    moderateFeedback: (lesson, side, body) =>
      done(ask(`${at('lessons', lesson)}/feedback/${encodeURIComponent(side)}/moderation`, { body })),
  };
};
