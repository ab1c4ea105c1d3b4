import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

type Shape = readonly [tag: string, attributes: Readonly<Record<string, string>>];

const ICON_FILE = /\/@lucide\/svelte\/dist\/icons\/[\w-]+\.svelte$/;
const SHAPES = /^const iconData = (\{.*\});$/m;

function drawn([tag, attributes]: Shape): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag}${written.join("")} />`;
}

/**
 * Draws each icon as a plain template. The package's own component takes everything that an SVG can have and builds
 * its shapes one by one while the page runs, which is a twentieth of what a phone downloads; `Icon.svelte` asks for
 * nothing but a size.
 */
export function plainIcons(): Plugin {
  return {
    name: "plain-icons",
    enforce: "pre",
    async load(id) {
      if (!ICON_FILE.test(id)) return null;
      const found = SHAPES.exec(await readFile(id, "utf8"))?.[1];
      if (found === undefined) throw new Error(`${id} is not written as expected`);
      const { node }: { readonly node: readonly Shape[] } = JSON.parse(found);
      return `<script>const { size } = $props();</script>
<svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.25"
  stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${node.map(drawn).join("")}</svg>`;
    },
  };
}
