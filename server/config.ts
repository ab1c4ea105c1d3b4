import { resolve } from "node:path";
import * as z from "zod";
import { ok, type Result, refuse } from "../shared/basics/result.ts";
import type { LineSettings } from "./lines/LineEndpoint.ts";
import { FAULT_POINT_NAMES } from "./watch/faultPoints.ts";

/** A key that somebody chose must be long enough that nobody guesses it. */
const MIN_HOST_KEY_LENGTH = 24;
const MAX_PORT = 65_535;
/** More proxies in a row than this is a mistake. */
const MAX_PROXIES = 8;
/** Ten years: the longest retention that makes sense to anybody. */
const MAX_RETENTION_DAYS = 3_650;

const wholeNumber = (from: number, to: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(from).max(to));

const httpUrl = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));
/** A key goes into a header of its own, not into an address that is logged somewhere. */
const urlWithoutKey = httpUrl.refine(({ username, password }) => username === "" && password === "");

/** What the environment may say; everything has a default. The sentence tells what is allowed. */
const SETTINGS = {
  PORT: { shape: wholeNumber(0, MAX_PORT), usual: "3000", allowed: "a port number" },
  HOST: { shape: z.string().min(1), usual: "0.0.0.0", allowed: "an address to listen on" },
  DATA_DIR: { shape: z.string().min(1), usual: "data", allowed: "a folder" },
  PUBLIC_URL: { shape: z.union([z.literal(""), httpUrl]), usual: "", allowed: "an address like https://example.org" },
  HOST_KEY: {
    shape: z.union([z.literal(""), z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${MIN_HOST_KEY_LENGTH},200}$`))]),
    usual: "",
    allowed: `at least ${MIN_HOST_KEY_LENGTH} letters, digits, hyphens or underscores`,
  },
  TRUST_PROXY: {
    shape: wholeNumber(0, MAX_PROXIES),
    usual: "0",
    allowed: "the number of proxies in front of the server",
  },
  RETENTION_DAYS: { shape: wholeNumber(1, MAX_RETENTION_DAYS), usual: "30", allowed: "a number of days" },
  LOG_LEVEL: {
    shape: z.enum(["silent", "error", "warn", "info", "debug"]),
    usual: "info",
    allowed: "silent, error, warn, info or debug",
  },
  LINES_URL: {
    shape: z.union([z.literal(""), urlWithoutKey]),
    usual: "",
    allowed: "an http or https address without a password in it, like http://localhost:8080/v1",
  },
  LINES_KEY: { shape: z.string().regex(/^[\x21-\x7e]{0,500}$/), usual: "", allowed: "a key without spaces" },
  LINES_MODEL: { shape: z.string().max(200), usual: "", allowed: "the name of a model" },
  NODE_ENV: { shape: z.string(), usual: "production", allowed: "a word" },
  FAULT_POINT: { shape: z.enum(["", ...FAULT_POINT_NAMES]), usual: "", allowed: "the name of a fault point" },
  FAULT_AFTER: { shape: wholeNumber(1, 1_000_000), usual: "1", allowed: "a number" },
} as const;

type SettingName = keyof typeof SETTINGS;
type Settings = { [Name in SettingName]: z.output<(typeof SETTINGS)[Name]["shape"]> };

/** How this server runs. */
export interface Config {
  /** 0: any free one. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Where people reach the server when it is not just this machine's address; null on a laptop. */
  readonly publicUrl: URL | null;
  /** The key of whoever runs the server; null: made at the first start and kept in the data folder. */
  readonly hostKey: string | null;
  /** How many proxies stand before the server: so many addresses at the end of X-Forwarded-For are to be believed. */
  readonly trustedProxies: number;
  readonly retentionDays: number;
  readonly logLevel: Settings["LOG_LEVEL"];
  /** Where the lines of simulated customers are written; null: nowhere else, they are the cards' own. Its key is never logged. */
  readonly lines: LineSettings | null;
  readonly mode: "production" | "development" | "test";
  /** Where a crash test wants the process to end; null outside of tests. */
  readonly fault: { readonly point: (typeof FAULT_POINT_NAMES)[number]; readonly nth: number } | null;
}

/** Reads the configuration from the environment, or says in one plain sentence what is wrong with it. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, string> {
  const read: Partial<Record<SettingName, unknown>> = {};
  for (const [name, { shape, usual, allowed }] of Object.entries(SETTINGS)) {
    const parsed = shape.safeParse(env[name]?.trim() || usual);
    if (!parsed.success) return refuse(`${name} must be ${allowed}.`);
    read[name as SettingName] = parsed.data;
  }
  const settings = read as Settings;
  const url = settings.PUBLIC_URL === "" ? null : settings.PUBLIC_URL;
  if (url?.protocol === "https:" && settings.TRUST_PROXY === 0) {
    return refuse(
      "PUBLIC_URL with https needs TRUST_PROXY: how many proxies stand between the internet and this server.",
    );
  }
  if (settings.LINES_URL !== "" && settings.LINES_MODEL === "") {
    return refuse("LINES_URL needs LINES_MODEL: the name of the model that writes the lines.");
  }
  const stray = settings.LINES_URL === "" ? LINES_NEED_URL.find((name) => settings[name] !== "") : undefined;
  if (stray !== undefined) return refuse(`${stray} needs LINES_URL: the address at which the lines are written.`);
  return ok(toConfig(settings, url));
}

const LINES_NEED_URL = ["LINES_KEY", "LINES_MODEL"] as const;

function toConfig(settings: Settings, url: URL | null): Config {
  const mode = settings.NODE_ENV === "test" || settings.NODE_ENV === "development" ? settings.NODE_ENV : "production";
  return {
    port: settings.PORT,
    host: settings.HOST,
    dataDir: resolve(settings.DATA_DIR),
    publicUrl: url,
    hostKey: settings.HOST_KEY === "" ? null : settings.HOST_KEY,
    trustedProxies: settings.TRUST_PROXY,
    retentionDays: settings.RETENTION_DAYS,
    logLevel: settings.LOG_LEVEL,
    lines: linesOf(settings),
    mode,
    fault:
      mode === "test" && settings.FAULT_POINT !== ""
        ? { point: settings.FAULT_POINT, nth: settings.FAULT_AFTER }
        : null,
  };
}

function linesOf({ LINES_URL: url, LINES_KEY: key, LINES_MODEL: model }: Settings): LineSettings | null {
  return url === "" ? null : { url, key: key === "" ? null : key, model };
}
