import "./style/base.css";
import { reloadOnce } from "./parts/reloadOnce.ts";
import { chooseTheme, storedTheme } from "./parts/theme.ts";

/** The three kinds of device, each a chunk of its own, so that a phone downloads neither console nor screen. */
async function showSurface(): Promise<void> {
  const target = document.getElementById("app");
  if (target === null) throw new Error("index.html has no #app");
  const { pathname } = window.location;
  if (pathname === "/host" || pathname.startsWith("/host/")) {
    document.documentElement.dataset.surface = "console";
    // Before anything that could bring a schema along.
    await import("./jitless.ts");
    await (await import("./console/start.ts")).startConsole(target);
  } else if (pathname.startsWith("/screen/")) {
    document.documentElement.dataset.surface = "screen";
    await (await import("./screen/start.ts")).startScreen(target);
  } else {
    document.documentElement.dataset.surface = "phone";
    await (await import("./join/start.ts")).startPhone(target);
  }
}

chooseTheme(storedTheme(window), window);
showSurface().catch((cause: unknown) => {
  // The page may be older than the server, whose files have other names now.
  if (!reloadOnce(window)) throw cause;
});
