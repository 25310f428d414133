import { calm } from '../venues/names.ts';
import { words } from './words.ts';

const { choice } = words;

interface Props {
  readonly venue: string;
  readonly nom: string;
  readonly reminders: boolean;
}

/** Whether someone gets the reminders of a venue, and the button that changes it. */
export const ReminderChoice = ({ venue, nom, reminders }: Props) => (
  <form method="post" action="/rappels">
    <input type="hidden" name="lieu" value={venue} />
    {reminders ? choice.on : choice.off}{' '}
    <button
      type="submit"
      name="rappels"
      value={reminders ? 'non' : 'oui'}
      class="button button-quiet"
      aria-label={(reminders ? choice.stop : choice.start)(calm(nom))}
    >
      {reminders ? choice.stopShort : choice.startShort}
    </button>
  </form>
);
