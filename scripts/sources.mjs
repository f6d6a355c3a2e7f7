// Leads stack traces to the sources that are in the package: source maps without content, as exact as
// a stack trace needs. docs/packaging.md explains them.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import { decode, encode } from "@jridgewell/sourcemap-codec";
import { isPacked } from "./packed.ts";

/**
 * Thins a source map: a mapping for each line of a source that a frame can be in. Code whose source is
 * not in the package is mapped to nothing, so that its frames stay as they are.
 */
function thin(code, map, isKept) {
  const lines = code.split("\n");
  const sources = map.sources.filter(isKept);
  let last = "";
  const mappings = decode(map.mappings).map((segments, i) =>
    segments.flatMap(([column, source, line, sourceColumn], j) => {
      const index = sources.indexOf(map.sources[source]);
      const place = index < 0 ? "" : `${index}:${line}`;
      const isFirst = j === 0 && index >= 0;
      // A frame is in what calls, makes, throws or reads a property.
      const canThrow = /[(.[]|new|throw/.test(lines[i].slice(column, segments[j + 1]?.[0]));
      if (!isFirst && (place === last || (index >= 0 && !canThrow))) return [];
      last = place;
      return [index < 0 ? [column] : [column, index, line, sourceColumn]];
    }),
  );
  return { version: 3, sources, names: [], mappings: encode(mappings) };
}

/** A plugin of rollup. */
export const sources = {
  name: "sources",
  outputOptions: (options) => ({ ...options, sourcemap: "hidden" }),
  load(id) {
    const map = `${id}.map`;
    if (!existsSync(map)) return null;
    return { code: readFileSync(id, "utf8"), map: readFileSync(map, "utf8") };
  },
  generateBundle({ dir }, bundle) {
    for (const [name, chunk] of Object.entries(bundle)) {
      if (chunk.type !== "chunk") continue;
      const folder = dirname(resolve(dir, name));
      const map = thin(chunk.code, chunk.map, (source) =>
        isPacked(relative(".", resolve(folder, source)).replaceAll("\\", "/")),
      );
      const file = `${name}.map`;
      if (map.sources.length > 0) {
        bundle[file].source = JSON.stringify(map);
        chunk.code += `//# sourceMappingURL=${basename(file)}\n`;
      } else {
        delete bundle[file];
      }
    }
  },
};
