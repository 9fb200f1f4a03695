/** News agencies: what they send out, others print. */
const NAMES: ReadonlySet<string> = new Set(
  [
    ...['ap', 'associated press', 'ap news', 'reuters', 'thomson reuters', 'afp', 'agence france-presse'],
    ...['upi', 'united press international', 'bloomberg news', 'dow jones newswires', 'pa', 'pa media'],
    ...['press association', 'dpa', 'deutsche presse-agentur', 'efe', 'ansa', 'apa', 'ats', 'keystone-sda'],
    ...[
      'anp',
      'belga',
      'ritzau',
      'tt',
      'ntb',
      'stt',
      'pap',
      'ctk',
      'lusa',
      'tass',
      'interfax',
      'ria novosti',
    ],
    ...['ukrinform', 'interfax-ukraine', 'xinhua', 'kyodo', 'kyodo news', 'jiji press', 'yonhap', 'pti'],
    ...['press trust of india', 'ani', 'anadolu', 'anadolu agency', 'canadian press', 'aap'],
    ...['australian associated press', 'states newsroom', 'unb', 'bernama', 'antara'],
  ].map((name) => name.toLowerCase()),
);

/** Whether a publisher is a news agency, as far as its name tells. */
export const isAgency = (publisher: string | null): boolean =>
  publisher !== null &&
  NAMES.has(
    publisher
      .toLowerCase()
      .replace(/^the /, '')
      .replace(/\s*\([^)]*\)$/, '')
      .trim(),
  );
