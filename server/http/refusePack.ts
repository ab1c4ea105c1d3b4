import type { Response } from "express";
import type { PackFinding, PackRefusal } from "../../shared/protocol/packs.ts";
import type { PackTrouble } from "../content/OwnPacks.ts";
import { findingSentence } from "../content/packFile/findingSentences.ts";
import type { PlacedFinding } from "../content/packFile/PlacedFinding.ts";

const STATUSES: { readonly [Code in PackRefusal["code"]]: number } = {
  "pack/refused": 422,
  "pack/exists": 409,
  "pack/changed-on-disk": 409,
  "pack/built-in": 409,
  "pack/unknown": 404,
  "pack/unknown-entry": 404,
};

/** A finding as it goes out: with its sentence, and without what the sentence was made of. */
export function shownFinding(finding: PlacedFinding): PackFinding {
  const { severity, code, file, line, column, path } = finding;
  return { severity, code, file, line, column, path: [...path], sentence: findingSentence(finding) };
}

/** Answers what could not be done with a pack, and why. */
export function refusePack(response: Response, { code, findings }: PackTrouble): void {
  const refusal: PackRefusal = { code, findings: findings.map(shownFinding) };
  response.status(STATUSES[code]).json(refusal);
}
