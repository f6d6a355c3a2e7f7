export const budgets: [name: string, contents: string, budget: number][];
export function bundle(contents: string): Promise<string>;
export function gzipSize(text: string): number;
