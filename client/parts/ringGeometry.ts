/** Where a segment lies: degrees clockwise from the top, radii in units of the ring's 240×240 drawing. */
export type Sector = {
  readonly startDeg: number;
  readonly endDeg: number;
  readonly innerRadius: number;
  readonly outerRadius: number;
};

/** The point at an angle and a radius, the centre being 0, 0. */
export function pointAt(deg: number, radius: number): readonly [x: number, y: number] {
  const radians = ((deg - 90) * Math.PI) / 180;
  return [round(radius * Math.cos(radians)), round(radius * Math.sin(radians))];
}

/**
 * One sector per seat around the whole circle. The first is centred on the top: that is where the hot seat stands.
 * Gaps narrow as the table fills, so that sixty seats still read as a ring.
 */
export function sectorsAround(count: number, innerRadius: number, outerRadius: number): readonly Sector[] {
  const stepDeg = 360 / count;
  const gapDeg = count === 1 ? 4 : Math.min(7, stepDeg * 0.22);
  return Array.from({ length: count }, (_, index) => ({
    startDeg: (index - 0.5) * stepDeg + gapDeg / 2,
    endDeg: (index + 0.5) * stepDeg - gapDeg / 2,
    innerRadius,
    outerRadius,
  }));
}

/** The outline of a sector as an SVG path. */
export function sectorPath({ startDeg, endDeg, innerRadius, outerRadius }: Sector): string {
  const largeArc = endDeg - startDeg > 180 ? 1 : 0;
  const [outerStart, outerEnd] = [pointAt(startDeg, outerRadius), pointAt(endDeg, outerRadius)];
  const [innerEnd, innerStart] = [pointAt(endDeg, innerRadius), pointAt(startDeg, innerRadius)];
  return [
    `M${outerStart.join(" ")}`,
    `A${outerRadius} ${outerRadius} 0 ${largeArc} 1 ${outerEnd.join(" ")}`,
    `L${innerEnd.join(" ")}`,
    `A${innerRadius} ${innerRadius} 0 ${largeArc} 0 ${innerStart.join(" ")}`,
    "Z",
  ].join(" ");
}

/** Hundredths are finer than any pixel and keep the markup short. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
