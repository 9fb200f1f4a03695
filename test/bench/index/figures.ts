/** Figures as people read them. */

const digits = (value: number): string => {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(0) : value.toFixed(value >= 1 ? 1 : 2);
};

export const inMilliseconds = (value: number): string => `${digits(value)} ms`;

export const inTime = (milliseconds: number): string =>
  milliseconds < 1_000 ? inMilliseconds(milliseconds) : `${digits(milliseconds / 1_000)} s`;

export const inMegabytes = (bytes: number): string => `${digits(bytes / 1e6)} MB`;

export const inTimes = (value: number): string => `${digits(value)} ×`;

export const inPercent = (share: number): string => `${(share * 100).toFixed(1)} %`;

export const inThousands = (count: number): string => count.toLocaleString('en-US');
