/**
 * The best one-to-one assignment between two sides by weights: the sum is as large as can be, which
 * taking the best pair first does not give (the Hungarian method, Kuhn 1955, with potentials).
 */

/** A pair that may be assigned, by its places on both sides. */
export type Edge = { left: number; right: number; weight: number };

/** The edges chosen among those given; weights are positive. */
export function bestAssignment(edges: readonly Edge[]): Edge[] {
  return componentsOf(edges).flatMap(assignWithin);
}

/** Edges that hang together, which can be settled apart from others. */
function componentsOf(edges: readonly Edge[]): Edge[][] {
  const parents = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  for (const { left, right } of edges) {
    const [a, b] = [rootOf(`l${left}`), rootOf(`r${right}`)];
    if (a !== b) parents.set(a, b);
  }
  return [...Map.groupBy(edges, ({ left }) => rootOf(`l${left}`)).values()];
}

function assignWithin(edges: readonly Edge[]): Edge[] {
  const [only] = edges;
  if (edges.length === 1 && only) return [only];
  const lefts = [...new Set(edges.map(({ left }) => left))];
  const rights = [...new Set(edges.map(({ right }) => right))];
  const turned = lefts.length > rights.length;
  const [rows, columns] = turned ? [rights, lefts] : [lefts, rights];
  const rowAt = new Map(rows.map((row, at) => [row, at]));
  const columnAt = new Map(columns.map((column, at) => [column, at]));
  const weights = rows.map(() => new Float64Array(columns.length));
  const byPlace = new Map<number, Edge>();
  for (const edge of edges) {
    const row = rowAt.get(turned ? edge.right : edge.left) ?? 0;
    const column = columnAt.get(turned ? edge.left : edge.right) ?? 0;
    (weights[row] as Float64Array)[column] = edge.weight;
    byPlace.set(row * columns.length + column, edge);
  }
  // a pair without an edge has no weight, and is not assigned in the end
  return assign(weights, columns.length).flatMap(
    (row, column) => byPlace.get(row * columns.length + column) ?? [],
  );
}

/** The row of each column, -1 for none; there are no more rows than columns. */
function assign(weights: readonly Float64Array[], columns: number): number[] {
  const ofRow = new Float64Array(weights.length + 1);
  const ofColumn = new Float64Array(columns + 1);
  const rowOf = new Int32Array(columns + 1); // 1-based; 0 is none
  for (let row = 1; row <= weights.length; row++) {
    const from = new Int32Array(columns + 1);
    const slack = new Float64Array(columns + 1).fill(Infinity);
    const seen = new Uint8Array(columns + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      seen[column] = 1;
      const current = rowOf[column] as number;
      let least = Infinity;
      let next = 0;
      for (let other = 1; other <= columns; other++) {
        if (seen[other] === 1) continue;
        const cost = -((weights[current - 1] as Float64Array)[other - 1] as number);
        const reduced = cost - (ofRow[current] as number) - (ofColumn[other] as number);
        if (reduced < (slack[other] as number)) {
          slack[other] = reduced;
          from[other] = column;
        }
        if ((slack[other] as number) < least) {
          least = slack[other] as number;
          next = other;
        }
      }
      for (let other = 0; other <= columns; other++) {
        if (seen[other] === 1) {
          const held = rowOf[other] as number;
          ofRow[held] = (ofRow[held] as number) + least;
          ofColumn[other] = (ofColumn[other] as number) - least;
        } else slack[other] = (slack[other] as number) - least;
      }
      column = next;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = from[column] as number;
      rowOf[column] = rowOf[before] as number;
      column = before;
    }
  }
  return [...rowOf.subarray(1)].map((row) => row - 1);
}
