import type { TrackioWriter } from '../../lib/utils/index.js';

export function callTrackio(writer: typeof TrackioWriter, address: string): Promise<{ refused: string }>;
