import type { FindingCode } from "../../../shared/content/finding.ts";
import type { FileFindingCode, PlacedFinding } from "./PlacedFinding.ts";
import { shownText } from "./shownText.ts";
import { YAML_PROBLEMS } from "./yamlProblems.ts";

/** What a finding says about itself, by name, and its `place`; what is not there is shown as nothing. */
type Say = (say: (name: string) => string) => string;

const FILE_SENTENCES: { readonly [Code in FileFindingCode]: Say } = {
  "file/too-large": (say) => `The file is larger than ${say("maximum")} bytes; no pack needs so many.`,
  "file/not-utf8": () => "This is not UTF-8 text. Save the file as UTF-8 in your editor.",
  "file/control-character": () =>
    "A control character stands here, which no text needs. Delete it, or save the file as UTF-8.",
  "file/too-deep": () => "Too many levels stand inside one another here; a pack has eight. Is a bracket left open?",
  "file/too-many-parts": (say) => `The file falls into more than ${say("maximum")} pieces; no pack needs so many.`,
  "file/too-slow": () => "The checks did not come to an end in time. Make the pack smaller.",
  "file/unreadable": () => "The file cannot be read.",
  "file/none": () => "There is no file whose name ends in .yaml or .yml.",
  "yaml/syntax": (say) => {
    const place = say("place");
    return `${YAML_PROBLEMS[problemOf(say("problem"))]}${place === "" ? "" : ` Last place that could be read: ${place}.`}`;
  },
  "yaml/alias": () => "A * begins a reference, and packs have none. If it is a text, put it in quotes.",
  "yaml/anchor": () => "A & begins an anchor, and packs have none. If it is a text, put it in quotes.",
  "yaml/tag": () => YAML_PROBLEMS.TAG_RESOLVE_FAILED,
  "yaml/key-twice": (say) => `The key «${say("key")}» stands twice in this mapping. Keep one of them.`,
  "pack/id-taken": (say) => `Another pack has the id «${say("id")}». Give this one an id of its own.`,
};

const SHAPE_SENTENCES = {
  "pack/not-a-mapping": () => "A pack is a mapping: keys with colons, such as «pack:», «questions:» and «text:».",
  "pack/said-twice": () => "This entry stands in another file or document of the pack already. Keep one of them.",
  "pack/too-many-findings": (say) => `There are ${say("more")} more findings; they show once these are mended.`,
  "shape/missing": (say) => `«${say("place")}» is missing.`,
  "shape/unknown-key": (say) =>
    `The key «${say("key")}» is not known here. Is it misspelled, or indented too much or too little?`,
  "shape/wrong-type": (say) => {
    const keys = say("keys") === "" ? "" : ` with these keys (in brackets: may be left out): ${say("keys")}`;
    return `Expected ${KINDS[say("expected")] ?? say("expected")} here${keys}.`;
  },
  "shape/too-short": (say) =>
    `Expected at least ${say("minimum")}: characters of a text, entries of a list, or the number itself.`,
  "shape/too-long": (say) =>
    `Expected at most ${say("maximum")}: characters of a text, entries of a list, or the number itself.`,
  "shape/not-one-of": (say) =>
    say("values") === ""
      ? "This is none of the forms that are possible here."
      : `Expected one of these: ${say("values")}.`,
  "shape/bad-text": () =>
    "The text is empty, has a form that is not allowed here, or holds characters that cannot be seen.",
  "shape/bad-id": () => "An id begins with a letter and holds at most 40 letters, digits and dashes.",
  "shape/other": () => "This does not have the expected form.",
} satisfies { readonly [Code in FindingCode]?: Say };

