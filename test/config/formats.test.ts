import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as util from "node:util";
import dotenv from "dotenv";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import YAML from "yaml";
import { formatSecrets, parseSecrets, type SecretFormat } from "../../src/config/formats.js";

const folder = mkdtempSync(join(tmpdir(), "formats-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a file of its own, for a program to read. */
function fileWith(text: string): string {
  const path = join(folder, `${Math.random()}`);
  writeFileSync(path, text);
  return path;
}

/** What formats give a meaning to, and what they may lose. */
const pieces = [
  ..."'\"`\\$#=:;,.-_~!?*%@&|<>()[]{}^+/ \t\nanrtxu0",
  ..."\r \0 \v \f \x1b \x7f \x85 \xa0 \ufeff \u2028 \u2029 é ß 日 😀 \\n \\r \\\\ '' \"\" ``".split(
    " ",
  ),
  ..." #|\x24{A}|$(id)|`id`|export |---|: |- |null|true|\n\n|\n  |  \n|\\\n|\r\n|'\\''|A=1".split(
    "|",
  ),
];
const anyValue = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(""));
const anyName = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(""));
const variableName = fc.stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/).map((name) => `V_${name}`);

/** Secrets that a format holds. */
function secretsFor(
  format: SecretFormat,
  name: fc.Arbitrary<string> = variableName,
): fc.Arbitrary<Record<string, string>> {
  const entry = fc.tuple(name, anyValue).filter(([name, value]) => {
    try {
      write({ [name]: value }, format);
      return true;
    } catch {
      return false;
    }
  });
  return fc
    .uniqueArray(entry, { selector: ([name]) => name, maxLength: 12 })
    .map((entries) => Object.fromEntries(entries));
}

/** The secrets of many examples, all in one. */
function manySecrets(
  secrets: fc.Arbitrary<Record<string, string>>,
  examples: number,
): Record<string, string> {
  return Object.assign({}, ...fc.sample(secrets, { numRuns: examples, seed: 1 }));
}

function write(values: Record<string, string>, format: SecretFormat): string {
  return format === "kubernetes"
    ? formatSecrets(values, format, { name: "app" })
    : formatSecrets(values, format);
}

function failureOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return String(error);
  }
  return "no error";
}

const plain = (values: object): Record<string, string> => ({ ...values }) as Record<string, string>;

const formats = ["dotenv", "shell", "docker", "json", "yaml", "kubernetes"] as const;

describe.each(formats)("%s", (format) => {
  it("gives every value back as it was", () => {
    fc.assert(
      fc.property(secretsFor(format, fc.oneof(variableName, anyName)), (values) => {
        expect(plain(parseSecrets(write(values, format), format))).toEqual(values);
      }),
      { numRuns: 300 },
    );
  });

  it("reads anything or refuses it with an error of its own, which shows nothing of it", () => {
    const text = fc.oneof(
      anyValue,
      fc.array(anyValue).map((lines) => lines.join("\n")),
      fc
        .array(fc.tuple(variableName, anyValue))
        .map((all) => all.map((one) => one.join("=")).join("\n")),
    );
    fc.assert(
      fc.property(text, (text) => {
        try {
          parseSecrets(`A='secret-marker' ${text}`, format);
        } catch (error) {
          expect(error).toMatchObject({ name: "InfisicalError" });
          expect(String(error)).not.toContain("secret-marker");
        }
      }),
      { numRuns: 500 },
    );
  });

  it("refuses a secret without a name, and one that is no text", () => {
    expect(() => write({ "": "value-marker" }, format)).toThrow(
      `${format} cannot hold: "" has no name`,
    );
    const wrong = { A: 5, B: undefined, C: "fine" } as unknown as Record<string, string>;
    expect(() => write(wrong, format)).toThrow('cannot hold: "A" is no text; "B" is no text');
  });

  it("writes and reads no secrets at all", () => {
    expect(plain(parseSecrets(write({}, format), format))).toEqual({});
  });

  it("takes time in proportion to the text", () => {
    for (const text of [
      "'",
      '"',
      "\\'",
      "\\",
      "# ",
      " ",
      "\n",
      "A",
      "A=",
      "A='\\'\n",
      "A: |\n ",
      "- ",
      "\t",
    ]) {
      const long = text.repeat(100_000 / text.length);
      failureOf(() => parseSecrets(long, format));
      failureOf(() => parseSecrets(`A: "${long}`, format));
      failureOf(() => parseSecrets(`A='${long}`, format));
      failureOf(() => write({ A: long }, format));
    }
  });
});

