export const budgets: [name: string, program: string, budget: number][];
export function measure(folder: string, programs: string[]): Promise<number[]>;
