/** The address of Discord's API as discord.js wants it: no version, no slash at the end. */
export function apiUrlFrom(url: string): string {
  return url
    .replace(/\/+$/, '')
    .replace(/\/v\d+$/, '')
    .replace(/\/+$/, '');
}
