import { useEffect, useState } from 'preact/hooks';
import { type Criteria, criteriaOf } from '../venues/criteria.ts';
import { pageUrl } from '../venues/filters.ts';
import { useWords } from '../words/words.tsx';

type State = 'hidden' | 'ready' | 'asking' | 'refused';
const OPTIONS = { timeout: 10_000, maximumAge: 60_000 } as const;

/** « Autour de moi »: asks the browser where one is, and takes a refusal for an answer. Needs scripts, so comes with them. */
export function AroundMe({ search }: { readonly search: Criteria }) {
  const { at, search: words } = useWords();
  const [state, setState] = useState<State>('hidden');
  useEffect(() => {
    if ('geolocation' in navigator) setState('ready');
  }, []);
  const go = ({ coords }: GeolocationPosition) => {
    const near = { lon: coords.longitude, lat: coords.latitude };
    location.assign(at(pageUrl({ q: words.located, near, ...criteriaOf(search) })));
  };
  const ask = () => {
    setState('asking');
    navigator.geolocation.getCurrentPosition(go, () => setState('refused'), OPTIONS);
  };
  return (
    <div class="around-me">
      <button type="button" class="button button-quiet" onClick={ask} disabled={state === 'hidden'}>
        {state === 'asking' ? words.locating : words.aroundMe}
      </button>
      <span role="status">{state === 'refused' && words.notLocated}</span>
    </div>
  );
}
