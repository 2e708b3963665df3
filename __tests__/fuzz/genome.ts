// The bytes that inputs are made from, and what is done to them between two runs.

export type Random = (below: number) => number;

const MOST_BYTES = 400;

/** Whole numbers that look random and are the same for the same seed (xorshift32). */
export function seededRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0 || 1;
  return below => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return below <= 1 ? 0 : state % below;
  };
}

export function freshGenome(random: Random): Buffer {
  return Buffer.from(Array.from({ length: 2 + random(2 ** (3 + random(5))) }, () => random(256)));
}

/** Another one that is near to it. */
export function bredGenome(parent: Uint8Array, other: Uint8Array, random: Random): Buffer {
  let child: Buffer = Buffer.from(parent);
  for (let count = 1 + random(4); count > 0; count--) child = bredOnce(child, other, random);
  return child.subarray(0, MOST_BYTES);
}

function bredOnce(genome: Buffer, other: Uint8Array, random: Random): Buffer {
  const at = random(genome.length + 1);
  const length = 1 + random(8);
  const [before, behind] = [genome.subarray(0, at), genome.subarray(at)];
  const noise = Buffer.from(Array.from({ length }, () => random(256)));
  switch (random(8)) {
    case 0:
      return Buffer.concat([before, noise, behind]);
    case 1:
      return Buffer.concat([before, behind.subarray(length)]);
    case 2:
      return Buffer.concat([before, other.subarray(random(other.length))]);
    case 3:
      return Buffer.concat([genome, noise]);
    case 4:
      return Buffer.concat([before, noise.subarray(0, behind.length), behind.subarray(length)]);
    default: {
      const copy = Buffer.from(genome);
      if (at < copy.length) copy[at] = random(3) === 0 ? (copy[at] ?? 0) + 1 : random(256);
      return copy;
    }
  }
}
