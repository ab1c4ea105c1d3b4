/** The routes, by what they do; the bodies are in `http.ts`. Credentials travel as `Authorization: Bearer …` or in the body, never in the URL. */
export const ROUTES = {
  /** GET: is there such a workshop? Body of the answer: `doorSchema`. */
  door: "/api/door/:joinCode",
  /** POST `takeSeatBodySchema` → `seatGrantSchema`. */
  seats: "/api/seats",
  /** POST `redeemMoveBodySchema` → `seatGrantSchema`. */
  seatMoves: "/api/seat-moves",
  /** POST `openWorkshopBodySchema` → `facilitatorGrantSchema` (Bearer: host key) · GET → `workshopListSchema` (Bearer: host key). */
  workshops: "/api/workshops",
  /** POST: a facilitator's grant for a workshop from the host's list (Bearer: host key) → `facilitatorGrantSchema`. */
  lead: "/api/workshops/:workshopId/lead",
  /** GET (Bearer: facilitator's token): the packs a facilitator can choose from → `catalogueSchema`. Also with the host key. */
  catalogue: "/api/catalogue",
  /** GET (Bearer: facilitator's token): results as `results.csv` or `results.json`. */
  results: "/api/workshops/:workshopId/results/:format",
  /** DELETE (Bearer: facilitator's token or host key): forgets the workshop without a trace. */
  workshop: "/api/workshops/:workshopId",
  /** GET: `{ ok: true }` when the store answers. */
  health: "/api/health",
} as const;
