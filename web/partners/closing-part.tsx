import type { OwnOrganisation } from '../../api/partners/schema.ts';
import { TextField } from '../ui/text-field.tsx';
import { Section } from '../ui/text-page.tsx';
import { useWords } from '../words/words.tsx';
import { words } from './words.ts';

const said = words.closing;

interface Props {
  readonly own: OwnOrganisation;
  /** Why it was not closed, and the reason as it was written. */
  readonly error?: string | undefined;
  readonly written?: string | undefined;
}

const Version = ({ own }: Pick<Props, 'own'>) => (
  <input type="hidden" name="version" value={String(own.organisation.version)} />
);

function CloseForm({ own, error, written = '' }: Props) {
  return (
    <form method="post" action="#fermeture" class="plain-form" noValidate>
      <Version own={own} />
      <p>{said.lead}</p>
      <TextField
        name="raison"
        label={said.reason}
        hint={said.reasonHint}
        rows={3}
        max={2000}
        form={new URLSearchParams({ raison: written })}
        errors={error ? [{ name: 'raison', message: error }] : []}
      />
      <button type="submit" name="geste" value="fermer" class="button">
        {said.close}
      </button>
    </form>
  );
}

function Closed({
  own,
  closed,
}: Pick<Props, 'own'> & { readonly closed: NonNullable<OwnOrganisation['closed']> }) {
  const { date } = useWords();
  return (
    <>
      <p>{said.since[closed.as](date(closed.on))}</p>
      <blockquote class="resource-text">{closed.reason}</blockquote>
      {mayReopen(own, closed.as) && (
        <form method="post" action="#fermeture" class="plain-form">
          <Version own={own} />
          <p>{said.reopenLead}</p>
          <button type="submit" name="geste" value="rouvrir" class="button button-primary">
            {said.reopen}
          </button>
        </form>
      )}
    </>
  );
}

/** Who keeps the page without speaking for it moderates the directory. */
const moderates = ({ delegates }: OwnOrganisation) => !delegates.some(({ me }) => me);
const mayReopen = (own: OwnOrganisation, as: string) => as === 'organisation' || moderates(own);
const mayClose = (own: OwnOrganisation) =>
  own.organisation.state === 'published' || (own.closed?.as === 'organisation' && moderates(own));

/** Closing the page of an organisation, and opening it again. */
export function ClosingPart(props: Props) {
  const { own } = props;
  if (!own.closed && !mayClose(own)) return null;
  return (
    <Section id="fermeture" title={said.title}>
      {own.closed && <Closed own={own} closed={own.closed} />}
      {mayClose(own) && <CloseForm {...props} />}
    </Section>
  );
}
