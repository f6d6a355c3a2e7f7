/** One value, or several of them. */
export type OneOrMore<Value> = Value | Value[];
