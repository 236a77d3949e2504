import { longMonth } from '../../model/days.ts';
import { type Field, printQuery, type Query } from '../query/query.ts';

/**
 * What a list is of that a query was read as (`query/listed.ts`), in words: "titles of the Fifth
 * Committee, session 79"; "debt, in texts of the Second Committee, session 79".
 */
export function listedWords({ clauses, filters }: Query): string {
  const valueOf = (field: Field) => filters.find((one) => one.field === field)?.values[0];
  const committee = valueOf('committee');
  const session = valueOf('session');
  const date = valueOf('date');
  const what =
    clauses.length === 0 ? 'titles' : `${printQuery({ clauses, filters: [] })}, in texts`;
  const of = [
    ...(committee === undefined ? [] : [`the ${committee}`]),
    ...(session === undefined ? [] : [sessionWords(session)]),
  ].join(', ');
  const adopted = date === undefined ? '' : `adopted in ${dateWords(date)}`;
  if (of === '') return `${what} ${adopted}`;
  return `${what} of ${of}${adopted === '' ? '' : `, ${adopted}`}`;
}

/** "79" → "session 79", "S-27" → "special session 27", "ES-10" → "emergency special session 10" */
function sessionWords(session: string): string {
  const [, emergency, number] = /^(E)?S-(.+)$/.exec(session) ?? [];
  if (number === undefined) return `session ${session}`;
  return `${emergency === undefined ? '' : 'emergency '}special session ${number}`;
}

/** "2024-12" → "December 2024" */
const dateWords = (date: string): string => (date.includes('-') ? longMonth(date) : date);
