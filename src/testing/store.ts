import { isUuid } from "./bytes.js";
import type { Clock } from "./clock.js";
import { notFound, serverError } from "./errors.js";

/** A record: plain data. It names others by id. */
export interface Row {
  readonly id: string;
}

/** A field, or one in a field: `"source.environmentId"`. It has an id, several, a record, or `null`. */
export type FieldOf<T> = (keyof T & string) | `${keyof T & string}.${string}`;

/** What the server knows of one kind of record. */
export interface Table<T extends Row> {
  readonly name: string;
  /** What a record is found by; its id where a table does not say otherwise. It tells one record. */
  key?(record: T): string;
  /** The fields that name the owners, by the owners' tables. A record goes with each of its owners. */
  readonly belongsTo?: Readonly<Record<string, FieldOf<T>>>;
  /** Fields that become `null`, or a shorter list, when what they name goes; by its table. */
  readonly refersTo?: Readonly<Record<string, FieldOf<T> | readonly FieldOf<T>[]>>;
}

/** The records of a table, as the store sees those of every table. */
interface StoredRows {
  readonly name: string;
  content(): Map<string, Row>;
  add(record: Row): Row;
  removeById(id: string): void;
  replace(content: ReadonlyMap<string, Row>): void;
  hasAnyOf(owners: string, id: string): boolean;
  removeAllOf(owners: string, id: string): void;
  forget(table: string, id: string): void;
}

/** The records of a table. */
export class Rows<T extends Row> implements StoredRows {
  readonly #table: Table<T>;
  readonly #store: Store;
  readonly #byKey: Map<string, T> = new Map();
  /** In the order in which they were added. */
  readonly #byId: Map<string, T> = new Map();

  constructor(table: Table<T>, store: Store) {
    this.#table = table;
    this.#store = store;
  }

  get name(): string {
    return this.#table.name;
  }

  get size(): number {
    return this.#byId.size;
  }

  get(key: string): T | undefined {
    return this.#byKey.get(key);
  }

  withId(id: string): T | undefined {
    return this.#byId.get(id);
  }

  /** The record that another names: the store keeps no id of what is gone. */
  named(id: string): T {
    const record = this.#byId.get(id);
    if (!record) throw new Error(`The table "${this.name}" has no record ${id}`);
    return record;
  }

  values(): IterableIterator<T> {
    return this.#byId.values();
  }

