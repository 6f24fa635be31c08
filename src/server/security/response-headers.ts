const POLICY = {
  "default-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self'",
  "worker-src": "'self' blob:",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "form-action": "'self'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "frame-ancestors": "'none'",
} as const;

/** The page of the API's documentation sets styles in its markup; scripts stay as strict as elsewhere. */
const DOCS_POLICY = { ...POLICY, "style-src": "'self' 'unsafe-inline'" };

/** The headers that every answer carries: article text is hostile, so the browser is told to trust nothing else. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  const policy = path === "/api/docs" || path.startsWith("/api/docs/") ? DOCS_POLICY : POLICY;
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "x-frame-options": "DENY",
  };
}
