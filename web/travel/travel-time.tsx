import { useEffect, useState } from 'preact/hooks';
import type { Travel } from '../../api/travel/schema.ts';
import { browserApi } from '../api.ts';
import type { Position } from '../venues/filters.ts';
import { useWords } from '../words/words.tsx';

interface Props {
  readonly id: string;
  readonly from: Position;
}

/** How long it takes on foot and by car; nothing where that cannot be known, the straight distance being there. */
export function TravelTime({ id, from }: Props) {
  const { travel: words } = useWords();
  const [travel, setTravel] = useState<Travel>();
  useEffect(() => {
    browserApi.travel(id, from).then(setTravel, () => undefined);
  }, [id, from]);
  const times = [
    travel?.foot && words.foot(Math.ceil(travel.foot / 60)),
    travel?.car && words.car(Math.ceil(travel.car / 60)),
  ].filter(Boolean);
  return <p role="status">{times.join(', ')}</p>;
}
