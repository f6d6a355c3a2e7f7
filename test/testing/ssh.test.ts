import { createPublicKey, type JsonWebKeyInput, verify } from "node:crypto";
import { describe, expect, it } from "vitest";
import { BadRequestError, type Bound, NotFoundError, UnauthorizedError } from "../../src/index.js";
import * as ssh from "../../src/resources/ssh.js";
import { createTestServer, type TestServer } from "../../src/testing/index.js";
import { clientOf, clientWith } from "../support/api.js";

type SshClient = Bound<typeof ssh>;

async function start(): Promise<{ server: TestServer; client: SshClient; user: SshClient }> {
  const server = createTestServer({ enterprise: true });
  const [client, user] = await Promise.all([
    clientWith(server, { ssh }),
    clientWith(server, { ssh }, "user"),
  ]);
  return { server, client: client.ssh, user: user.ssh };
}

/** A certificate of OpenSSH, taken apart, and whether its signature is good. */
interface Parsed {
  readonly type: string;
  readonly publicKey: string;
  readonly serialNumber: string;
  readonly certType: number;
  readonly keyId: string;
  readonly principals: string[];
  readonly seconds: number;
  readonly extensions: string[];
  readonly authority: string;
  readonly isGood: boolean;
}

class Bytes {
  at = 0;
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  uint32(): number {
    this.at += 4;
    return this.bytes.readUInt32BE(this.at - 4);
  }

  uint64(): bigint {
    this.at += 8;
    return this.bytes.readBigUInt64BE(this.at - 8);
  }

  field(): Buffer {
    const length = this.uint32();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  text(): string {
    return this.field().toString();
  }

  texts(): string[] {
    const list = new Bytes(this.field());
    const texts: string[] = [];
    while (list.at < list.bytes.length) texts.push(list.text());
    return texts;
  }
}

/** Without the zero that keeps the first bit from being a sign. */
function unsigned(bytes: Buffer): Buffer {
  return bytes[0] === 0 ? bytes.subarray(1) : bytes;
}

/** How many fields a key has after its type. */
const sizes: Readonly<Record<string, number>> = { "ssh-ed25519": 1, "ssh-rsa": 2 };

function parse(line: string): Parsed {
  const [type = "", base64 = ""] = line.split(" ");
  const bytes = Buffer.from(base64, "base64");
  const reader = new Bytes(bytes);
  expect(reader.text()).toBe(type);
  const keyType = type.replace("-cert-v01@openssh.com", "");
  reader.field();
  const start = reader.at;
  for (let i = sizes[keyType] ?? 2; i > 0; i--) reader.field();
  const key = Buffer.concat([prefixed(keyType), bytes.subarray(start, reader.at)]);
  const serialNumber = String(reader.uint64());
  const certType = reader.uint32();
  const keyId = reader.text();
  const principals = reader.texts();
  const seconds = -Number(reader.uint64() - reader.uint64());
  expect(reader.texts()).toEqual([]);
  const extensions = reader.texts().filter(Boolean);
  reader.field();
  const authority = reader.field();
  const signed = bytes.subarray(0, reader.at);
  const isGood = isSigned(authority, signed, new Bytes(reader.field()));
  expect(reader.at).toBe(bytes.length);
  return {
    type,
    publicKey: `${keyType} ${key.toString("base64")}`,
    serialNumber,
    certType,
    keyId,
    principals,
    seconds,
    extensions,
    authority: `${new Bytes(authority).text()} ${authority.toString("base64")}`,
    isGood,
  };
}

function prefixed(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, Buffer.from(text)]);
}

/** Checks a signature with other code than that which has made it. */
function isSigned(authority: Buffer, content: Buffer, signature: Bytes): boolean {
  const reader = new Bytes(authority);
  const type = reader.text();
  const algorithm = signature.text();
  const url = (bytes: Buffer): string => bytes.toString("base64url");
  if (type === "ssh-ed25519") {
    const key = jwk({ kty: "OKP", crv: "Ed25519", x: url(reader.field()) });
    return verify(null, content, key, signature.field());
  }
  if (type === "ssh-rsa") {
    const [e, n] = [unsigned(reader.field()), unsigned(reader.field())];
    expect(algorithm).toBe("rsa-sha2-512");
    return verify("sha512", content, jwk({ kty: "RSA", e: url(e), n: url(n) }), signature.field());
  }
  const bits = Number(reader.text().slice(5));
  const [point, size] = [reader.field().subarray(1), bits / 8];
  const [x, y] = [url(point.subarray(0, size)), url(point.subarray(size))];
  const numbers = new Bytes(signature.field());
  const parts = [unsigned(numbers.field()), unsigned(numbers.field())].map((part) =>
    Buffer.concat([Buffer.alloc(size - part.length), part]),
  );
  const key = { ...jwk({ kty: "EC", crv: `P-${bits}`, x, y }), dsaEncoding: "ieee-p1363" as const };
  return verify(`sha${bits}`, content, key, Buffer.concat(parts));
}

