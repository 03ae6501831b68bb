export interface Problem {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
}

/** A place within a payload, with what is wrong there: what Discord refuses, and what only we mind. */
export class Place {
  readonly path: readonly (string | number)[];
  /** What Discord answers with an error. */
  readonly refused: Problem[];
  /** What Discord lets pass in silence, and what is nevertheless a mistake. */
  readonly remarked: Problem[];

  constructor(path: readonly (string | number)[] = [], refused: Problem[] = [], remarked: Problem[] = []) {
    this.path = path;
    this.refused = refused;
    this.remarked = remarked;
  }

  at(...keys: (string | number)[]): Place {
    return new Place([...this.path, ...keys], this.refused, this.remarked);
  }

  refuse(code: string, message: string): void {
    this.refused.push({ path: this.path, code, message });
  }

  remark(message: string): void {
    this.remarked.push({ path: this.path, code: 'REMARK', message });
  }
}
