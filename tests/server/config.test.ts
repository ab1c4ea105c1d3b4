import { expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";

test("[SV6] without a word everything has its usual value", () => {
  const config = readConfig({});
  expect(config.ok && config.value).toMatchObject({
    port: 3000,
    host: "0.0.0.0",
    publicUrl: null,
    hostKey: null,
    trustedProxies: 0,
    retentionDays: 30,
    logLevel: "info",
    lines: null,
    mode: "production",
    fault: null,
  });
});

test("[SV6] what is set is read", () => {
  const env = { PORT: "0", PUBLIC_URL: "https://train.example.org/", TRUST_PROXY: "1", RETENTION_DAYS: "7" };
  const config = readConfig({ ...env, HOST_KEY: "a".repeat(24), LOG_LEVEL: "warn" });
  expect(config.ok && config.value).toMatchObject({ port: 0, trustedProxies: 1, retentionDays: 7, logLevel: "warn" });
  expect(config.ok && config.value.publicUrl?.origin).toBe("https://train.example.org");
});

test("[SV6] a value that cannot be is refused in one sentence that names the setting", () => {
  const wrong = {
    PORT: ["http", "70000", "-1", "3000.5"],
    PUBLIC_URL: ["train.example.org", "ftp://train.example.org"],
    HOST_KEY: ["short", "spaces are not allowed in here"],
    TRUST_PROXY: ["true", "9"],
    RETENTION_DAYS: ["0", "soon", "99999"],
    LOG_LEVEL: ["loud"],
    LINES_URL: ["localhost:8080", "ftp://lines.example.org", "https://me:secret@lines.example.org/v1"],
    LINES_KEY: ["two words", "tab\there", "é"],
    LINES_MODEL: ["m".repeat(201)],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) {
      const config = readConfig({ [name]: value });
      expect(config.ok ? `${name}=${value} was taken` : config.refusal).toMatch(
        new RegExp(`^${name} must be [^\n]+\\.$`),
      );
    }
  }
});

test("[SV6] lines are written elsewhere only where an address is set, which needs the name of a model", () => {
  const env = { LINES_URL: "http://localhost:8080/v1", LINES_MODEL: "small" };
  const open = readConfig(env);
  expect(open.ok && open.value.lines).toMatchObject({ key: null, model: "small" });
  const keyed = readConfig({ ...env, LINES_KEY: "sk-1" });
  expect(keyed.ok && keyed.value.lines?.key).toBe("sk-1");
  const without = readConfig({});
  expect(without.ok && without.value.lines).toBeNull();
  for (const stray of [{ LINES_KEY: "sk-1" }, { LINES_MODEL: "small" }, { LINES_KEY: "sk-1", LINES_MODEL: "small" }]) {
    const lost = readConfig(stray);
    expect(lost.ok ? "" : lost.refusal).toMatch(/^LINES_(KEY|MODEL) needs LINES_URL: [^\n]+\.$/);
    expect(lost.ok ? "" : lost.refusal).not.toContain("sk-1");
  }
  const nameless = readConfig({ LINES_URL: env.LINES_URL, LINES_KEY: "sk-1" });
  expect(nameless.ok ? "" : nameless.refusal).toMatch(/^LINES_URL needs LINES_MODEL: [^\n]+\.$/);
  expect(nameless.ok ? "" : nameless.refusal).not.toContain("sk-1");
});

test("[SV14] an address behind https is refused unless the number of proxies is told", () => {
  const config = readConfig({ PUBLIC_URL: "https://train.example.org" });
  expect(config.ok ? "" : config.refusal).toMatch(/TRUST_PROXY/);
});

test("[SV6] fault points exist in tests only", () => {
  const env = { FAULT_POINT: "in-tx", FAULT_AFTER: "3" };
  const test = readConfig({ ...env, NODE_ENV: "test" });
  const production = readConfig(env);
  expect(test.ok && test.value.fault).toEqual({ point: "in-tx", nth: 3 });
  expect(production.ok && production.value.fault).toBeNull();
});