function jwk(key: JsonWebKeyInput["key"]): { key: ReturnType<typeof createPublicKey> } {
  return { key: createPublicKey({ key, format: "jwk" }) };
}

/** The type and the bytes of a key on a line, without its comment. */
function bare(publicKey: string): string {
  return publicKey.split(" ").slice(0, 2).join(" ");
}

const allowed = {
  allowedUsers: ["ubuntu"],
  allowedHosts: ["*.example.com"],
  allowUserCertificates: true,
  allowHostCertificates: true,
  allowCustomKeyIds: true,
};

describe("certificate authorities for SSH", () => {
  it("are made with keys of their own, renamed, disabled and deleted", async () => {
    const { server, client } = await start();
    const { projectId } = server;
    const authorities = client.certificateAuthorities;
    const { ca } = await authorities.create({ projectId, friendlyName: "users" });
    expect(ca).toMatchObject({ status: "active", keyAlgorithm: "ED25519", keySource: "internal" });
    expect(await authorities.getPublicKey({ sshCaId: ca.id })).toBe(ca.publicKey);
    await authorities.update({ sshCaId: ca.id, friendlyName: "people", status: "disabled" });
    const { cas } = await authorities.list({ projectId });
    expect(cas).toMatchObject([{ id: ca.id, friendlyName: "people", status: "disabled" }]);
    await authorities.delete({ sshCaId: ca.id });
    await expect(authorities.get({ sshCaId: ca.id })).rejects.toBeInstanceOf(NotFoundError);
  });

  it.each(["ED25519", "EC_prime256v1", "EC_secp384r1", "RSA_2048"] as const)(
    "sign with %s, also where the keys were made elsewhere",
    async (keyAlgorithm) => {
      const { server, client } = await start();
      const { projectId } = server;
      const made = await client.certificateAuthorities.create({
        projectId,
        friendlyName: "own",
        keyAlgorithm,
      });
      const template = await client.certificateTemplates.create({
        sshCaId: made.ca.id,
        name: "own",
        ...allowed,
      });
      const issued = await client.certificates.issue({
        certificateTemplateId: template.id,
        principals: ["ubuntu"],
        keyAlgorithm,
      });
      const certificate = parse(issued.signedKey);
      expect(certificate.isGood).toBe(true);
      expect(certificate.authority).toBe(bare(made.ca.publicKey));
      expect(certificate.publicKey).toBe(bare(issued.publicKey));
      // The pair that was issued can be the pair of another authority.
      const { ca } = await client.certificateAuthorities.create({
        projectId,
        friendlyName: "external",
        keyAlgorithm,
        keySource: "external",
        publicKey: issued.publicKey,
        privateKey: issued.privateKey,
      });
      const other = await client.certificateTemplates.create({
        sshCaId: ca.id,
        name: "external",
        ...allowed,
      });
      const { signedKey } = await client.certificates.sign({
        certificateTemplateId: other.id,
        publicKey: made.ca.publicKey,
        principals: ["ubuntu"],
      });
      const signed = parse(signedKey);
      expect([signed.isGood, signed.authority]).toEqual([true, bare(issued.publicKey)]);
    },
  );

  it("are refused with keys that are no pair, or none", async () => {
    const { server, client } = await start();
    const external = {
      projectId: server.projectId,
      friendlyName: "external",
      keySource: "external",
    } as const;
    const authorities = client.certificateAuthorities;
    await expect(authorities.create(external)).rejects.toBeInstanceOf(BadRequestError);
    const { ca } = await authorities.create({ ...external, keySource: "internal" });
    const keys = { publicKey: ca.publicKey, privateKey: "-----BEGIN OPENSSH PRIVATE KEY-----" };
    await expect(authorities.create({ ...external, ...keys })).rejects.toThrow(BadRequestError);
  });
});

