/** Which names are news outlets, and which are places where people post. */

/** As house style writes them, with what else they are called. */
const OUTLETS = `
The New York Times; New York Times; NYT
The Washington Post; Washington Post
The Wall Street Journal; Wall Street Journal; WSJ
USA Today
Los Angeles Times; L.A. Times; LA Times
The Boston Globe; Boston Globe
Chicago Tribune
The Philadelphia Inquirer; Philadelphia Inquirer
The Atlanta Journal-Constitution
Miami Herald
New York Post
New York Daily News
The Hill
The Record
The Atlantic
The New Yorker; New Yorker
The New Republic
The Nation
The Guardian; Guardian
The Telegraph; Daily Telegraph; Telegraph
The Times of London
The Sunday Times; Sunday Times
The Independent
Daily Mail
The Sun
The Mirror; Daily Mirror
The Economist; Economist
Financial Times; FT
The Associated Press; Associated Press; AP
Reuters
Agence France-Presse; AFP
United Press International; UPI
Bloomberg News; Bloomberg
Interfax
TASS; Tass
RIA Novosti; RIA
Ukrinform
Xinhua
Kyodo News; Kyodo
DPA; dpa
ANSA
EFE
PA Media; Press Association
CNN
NBC News; NBC
MSNBC; MSNOW
ABC News; ABC
CBS News; CBS
CNBC
Fox News; Fox; Fox News Channel
Fox Business
Newsmax
One America News; OAN
PBS NewsHour; PBS
NPR; National Public Radio
C-SPAN
BBC News; BBC; the British Broadcasting Corporation
Sky News; Sky
ITV News; ITV
Channel 4 News; Channel 4
Al Jazeera
Al Arabiya
RT; Russia Today
Rossiya 1
Deutsche Welle; DW
France 24
Euronews
CBC News; CBC
NHK
Univision
Telemundo
Voice of America; VOA
Radio Free Europe/Radio Liberty; Radio Free Europe; RFE/RL
Politico; POLITICO
Axios
ProPublica
Semafor
Punchbowl News; Punchbowl
The Daily Beast; Daily Beast
The Intercept; Intercept
BuzzFeed News; BuzzFeed
HuffPost; Huffington Post
Vox
Vice News
Slate
Salon
Mother Jones
Breitbart News; Breitbart
The Daily Caller; Daily Caller
The Free Press
Newsweek
Time magazine; TIME; Time Magazine
People magazine
Forbes
Fortune
Business Insider
Vanity Fair
Rolling Stone
Wired; WIRED
The Verge; Verge
TechCrunch
Foreign Policy
Foreign Affairs
National Review
Kyiv Independent; The Kyiv Independent
Kyiv Post
Ukrainska Pravda
Meduza
The Moscow Times; Moscow Times
Kommersant
Izvestia
Der Spiegel; Spiegel
Die Welt; Welt
Bild
Süddeutsche Zeitung
Frankfurter Allgemeine Zeitung
Le Monde
Le Figaro
Libération
El País; El Pais
Corriere della Sera
La Repubblica
Haaretz
The Times of Israel; Times of Israel
The Jerusalem Post; Jerusalem Post
South China Morning Post
The Japan Times; Japan Times
The Globe and Mail; Globe and Mail
Toronto Star
The Sydney Morning Herald; Sydney Morning Herald
The Hindu
Hindustan Times
The Times of India; Times of India
The Texas Tribune; Texas Tribune
The Bulwark; Bulwark
`;

const PLATFORMS =
  'X, Twitter, Truth Social, Facebook, Instagram, Telegram, TikTok, Threads, Bluesky, LinkedIn, YouTube, Weibo, VKontakte, Substack, Reddit, Snapchat, WhatsApp, Mastodon, Gab, Parler'.split(
    ', ',
  );

export const isPlatform = (name: string): boolean => PLATFORMS.includes(name);

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/[’']s?$/, '');

const byName: ReadonlyMap<string, string> = new Map(
  OUTLETS.trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split(';').map((name) => name.trim());
      return names.map((name): [string, string] => [plain(name), names[0] ?? name]);
    }),
);

/** Names that are plain words as well: an outlet only as they are written, with their article or in capitals. */
const PLAIN_WORDS =
  /^(?:hill|record|atlantic|nation|guardian|telegraph|independent|sun|mirror|times|intercept|verge|bulwark|post|free press|hindu|sky|fox|fortune|wired|slate|salon|vox|people|time|ft|economist)$/;

/** "the Springfield Gazette", "KXAN", "Nordland Daily News": named as newspapers and stations are. */
const SHAPE =
  /^(?:[Tt]he )?(?:(?!The )\p{Lu}[\p{L}.'’-]* ){1,3}(?:Times|Post|Journal|Herald|Tribune|Gazette|Chronicle|Courier|Examiner|Dispatch|Inquirer|Observer|Bee|Globe|Register|Ledger|Sentinel|Telegraph|Mirror|Argus|Advertiser|Standard|Star|Mail|Sun|Press|Press Agency|News|News Agency|News Network|News Service|Radio|Public Radio|TV|Television|Magazine|Weekly|Daily|Wire|Today|Monitor|Broadcasting)$/u;
const STATION = /^[KW][A-Z]{2,3}(?:-(?:TV|FM|AM))?$/;

/**
 * The outlet that a name means, as house style writes it; null where it is none that is known and is not named as one.
 *
 * @param name as the text has it, with its article: `The Record` is one and `the record` is none
 */
export function outletNamed(name: string): string | null {
  const bare = name.trim().replace(/[’']s?$/, '');
  const key = plain(bare);
  const known = byName.get(key);
  if (known !== undefined && !/^\p{Ll}/u.test(bare.replace(/^the /i, ''))) {
    const article = /^the /i.test(bare);
    if (!PLAIN_WORDS.test(key) || article || known === bare || /^(?:Fox|Sky|Bloomberg)$/.test(bare))
      return known;
  }
  if (STATION.test(bare)) return bare;
  return SHAPE.test(bare) &&
    !/^(?:the )?(?:White|State|U\.S\.|American|Breaking|Good|Bad|Fake|Free)\b/i.test(bare)
    ? bare.replace(/^the /, 'The ')
    : null;
}

/** Whether two names mean one outlet: `NBC` and `NBC News`, `the Washington Post` and `Washington Post`. */
export const sameOutlet = (one: string, other: string): boolean =>
  plain(outletNamed(one) ?? one) === plain(outletNamed(other) ?? other);
