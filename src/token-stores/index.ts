export { type LeaseLockOptions, leaseLock, type TokenStoreLock } from "./lock.js";
export {
  type StorageTokenStoreOptions,
  storageTokenStore,
  type TokenStorage,
} from "./storage.js";
