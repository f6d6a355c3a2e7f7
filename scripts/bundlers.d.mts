type Bundle = (folder: string, programs: Record<string, string>) => Promise<Record<string, string>>;
export const bundlers: Readonly<Record<"esbuild" | "rollup" | "webpack" | "vite", Bundle>>;