describe("certificates by a template", () => {
  async function withTemplate() {
    const started = await start();
    const { projectId } = started.server;
    const { ca } = await started.client.certificateAuthorities.create({
      projectId,
      friendlyName: "users",
    });
    const template = await started.client.certificateTemplates.create({
      sshCaId: ca.id,
      name: "admins",
      ttl: "1h",
      maxTTL: "2h",
      ...allowed,
    });
    return { ...started, ca, template, certificateTemplateId: template.id };
  }

  it("say what was asked for, and are good for as long", async () => {
    const { client, certificateTemplateId } = await withTemplate();
    const principals = ["ubuntu"];
    const asked = { certificateTemplateId, principals, keyId: "ada", ttl: "30m" };
    const { signedKey, serialNumber } = await client.certificates.issue(asked);
    expect(parse(signedKey)).toMatchObject({
      type: "ssh-ed25519-cert-v01@openssh.com",
      certType: 1,
      keyId: "ada",
      principals,
      serialNumber,
      seconds: 1800,
      extensions: expect.arrayContaining(["permit-pty"]),
    });
    const host = await client.certificates.issue({
      certificateTemplateId,
      certType: "host",
      principals: ["a.example.com"],
    });
    expect(parse(host.signedKey)).toMatchObject({ certType: 2, seconds: 3600, extensions: [] });
  });

  it("are refused where the template or its authority says no", async () => {
    const { client, ca, certificateTemplateId } = await withTemplate();
    const issue = (params: Partial<ssh.certificates.IssueSshCertificateParams>) =>
      client.certificates.issue({ certificateTemplateId, principals: ["ubuntu"], ...params });
    await expect(issue({ principals: ["root"] })).rejects.toThrow("one of the principals");
    await expect(issue({ ttl: "3h" })).rejects.toThrow("max TTL");
    await client.certificateTemplates.update({
      certificateTemplateId,
      allowUserCertificates: false,
    });
    await expect(issue({})).rejects.toThrow("user certificate type");
    const host = { certType: "host" as const, principals: ["a.example.com"] };
    await issue(host);
    await expect(issue({ ...host, principals: ["example.org"] })).rejects.toThrow("principals");
    await client.certificateAuthorities.update({ sshCaId: ca.id, status: "disabled" });
    await expect(issue(host)).rejects.toThrow("CA is disabled");
    const publicKey = "ssh-dss AAAA";
    await client.certificateAuthorities.update({ sshCaId: ca.id, status: "active" });
    const signing = { certificateTemplateId, publicKey, ...host, principals: ["a.example.com"] };
    await expect(client.certificates.sign(signing)).rejects.toThrow(BadRequestError);
  });

  it("come from templates that have names of their own in a project, and go with the authority", async () => {
    const { client, server, ca, template } = await withTemplate();
    const templates = client.certificateTemplates;
    const again = { sshCaId: ca.id, name: "admins", ...allowed };
    await expect(templates.create(again)).rejects.toThrow("already exists");
    const wrong = { ...again, name: "wrong", ttl: "3d", maxTTL: "1d" };
    await expect(templates.create(wrong)).rejects.toThrow("greater than max TTL");
    const { certificateTemplates } = await templates.list({ projectId: server.projectId });
    const own = await client.certificateAuthorities.listTemplates({ sshCaId: ca.id });
    expect([certificateTemplates, own.certificateTemplates]).toEqual([[template], [template]]);
    await client.certificateAuthorities.delete({ sshCaId: ca.id });
    const { id } = template;
    await expect(templates.get({ certificateTemplateId: id })).rejects.toThrow("not found");
  });
});

