export { ConfigError, type ConfigErrorFields, isConfigError } from "./errors.js";
export {
  formatSecrets,
  type KubernetesOptions,
  parseSecrets,
  type SecretFormat,
} from "./formats.js";
export { loadSecrets } from "./load-secrets.js";
export type {
  ConfigScope,
  LoadedSecret,
  LoadedSecrets,
  LoadSecretsOptions,
  SecretValues,
} from "./types.js";
