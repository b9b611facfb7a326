import type { MlflowWriter } from '../../lib/utils/index.js';

export function callMlflow(writer: typeof MlflowWriter, uri: string): Promise<{ ids: string[]; refused: string }>;
