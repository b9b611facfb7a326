/** Bytes, as Node's `Buffer`, whose types a program may lack. */
export type Bytes = Uint8Array & { toString(encoding?: 'utf8' | 'hex' | 'base64' | 'latin1'): string };
