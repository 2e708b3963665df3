import type { IMAGE_ERRORS } from './error-codes.ts';

/** A code of an {@link ImageError}. */
export type ImageErrorCode = keyof typeof IMAGE_ERRORS;

/** What an {@link ImageError} says besides its code. */
export interface ImageErrorDetail {
  /** What is wrong, with the value found. Never raw bytes of the image: see `printable`. */
  readonly message: string;
  /** The file and, where there is one, the offset in bytes. */
  readonly where: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** An image that cannot be read, or does not say what it understands. Never a pass: exit status 3. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  readonly code: ImageErrorCode;
  readonly where: string;
  readonly remedy: string;

  constructor(code: ImageErrorCode, detail: ImageErrorDetail) {
    super(detail.message);
    this.code = code;
    this.where = detail.where;
    this.remedy = detail.remedy;
  }
}
