import type { Programme } from '../../api/programmes/schema.ts';
import type { Ask } from '../api.ts';
import { Notice } from '../ui/notice.tsx';
import { programmesApi } from './programmes-api.ts';
import { programmeUrl } from './programmes-page.tsx';
import { words } from './words.ts';

/** What a page belongs to, under the name it has today; and that nothing new is taken, outside its days. */
export const ProgrammeNote = ({ programme }: { readonly programme: Programme | undefined }) =>
  programme ? (
    <>
      {!programme.open && <Notice>{words.closedNow(programme)}</Notice>}
      <p class="fine">
        <a href={programmeUrl(programme.programme)}>{words.partOf(programme.name)}</a>
      </p>
    </>
  ) : null;

/** The programme that a kind or a page is of, without its figures; undefined for what is of none. @throws ApiError */
export const programmeOf = async (ask: Ask, programme: string | undefined): Promise<Programme | undefined> =>
  programme === undefined
    ? undefined
    : (await programmesApi(ask).all()).find((one) => one.programme === programme);