describe("hosts", () => {
  async function withHost() {
    const started = await start();
    const platform = await clientOf(started.server);
    const { project } = await platform.projects.create({ projectName: "machines", type: "ssh" });
    const projectId = project.id;
    const owner = await clientOf(started.server, "user");
    const { user: ada } = await owner.users.getMe();
    const usernames = [String(ada.username)];
    const host = await started.client.hosts.create({
      projectId,
      hostname: "web-1.example.com",
      userCertTtl: "4h",
      loginMappings: [{ loginUser: "ubuntu", allowedPrincipals: { usernames } }],
    });
    return { ...started, projectId, host, usernames, sshHostId: host.id };
  }

  it("let users in who are named, with certificates of the project's own authority", async () => {
    const { client, user, sshHostId, usernames } = await withHost();
    const [reachable] = await user.hosts.listAccessible();
    expect(reachable?.id).toBe(sshHostId);
    const issued = await user.hosts.issueUserCertificate({ sshHostId, loginUser: "ubuntu" });
    expect(parse(issued.signedKey)).toMatchObject({
      isGood: true,
      certType: 1,
      principals: [...usernames, "ubuntu"],
      seconds: 4 * 3600,
      authority: bare(await client.hosts.getUserCaPublicKey({ sshHostId })),
    });
    const asRoot = user.hosts.issueUserCertificate({ sshHostId, loginUser: "root" });
    await expect(asRoot).rejects.toBeInstanceOf(UnauthorizedError);
  });

  it("have certificates by which they are known", async () => {
    const { client, sshHostId } = await withHost();
    const { publicKey } = await client.certificateAuthorities
      .list({ projectId: (await client.hosts.get({ sshHostId })).projectId })
      .then(({ cas: [ca] }) => client.certificateAuthorities.get({ sshCaId: String(ca?.id) }))
      .then(({ ca }) => ca);
    const { signedKey } = await client.hosts.issueHostCertificate({ sshHostId, publicKey });
    expect(parse(signedKey)).toMatchObject({
      isGood: true,
      certType: 2,
      principals: ["web-1.example.com"],
      publicKey: bare(publicKey),
      authority: bare(await client.hosts.getHostCaPublicKey({ sshHostId })),
    });
  });

  it("have the login mappings of their groups as well", async () => {
    const { client, user, projectId, host, sshHostId, usernames } = await withHost();
    const groups = client.hostGroups;
    const { id: sshHostGroupId } = await groups.create({
      projectId,
      name: "web",
      loginMappings: [{ loginUser: "deploy", allowedPrincipals: { usernames } }],
    });
    await groups.addHost({ sshHostGroupId, hostId: sshHostId });
    const { loginMappings } = await client.hosts.get({ sshHostId });
    expect(loginMappings.map(({ loginUser, source }) => [loginUser, source])).toEqual([
      ["ubuntu", "host"],
      ["deploy", "hostGroup"],
    ]);
    await user.hosts.issueUserCertificate({ sshHostId, loginUser: "deploy" });
    expect((await groups.list({ projectId })).groups).toMatchObject([{ hostCount: 1 }]);
    const members = await groups.listHosts({ sshHostGroupId, filter: "group-members" });
    expect(members).toMatchObject({ hosts: [{ id: host.id, isPartOfGroup: true }], totalCount: 1 });
    await groups.removeHost({ sshHostGroupId, hostId: sshHostId });
    const asDeploy = user.hosts.issueUserCertificate({ sshHostId, loginUser: "deploy" });
    await expect(asDeploy).rejects.toBeInstanceOf(UnauthorizedError);
    const twice = groups.removeHost({ sshHostGroupId, hostId: sshHostId });
    await expect(twice).rejects.toBeInstanceOf(NotFoundError);
  });

  it("are changed and forgotten; a project that is not for SSH has no authority for them", async () => {
    const { client, server, sshHostId, projectId } = await withHost();
    const changed = await client.hosts.update({ sshHostId, alias: "web", loginMappings: [] });
    expect(changed).toMatchObject({ alias: "web", loginMappings: [] });
    const again = client.hosts.create({ projectId, hostname: "web-1.example.com" });
    await expect(again).rejects.toThrow("already exists");
    await client.hosts.delete({ sshHostId });
    expect((await client.hosts.list({ projectId })).hosts).toEqual([]);
    const elsewhere = client.hosts.create({ projectId: server.projectId, hostname: "x" });
    await expect(elsewhere).rejects.toThrow("Missing user SSH CA");
  });

  it("stay in a snapshot, with the keys of their authorities", async () => {
    const { server, client, sshHostId } = await withHost();
    const publicKey = await client.hosts.getUserCaPublicKey({ sshHostId });
    const other = createTestServer();
    other.import(JSON.parse(JSON.stringify(server.export())));
    const { ssh: restored } = await clientWith(other, { ssh }, "user");
    expect(await restored.hosts.getUserCaPublicKey({ sshHostId })).toBe(publicKey);
    const issued = await restored.hosts.issueUserCertificate({ sshHostId, loginUser: "ubuntu" });
    expect(parse(issued.signedKey)).toMatchObject({ isGood: true, authority: bare(publicKey) });
  });
});
