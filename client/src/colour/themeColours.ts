import { ColorThemeKind, type ExtensionContext, window, workspace } from 'vscode';

/** The colours of `contributes.colors`, with a default for each kind of theme. */
type Contributed = readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];

/** The names of the defaults. */
const DEFAULTS = {
  [ColorThemeKind.Light]: 'light',
  [ColorThemeKind.Dark]: 'dark',
  [ColorThemeKind.HighContrast]: 'highContrast',
  [ColorThemeKind.HighContrastLight]: 'highContrastLight',
};

/**
 * One of our own colours as `#rrggbb`, for pictures, in which a colour cannot be named: as the user has set it, for the
 * theme or for all, else its default. What a theme itself sets is not told to extensions.
 */
export function themeColour({ extension }: ExtensionContext, id: string): string {
  const { colorCustomizations = {}, colorTheme } = workspace.getConfiguration('workbench') as {
    colorCustomizations?: Record<string, unknown>;
    colorTheme?: string;
  };
  const ofTheme = colorCustomizations[`[${colorTheme}]`] as Record<string, unknown> | undefined;
  const set = [ofTheme?.[id], colorCustomizations[id]].find((value) => /^#[\da-f]{6}/i.test(String(value)));
  const contributed = extension.packageJSON.contributes.colors as Contributed;
  const own = contributed.find((colour) => colour.id === id)?.defaults[DEFAULTS[window.activeColorTheme.kind]];
  return String(set ?? own ?? '#808080').slice(0, 7);
}
