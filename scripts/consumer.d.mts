/** A folder with the package installed. */
export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  remove(): void;
}
export function entriesIn(folder: string): string[];
export function createConsumer(): Promise<Consumer>;
