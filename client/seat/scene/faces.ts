import type { Component } from "svelte";

/** What lies behind «hold to show», fetched after the page around it. */
export const customerFace = async (): Promise<Component> => (await import("./CustomerFace.svelte")).default;
export const relayFace = async (): Promise<Component> => (await import("./RelayFace.svelte")).default;
