export function sizeOf(id: string): { name: string; size: Record<string, number> };
