import { BearerCredentialHandler } from '@actions/http-client/lib/auth';

let origin: URL | null = null;
let isKept = false;

/**
 * Makes the artifact client send its token to the results service only.
 *
 * Its HTTP client takes the token out of a request that is redirected to another host, and then asks the handler for
 * it again, which adds it for whatever host. A redirect of this service would hand the job's token over.
 */
export function keepTokenHome(address: string): void {
  origin = URL.parse(address);
  if (isKept) return;
  isKept = true;
  const { prepareRequest } = BearerCredentialHandler.prototype;
  BearerCredentialHandler.prototype.prepareRequest = function prepare(options) {
    if (origin !== null && options.host === origin.hostname && Number(options.port) === portOf(origin))
      prepareRequest.call(this, options);
  };
}

function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}
