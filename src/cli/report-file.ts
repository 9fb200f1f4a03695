/** Reports to keep and to send: loaded only where one is asked for. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Checker, CheckOptions } from '../checking/check.js';
import { originsIn } from '../checking/origins/claim-origins.js';
import type { Report } from '../checking/report.js';
import { packageRoot } from '../record/package-root.js';
import { htmlReport } from '../reports/html/page.js';
import { asSarif } from '../reports/sarif.js';
import { standardInput } from './input.js';
import type { Options } from './options.js';

export interface Checked {
  /** As `readDraft` calls the text. */
  readonly name: string | null;
  readonly text: string;
  readonly against: string | undefined;
  readonly report: Report;
  readonly checker: Checker;
  /** How it was checked. */
  readonly how: CheckOptions;
}

/** `--format html` and `--format sarif`. */
export async function reportFile(options: Options, checked: Checked): Promise<string> {
  const { name, text, against, report, checker, how } = checked;
  const title = name === null || name === standardInput ? 'Draft' : basename(name);
  const file = options.against;
  const other = against === undefined || file === undefined ? null : { text: against, file };
  const names = other === null ? {} : { names: { draft: title, other: basename(other.file) } };
  if (options.format === 'html') {
    const record = { sources: checker.record.sources };
    return htmlReport({
      text,
      report,
      record,
      title,
      origins: originsIn(checker, text, how),
      ...names,
      ...(other === null ? {} : { other: other.text }),
    });
  }
  return asSarif({
    text,
    report,
    version: await version(),
    ...(name === null || name === standardInput ? {} : { file: name }),
    ...names,
    ...(other === null ? {} : { other }),
  });
}

async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageRoot(), 'package.json'), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest
    ? String(manifest.version)
    : '0.0.0';
}
