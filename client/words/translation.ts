/** Plural forms as `Intl.PluralRules` names them; the number is the parameter `count`. */
export type PluralForms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** One text: a sentence with `{slots}`, or its plural forms. */
export type Text = string | PluralForms;

/** A dictionary in another language: the same keys, and plural forms where English has them. A missing key does not compile. */
export type Translation<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralForms;
};

/** What a text wants filled in: the names between its braces. */
export type Slots<English> = English extends string
  ? SlotsIn<English>
  : English extends { readonly other: infer Other extends string }
    ? SlotsIn<Other> | "count"
    : never;

type SlotsIn<Sentence extends string> = Sentence extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | SlotsIn<Rest>
  : never;
