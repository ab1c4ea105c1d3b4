/** `auto` follows the device; the others override it on this device alone. */
export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const STORED_THEME = "theme";

/** The theme chosen on this device before. */
export function storedTheme(ownWindow: Window): Theme {
  try {
    const stored = ownWindow.localStorage.getItem(STORED_THEME);
    return THEMES.find((theme) => theme === stored) ?? "auto";
  } catch {
    return "auto";
  }
}

/** Shows a theme at once; keeps it where the browser keeps anything. */
export function chooseTheme(theme: Theme, ownWindow: Window): void {
  const root = ownWindow.document.documentElement;
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
  try {
    ownWindow.localStorage.setItem(STORED_THEME, theme);
  } catch {
    // A browser without storage keeps the choice until the page is left.
  }
}
