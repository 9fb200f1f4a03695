/** Requests whose address nobody could read are answered before Bolt tries to, which would throw where nobody catches it. */
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

/** `//`, `/file/%zz` */
export function isSane(address: string | undefined): boolean {
  try {
    const { pathname } = new URL(address ?? '', 'http://localhost');
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

/** The HTTP server of a receiver of Bolt's; null where it has none. */
export function serverOf(receiver: object): Server | null {
  const found =
    'httpServer' in receiver ? receiver.httpServer : 'server' in receiver ? receiver.server : null;
  return found instanceof Server ? found : null;
}

export function refuseOtherAddresses(server: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isSane(request.url)) for (const listener of listeners) listener.call(server, request, response);
    else response.writeHead(400, { connection: 'close' }).end();
  });
}