const TOGETHER_SENTENCES = {
  "pack/no-english": () => "The English texts are missing: every pack has a branch «en» under «text».",
  "pack/missing-text": (say) => `The English text «${say("place")}» is missing.`,
  "pack/text-without-entry": (say) => `This text belongs to no entry: there is no «${say("id")}».`,
  "pack/untranslated": (say) => `The translation «${say("place")}» is missing; English is shown instead.`,
  "pack/unknown-reference": (say) => `There is no «${say("id")}» in this pack.`,
  "pack/id-twice": (say) => `«${say("id")}» stands in this list already. Keep one of them.`,
  "pack/text-twice": (say) => `«${say("words")}» is said by its neighbour already. Say something else, or keep one.`,
  "rubric/missing-level": () => "A criterion has five levels, from 1 to 5, each with a sentence.",
  "rubric/same-levels": (say) => `Level ${say("level")} says the same as level ${say("like")}.`,
  "rubric/criterion-twice": (say) =>
    `The criterion «${say("id")}» stands in two places; a criterion belongs to one rubric.`,
  "question/missing-level": () => "A question has three levels: low, mid and high.",
  "question/same-levels": (say) => `The level «${say("level")}» says the same as «${say("like")}».`,
  "exemplar/key-incomplete": (say) => `The key has no level for the criterion «${say("id")}».`,
} satisfies { readonly [Code in FindingCode]?: Say };

const CARD_SENTENCES = {
  "card/too-few-moves": (say) => `A scene needs at least ${say("minimum")} of these to turn.`,
  "card/trigger-without-soother": (say) =>
    `«mend» names the soother that mends this trigger; there is no «${say("id")}» under «lowers».`,
  "card/unreachable": (say) =>
    say("needed") === ""
      ? "The scene has no end: «resolution» names the soothers that lead there."
      : `The scene cannot end well: at the hard level the dial must fall by ${say("needed")}, and it can fall by ${say("possible")}.`,
  "card/secret-in-public": (say) => `This text is read by others and tells the secret: «${say("words")}».`,
  "card/giveaways-miss-need": () =>
    "None of the giveaway words stands in the hidden need, so the search for leaks looks for the wrong words.",
  "card/no-line": () => "The customer has nothing to say here.",
  "card/few-lines": (say) =>
    `There are ${say("count")} lines; with fewer than ${say("minimum")} the scene repeats itself.`,
  "card/line-twice": () => "The customer says this line elsewhere, too.",
  "card/opener-too-long": (say) =>
    `The opening line has ${say("count")} words; at most ${say("maximum")} can be said in one breath.`,
  "card/line-outside-wordbank": (say) => `These words are not in the word bank: ${say("words")}.`,
  "card/barrier-incomplete": (say) => `The barrier does not work without «${say("what")}».`,
} satisfies { readonly [Code in FindingCode]?: Say };

const FIT_SENTENCES = {
  "text/too-long": (say) => `The text has ${say("length")} characters; a phone shows ${say("maximum")} well.`,
  "text/long-sentence": (say) =>
    `A sentence has ${say("count")} words; up to ${say("maximum")} can be followed by ear.`,
  "time/answer-too-long": (say) => `The parts take ${say("seconds")} seconds; an answer has ${say("maximum")}.`,
  "time/scene-too-long": (say) =>
    `The scene takes ${say("minutes")} minutes; more than ${say("maximum")} tire everybody.`,
  "time/class-too-short": (say) =>
    `Two rounds take ${say("needed")} minutes; a class of 45 has ${say("maximum")} for them.`,
} satisfies { readonly [Code in FindingCode]?: Say };

/** A sentence for every code there is: a new code does not compile before it has one. */
const SENTENCES: { readonly [Code in PlacedFinding["code"]]: Say } = {
  ...FILE_SENTENCES,
  ...SHAPE_SENTENCES,
  ...TOGETHER_SENTENCES,
  ...CARD_SENTENCES,
  ...FIT_SENTENCES,
};

/** What a shape expects, as authors call it. */
const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a mapping",
  record: "a mapping",
};

/** What is wrong, and what was expected, in one or two English sentences; safe to show and to print. */
export function findingSentence({ code, params, path }: Pick<PlacedFinding, "code" | "params" | "path">): string {
  const said = { place: path.join("."), ...params };
  return SENTENCES[code]((name) => (Object.hasOwn(said, name) ? shownText(String(Reflect.get(said, name))) : ""));
}

function problemOf(name: string): keyof typeof YAML_PROBLEMS {
  const known = Object.keys(YAML_PROBLEMS).find((problem) => problem === name);
  return (known ?? "IMPOSSIBLE") as keyof typeof YAML_PROBLEMS;
}

/** A finding as one line that editors and terminals make a link of. */
export function findingLine(finding: PlacedFinding): string {
  const { file, line, column, severity } = finding;
  return `${shownText(file)}:${line}:${column}  ${severity}  ${findingSentence(finding)}`;
}
