/** The page on operations lists the metrics that there are. `UPDATE_DOCS=1 npm test` writes the table anew. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Registry } from 'prom-client';
import { parse } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../../src/slack/metrics/metrics.js';
import { root } from '../cli/stet.js';
import { holdTo } from './examples.js';

const page = readFileSync(`${root}docs/operations.md`, 'utf8');

/** As the library has them; its types leave out the labels. */
const described = z.object({
  name: z.string(),
  help: z.string(),
  type: z.string(),
  labelNames: z.array(z.string()),
});

const metricsOf = (registry: Registry) =>
  registry.getMetricsAsArray().map((metric) => described.parse({ ...metric }));

const own = metricsOf(createMetrics().registry);

const head = '| metric | kind | labels | what it is |\n| --- | --- | --- | --- |\n';
const rows = own
  .map(({ name, type, labelNames, help }) => {
    const labels = labelNames.map((label) => `\`${label}\``).join(', ');
    return `| \`${name}\` | ${type} | ${labels} | ${help} |\n`;
  })
  .join('');

test('its table is made from the metrics', () => {
  expect(page).toContain(head);
  expect(own.length).toBeGreaterThan(20);
  holdTo('docs/operations.md', (written) => {
    const [before = '', after = ''] = written.split(head);
    return `${before}${head}${rows}${after.replace(/^(?:\|.*\n)*/, '')}`;
  });
});

test('it names no metric that there is not, of its own or of the process', () => {
  const { registry } = createMetrics({ ofProcess: true });
  const known = new Set(metricsOf(registry).map(({ name }) => name));
  const named = [...page.matchAll(/\b(?:stet|process|nodejs)_[a-z0-9_]+\b/g)].map(([name]) =>
    name.replace(/_(?:bucket|sum|count)$/, ''),
  );
  expect(named.length).toBeGreaterThan(own.length);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  registry.clear();
});

test('names follow the conventions: a prefix, base units, counters that end in _total', () => {
  for (const { name, type, help } of own) {
    expect(name).toMatch(/^stet_[a-z_]+$/);
    expect([name, name.endsWith('_total')]).toEqual([name, type === 'counter']);
    expect(name).not.toMatch(/milli|_ms$|minutes/);
    if (type === 'histogram') expect(name).toMatch(/_seconds$/);
    expect(help).toMatch(/\.$/);
  }
});

test('no label holds what would have no end, or is somebody’s own', () => {
  const labels = new Set(own.flatMap(({ labelNames }) => labelNames));
  for (const label of ['team', 'channel', 'user', 'id', 'text', 'source', 'feed', 'host', 'url'])
    expect(labels.has(label)).toBe(false);
});

const alerts = z.object({
  groups: z.array(
    z.strictObject({
      name: z.string(),
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Stet[A-Za-z]+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+[mh]$/)
            .optional(),
        }),
      ),
    }),
  ),
});

test('its examples are YAML: a scrape configuration, and rules whose brackets close and whose labels are there', () => {
  const [scrape, rules] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => parse(block));
  expect(scrape).toMatchObject({ scrape_configs: [{ job_name: 'stet' }] });
  for (const { expr } of alerts.parse(rules).groups.flatMap((group) => group.rules)) {
    for (const [open, close] of ['()', '{}', '[]'])
      expect([expr, expr.split(open ?? '').length]).toEqual([expr, expr.split(close ?? '').length]);
    for (const [, name = '', inside = ''] of expr.matchAll(/\b(stet_[a-z_]+)\{([^}]*)\}/g)) {
      const metric = own.find((one) => one.name === name.replace(/_bucket$/, ''));
      for (const [, label] of inside.matchAll(/(\w+)[!=]=?~?"/g)) expect(metric?.labelNames).toContain(label);
    }
  }
});