  filter(passes: (record: T) => boolean): T[] {
    return [...this.#byId.values()].filter(passes);
  }

  find(passes: (record: T) => boolean): T | undefined {
    for (const record of this.#byId.values()) if (passes(record)) return record;
    return undefined;
  }

  /** Adds a record, in the place of another with the same key. */
  add(record: T): T {
    const key = this.#keyOf(record);
    const replaced = this.#byKey.get(key);
    if (replaced && replaced.id !== record.id) this.#byId.delete(replaced.id);
    this.#byKey.set(key, record);
    this.#byId.set(record.id, record);
    return record;
  }

  /** Changes the record, and what it is found by. */
  update(record: T, changes: Partial<T>): void {
    const key = this.#keyOf(record);
    Object.assign(record, changes);
    if (this.#keyOf(record) === key) return;
    this.#byKey.delete(key);
    this.#byKey.set(this.#keyOf(record), record);
  }

  /** Deletes the record with all that belongs to it. */
  remove(record: T): void {
    if (!this.#byKey.delete(this.#keyOf(record))) return;
    this.#byId.delete(record.id);
    this.#store.removeAllOf(this.name, record.id);
  }

  removeById(id: string): void {
    const record = this.#byId.get(id);
    if (record) this.remove(record);
  }

  /** Whether any record, of whatever table, belongs to this one. */
  isOwner(record: T): boolean {
    return this.#store.hasAnyOf(this.name, record.id);
  }

  hasAnyOf(owners: string, id: string): boolean {
    const field = this.#table.belongsTo?.[owners];
    return field !== undefined && this.find((record) => idIn(record, field) === id) !== undefined;
  }

  /** Deletes what belongs to the owner with the id. */
  removeAllOf(owners: string, id: string): void {
    const field = this.#table.belongsTo?.[owners];
    if (field === undefined) return;
    for (const record of this.filter((record) => idIn(record, field) === id)) this.remove(record);
  }

  /** Lets no field name the record with the id any more. */
  forget(table: string, id: string): void {
    const fields = this.#table.refersTo?.[table] ?? [];
    for (const field of [fields].flat()) {
      for (const record of this.#byId.values()) clear(record, field, id);
    }
  }

  content(): Map<string, T> {
    return new Map(this.#byId);
  }

  replace(content: ReadonlyMap<string, T>): void {
    this.#byKey.clear();
    this.#byId.clear();
    for (const record of content.values()) this.add(record);
  }

  #keyOf(record: T): string {
    return this.#table.key?.(record) ?? record.id;
  }
}

/** Everything the server remembers, in tables. It knows no resource. */
export class Store {
  readonly clock: Clock;
  readonly #rows: Map<string, StoredRows> = new Map();

  constructor(clock: Clock, tables: readonly Table<never>[]) {
    this.clock = clock;
    for (const table of tables) this.#rows.set(table.name, new Rows(table, this));
  }

  rows<T extends Row>(table: Table<T>): Rows<T> {
    const rows = this.#rows.get(table.name);
    if (!rows) throw new Error(`The store has no table "${table.name}"`);
    // The constructor has made them of the table with this name.
    return rows as Rows<T>;
  }

  /** Deletes a record, wherever it is, with all that belongs to it. */
  remove(table: string, id: string): void {
    this.#rows.get(table)?.removeById(id);
  }

  /** Deletes what belongs to a record, and the references to it, in all tables. */
  removeAllOf(table: string, id: string): void {
    for (const rows of this.#rows.values()) {
      rows.removeAllOf(table, id);
      rows.forget(table, id);
    }
  }

  /** Deletes a record with all that belongs to it, and gives that: {@link restore} puts it back. */
  take<T extends Row>(table: Table<T>, record: T): Record<string, Row[]> {
    const before = this.content();
    this.rows(table).remove(record);
    const after = this.content();
    return Object.fromEntries(
      Object.entries(before).map(([name, rows]) => [
        name,
        [...rows.values()].filter(({ id }) => !after[name]?.has(id)),
      ]),
    );
  }

  restore(taken: Readonly<Record<string, readonly Row[]>>): void {
    for (const [name, records] of Object.entries(taken)) {
      for (const record of records) this.#rows.get(name)?.add(record);
    }
  }

  hasAnyOf(table: string, id: string): boolean {
    return [...this.#rows.values()].some((rows) => rows.hasAnyOf(table, id));
  }

  /** The records of all tables. */
  content(): Record<string, Map<string, Row>> {
    return Object.fromEntries([...this.#rows].map(([name, rows]) => [name, rows.content()]));
  }

  /** Puts other records in the place of all there are. */
  replace(content: unknown): void {
    if (!isObject(content)) throw new TypeError("The snapshot has no tables");
    const found = [...this.#rows.values()].map((rows) => {
      const records = content[rows.name] ?? new Map();
      if (!(records instanceof Map)) throw new TypeError(`The snapshot has no "${rows.name}"`);
      return { rows, records };
    });
    for (const { rows, records } of found) rows.replace(records);
  }
}

/** The database fails on an id that is no UUID, and the server does not hide it. */
export function found<T extends Row>(rows: Rows<T>, id: string, absent: string, error?: string): T {
  return required(id, rows.withId(id), absent, error);
}

/** The record that was looked up by the id, as {@link found} gives it. */
export function required<T extends Row>(
  id: string,
  record: T | undefined,
  absent: string,
  error?: string,
): T {
  if (!isUuid(id)) throw serverError("Find by id");
  if (record === undefined) throw notFound(absent, error);
  return record;
}

/** The database fails on an update that changes nothing, and the server does not hide that either. */
export function requireChange(changes: object): void {
  if (Object.values(changes).every((value) => value === undefined)) {
    throw serverError("Update by id");
  }
}

/** The fields that are given: a request leaves out what is to stay. */
export function given(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function idIn(record: Row, field: string): unknown {
  const [holder, last] = placeOf(record, field);
  return idOf(holder?.[last]);
}

function clear(record: Row, field: string, id: string): void {
  const [holder, last] = placeOf(record, field);
  const value = holder?.[last];
  if (!holder || value === undefined) return;
  if (Array.isArray(value)) holder[last] = value.filter((item) => idOf(item) !== id);
  else if (idOf(value) === id) holder[last] = null;
}

function idOf(value: unknown): unknown {
  return isObject(value) ? value.id : value;
}

/** What holds the value of a field, and under which name. */
function placeOf(record: Row, field: string): [Record<string, unknown> | undefined, string] {
  const [last = "", ...outer] = field.split(".").reverse();
  let holder: unknown = record;
  for (const name of outer.reverse()) holder = isObject(holder) ? holder[name] : undefined;
  return [isObject(holder) ? holder : undefined, last];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
