/** A picture of a figure: its size, boxes and texts with their places, in pixels. */
export interface Described {
  size: number[];
  frames: number[][];
  bars: number[][];
  texts: [text: string, x: number, y: number][];
}

export function apart(
  theirs: Described,
  ours: Described,
): {
  size: number;
  frames: number;
  bars: number;
  texts: number;
  missing: string[];
  extra: string[];
  text: string;
};
