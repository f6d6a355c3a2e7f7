/** A key and its value. */
export interface KeyValue {
  key: string;
  value: string;
}
