import type { ProgrammeName } from './programmes.ts';

/**
 * Who may do something: `owner` for those whose resource it is (delegates of its organisation, stewards of its venue,
 * the person), `taker` for those who take it up (stewards of the venue that asks, delegates of the organisation that
 * answers), `moderator` for those who run the directory; of a call of the fund, `committee` for the members of its
 * committee, `operator` for whoever runs it; of a post, `young` for who holds it, by the link of a mail.
 */
export type Side = 'owner' | 'taker' | 'moderator' | 'committee' | 'operator' | 'young';

export interface Move {
  /** Named once a life: what the API takes. */
  readonly act: string;
  readonly from: readonly string[];
  readonly to: string;
  /** None: this site alone, as the resource ends. */
  readonly by: readonly Side[];
  /** What the button says. */
  readonly label: string;
  /** What is done by it, where its state stays as it was. */
  readonly done?: string;
  /** It ends rather than goes on: nobody waits for it, and it is never the first button. */
  readonly ends?: true;
  /** It is for much later: nobody waits for it now. */
  readonly late?: true;
  /** Those who are told besides the other side: whose act is next. */
  readonly tells?: readonly ('committee' | 'operator')[];
  /** What those who are told have to do, the other side where none is named, where it comes before any act of theirs. */
  readonly awaits?: string;
  /** What must be said with it, and what it is called. */
  readonly asks?: readonly DetailField[];
}

/** A number that was said before is said again as it was. @param details what was said */
export function saidAgain(field: DetailField, details: Readonly<Record<string, unknown>>): DetailField {
  const before = field.again === undefined ? undefined : details[field.again];
  return typeof before === 'number' ? { ...field, min: before, max: before } : field;
}

/** The states something passes through, the first being where it begins, and who moves it. */
export interface Life {
  readonly states: Readonly<Record<string, string>>;
  /** States in which what was asked for is promised, and no one else's. */
  readonly holding?: readonly string[];
  /** Besides `published`, states in which what is asked of it and not yet answered goes on; in others it lapses. */
  readonly goesOn?: readonly string[];
  readonly moves: readonly Move[];
}

/**
 * What a kind says of its resources besides what all say. `text` one line, `long` several, `link` an address of the
 * web, `number` within bounds, `day` YYYY-MM-DD, `choice` one of `values`, `choices` any of them, `tick` yes or no (no
 * where it is not said), `skills` codes of the framework, of which the values are data, `sums` the lines of a budget, in
 * whole euros, `lines` several texts in their order, a line each.
 */
export interface DetailField {
  readonly name: string;
  readonly kind:
    | 'text'
    | 'long'
    | 'link'
    | 'number'
    | 'day'
    | 'choice'
    | 'choices'
    | 'tick'
    | 'skills'
    | 'sums'
    | 'lines';
  readonly label: string;
  readonly hint?: string;
  readonly values?: readonly string[];
  readonly required?: true;
  /** Said of who signs: printed on the papers, and shown nowhere else. */
  readonly signer?: true;
  /** Where nothing may be asked in return: a sum that is asked is refused. */
  readonly unpriced?: true;
  readonly min?: number;
  readonly max?: number;
  /** Its bounds are rules of the programme, named after it (`months_least`, `months_most`): a draft may pass them. */
  readonly ruled?: true;
  /** A number that names, as that of a year does: its figures stay together. */
  readonly named?: true;
  /** It is how many there are from then on: at most what was asked for, or whatever is left of the offer. */
  readonly counted?: 'asked' | 'offered';
  /** Said to those whose it is and to whom takes it up: the database leaves it out of what is public. */
  readonly reserved?: true;
  /** It says again what was said before under this name, and nothing else. */
  readonly again?: string;
  /** A day on which something has been done: not to come, nor before it was agreed on. */
  readonly past?: true;
  /** It is said where another says this among its answers, and nowhere else. */
  readonly beside?: { readonly name: string; readonly value: string };
  /** It is not said where another says this. */
  readonly unless?: { readonly name: string; readonly value: string };
  /** The names of organisations are suggested while it is typed; any other may be. */
  readonly suggests?: 'organisations';
  /** The days that are expected, YYYY-MM-DD: first and last. */
  readonly from?: string;
  readonly until?: string;
}

/** Whether another answer leaves a field out. */
export const isLeftOut = ({ unless }: DetailField, said: Readonly<Record<string, unknown>>): boolean =>
  unless !== undefined && said[unless.name] === unless.value;

/** Who can have one. */
export type Owner = 'organisation' | 'venue' | 'party' | 'person';

/** One kind of resource: all that the code, the database, the forms and the documentation know of it. */
export interface Kind {
  readonly kind: string;
  /** The programme of the convention that it belongs to: outside its days nothing new is published. */
  readonly programme?: ProgrammeName;
  /** « Mécénat de compétence ». Never the name of a programme, which is data: pages say that beside it. */
  readonly name: string;
  /** What it is, to someone who chooses. */
  readonly lead: string;
  readonly owners: readonly Owner[];
  /** Where days or things are counted: what is counted, in the singular and the plural. */
  readonly counts?: { readonly one: string; readonly many: string; readonly label: string };
  /** For some venues and not for others: their owners say which. */
  readonly reaches?: true;
  /** With a first and a last day of their own. */
  readonly dated?: true;
  /** Brought to the programme rather than to some public: whom it is for is not asked. */
  readonly unaddressed?: true;
  /** Given: no money may come back. */
  readonly free?: true;
  /** Of someone: seen by those they agreed to, never by the public. */
  readonly consented?: true;
  /** Listed on a page of its own, never among what all partners bring: there are too many. */
  readonly apart?: true;
  readonly details: readonly DetailField[];
  /** Of these details one at least is said, or was joined, before it is published. */
  readonly oneOf?: { readonly names: readonly string[]; readonly message: string };
  readonly life: Life;
  /** What someone takes up of it, and how that goes; none where there is nothing to ask for. */
  readonly uptake?: Life & {
    readonly taker: 'venue' | 'organisation';
    /** « Demander ces journées ». */
    readonly ask: string;
    /** What the follow-up of one is called. */
    readonly name: string;
    /** What must be said to take it up. */
    readonly asks?: readonly DetailField[];
  };
  /** What else passes through states because of it, by the name of its table; a feature of its own moves it. */
  readonly parts?: Readonly<Record<string, Life & { readonly name: string }>>;
}

/** The state that something begins in. */
export const firstState = ({ states }: Life): string => Object.keys(states)[0] ?? '';

/** The move that an act makes from a state, or undefined when it makes none. */
export const moveOf = ({ moves }: Life, act: string, state: string): Move | undefined =>
  moves.find((move) => move.act === act && move.from.includes(state));
