/** What a newsroom starts from, as far as it can be told without starting it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { packageRoot } from '../../src/record/package-root.js';
import { environmentSchema } from '../../src/slack/settings.js';
import { freePort } from '../support/free-port.js';
import { nginxProgram, testConfig, upstreamConfig } from './nginx.js';

const read = (name: string): string => readFileSync(join(packageRoot(), name), 'utf8');
const packageJson = z.object({
  scripts: z.object({ start: z.string() }),
  engines: z.object({ node: z.string() }),
});

describe('Dockerfile', () => {
  const text = read('Dockerfile');
  const instructions = text
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line));
  const of = (name: string) =>
    instructions.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  test('copies what is there, and what .dockerignore does not keep away', () => {
    const ignored = read('.dockerignore').trim().split('\n');
    const copied = of('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(' ').slice(0, -1));
    expect(copied).toContain('src');
    for (const name of copied) {
      expect([name, existsSync(join(packageRoot(), name))]).toEqual([name, true]);
      expect(ignored).not.toContain(name);
    }
  });

  test('takes over from its first stage what that has made', () => {
    const made = new Set(['/app/node_modules', '/app/build']);
    const copied = of('COPY')
      .filter((words) => !words.startsWith('--from'))
      .flatMap((words) => words.split(' ').slice(0, -1));
    for (const words of of('COPY').filter((one) => one.startsWith('--from=build ')))
      for (const path of words.split(' ').slice(1, -1))
        expect([path, made.has(path) || copied.includes(path.replace('/app/', ''))]).toEqual([path, true]);
  });

  test('runs what npm start runs, as nobody in particular, on a Node that is supported', () => {
    const { scripts, engines } = packageJson.parse(JSON.parse(read('package.json')));
    expect(of('CMD').map((words) => z.array(z.string()).parse(JSON.parse(words)).join(' '))).toEqual([
      scripts.start,
    ]);
    expect(of('USER')).toEqual(['node']);
    for (const image of of('FROM')) {
      const version = Number(/^node:(\d+)-slim\b/.exec(image)?.[1]);
      expect(version).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
    }
    expect(of('HEALTHCHECK').join()).toContain('/health');
  });

  test('its health check says what /health says', async () => {
    const command = /HEALTHCHECK .* CMD (\[.*\])$/.exec(
      instructions.find((line) => line.startsWith('HEALTH')) ?? '',
    );
    const [program, flag, code = ''] = z.array(z.string()).parse(JSON.parse(command?.[1] ?? '[]'));
    expect([program, flag]).toEqual(['node', '-e']);
    // It is a program: it can be read.
    expect(() => new Function(code)).not.toThrow();
  });
});

describe('compose.yaml', () => {
  const service = z.object({
    environment: z.record(z.string(), z.string()),
    volumes: z.array(z.string()),
    depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
    healthcheck: z.object({ test: z.array(z.string()) }).optional(),
    deploy: z.object({ replicas: z.number() }).optional(),
  });
  const { services, volumes } = z
    .object({
      services: z.object({ postgres: service, stet: service, nginx: service }),
      volumes: z.record(z.string(), z.unknown()),
    })
    .parse(parse(read('compose.yaml')));

  test('runs several of Stet, once what they need is well', () => {
    expect(services.stet.deploy?.replicas).toBeGreaterThan(1);
    for (const { depends_on = {} } of Object.values(services))
      for (const [name, { condition }] of Object.entries(depends_on)) {
        expect(condition).toBe('service_healthy');
        // That of Stet is in its image.
        expect(name === 'stet' || name in services).toBe(true);
      }
  });

  test('gives Stet variables that it knows', () => {
    const known = Object.keys(environmentSchema.shape);
    for (const name of Object.keys(services.stet.environment)) expect(known).toContain(name);
    const url = (services.stet.environment.DATABASE_URL ?? '').replace(/\$\{\w+\}/, 'abc');
    expect(environmentSchema.shape.DATABASE_URL.parse(url)).toBe(url);
  });

  test('mounts what is there', () => {
    for (const { volumes: mounted } of Object.values(services))
      for (const [from = ''] of mounted.map((one) => one.split(':')))
        expect([from, from in volumes || existsSync(join(packageRoot(), from))]).toEqual([from, true]);
  });

  test('fills in all of the template that nginx is given', () => {
    const { STET_LISTEN = '', STET_SERVERS = '' } = services.nginx.environment;
    expect([STET_LISTEN, STET_SERVERS]).toEqual(['80', expect.stringMatching(/^server stet:3000\b.*;$/)]);
    const asked = new Set(
      [...read('deploy/nginx.conf.template').matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name),
    );
    expect([...asked].sort()).toEqual(['STET_LISTEN', 'STET_SERVERS']);
    expect(upstreamConfig(STET_LISTEN, ['stet:3000'])).not.toMatch(/\$\{/);
  });
});

const program = nginxProgram(process.env);
(program === null ? test.skip : test)('nginx takes its configuration', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-nginx-'));
  try {
    const [port, one, other] = [await freePort(), await freePort(), await freePort()];
    expect(() => testConfig(program ?? '', { folder, port, ports: [one, other] })).not.toThrow();
    expect(() => testConfig(program ?? '', { folder, port, ports: [] })).toThrow('no servers');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
