// Runs in the page before everything else: tells when an event and the frame after it are over.
(() => {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
  window.recorder = {
    frame,
    /** Dispatch, and wait until what it causes is painted. */
    async after(dispatch) {
      dispatch();
      await frame();
    },
  };
})();
