import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: "client",
  plugins: [svelte({ configFile: false })],
  build: { outDir: "../dist/client", emptyOutDir: true, target: "es2022" },
});
