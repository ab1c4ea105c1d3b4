import type { ScreenSet } from "./screenSet.ts";

/** What every picture is drawn from. `now`: the server's time, epoch ms; `base`: where phones reach the server. */
export type PictureProps = { readonly sections: ScreenSet; readonly now: number; readonly base: string };
