/** Sets those properties of something shown that are other than before: an editor draws it anew for each that is set. */
export function tellChanges<Shown extends object>(shown: Shown, told: Partial<Shown>): void {
  for (const [name, value] of Object.entries(told) as [keyof Shown, Shown[keyof Shown]][])
    if (JSON.stringify(shown[name]) !== JSON.stringify(value)) shown[name] = value;
}
