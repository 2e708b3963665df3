import { ImageError, type ImageErrorCode } from '../bytes/error.ts';

const AGAIN = 'Build the image again, or download or copy it again.';

/** The error of a stream that does not follow its format. */
export function damaged(format: string, where: string, what: string): ImageError {
  return new ImageError('stream-damaged', {
    message: `the ${format} stream is damaged: ${what}`,
    where,
    remedy: AGAIN,
  });
}

/** The error of a stream that ends inside `what`. */
export function cut(format: string, where: string, what: string): ImageError {
  return new ImageError('stream-cut', {
    message: `the ${format} stream ends inside of ${what}`,
    where,
    remedy: AGAIN,
  });
}

/** The error of a checksum that does not hold; `what` names the checksum and what it is of. */
export function badChecksum(format: string, where: string, what: string): ImageError {
  return new ImageError('stream-checksum', {
    message: `the ${format} stream is damaged: the ${what} does not hold`,
    where,
    remedy: AGAIN,
  });
}

/** The error of a length that is not the one stored. */
export function badLength(
  format: string,
  where: string,
  what: string,
  found: number,
  stored: number | bigint,
): ImageError {
  return new ImageError('stream-length', {
    message: `the ${format} stream is damaged: ${what} has ${found} bytes, not the ${stored} announced`,
    where,
    remedy: AGAIN,
  });
}

/** The error of bytes behind the end of a stream. */
export function trailing(format: string, where: string, count: number | undefined): ImageError {
  const amount = count === undefined ? 'bytes' : count === 1 ? '1 byte' : `${count} bytes`;
  return new ImageError('stream-trailing', {
    message: `behind the end of the ${format} stream there are ${amount} that do not belong to it`,
    where,
    remedy: 'Pack the image again: nothing may follow the compressed data.',
  });
}

/** The error of a stream that uses `what`, which is not read here. */
export function unsupported(format: string, where: string, what: string): ImageError {
  return new ImageError('stream-unsupported', {
    message: `the ${format} stream uses ${what}, which is not supported`,
    where,
    remedy: 'Unpack the image with the tool that packed it, and give the result.',
  });
}

/** The error of a limit: what was found, and the limit by its name. */
export function overLimit(
  code: ImageErrorCode & `limit-${string}`,
  where: string,
  what: string,
  limit: string,
  value: number,
): ImageError {
  return new ImageError(code, {
    message: `${what}; the limit ${limit} is ${value}`,
    where,
    remedy: 'Unpack the image by hand, and give the vmlinux.',
  });
}