describe("names", () => {
  it.each([
    ["dotenv", ["A B", "A=B", "é", "", "__proto__"], ["a.b-c_1", "1A", "export", "constructor"]],
    [
      "shell",
      ["A-B", "1A", "A.B", "é", "A B", "UID", "_", "RANDOM"],
      ["_a1", "PATH", "constructor"],
    ],
    [
      "docker",
      ["A B", "A=B", "#A", "A\tB", "\ufeffA", "A\0", "\ud800"],
      ["A.B-c/d", "é", "__proto__"],
    ],
    ["json", [""], ["A B", "é\n", "__proto__", "constructor", "\ud800"]],
    [
      "yaml",
      ["", "\ud800", "a".repeat(1001)],
      ["A B", ": #", "null", "<<", "-", "__proto__", "\0", "a".repeat(999)],
    ],
    [
      "kubernetes",
      ["A B", "..", "..a", ".", "é", "a".repeat(254)],
      ["a.b-c_1", ".a", "tls.crt", "__proto__"],
    ],
  ] as const)("of %s are carried or refused by name", (format, refused, carried) => {
    for (const name of refused) {
      const error = failureOf(() => write({ FINE: "1", [name]: "value-marker" }, format));
      expect(error).toContain(`${format} cannot hold: ${JSON.stringify(name)} `);
      expect(error).not.toContain("value-marker");
    }
    for (const name of carried) {
      const values = parseSecrets(write({ [name]: "1" } as Record<string, string>, format), format);
      expect(Object.entries(values)).toEqual([[name, "1"]]);
    }
    const all = failureOf(() =>
      write(Object.fromEntries(refused.map((name) => [name, "1"])), format),
    );
    for (const name of refused) expect(all).toContain(JSON.stringify(name));
  });

  it("may be those of members that objects have", () => {
    const values = JSON.parse('{"__proto__":"1","constructor":"2","toString":"3"}');
    for (const format of ["shell", "docker", "json", "yaml", "kubernetes"] as const) {
      const read = parseSecrets(write(values, format), format);
      expect(Object.entries(read)).toEqual(Object.entries(values));
      expect(Object.getPrototypeOf(read)).toBe(null);
    }
  });
});

describe("values", () => {
  it.each([
    ["dotenv", ["a\0", "a\r\nb", "\ud800", "'\"`\n", "'\"`#", " '\"`", "'\n`\\n"]],
    ["shell", ["a\0", "\udc00"]],
    ["docker", ["a\nb", "a\r", "a\0", "\ud800", "a".repeat(65_535)]],
    ["yaml", ["\ud800"]],
    ["kubernetes", ["\ud800"]],
  ] as const)("that %s cannot hold are refused by their name", (format, values) => {
    for (const value of values) {
      const marked = `${value}value-marker${value}`;
      const error = failureOf(() => write({ FINE: "1", NAME: marked, ALSO: marked }, format));
      expect(error).toContain(`${format} cannot hold: "NAME" `);
      expect(error).toContain(`"ALSO" `);
      expect(error).not.toContain("value-marker");
      expect(error).not.toContain("FINE");
    }
  });
});

