export {
  type AppliedSecrets,
  ApplySecretsError,
  type ApplySecretsErrorFields,
  type ApplySecretsOptions,
  applySecrets,
  isApplySecretsError,
  type SecretChangeList,
} from "./apply-secrets.js";
export { encryptedStore } from "./encrypted-store.js";
export {
  ConfigError,
  type ConfigErrorFields,
  type ConfigIssue,
  isConfigError,
} from "./errors.js";
export {
  formatSecrets,
  type KubernetesOptions,
  parseSecrets,
  type SecretFormat,
} from "./formats.js";
export { config } from "./group.js";
export {
  type InjectedSecrets,
  type InjectSecretsOptions,
  injectSecrets,
} from "./inject-secrets.js";
export {
  type AsyncDispose,
  type DynamicCredentials,
  type LeaseDynamicSecretOptions,
  leaseDynamicSecret,
  type RenewLeaseOptions,
  type RevokeLeaseOptions,
} from "./lease-dynamic-secret.js";
export { type LoadConfigOptions, loadConfig } from "./load-config.js";
export { loadSecrets } from "./load-secrets.js";
export {
  type CachedSecrets,
  createSecretCache,
  type SecretCache,
  type SecretCacheCallOptions,
  type SecretCacheOptions,
  type SecretCacheState,
} from "./secret-cache.js";
export type {
  SchemaOutput,
  StandardIssue,
  StandardResult,
  StandardSchema,
} from "./standard-schema.js";
export type {
  ConfigScope,
  LoadedSecret,
  LoadedSecrets,
  LoadSecretsOptions,
  SecretStorage,
  SecretStore,
  SecretValues,
} from "./types.js";
export {
  isWebhookError,
  type VerifyWebhookParams,
  verifyWebhook,
  WebhookError,
  type WebhookErrorFields,
  type WebhookProblem,
} from "./verify-webhook.js";
export {
  type SecretChanges,
  type WatchedSecrets,
  type WatchSecretsOptions,
  watchSecrets,
} from "./watch-secrets.js";
export type {
  AccessRequestEvent,
  AlertEvent,
  ChangeRequestEvent,
  EventProject,
  HoneyTokenTriggeredEvent,
  SecretReminderEvent,
  SecretRotationFailedEvent,
  SecretsModifiedEvent,
  VerifiedEvent,
  WebhookTestEvent,
} from "./webhook-events.js";
