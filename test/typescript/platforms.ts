// What a consumer's compiler has to take, and refuse, of the entries for platforms.
import { createSession, login, resume } from "infisical-kit";
import { awsIam } from "infisical-kit/credentials/aws";
import { clientFromEnv, scopeFromEnv } from "infisical-kit/env";
import { createLimitedFetch } from "infisical-kit/fetch";
import { createNodeFetch, fileTokenStore } from "infisical-kit/node";
import { leaseLock, storageTokenStore } from "infisical-kit/token-stores";

const fetch = createNodeFetch({ ca: new Uint8Array(), proxy: "http://proxy:3128" });
const session = createSession({ fetch, tokenStore: fileTokenStore("token.json") });
export const resumed: Promise<void> = resume(session, { tlsCertAuth: { identityId: "i" } });

createSession({ fetch: createLimitedFetch({ maxResponseSize: 1_000_000 }) });
createLimitedFetch({ fetch });

const lock = leaseLock({ acquire: () => true, release: () => {} });
const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
export const listed: Promise<object> = clientFromEnv(
  {},
  { tokenStore: storageTokenStore(storage, "k", { lock }) },
).then(async (client) => client.secrets.list(await scopeFromEnv()));

// As the AWS SDK declares its providers.
declare const chain: (properties?: Record<string, unknown>) => Promise<{
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly expiration?: Date;
  readonly accountId?: string;
}>;
export const signedIn: Promise<object> = login(
  session,
  awsIam({ identityId: "i", credentials: chain }),
);

// @ts-expect-error: an unknown option
createNodeFetch({ agent: 1 });
// @ts-expect-error: there has to be an identity
awsIam({ region: "eu-west-1" });