describe("dotenv", () => {
  const { parseEnv } = util;

  it("is read the same by dotenv, with either of its readers, and by Node.js", () => {
    fc.assert(
      fc.property(secretsFor("dotenv", fc.oneof(variableName, anyName)), (values) => {
        const text = formatSecrets(values, "dotenv");
        expect(dotenv.parse(text)).toEqual(values);
        expect({ ...parseEnv(text) }).toEqual(values);
      }),
      { numRuns: 1000 },
    );
  });

  it("comes through --env-file into the environment of a program", () => {
    const values = manySecrets(secretsFor("dotenv"), 40);
    const printed = execFileSync(
      process.execPath,
      [
        `--env-file=${fileWith(formatSecrets(values, "dotenv"))}`,
        "--print",
        "JSON.stringify(Object.entries(process.env).filter(([name]) => name.startsWith('V_')))",
      ],
      { encoding: "utf8" },
    );
    expect(Object.fromEntries(JSON.parse(printed))).toEqual(values);
  });

  it("is read as dotenv reads it, or refused", () => {
    const line = fc.oneof(
      fc
        .tuple(
          fc.constantFrom("A", "export A", " B ", "C.d", "A-"),
          fc.constantFrom("=", " = ", ": ", "=\t"),
          anyValue,
        )
        .map((all) => all.join("")),
      anyValue.map((text) => `# ${text.replace(/[\n\r]/g, "")}`),
      anyValue,
    );
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const text = lines.join("\n");
        let read: Record<string, string>;
        try {
          read = plain(parseSecrets(text, "dotenv"));
        } catch {
          return;
        }
        if (Object.keys(read).length) accepted++;
        expect(read).toEqual(dotenv.parse(text));
      }),
      { numRuns: 3000 },
    );
    expect(accepted).toBeGreaterThan(300);
  });

  it("reads what people write", () => {
    const text = [
      "\ufeff# The database",
      "DB_HOST=localhost # here",
      "export DB_USER = admin",
      "  DB_PASSWORD='p#ss \"word\" $1'",
      'KEY="-----BEGIN\\nabc\n-----END"  # a key',
      "EMPTY=",
      "URL=https://a.test/?b=c&d=e",
      "YAML: style",
      'TICKS=`it\'s "so"`',
      "DB_HOST=later.test",
      "",
    ].join("\r\n");
    expect(plain(parseSecrets(text, "dotenv"))).toEqual({
      DB_HOST: "later.test",
      DB_USER: "admin",
      DB_PASSWORD: 'p#ss "word" $1',
      KEY: "-----BEGIN\nabc\n-----END",
      EMPTY: "",
      URL: "https://a.test/?b=c&d=e",
      YAML: "style",
      TICKS: 'it\'s "so"',
    });
    expect(plain(parseSecrets(text, "dotenv"))).toEqual(dotenv.parse(text));
  });

  it.each([
    ["A=1\nB\nC=2", "Line 2: has no NAME=value"],
    ["A=1\n\n=2", "Line 3: has no NAME=value"],
    ["A B=2", "Line 1: has no NAME=value"],
    ["A=1\nB='open\nC=2", "Line 2: has no ' that ends the value"],
    ['A="a" b', 'Line 1: has no " that ends the value'],
  ])("refuses %j, which readers drop or take for something else", (text, error) => {
    expect(() => parseSecrets(text, "dotenv")).toThrow(error);
  });
});

