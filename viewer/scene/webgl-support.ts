/** True when the browser can draw with WebGL 2, which Sigma needs. The probe gives its context back. */
export function hasWebGl(): boolean {
  const context = document.createElement("canvas").getContext("webgl2");
  if (context === null) return false;
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return true;
}

/** Names of renderers that work without a graphics card. */
const SOFTWARE = /swiftshader|llvmpipe|software|basic render/iu;

/** True when pictures are painted by the processor: many lines then take seconds. */
export function drawsInSoftware(context: WebGL2RenderingContext): boolean {
  const names = context.getExtension("WEBGL_debug_renderer_info");
  const renderer: unknown = names === null ? null : context.getParameter(names.UNMASKED_RENDERER_WEBGL);
  return typeof renderer === "string" && SOFTWARE.test(renderer);
}
