/** nginx as it is deployed, on this machine. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { packageRoot } from '../../src/record/package-root.js';

export interface NginxOptions {
  /** Where its files are to be. */
  readonly folder: string;
  readonly port: number;
  /** Of the replicas. */
  readonly ports: readonly number[];
  /** Of what is measured beside them: a port that it listens on, and one that it passes on to. */
  readonly control?: { readonly port: number; readonly to: number } | undefined;
}

/** Null where it is not installed. */
export function nginxProgram(env: Readonly<Record<string, string | undefined>>): string | null {
  const folders = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', ...(env.PATH ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, 'nginx')).find((path) => existsSync(path)) ?? null;
}

/** The template that ships, filled in. */
export function upstreamConfig(listen: string, servers: readonly string[]): string {
  const template = readFileSync(join(packageRoot(), 'deploy', 'nginx.conf.template'), 'utf8');
  return template
    .replaceAll(/\$\{STET_LISTEN\}/g, listen)
    .replaceAll(/\$\{STET_SERVERS\}/g, servers.map((server) => `server ${server};`).join(' '));
}

/** What goes around it, in the image as here: here without a daemon, and in a folder of its own. */
function wholeConfig({ folder, port, ports, control }: NginxOptions): string {
  const stet = upstreamConfig(
    `127.0.0.1:${port}`,
    ports.map((one) => `127.0.0.1:${one} max_fails=5 fail_timeout=1s`),
  );
  const beside =
    control === undefined
      ? ''
      : `upstream control { server 127.0.0.1:${control.to}; keepalive 8; }
  server { listen 127.0.0.1:${control.port};
    location / { proxy_pass http://control; proxy_http_version 1.1; proxy_set_header Connection ""; } }`;
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${join(folder, name)};`)
    .join(' ');
  return `${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
error_log ${join(folder, 'error.log')} warn;
events { worker_connections 4096; }
http {
  access_log off;
  ${paths}
  ${stet}
  ${beside}
}
`;
}

function write(options: NginxOptions): string {
  mkdirSync(options.folder, { recursive: true });
  const path = join(options.folder, 'nginx.conf');
  writeFileSync(path, wholeConfig(options));
  return path;
}

/** Has nginx itself read the configuration. @throws {Error} with what it says, where it does not take it */
export function testConfig(program: string, options: NginxOptions): void {
  const path = write(options);
  execFileSync(program, ['-t', '-q', '-c', path, '-e', join(options.folder, 'error.log')], { stdio: 'pipe' });
}

export class Nginx {
  readonly #options: NginxOptions;
  readonly #process: ChildProcess;

  constructor(program: string, options: NginxOptions) {
    testConfig(program, options);
    this.#options = options;
    const config = join(options.folder, 'nginx.conf');
    this.#process = spawn(program, ['-c', config, '-e', join(options.folder, 'error.log')], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** From now on it passes on to these; what is under way ends as it began. */
  serve(ports: readonly number[]): void {
    write({ ...this.#options, ports });
    this.#process.kill('SIGHUP');
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    this.#process.kill('SIGTERM');
    await once(this.#process, 'exit');
  }
}
