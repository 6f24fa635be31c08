/** True when the browser can draw with WebGL 2, which Sigma needs. The probe gives its context back. */
export function hasWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  if (context === null) return false;
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return true;
}
