type Combination = [resolution: string, environment: string];
export const combinations: Combination[];
export function checkTypes(
  folder: string,
  tsc: string,
  packages: string,
  ...combination: Combination
): Promise<string>;