describe("shell", () => {
  const shells = ["sh", "bash"].filter((shell) => spawnSync(shell, ["-c", ":"]).status === 0);

  const run = (shell: string, script: string): string =>
    execFileSync(shell, ["-uc", script], {
      encoding: "utf8",
      env: { PATH: process.env.PATH, LANG: "C.UTF-8" },
      maxBuffer: 1e9,
    });

  it("comes through a shell into the environment of a program", () => {
    expect(shells).toContain("sh");
    const values = manySecrets(secretsFor("shell"), 60);
    const path = fileWith(formatSecrets(values, "shell"));
    for (const shell of shells) {
      for (const script of [`. ${path}`, `eval "$(cat ${path})"`]) {
        const printed = run(shell, `set -e; ${script}; env -0`);
        const found = printed.split("\0").filter((line) => line.startsWith("V_"));
        expect(Object.fromEntries(found.map((line) => line.split(/=([\s\S]*)/)))).toEqual(values);
      }
    }
  });

  it("sets every name that is not refused", () => {
    const names = run("bash", "compgen -v").trim().split("\n");
    const accepted = names.filter((name) => {
      return failureOf(() => formatSecrets({ [name]: "secret" }, "shell")) === "no error";
    });
    expect(accepted.length).toBeGreaterThan(10);
    const env = run("sh", "command -v env").trim();
    for (const shell of shells) {
      const scripts = accepted.map((name, i) => {
        return `(${formatSecrets({ [name]: "secret" }, "shell")}${env})\necho 'END ${i}'\n`;
      });
      const printed = run(shell, scripts.join("")).split(/END \d+\n/);
      for (const [i, name] of accepted.entries()) {
        const lines = printed[i]?.split("\n");
        expect([shell, lines]).toEqual([shell, expect.arrayContaining([`${name}=secret`])]);
      }
    }
  });

  it("reads what a shell prints of its variables", () => {
    const values = manySecrets(secretsFor("shell"), 60);
    const path = fileWith(formatSecrets(values, "shell"));
    for (const shell of shells) {
      const printed = run(shell, `. ${path}; export -p`);
      expect(plain(parseSecrets(printed, "shell"))).toMatchObject(values);
    }
  });

  it("is read as a shell reads it, or refused", () => {
    const word = fc
      .array(
        fc.oneof(
          anyValue,
          fc.constantFrom("'a b'", '"a\\"b"', "\\$", "$'\\n\\x41'", "a\\ b", '"\\\\"'),
        ),
        { maxLength: 3 },
      )
      .map((all) => all.join("").replaceAll("\0", ""));
    const texts = fc
      .sample(fc.array(word, { maxLength: 2 }), { numRuns: 500, seed: 3 })
      .map((words) => words.map((word, i) => `${i ? "" : "export "}V_${i}=${word}`).join("\n"));
    const accepted = texts.flatMap((text) => {
      try {
        return [{ text, values: plain(parseSecrets(text, "shell")) }];
      } catch {
        return [];
      }
    });
    expect(accepted.length).toBeGreaterThan(100);
    // One shell for all, since it takes time to start one.
    const script = accepted.map(
      ({ text }, i) =>
        `(unset V_0 V_1; . ${fileWith(`${text}\nexport V_0 V_1`)}; env -0; printf 'END=${i}\\0')`,
    );
    const shell = shells.includes("bash") ? "bash" : "sh";
    const printed = run(shell, script.join("\n"));
    const found = printed.split(/END=\d+\0/);
    for (const [i, { text, values }] of accepted.entries()) {
      const lines = (found[i] ?? "").split("\0").filter((line) => /^V_\d=/.test(line));
      const read = Object.fromEntries(lines.map((line) => line.split(/=([\s\S]*)/)));
      expect([text, read]).toEqual([text, values]);
    }
  });

  it("reads what people write", () => {
    const text =
      '#!/bin/sh\nA=1; export A\nexport B=\'two words\' C="say \\"hi\\" \\$5" # both\nexport A\n\nD=a\'b\'"c"\\ d\n';
    expect(plain(parseSecrets(text, "shell"))).toEqual({
      A: "1",
      B: "two words",
      C: 'say "hi" $5',
      D: "abc d",
    });
  });

  it.each([
    ["A=1\nB=$A", "Line 2: has more than a text, which a shell would have to run"],
    ["A=`id`", "Line 1: has more"],
    ["A=(1 2)", "Line 1: has more"],
    ['A="a\n$(id)"', "Line 2: has $ or `"],
    ["A=~/x", "Line 1: has a ~"],
    ["A='x\n", "Line 1: has a quote that does not end"],
    ["A=1\nrm -rf /", "Line 2: is no assignment"],
    ["A=1 env", "Line 1: is no assignment"],
    ["A=1\r\nB=2\r\n", "Line 1: has more"],
    ["A=$'\\q'", "Line 1: has an unknown escape"],
    ["A=$'\\xff'", "Line 1: has bytes that are no text"],
  ])("refuses %j", (text, error) => {
    expect(() => parseSecrets(text, "shell")).toThrow(error);
  });
});

