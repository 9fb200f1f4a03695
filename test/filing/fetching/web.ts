/** Servers of the web, well-behaved and hostile, on this machine. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { afterEach } from '@jest/globals';

export interface Site {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly port: number;
  /** What was asked for, in order: the paths. */
  readonly asked: string[];
}

const open: (Server | TcpServer)[] = [];
const sockets = new Set<Socket>();

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function listen(server: Server | TcpServer, host: string): Promise<number> {
  open.push(server);
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Ends with the test. */
export async function site(handler: Handler, host = '127.0.0.1'): Promise<Site> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    handler(request, response);
  });
  const port = await listen(server, host);
  return { origin: `http://${host}:${port}`, port, asked };
}

/** Answers every connection in its own way, below HTTP. */
export async function rawSite(answer: (socket: Socket) => void): Promise<Site> {
  const server = createTcp((socket) => socket.once('data', () => answer(socket)));
  const port = await listen(server, '127.0.0.1');
  return { origin: `http://127.0.0.1:${port}`, port, asked: [] };
}

export function page(text: string, title = 'A headline'): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1>${text}</article></body></html>`;
}

export const html = (response: ServerResponse, body: string, more: Record<string, string> = {}): void => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...more });
  response.end(body);
};
