/** An SQL identifier in double quotes, safe to put into a statement where a parameter cannot stand. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
