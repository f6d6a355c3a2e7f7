import { type Format, problemOfVariable, unreadable } from "./format.js";

/** Docker reads no longer line. */
const longestLine = 65_535;

/** Files for `docker run --env-file`: a line for each variable, and all that is in it counts as it is. */
export const docker: Format = {
  problemOf(name, value) {
    // White space as Docker has it.
    if (/^[#\ufeff]|[=\p{White_Space}\p{Cs}\0]/u.test(name))
      return "has a name with white space, = or #";
    if (/[\n\r]/.test(value)) return "has a line break";
    const { length } = new TextEncoder().encode(`${name}=${value}`);
    if (length > longestLine) return `makes a line longer than ${longestLine} bytes`;
    return problemOfVariable(value);
  },
  write: (entries) => entries.map(([name, value]) => `${name}=${value}\n`).join(""),
  *read(text) {
    for (const [index, line] of text
      .replace(/^\ufeff/, "")
      .split(/\r?\n/)
      .entries()) {
      const content = line.replace(/^\p{White_Space}+/u, "");
      if (!content || content.startsWith("#")) continue;
      const [, name = "", value] = /^([^=]*)=(.*)$/s.exec(content) ?? [];
      if (value === undefined) {
        throw unreadable(
          index + 1,
          "has a name alone, for which Docker takes a variable of its own",
        );
      }
      if (!name || /\p{White_Space}/u.test(name)) throw unreadable(index + 1, "has no NAME=value");
      yield [name, value];
    }
  },
};
