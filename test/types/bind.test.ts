import { describe, expectTypeOf, it } from "vitest";
import type { Groups } from "../../src/groups.js";
import {
  type Bound,
  bind,
  type Client,
  createClient,
  createSession,
  type ListSecretsParams,
  type ListSecretsResult,
  type RequestOptions,
  type Session,
} from "../../src/index.js";
import * as secrets from "../../src/resources/secrets.js";
import { compiled } from "../support/compiled.js";

const session = createSession();

describe("the type of bound functions", () => {
  it("is theirs without the session", () => {
    expectTypeOf<Bound<typeof secrets>["list"]>().toEqualTypeOf<
      (params: ListSecretsParams, options?: RequestOptions) => Promise<ListSecretsResult>
    >();
  });

  it("keeps what is optional, and what comes after", () => {
    interface Module {
      none(session: Session): number;
      optional(session: Session, a?: string): string;
      rest(session: Session, ...all: number[]): number[];
    }
    expectTypeOf<Bound<Module>["none"]>().toEqualTypeOf<() => number>();
    expectTypeOf<Bound<Module>["optional"]>().toEqualTypeOf<(a?: string) => string>();
    expectTypeOf<Bound<Module>["rest"]>().toEqualTypeOf<(...all: number[]) => number[]>();
  });

  it("goes into groups, and keeps delete", () => {
    type All = Bound<Groups>;
    expectTypeOf<keyof All>().toEqualTypeOf<keyof Groups>();
    expectTypeOf<keyof All["pki"]>().toEqualTypeOf<
      "alerts" | "ca" | "certificates" | "templates"
    >();
    expectTypeOf<All["identityAuth"]["universal"]["login"]>().toBeFunction();
    expectTypeOf<All["secrets"]["delete"]>().parameter(0).toHaveProperty("secretName");
  });
});

describe("bind", () => {
  it("gives a partial client the type of what it is given", () => {
    const client = bind(session, { secrets });
    expectTypeOf(client).toEqualTypeOf<Bound<{ secrets: typeof secrets }>>();
    expectTypeOf(client.secrets.list).toEqualTypeOf<Bound<typeof secrets>["list"]>();
    // @ts-expect-error: it has only secrets
    compiled(() => client.kms);
  });

  it("checks the params of bound functions", () => {
    const { getByName, list } = bind(session, secrets);
    compiled(() => list({ projectId: "p1", environment: "dev" }, { timeout: 5 }));
    // @ts-expect-error: no secretName
    compiled(() => getByName({ projectId: "p1", environment: "dev" }));
    // @ts-expect-error: the session is bound already
    compiled(() => list(session, { projectId: "p1" }));
  });
});

describe("a client", () => {
  it("is the bound resources and more", () => {
    expectTypeOf<Client>().toExtend<Bound<Groups>>();
    expectTypeOf(createClient()).toEqualTypeOf<Client>();
  });

  it("has the modules that it is given, bound", () => {
    const client = createClient({}, { mine: { list: secrets.list } });
    expectTypeOf(client.mine.list).toEqualTypeOf<Bound<typeof secrets>["list"]>();
    expectTypeOf(client).toExtend<Client>();
  });

  it("narrows results as the functions do", () => {
    const { secrets } = createClient();
    compiled(async () => {
      const params = { projectId: "p1", environment: "dev", secretName: "A" };
      const { secret, approval } = await secrets.update({ ...params, secretValue: "1" });
      if (!approval) expectTypeOf(secret.secretValue).toBeString();
    });
  });

  it("has no accessors that do not exist", () => {
    const client = createClient();
    // @ts-expect-error: there are no such secrets
    compiled(() => client.secret);
    // @ts-expect-error: there is no such endpoint
    compiled(() => client.secrets.getAll);
  });
});
