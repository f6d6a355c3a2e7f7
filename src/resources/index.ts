export * as identityAccessTokens from "./identity-access-tokens.js";
export * as identityAuth from "./identity-auth.js";
export * as kms from "./kms.js";
export * as secretFolders from "./secret-folders.js";
export * as secrets from "./secrets.js";
