import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

/** The way from one device to the server, which a test can cut. */
export interface Cable {
  readonly origin: string;
  /** What runs over it breaks off, and nothing gets through until it is plugged in again. */
  pull(): void;
  plug(): void;
  close(): Promise<void>;
}

export async function layCable(serverPort: number): Promise<Cable> {
  const open = new Set<Socket>();
  let isPulled = false;
  const server = createServer((near) => {
    if (isPulled) return void near.destroy();
    const far = connect(serverPort, "127.0.0.1");
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(end);
      end.on("error", () => other.destroy());
      end.on("close", () => {
        open.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The cable has no port.");
  const pull = (): void => {
    isPulled = true;
    for (const end of open) end.destroy();
  };
  return {
    origin: `http://127.0.0.1:${address.port}`,
    pull,
    plug: () => {
      isPulled = false;
    },
    close: async () => {
      pull();
      server.close();
      await once(server, "close");
    },
  };
}