describe("docker", () => {
  /** The rules in the documentation of `docker run --env-file`, and of the package that reads it. */
  function readAsDocker(text: string): Record<string, string> {
    const values: Record<string, string> = {};
    const lines = text.replace(/^\ufeff/, "").split("\n");
    for (const whole of lines) {
      expect(Buffer.byteLength(whole)).toBeLessThan(65_536);
      const line = whole.replace(/\r$/, "").replace(/^\p{White_Space}+/u, "");
      if (!line || line.startsWith("#")) continue;
      const [name = "", ...value] = line.split("=");
      expect(name).toMatch(/^\P{White_Space}+$/u);
      expect(value).not.toEqual([]);
      values[name] = value.join("=");
    }
    return values;
  }

  it("is read by Docker's rules", () => {
    fc.assert(
      fc.property(secretsFor("docker", fc.oneof(variableName, anyName)), (values) => {
        expect(readAsDocker(formatSecrets(values, "docker"))).toEqual(values);
      }),
      { numRuns: 500 },
    );
  });

  it("takes quotes, $ and # as they are, and drops white space at the beginning of a line", () => {
    const text = '\ufeffA="quoted"\n  C= lead trail \r\nD=a#b # c\n# comment\n\n\t\nE=$X\nF=\n';
    expect(plain(parseSecrets(text, "docker"))).toEqual({
      A: '"quoted"',
      C: " lead trail ",
      D: "a#b # c",
      E: "$X",
      F: "",
    });
  });

  it.each([
    ["A=1\nB", "Line 2: has a name alone"],
    ["A=1\n=2", "Line 2: has no NAME=value"],
    ["A B=2", "Line 1: has no NAME=value"],
  ])("refuses %j", (text, error) => {
    expect(() => parseSecrets(text, "docker")).toThrow(error);
  });
});

describe("json", () => {
  it("is an object of texts", () => {
    expect(formatSecrets({ A: "1", "b c": 'x"\n' }, "json")).toBe(
      '{\n  "A": "1",\n  "b c": "x\\"\\n"\n}\n',
    );
    fc.assert(
      fc.property(secretsFor("json", anyName), (values) => {
        expect(JSON.parse(formatSecrets(values, "json"))).toEqual(values);
      }),
    );
  });

  it.each([
    ['{"A": 1}', "A must be a text, in quotes"],
    ['{"A": null}', "A must be a text"],
    ['["secret-marker"]', "no JSON object"],
    ["secret-marker", "no JSON object"],
    ["", "no JSON object"],
  ])("refuses %s", (text, error) => {
    expect(failureOf(() => parseSecrets(text, "json"))).toContain(error);
    expect(failureOf(() => parseSecrets(text, "json"))).not.toContain("secret-marker");
  });
});

