export type { TestClock, TestDuration } from "./clock.js";
export type { TestFaultOptions, TestRoute } from "./faults.js";
export type { TestListener, TestListenOptions } from "./listen.js";
export {
  createTestServer,
  type TestCredentials,
  type TestFailure,
  type TestRateLimit,
  type TestRequest,
  type TestSecrets,
  type TestSeed,
  type TestServer,
  type TestServerOptions,
  type TestTokenOptions,
} from "./server.js";
export type { TestAuthMode } from "./tokens.js";
