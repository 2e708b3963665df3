// The package has no types of its own.
declare module 'picomatch' {
  export default function picomatch(
    pattern: string,
    options?: { readonly dot?: boolean; readonly nonegate?: boolean },
  ): (text: string) => boolean;
}
