/**
 * The one-to-one pairing of rows and columns with the highest total, by the Hungarian method (Kuhn, 1955) in the form with
 * potentials and shortest paths (Jonker and Volgenant, 1987), in cubic time.
 * @param gain a matrix without holes, of any shape, of numbers from 0
 * @returns the highest total
 */
export function bestAssignment(gain: readonly (readonly number[])[]): number {
  const size = Math.max(gain.length, gain[0]?.length ?? 0);
  if (size === 0) return 0;
  const highest = Math.max(0, ...gain.flat());
  const cost = (row: number, column: number) => highest - (gain[row]?.[column] ?? 0);
  const rowOf = assign(size, cost);
  return rowOf.reduce((total, row, column) => total + (gain[row]?.[column] ?? 0), 0);
}

/** For each column its row, so that the sum of the costs is lowest. */
function assign(size: number, cost: (row: number, column: number) => number): number[] {
  // Index 0 stands for "not yet paired", so rows and columns count from 1.
  const rowPotential = zeros(size + 1);
  const columnPotential = zeros(size + 1);
  const rowAt = zeros(size + 1);
  for (let row = 1; row <= size; row += 1) {
    const cameFrom = zeros(size + 1);
    const shortest = zeros(size + 1).fill(Infinity);
    const visited = new Set<number>();
    let column = 0;
    rowAt[0] = row;
    do {
      visited.add(column);
      const here = rowAt[column] ?? 0;
      let [step, next] = [Infinity, 0];
      for (let other = 1; other <= size; other += 1) {
        if (visited.has(other)) continue;
        const reduced = cost(here - 1, other - 1) - (rowPotential[here] ?? 0) - (columnPotential[other] ?? 0);
        if (reduced < (shortest[other] ?? 0)) {
          shortest[other] = reduced;
          cameFrom[other] = column;
        }
        if ((shortest[other] ?? 0) < step) [step, next] = [shortest[other] ?? 0, other];
      }
      for (let other = 0; other <= size; other += 1) {
        if (visited.has(other)) {
          const paired = rowAt[other] ?? 0;
          rowPotential[paired] = (rowPotential[paired] ?? 0) + step;
          columnPotential[other] = (columnPotential[other] ?? 0) - step;
        } else shortest[other] = (shortest[other] ?? 0) - step;
      }
      column = next;
    } while (rowAt[column] !== 0);
    for (; column !== 0; column = cameFrom[column] ?? 0) rowAt[column] = rowAt[cameFrom[column] ?? 0] ?? 0;
  }
  return rowAt.slice(1).map((row) => row - 1);
}

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
