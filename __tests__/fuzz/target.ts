import type { Bench } from './bench.ts';
import type { Case } from './case.ts';
import type { Choices } from './choices.ts';
import type { Samples } from './samples.ts';

/** One kind of input: how it is made, and what must hold of it. */
export interface Target {
  readonly name: string;
  readonly make: (choices: Choices, samples: Samples) => Case;
  /** Throws where an invariant does not hold. */
  readonly check: (input: Case, bench: Bench) => Promise<void>;
}
