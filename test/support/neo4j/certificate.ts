import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Folder of the key and the certificate under the home of a server. */
export const CERTIFICATES = path.join("certificates", "bolt");

/**
 * Make a certificate for this machine that vouches for itself, as the server wants it.
 * @returns its file; null where openssl is missing, so that the server speaks no TLS
 */
export async function makeCertificate(home: string): Promise<string | null> {
  const folder = path.join(home, CERTIFICATES);
  const certificate = path.join(folder, "public.crt");
  await mkdir(folder, { recursive: true });
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const files = ["-keyout", path.join(folder, "private.key"), "-out", certificate];
  try {
    await run("openssl", [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-days",
      "2",
      ...subject,
      ...files,
    ]);
    return certificate;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** Lines of neo4j.conf by which the server takes connections with TLS and without. */
export const TLS_SETTINGS = [
  "server.bolt.tls_level=OPTIONAL",
  "dbms.ssl.policy.bolt.enabled=true",
  `dbms.ssl.policy.bolt.base_directory=${CERTIFICATES}`,
  "dbms.ssl.policy.bolt.private_key=private.key",
  "dbms.ssl.policy.bolt.public_certificate=public.crt",
  "dbms.ssl.policy.bolt.client_auth=NONE",
];
