export const limits: { seconds: number; instantiations: number; packageSeconds: number };
export function measureTypeCost(rounds?: number): {
  seconds: number;
  instantiations: number;
  emptySeconds: number;
};
