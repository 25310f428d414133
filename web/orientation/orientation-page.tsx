import type { ComponentChildren } from 'preact';
import type { Page } from '../render.tsx';
import type { Request } from '../routes.tsx';
import { readSearch } from '../venues/filters.ts';
import { Answer, Unplaced } from './answer.tsx';
import { loadAnswer } from './load-answer.ts';
import { ConstraintsQuestion, NeedQuestion, WhenQuestion, WhereQuestion } from './questions.tsx';
import { stepOf } from './steps.ts';

async function bodyOf({ url, api, now }: Request): Promise<ComponentChildren> {
  const { search } = readSearch(url.searchParams);
  const today = now.toISOString().slice(0, 10);
  switch (stepOf(url.searchParams)) {
    case 'need':
      return <NeedQuestion search={search} />;
    case 'where':
      return <WhereQuestion search={search} />;
    case 'when':
      return <WhenQuestion search={search} today={today} />;
    case 'constraints':
      return <ConstraintsQuestion search={search} />;
    case 'answer': {
      const answered = await loadAnswer(search, api, now);
      return answered.found ? <Answer answered={answered} today={today} /> : <Unplaced answered={answered} />;
    }
  }
}

/** `/orientation`: four questions, then a few venues and why. Each question is a page; the address holds the answers. */
export async function orientationPage(request: Request): Promise<Page> {
  const { live, pages } = request.words;
  const isStart = request.url.search === '';
  return {
    here: '/orientation',
    // What is wrong with someone, and where they live: in no cache on the way.
    volatile: !isStart,
    head: {
      title: `${pages.orientation.title} · ${live.site.name}`,
      description: pages.orientation.description,
      ...(isStart && { path: '/orientation' }),
    },
    styles: ['form', 'orientation'],
    body: await bodyOf(request),
  };
}
