/** A folder with the package installed. */
export interface Consumer {
  readonly folder: string;
  readonly tarball: string;
  remove(): void;
}
export function createConsumer(): Promise<Consumer>;
