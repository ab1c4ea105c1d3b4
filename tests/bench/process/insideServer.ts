/**
 * Loaded into the server's process by `--import`, so that a bench can ask for a garbage collection before it reads the
 * memory; the server's own code knows nothing of it. The process ends with whoever started it.
 */
process.on("message", (message) => {
  if (message !== "collect") return;
  globalThis.gc?.();
  globalThis.gc?.();
  process.send?.("collected");
});
process.on("disconnect", () => process.exit());
process.channel?.unref();
