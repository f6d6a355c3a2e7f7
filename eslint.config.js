// What Biome has no rule for: the syntax of doc comments, and regular expressions that take long.
import regexp from "eslint-plugin-regexp";
import tsdoc from "eslint-plugin-tsdoc";
import tseslint from "typescript-eslint";

export default [
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["src/**/*.ts"],
    languageOptions: { parser: tseslint.parser },
    plugins: { regexp, tsdoc },
    rules: {
      "tsdoc/syntax": "error",
      "regexp/no-super-linear-backtracking": "error",
      "regexp/no-super-linear-move": "error",
    },
  },
];
