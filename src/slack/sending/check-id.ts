/** The id of a check that a job made: of the job, of the part of its answer that tells of the check, and of which it is there. */

export const checkIdOf = (job: string, part: string, index: number): string => `${job} ${part} ${index}`;

/** The name of the part. @param job that made the check */
export function partOfCheck(id: string, job: string): string | null {
  const [, part] = /^ (.+) \d+$/.exec(id.startsWith(job) ? id.slice(job.length) : '') ?? [];
  return part ?? null;
}
