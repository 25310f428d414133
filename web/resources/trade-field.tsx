import { trades } from '../../api/standard/trades.ts';
import { Field } from '../ui/field.tsx';
import { words } from './needs/words.ts';

/** One trade, or any, in a search. */
export const TradeField = ({ asked }: { readonly asked: URLSearchParams }) => (
  <Field id="metier" label={words.trade}>
    <select id="metier" name="metier">
      <option value="">{words.anyTrade}</option>
      {trades.map((trade) => (
        <option key={trade} value={trade} selected={asked.get('metier') === trade}>
          {trade}
        </option>
      ))}
    </select>
  </Field>
);
