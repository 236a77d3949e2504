/** Rows of numbers one behind the other, and lists of numbers that grow: plain data, in few bytes. */

export type Rows = { starts: Uint32Array; values: Uint32Array };

export const NO_ROWS: Rows = { starts: new Uint32Array(1), values: new Uint32Array(0) };

/** The row at a place. */
export const rowOf = ({ starts, values }: Rows, at: number): Uint32Array =>
  values.subarray(starts[at], starts[at + 1]);

/** A list of numbers that grows. */
export class Numbers {
  length = 0;
  #values = new Uint32Array(1024);

  push(value: number): void {
    this.#room(1);
    this.#values[this.length++] = value;
  }

  pushAll(values: ArrayLike<number>): void {
    this.#room(values.length);
    this.#values.set(values, this.length);
    this.length += values.length;
  }

  /** All of them; what is added later is not among these. */
  all(): Uint32Array {
    return this.#values.slice(0, this.length);
  }

  #room(more: number): void {
    if (this.length + more <= this.#values.length) return;
    const values = new Uint32Array(Math.max(this.length + more, this.#values.length * 2));
    values.set(this.#values.subarray(0, this.length));
    this.#values = values;
  }
}

/** Rows that are added one by one. */
export class RowsBuilder {
  readonly #starts = new Numbers();
  readonly #values = new Numbers();

  constructor() {
    this.#starts.push(0);
  }

  add(row: ArrayLike<number>): void {
    this.#values.pushAll(row);
    this.#starts.push(this.#values.length);
  }

  rows(): Rows {
    return { starts: this.#starts.all(), values: this.#values.all() };
  }
}

/**
 * Rows of two origins in one order: `from` names the place of one among the old, or is -1 for the next
 * of the new ones. Neighbours that stay neighbours are taken together.
 */
export function merged(old: Rows, come: Rows, from: Int32Array): Rows {
  const starts = new Uint32Array(from.length + 1);
  const runs: { values: Uint32Array; at: number }[] = [];
  let next = 0;
  let length = 0;
  for (let at = 0; at < from.length;) {
    const first = from[at] as number;
    const isOld = first !== -1;
    const begun = at;
    while (at < from.length && from[at] === (isOld ? first + at - begun : -1)) at++;
    const rows = isOld ? old : come;
    const start = isOld ? first : next;
    const shift = length - (rows.starts[start] as number);
    for (let one = begun; one < at; one++)
      starts[one] = (rows.starts[start + one - begun] as number) + shift;
    const end = start + at - begun;
    const values = rows.values.subarray(rows.starts[start], rows.starts[end]);
    runs.push({ values, at: length });
    length += values.length;
    if (!isOld) next = end;
  }
  starts[from.length] = length;
  const values = new Uint32Array(length);
  for (const run of runs) values.set(run.values, run.at);
  return { starts, values };
}

/** For each group its members in their order: `groups` names the group of each member. */
export function membersOf(groups: Uint32Array, count: number): Rows {
  const starts = new Uint32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let at = 0; at < count; at++)
    starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
  const values = new Uint32Array(groups.length);
  const filled = starts.slice(0, count);
  groups.forEach((group, member) => {
    const place = filled[group] as number;
    values[place] = member;
    filled[group] = place + 1;
  });
  return { starts, values };
}
