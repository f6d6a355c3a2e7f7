export * as universal from "./identity-auth/universal.js";