describe("yaml", () => {
  it("is read the same by readers of YAML 1.1 and 1.2", () => {
    fc.assert(
      fc.property(secretsFor("yaml", fc.oneof(variableName, anyName)), (values) => {
        const text = formatSecrets(values, "yaml");
        for (const version of ["1.1", "1.2"] as const) {
          expect(YAML.parse(text, { version, strict: true })).toEqual(values);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("reads what another writer writes, in all its styles", () => {
    const style = fc.record({
      defaultStringType: fc.constantFrom(
        "BLOCK_FOLDED",
        "BLOCK_LITERAL",
        "PLAIN",
        "QUOTE_DOUBLE",
        "QUOTE_SINGLE",
      ),
      defaultKeyType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE"),
      lineWidth: fc.constantFrom(0, 20, 40, 80),
      indent: fc.constantFrom(2, 4),
      directives: fc.boolean(),
      singleQuote: fc.constantFrom(true, false, null),
    });
    const text = fc
      .array(
        fc.constantFrom("word ", "word", "\n", "  ", "'", '"', ": ", "#", " #", "- ", "\t", "é"),
      )
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.dictionary(variableName, text), style, (values, style) => {
        const { directives, ...options } = style;
        const document = new YAML.Document({ ...values });
        document.directives = new YAML.Document({}).directives;
        const written = `${directives ? "%YAML 1.2\n---\n" : ""}${document.toString(options as YAML.ToStringOptions)}`;
        // It does not read every text of blanks as it wrote it.
        expect(plain(parseSecrets(written, "yaml"))).toEqual(YAML.parse(written));
      }),
      { numRuns: 1000 },
    );
  });

  it("is read as another reader reads it, or refused", () => {
    const line = fc
      .array(
        fc.constantFrom(
          "A",
          "B",
          ":",
          ": ",
          " ",
          "  ",
          "|",
          ">",
          "-",
          "+",
          "2",
          "'",
          '"',
          "\\",
          "#",
          " #",
          "x",
          "y z",
          "\n ",
          "\n  ",
          "\n\n",
          "\t",
          "{}",
          "[]",
          "~",
          "&a",
          "!!str ",
          "---",
        ),
        { maxLength: 8 },
      )
      .map((all) => all.join(""));
    const text = fc
      .array(fc.tuple(fc.constantFrom("A: ", "B: ", "C:", "'D' : ", '"E": ', "", "# "), line), {
        maxLength: 4,
      })
      .map((all) => all.map((one) => one.join("")).join("\n"));
    let accepted = 0;
    fc.assert(
      fc.property(text, (text) => {
        let read: Record<string, string>;
        try {
          read = plain(parseSecrets(text, "yaml"));
        } catch {
          return;
        }
        if (Object.keys(read).length) accepted++;
        const document = YAML.parseDocument(text, {
          schema: "failsafe",
          strict: false,
          logLevel: "silent",
        });
        // It refuses a text after an empty line and a comment without indentation, which is YAML.
        if (document.errors.some(({ code }) => code === "MULTILINE_IMPLICIT_KEY")) return;
        expect([text, read]).toEqual([text, document.toJS() || {}]);
      }),
      { numRuns: 4000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });

  it("reads what people write", () => {
    const text = `# config
---
PORT: 3000      # stays as it is written
DEBUG: true
'quoted': 'it''s'
KEY: |
  -----BEGIN
  abc
  -----END
LONG: >-
  one
  two
EMPTY: ""
...
`;
    expect(plain(parseSecrets(text, "yaml"))).toEqual({
      PORT: "3000",
      DEBUG: "true",
      quoted: "it's",
      KEY: "-----BEGIN\nabc\n-----END\n",
      LONG: "one two",
      EMPTY: "",
    });
    expect(plain(parseSecrets('{ "A": "1" }', "yaml"))).toEqual({ A: "1" });
  });

  it.each([
    ["A: 1\nB:\n  C: 2", "Line 2: has no text as its value"],
    ["A: 1\nB: [x]", "Line 2: has no text as its value"],
    ["A: *x", "Line 1: has no text as its value"],
    ["A: null", "Line 1: has no text as its value"],
    ["A:", "Line 1: has no text as its value"],
    ["A: 1\nA: 2", "Line 2: has a name for the second time"],
    ["- A: 1", "Line 1: has no name: value"],
    ["A: 1\n---\nB: 2", "Line 3: begins another document"],
    ["A: 'x", "Line 1: has a quote that does not end"],
    ['A: "\\q"', "has an unknown escape"],
    ["A: b: c", "Line 1: has another name: value"],
    ["<<: x", "Line 1: has no name: value"],
    ["%YAML 1.2\nA: 1", "Line 2: must be ---"],
    ["# A\n\n\tA: 1", "Line 3: begins with a tab"],
  ])("refuses %j", (text, error) => {
    expect(() => parseSecrets(text, "yaml")).toThrow(error);
  });
});

describe("kubernetes", () => {
  it("is a manifest of a Secret", () => {
    expect(
      formatSecrets({ "tls.crt": "é", EMPTY: "" }, "kubernetes", {
        name: "app-config",
        namespace: "prod",
        type: "Opaque",
        labels: { "app.kubernetes.io/name": "shop" },
        annotations: { note: 'a "b"' },
        immutable: true,
      }),
    ).toBe(`apiVersion: v1
kind: Secret
metadata:
  name: "app-config"
  namespace: "prod"
  labels:
    "app.kubernetes.io/name": "shop"
  annotations:
    "note": "a \\"b\\""
type: "Opaque"
immutable: true
data:
  "tls.crt": w6k=
  "EMPTY": ""
`);
  });

  it("is read by readers of YAML", () => {
    fc.assert(
      fc.property(secretsFor("kubernetes"), (values) => {
        const manifest = YAML.parse(formatSecrets(values, "kubernetes", { name: "app" }));
        expect(manifest).toMatchObject({
          apiVersion: "v1",
          kind: "Secret",
          metadata: { name: "app" },
        });
        const read = Object.entries<string>(manifest.data).map(([name, data]) => [
          name,
          Buffer.from(data, "base64").toString(),
        ]);
        expect(Object.fromEntries(read)).toEqual(values);
      }),
    );
  });

  it("is read as kubectl prints it, and as people write it", () => {
    const printed = `apiVersion: v1
data:
  A: MQ==
  LONG: >-
    YWJj
    ZGVm
kind: Secret
metadata:
  annotations:
    kubectl.kubernetes.io/last-applied-configuration: |
      {"apiVersion":"v1","data":{"A":"Mg=="},"kind":"ConfigMap"}
  creationTimestamp: "2026-01-01T00:00:00Z"
  managedFields:
  - apiVersion: v1
    fieldsV1:
      f:data:
        .: {}
        f:A: {}
    manager: kubectl
  name: app
  labels: {}
type: Opaque
stringData:
  B: two
`;
    expect(plain(parseSecrets(printed, "kubernetes"))).toEqual({
      A: "1",
      LONG: "abcdef",
      B: "two",
    });
    expect(
      plain(
        parseSecrets(
          JSON.stringify({ kind: "Secret", data: { A: "MQ==" }, stringData: { A: "3", B: "2" } }),
          "kubernetes",
        ),
      ),
    ).toEqual({ A: "3", B: "2" });
    expect(plain(parseSecrets("kind: Secret\ndata: {}\n", "kubernetes"))).toEqual({});
  });

  it.each([
    ["kind: ConfigMap\ndata:\n  A: x\n", "not of kind Secret"],
    ["A: 1", "not of kind Secret"],
    ["kind: Secret\ndata:\n  A: '%'\n", "data.A is not Base64"],
    ["kind: Secret\ndata:\n  A: /w==\n", "data.A is not Base64 of a text in UTF-8"],
    ["kind: Secret\ndata:\n  A: [1]\n", "data.A must be a text"],
    ["kind: Secret\ndata: x\n", "data of the manifest is no mapping"],
    ['{"kind":"Secret","stringData":{"A":1}}', "stringData.A must be a text"],
  ])("refuses %j", (text, error) => {
    expect(() => parseSecrets(text, "kubernetes")).toThrow(error);
  });

  it("needs the name of the Secret", () => {
    const options = (name: unknown): { name: string } => ({ name }) as { name: string };
    for (const name of [undefined, "", "App", "-a", "a b", "a\nb"]) {
      expect(() => formatSecrets({}, "kubernetes", options(name))).toThrow("name must be given");
    }
    expect(() => formatSecrets({}, "kubernetes", { name: "a", namespace: "B" })).toThrow(
      "namespace",
    );
  });
});

it("an unknown format, and what is no text, are refused", () => {
  expect(() => formatSecrets({}, "toml" as "json")).toThrow("format must be one of dotenv, shell");
  expect(() => formatSecrets({}, "toString" as "json")).toThrow("format must be one of");
  expect(() => parseSecrets(Buffer.from("A=1") as unknown as string, "dotenv")).toThrow(
    "text must be",
  );
});
