import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

/**
 * Asks for `url` through a proxy (RFC 9110, 9.3.6: CONNECT). The proxy sees the host and no header of the request.
 *
 * @param proxy with the name and the password for it, if it wants them
 * @param signal ends the request, its body included
 * @throws what the network says
 */
export async function throughProxy(
  url: URL,
  proxy: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const socket = await openTunnel(url, proxy, signal);
  const isTls = url.protocol === 'https:';
  const request = isTls ? requestHttps : requestHttp;
  // Without an agent Node does not know the usual port of https, and would name another one.
  const asked = { ...headers, host: url.host };
  const createConnection = (): Socket => (isTls ? connectTls({ socket, servername: url.hostname }) : socket);
  return new Promise((resolve, reject) => {
    request(url, { headers: asked, signal, createConnection })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

function openTunnel(url: URL, proxy: URL, signal: AbortSignal): Promise<Socket> {
  const target = `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
  const request = proxy.protocol === 'https:' ? requestHttps : requestHttp;
  const { hostname: host, port } = proxy;
  const headers = { host: target, ...credentials(proxy) };
  return new Promise((resolve, reject) => {
    request({ host, port, method: 'CONNECT', path: target, headers, agent: false, signal })
      .on('connect', ({ statusCode }, socket: Socket) => {
        if (statusCode === 200) return resolve(socket);
        socket.destroy();
        reject(new Error('the proxy refused'));
      })
      .on('error', reject)
      .end();
  });
}

function credentials({ username, password }: URL): Record<string, string> {
  if (username === '' && password === '') return {};
  return { 'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}
