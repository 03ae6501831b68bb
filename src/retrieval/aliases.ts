/** What the aliases files say: names that mean the same, and words that are close. Keys and members are as written. */
export interface Aliases {
  /** Groups of names for one thing; the first names the group. */
  readonly groups: readonly (readonly string[])[];
  /** Groups of words that are close without meaning the same. */
  readonly related: readonly (readonly string[])[];
  /** Sentences about lines that could not be used. */
  readonly problems: readonly string[];
}

/**
 * Reads aliases: `A = B = C` and `a ~ b ~ c`, one group a line, `#` for comments, `- name` to take a name out of the
 * groups above it. Later texts add to earlier ones; groups of the same kind that share a name through `=` become one.
 */
export function parseAliases(...texts: readonly string[]): Aliases {
  let groups: string[][] = [];
  let related: string[][] = [];
  const problems: string[] = [];
  for (const text of texts) {
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      if (line.startsWith('- ')) {
        const name = key(line.slice(2));
        groups = groups.map((group) => group.filter((member) => key(member) !== name));
        related = related.map((group) => group.filter((member) => key(member) !== name));
        continue;
      }
      const sign = line.includes('=') ? '=' : '~';
      const members = line.split(sign).map((member) => member.trim());
      if (members.length < 2 || members.some((member) => member === '' || /[=~]/.test(member))) {
        problems.push(
          `Line ${index + 1} of the aliases ("${line.slice(0, 60)}") is not of the form "A = B" or "a ~ b"; it is left out.`,
        );
      } else if (sign === '=') {
        groups = united(groups, members);
      } else {
        related.push(members);
      }
    }
  }
  const useful = (group: readonly string[]) => group.length > 1;
  return { groups: groups.filter(useful), related: related.filter(useful), problems };
}

function united(groups: readonly string[][], members: readonly string[]): string[][] {
  const names = new Set(members.map(key));
  const sharing = groups.filter((group) => group.some((member) => names.has(key(member))));
  const all = [...sharing.flat(), ...members];
  const distinct = all.filter((member, index) => all.findIndex((other) => key(other) === key(member)) === index);
  return [...groups.filter((group) => !sharing.includes(group)), distinct];
}

function key(name: string): string {
  return name.trim().toLowerCase();
}
