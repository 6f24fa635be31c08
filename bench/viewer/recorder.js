// Runs in the page before everything else: adds up the time inside of WebGL calls (with a software renderer that is the
// raster), keeps every long task, and times what one event causes up to the end of the frame after it.
(() => {
  const spans = [];
  const tasks = [];
  let gl = 0;
  let frames = 0;
  const watch = (prototype, name, isMeant) => {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof value !== "function") return;
    prototype[name] = function (...args) {
      if (!isMeant(this)) return value.apply(this, args);
      const start = performance.now();
      try {
        return value.apply(this, args);
      } finally {
        const took = performance.now() - start;
        gl += took;
        if (took > 1) spans.push([start, start + took]);
      }
    };
  };
  for (const { prototype } of [WebGLRenderingContext, WebGL2RenderingContext]) {
    for (const name of Object.getOwnPropertyNames(prototype)) watch(prototype, name, () => true);
  }
  // Making a context and changing a canvas's size wait for the renderer too.
  watch(HTMLCanvasElement.prototype, "getContext", () => true);
  watch(Element.prototype, "setAttribute", (element) => element instanceof HTMLCanvasElement);
  const next = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    next((time) => {
      const start = performance.now();
      callback(time);
      frames += performance.now() - start;
    });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push([startTime, startTime + duration]);
  }).observe({ type: "longtask", buffered: true });

  const frame = () => new Promise((resolve) => next(() => setTimeout(resolve, 0)));
  window.recorder = {
    /** What an event costs: its handlers and the frame after it, in ms, with and without WebGL. */
    async cost(dispatch) {
      gl = 0;
      frames = 0;
      const start = performance.now();
      dispatch();
      const handled = performance.now() - start;
      await frame();
      return { all: handled + frames, script: Math.max(0, handled + frames - gl) };
    },
    frame,
    /** Long tasks since `from` in ms, with and without the WebGL calls in them. */
    tasks: (from) =>
      tasks
        .filter(([start]) => start >= from)
        .map(([start, end]) => {
          const raster = spans
            .map(([a, b]) => Math.min(b, end) - Math.max(a, start))
            .filter((shared) => shared > 0)
            .reduce((sum, shared) => sum + shared, 0);
          return { at: start, all: end - start, script: end - start - raster };
        }),
  };
})();
