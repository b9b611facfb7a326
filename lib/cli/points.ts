import { readTable } from '../io/index.js';
import * as torch from '../torch/index.js';

/** The rows of a table as a float32 tensor (n, d), with the names of the columns where there are any. */
export async function readPoints(file: string): Promise<{ points: torch.Tensor; columns: string[] | undefined }> {
  const { data, shape, columns } = await readTable(file);
  const [n = 0, ...rest] = shape;
  const d = rest.reduce((product, length) => product * length, 1);
  if (shape.length === 0 || d === 0) throw new RangeError(`${file}: expected a table of rows, got shape [${shape}]`);
  if (n < 20) throw new RangeError(`${file}: expected at least 20 rows to train on, got ${n}`);
  const points = torch.tensor(Float32Array.from(data as ArrayLike<number>, Number)).view(n, d);
  const bad = Array.from(points.isfinite().logicalNot().nonzero().tolist() as number[][])[0];
  if (bad) {
    const column = columns?.[bad[1]!] ?? bad[1]! + 1;
    throw new RangeError(
      `${file}: expected finite numbers, got ${points.at(...bad).item()} in row ${bad[0]! + 1}, column ${column}`,
    );
  }
  return { points, columns };
}
