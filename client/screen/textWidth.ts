/** Widths in em, measured on the bundled face in the weight of names. */
const WIDTHS = [
  { em: 1.05, of: /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\p{Extended_Pictographic}]/u },
  // Drawn by whatever face the machine has for them.
  { em: 0.68, of: /[^\p{Script=Latin}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]/u },
  { em: 0.96, of: /[MWmw@%]/ },
  { em: 0.34, of: /[iljtfrI.,:;'’|!()[\]\s-]/ },
  { em: 0.7, of: /\p{Lu}/u },
] as const;
const USUAL_EM = 0.59;

/** A careful guess at how wide a text is drawn, in em; measuring would tie the layout to the moment of drawing. */
export function widthInEm(text: string): number {
  let width = 0;
  for (const character of text) width += WIDTHS.find(({ of }) => of.test(character))?.em ?? USUAL_EM;
  return width;
}
