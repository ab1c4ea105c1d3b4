import { expect, onTestFinished, test } from "vitest";
import { bootServer } from "../support/bootServer.ts";
import { rawRequest } from "../support/rawRequest.ts";

/** Who asks, as a browser would say it; `port` stands for the server's. */
const STRANGERS: readonly { readonly Host: string; readonly Origin?: string }[] = [
  { Host: "evil.example" },
  { Host: "evil.example:port" },
  { Host: "127.0.0.1.evil.example:port" },
  { Host: "localhost.evil.example" },
  { Host: "evil.example#127.0.0.1" },
  { Host: "a;b" },
  { Host: "127.0.0.1;script-src *" },
  { Host: "evil.example", Origin: "http://evil.example" },
  { Host: "127.0.0.1:port", Origin: "http://evil.example" },
  { Host: "127.0.0.1:port", Origin: "https://127.0.0.1.evil.example:port" },
  { Host: "127.0.0.1:port", Origin: "http://127.0.0.1:1" },
  { Host: "127.0.0.1:port", Origin: "http://localhost:port" },
  { Host: "127.0.0.1:port", Origin: "null" },
  { Host: "127.0.0.1:port", Origin: "file://" },
];
const FRIENDS: readonly { readonly Host: string; readonly Origin?: string }[] = [
  { Host: "127.0.0.1:port" },
  { Host: "localhost:port" },
  { Host: "[::1]:port" },
  { Host: "127.0.0.1:port", Origin: "http://127.0.0.1:port" },
  { Host: "localhost:port", Origin: "http://localhost:port" },
  { Host: "127.0.0.1:port", Origin: "https://127.0.0.1:port" },
];

const POLLING = "/socket.io/?EIO=4&transport=polling";
const WEBSOCKET = "/socket.io/?EIO=4&transport=websocket";
const UPGRADE = {
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
};

async function aServer(publicUrl: URL | null = null) {
  const server = await bootServer({ publicUrl });
  onTestFinished(() => server.close());
  const headers = (who: { readonly Host: string; readonly Origin?: string }): Record<string, string> =>
    Object.fromEntries(Object.entries(who).map(([name, value]) => [name, value.replace("port", String(server.port))]));
  return { url: server.url, headers };
}

test("[SV8] sockets from another host's name or another site's page are refused over both transports", async () => {
  const { url, headers } = await aServer();
  for (const who of STRANGERS) {
    const polling = await rawRequest(url + POLLING, { headers: headers(who) });
    const websocket = await rawRequest(url + WEBSOCKET, { headers: { ...headers(who), ...UPGRADE } });
    // engine.io says 400 to every upgrade that it refuses, for whatever reason.
    expect([who, polling.status, websocket.status]).toEqual([who, 403, 400]);
  }
});

test("[SV8] sockets of our own pages, and of clients that are no page, connect over both transports", async () => {
  const { url, headers } = await aServer();
  for (const who of FRIENDS) {
    const polling = await rawRequest(url + POLLING, { headers: headers(who) });
    const websocket = await rawRequest(url + WEBSOCKET, { headers: { ...headers(who), ...UPGRADE } });
    expect([who, polling.status, websocket.status]).toEqual([who, 200, 101]);
  }
});

test("[SV8] writes over HTTP from another host's name or another site's page are refused, before they are read", async () => {
  const { url, headers } = await aServer();
  const write = (who: { readonly Host: string; readonly Origin?: string }) =>
    rawRequest(`${url}/api/seats`, {
      method: "POST",
      headers: { ...headers(who), "Content-Type": "application/json" },
      body: "{}",
    });
  for (const who of STRANGERS) {
    const { status, body } = await write(who);
    expect([who, status, body]).toEqual([who, 403, '{"code":"auth/forbidden"}']);
  }
  for (const who of FRIENDS) expect([who, (await write(who)).status]).toEqual([who, 400]);
});

test("[SV8] pages are served under our own names only", async () => {
  const { url, headers } = await aServer();
  for (const who of STRANGERS.filter((stranger) => !stranger.Host.startsWith("127.0.0.1:"))) {
    expect([who, (await rawRequest(`${url}/`, { headers: headers(who) })).status]).toEqual([who, 403]);
  }
  expect((await rawRequest(`${url}/`, { headers: headers({ Host: "localhost:port" }) })).status).toBe(200);
});

test("[SV8] behind a public address that address is ours, also where the proxy asks under another name", async () => {
  const { url, headers } = await aServer(new URL("https://train.example.org"));
  const ask = async (who: { readonly Host: string; readonly Origin?: string }): Promise<number> =>
    (await rawRequest(url + POLLING, { headers: headers(who) })).status;
  expect(await ask({ Host: "train.example.org", Origin: "https://train.example.org" })).toBe(200);
  expect(await ask({ Host: "127.0.0.1:port", Origin: "https://train.example.org" })).toBe(200);
  expect(await ask({ Host: "train.example.org", Origin: "https://evil.example" })).toBe(403);
  expect(await ask({ Host: "other.example.org", Origin: "https://train.example.org" })).toBe(403);
});

test("[SV11] every page forbids inline scripts, frames and other people's scripts, and asks for no https on a local network", async () => {
  const { url, headers } = await aServer();
  const page = await rawRequest(`${url}/`, { headers: headers({ Host: "127.0.0.1:port" }) });
  const policy = String(page.headers["content-security-policy"]);
  for (const rule of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'"]) {
    expect(policy.split(";")).toContain(rule);
  }
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe-|upgrade-insecure-requests|\*/);
  expect(page.headers).toMatchObject({ "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" });
  expect(page.headers).not.toHaveProperty("strict-transport-security");
  expect(page.headers).not.toHaveProperty("x-powered-by");
});

test("[SV11] behind https the browser is told to stay there", async () => {
  const { url, headers } = await aServer(new URL("https://train.example.org"));
  const page = await rawRequest(`${url}/`, { headers: headers({ Host: "train.example.org" }) });
  expect(page.headers).toHaveProperty("strict-transport-security");
  expect(page.headers["content-security-policy"]).toContain("upgrade-insecure-requests");
});
