import { machineOrUser } from "../../../core/modes.js";
import type { Actor } from "../../auth/tokens.js";
import { badRequest } from "../../errors.js";
import type { Call, Routes } from "../../http/router.js";
import { lifetime, lifetimeOf } from "../../lifetime.js";
import type { Store } from "../../store.js";
import { array, object, oneOf, optional, string, withDefault } from "../../validation.js";
import { sshAuthorities, sshKeyAlgorithm } from "./certificate-authorities.js";
import { type SshCertificateTemplate, sshTemplateFor } from "./certificate-templates.js";
import { signKey } from "./issue.js";
import { generateSshKey, printPrivateKey, printPublicKey } from "./openssh.js";

interface Wanted {
  readonly certificateTemplateId: string;
  readonly certType: "user" | "host";
  readonly principals: readonly string[];
  readonly ttl?: string | undefined;
  readonly keyId?: string | undefined;
}

/** Certificates are real: OpenSSH takes them. */
export function sshCertificateRoutes(store: Store): Routes {
  const wanted = {
    certificateTemplateId: string({ min: 1 }),
    certType: withDefault(oneOf("user", "host"), "user"),
    principals: array(string(), { min: 1 }),
    ttl: optional(lifetime()),
    keyId: optional(string({ max: 50 })),
  };
  const issued = object({ ...wanted, keyAlgorithm: withDefault(sshKeyAlgorithm, "ED25519") });
  const signed = object({ ...wanted, publicKey: string() });

  /** Signs what a template lets through. */
  function sign(
    call: Call,
    body: Wanted,
    publicKey: string,
  ): Promise<{ serialNumber: string; signedKey: string }> {
    const template = sshTemplateFor(store, call, body.certificateTemplateId);
    const authority = store.rows(sshAuthorities).named(template.sshCaId);
    if (template.status === "disabled") throw badRequest("SSH certificate template is disabled");
    if (authority.status === "disabled") throw badRequest("SSH CA is disabled");
    requireAllowed(template, body);
    const { certType, principals, ttl = template.ttl } = body;
    const own = nameOf(call.actor);
    const keyId = template.allowCustomKeyIds ? (body.keyId ?? own) : own;
    return signKey(store, authority, { publicKey, certType, keyId, principals, ttl });
  }

  return {
    "POST /api/v1/ssh/certificates/issue": {
      auth: machineOrUser,
      async handle(call) {
        const { keyAlgorithm, ...body } = call.body(issued);
        const key = await generateSshKey(keyAlgorithm);
        const publicKey = printPublicKey(key, "Client Key");
        const certificate = await sign(call, body, publicKey);
        const privateKey = printPrivateKey(key, "Client Key");
        return { ...certificate, privateKey, publicKey, keyAlgorithm };
      },
    },

    "POST /api/v1/ssh/certificates/sign": {
      auth: machineOrUser,
      handle(call) {
        const { publicKey, ...body } = call.body(signed);
        return sign(call, body, publicKey);
      },
    },
  };
}

/** By what logs tell of certificates whose requests say nothing. */
export function nameOf({ userId, identityId }: Actor): string {
  return userId === undefined ? `identity-${identityId}` : `user-${userId}`;
}

function requireAllowed(
  template: SshCertificateTemplate,
  { certType, principals, ttl = template.ttl }: Wanted,
): void {
  const isUser = certType === "user";
  if (!(isUser ? template.allowUserCertificates : template.allowHostCertificates)) {
    throw badRequest(`Failed to validate ${certType} certificate type due to template restriction`);
  }
  const allowed = isUser ? template.allowedUsers : template.allowedHosts;
  const isAllowed = (principal: string): boolean =>
    !principal.includes("*") && allowed.some((pattern) => fits(pattern, principal));
  if (!principals.every(isAllowed)) {
    throw badRequest("The template does not allow one of the principals");
  }
  if (lifetimeOf(ttl) > lifetimeOf(template.maxTTL)) {
    throw badRequest(
      "Failed TTL validation due to TTL being greater than configured max TTL on template",
    );
  }
}

/** `*` stands for all, and `*.example.com` for all below it. */
function fits(pattern: string, principal: string): boolean {
  if (pattern.startsWith("*.")) return principal.endsWith(pattern.slice(1));
  return pattern === "*" || pattern === principal;
}
