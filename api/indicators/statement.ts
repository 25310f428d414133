import { RefusedError } from '../core/errors.ts';

/** What an indicator may call: all of it works on values alone, and none of it runs a text as SQL. */
const functions: ReadonlySet<string> = new Set([
  ...['count', 'sum', 'avg', 'min', 'max', 'bool_or', 'bool_and', 'array_length', 'cardinality', 'unnest'],
  ...['coalesce', 'nullif', 'greatest', 'least', 'round', 'floor', 'ceil', 'abs', 'sqrt', 'ln', 'power'],
  ...['lower', 'upper', 'left', 'right', 'length', 'trim', 'cast', 'extract', 'date_trunc', 'numeric'],
]);

/** Words of SQL after which a parenthesis opens something else than a call. */
const openers: ReadonlySet<string> = new Set([
  ...['select', 'distinct', 'all', 'any', 'some', 'in', 'exists', 'not', 'and', 'or', 'on', 'using', 'from'],
  ...['join', 'lateral', 'where', 'by', 'having', 'filter', 'over', 'union', 'except', 'intersect', 'as'],
  ...['when', 'then', 'else', 'case', 'between', 'values', 'limit', 'like', 'is', 'with', 'materialized'],
]);

/** What no single reading needs. */
const refusedWords: ReadonlySet<string> = new Set([
  ...[
    'insert',
    'update',
    'delete',
    'merge',
    'into',
    'truncate',
    'create',
    'alter',
    'drop',
    'grant',
    'revoke',
  ],
  ...['copy', 'call', 'do', 'execute', 'prepare', 'listen', 'notify', 'lock', 'set', 'reset', 'show', 'for'],
  ...['vacuum', 'analyze', 'begin', 'commit', 'rollback', 'recursive', 'operator', 'table', 'tablesample'],
  ...['information_schema', 'user', 'current_user', 'session_user', 'current_role', 'collate', 'variadic'],
]);

const token =
  /\s+|'(?:[^']|'')*'|\d+(?:\.\d+)?(?![a-z_\d])|[a-z_][a-z_\d]*|::|<=|>=|<>|!=|\|\||&&|@>|<@|[-+*/%<>=.,()[\]]/iy;

const refused = (message: string) =>
  new RefusedError(400, `Paramètre « statement » : ${message}`, [{ name: 'statement', message }]);

/** The words and signs of a statement, texts and spaces left out. @throws RefusedError for any other sign */
function tokensOf(statement: string): string[] {
  const found: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < statement.length) {
    const at = token.lastIndex;
    const [text] = token.exec(statement) ?? [];
    if (text === undefined)
      throw refused(
        `« ${statement.slice(at, at + 12)} » : ce signe n’est pas permis. Une seule requête, sans « ; », sans commentaire, sans guillemet double.`,
      );
    // « e'…' » and « u&'…' » would read their text otherwise.
    if (text.startsWith("'") && /^[a-z_]/i.test(statement[at - 1] ?? ' '))
      throw refused('un texte précédé d’une lettre n’est pas permis.');
    if (!/^[\s']/.test(text)) found.push(text.toLowerCase());
  }
  return found;
}

const isWord = (text: string | undefined): text is string => text !== undefined && /^[a-z_]/.test(text);

function refuseWord(word: string): void {
  if (refusedWords.has(word))
    throw refused(`« ${word} » n’est pas permis : la requête lit, et rien d’autre.`);
  if (word.startsWith('pg_'))
    throw refused(`« ${word} » n’est pas permis : seules les vues « figures » se lisent.`);
}

/**
 * Holds the text of an indicator to one reading made of harmless words, before any database sees it. What it reads is
 * checked by the database itself (trial.ts): a text alone cannot tell.
 * @throws RefusedError in French
 */
export function holdStatement(statement: string): void {
  const words = tokensOf(statement);
  if (words[0] !== 'select' && words[0] !== 'with')
    throw refused('une requête qui commence par « select » est attendue.');
  for (const [index, word] of words.entries()) {
    if (!isWord(word)) continue;
    refuseWord(word);
    const calls = words[index + 1] === '(' && !openers.has(word);
    if (calls && (!functions.has(word) || words[index - 1] === '.'))
      throw refused(
        `la fonction « ${word} » n’est pas permise. Le sont : ${[...functions].sort().join(', ')}.`,
      );
  }
}
