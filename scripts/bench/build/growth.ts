/**
 * The exponent b of y = a x^b through the points, by least squares on their logarithms; undefined
 * where fewer than two have different x.
 */
export function orderOfGrowth(
  points: readonly (readonly [x: number, y: number])[],
): number | undefined {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = mean(logs.map(([x]) => x));
  const meanY = mean(logs.map(([, y]) => y));
  const spread = mean(logs.map(([x]) => (x - meanX) ** 2));
  if (!(spread > 0)) return undefined;
  return mean(logs.map(([x, y]) => (x - meanX) * (y - meanY))) / spread;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
