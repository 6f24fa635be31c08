import preact from "@preact/preset-vite";
import { defineConfig } from "vite";

/** The address of a running Newsgraph server, for `vite` in development. */
const server = process.env["NEWSGRAPH_SERVER"] ?? "http://127.0.0.1:4040";

export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  plugins: [preact()],
  server: { proxy: { "/api": { target: server, changeOrigin: false } } },
  build: {
    outDir: "../dist/viewer",
    emptyOutDir: true,
    target: "es2023",
    // The content security policy allows no inline code and no data: scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  worker: { format: "es" },
});
