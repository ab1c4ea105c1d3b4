import { hostname, networkInterfaces } from "node:os";

/** Addresses that are meant for a local network, in the order in which one is a good guess for «the Wi-Fi here». */
const PRIVATE = [/^192\.168\./, /^10\./, /^172\.(?:1[6-9]|2\d|3[01])\./];
/** Networks of containers and virtual machines: phones cannot reach them. */
const VIRTUAL = /^(?:docker|br-|veth|vmnet|virbr|vboxnet|utun|tun|tap|zt|tailscale)/;

/** The address that phones in the same network most likely reach; null when this machine has none. */
export function lanAddress(): string | null {
  const candidates = Object.entries(networkInterfaces()).flatMap(([name, addresses]) =>
    (addresses ?? [])
      .filter((address) => address.family === "IPv4" && !address.internal)
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  );
  return candidates.sort((a, b) => a.rank - b.rank)[0]?.address ?? null;
}

function rankOf(name: string, address: string): number {
  const found = PRIVATE.findIndex((range) => range.test(address));
  const network = found === -1 ? PRIVATE.length : found;
  return VIRTUAL.test(name) ? network + 10 : network;
}

/** Every name under which this machine may be asked for: its addresses, its host name, `localhost`, the public name. */
export function ownNames(publicUrl: URL | null): ReadonlySet<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map((one) => one.address));
  const name = hostname().toLowerCase();
  const bare = [...addresses.map((address) => address.split("%")[0] ?? address), "localhost", "127.0.0.1", "::1"];
  return new Set([...bare, name, `${name}.local`, ...(publicUrl === null ? [] : [publicUrl.hostname.toLowerCase()])]);
}
