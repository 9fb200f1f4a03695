/**
 * Lines of an article that say nothing of their own: captions and credits of pictures, what a page asks its readers to do, links to
 * other articles, a headline or a standfirst that comes twice. Found by their form, and only where that is sure: a line that
 * is left out wrongly is a statement that nobody checks.
 */
import { bare } from './words.js';

/** Whole lines of controls: nothing but words that a page puts on its buttons. */
const CONTROLS =
  /^(?:(?:post|leave|add|write|view|show|hide|join|read|see|load)(?: an?| the| all| your| more| \d+)? (?:comments?|reply|conversation|discussion)|comments?(?: \(\d+\))?|(?:\d+|no) comments?(?: yet)?|discussion(?: about this \w+)?|(?:(?:updated|published|posted) )?(?:an?|\d+) (?:second|minute|hour|day|week|month|year)s? ago|(?:previous|next|older|newer)(?: (?:post|article|story|page))?|(?:share|print|save|email|listen|copy link|copy url|bookmark|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|flipboard|bluesky|threads)|share (?:this|on|via|to)(?: \w+){0,3}|(?:print|save|email|listen to|gift|bookmark) (?:this|the)?\s?(?:article|story|post|page)|advertisements?|advert|sponsored(?: content)?|(?:story|article) continues below(?: advertisement)?|skip (?:to|past|advert)(?: \w+){0,3}|back to top|scroll (?:down|to continue)|loading\W*|(?:sign|log) ?(?:in|up|out)|register|subscribe(?: now| today)?|follow(?: us)?|(?:most|more) (?:read|popular|news|stories|from \w+)|trending(?: now)?|top stories|latest(?: news)?|news ?feed|in this article|table of contents|tags?|topics|filed under|related(?: (?:articles?|stories|news|content|topics|coverage))?|recommended(?: (?:articles?|stories|for you))?|you (?:might|may) also like|up next|read next|read more|(?:see|read) (?:also|all)|view (?:image|photo|gallery)s?(?: in fullscreen)?|image|photo|video|\d+ ?min(?:ute)?s?(?: read)?|home|menu|search|close|more)\W*$/i;

/** Two or three controls on a line. */
const TWO_CONTROLS =
  /^(?:(?:previous|next|older|newer) (?:posts?|articles?|stor(?:y|ies))[\s|·•]*){2}$|^(?:(?:facebook|twitter|x|linkedin|whatsapp|email|print|share|copy link|reddit|telegram|pinterest)[\s|·•,/]+){2,}(?:\w+\s?){0,2}$/i;

/** What leads to another article, or asks for something: the whole line, where it is short. */
const PROMOTION =
  /^(?:[-–—•*▶►>→\s]*)(?:(?:read|see|watch|listen|related|also|more|don['’]t miss|recommended|go deeper|further reading|in case you missed it|icymi|dig deeper|editor['’]s picks?|must.?read|what to read next|explore more)(?: (?:more|also|next|now|on|here|this|the full (?:story|article|report)|articles?|stor(?:y|ies)|coverage|reading))*\s*[:|»→]|read (?:more|also|next)(?: (?:here|about|on|from|at)\b.*)?$|recommended (?:articles?|stor(?:y|ies)|for you)\s+\S|(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|inbox|alerts?|briefings?|podcasts?|app|channel|today|now)\b|(?:get|have) .{0,60}\b(?:delivered|sent|straight) .{0,20}\b(?:inbox|phone)\b|(?:follow|like|join|find) (?:us|our|[\w ]{2,30}) on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|google news|linkedin|tiktok|bluesky|threads)\b|(?:click|tap) here\b|download (?:the|our) .{0,40}\bapp\b|this (?:article|story) (?:is|was) (?:part of|brought to you)|copyright\b|©|\(c\) \d{4}|all rights reserved)/i;

const AGENCY = `(?:[Gg]etty(?: [Ii]mages?)?|GETTY IMAGES|AFP|AP(?: [Pp]hoto| [Ff]ile| [Ii]mages)?|Associated Press|Reuters|REUTERS|UPI|EPA|EFE|TASS|Sputnik|Shutterstock|Alamy|Bloomberg|Xinhua|Anadolu|ZUMA|SIPA|Sipa|Polaris|Redux|Imago|IMAGO|[Dd]pa|NurPhoto|Pool|POOL|[Hh]andout|[Ff]ile(?: [Pp]hoto)?|White House|iStock|Unsplash)`;
const AGENCIES = String.raw`${AGENCY}(?:\s*(?:[/|,;]|via)\s*${AGENCY})*`;
const NAME = String.raw`(?:\p{Lu}[\p{L}.'’-]*[ ,]+){0,4}\p{Lu}[\p{L}.'’-]*`;
/** `Photo illustration: A. B./Axios. Photos: …`, `Image credit: …`. */
const CREDIT =
  /^[([]?(?:(?:photo|image|picture|video|illustration|graphic|photograph|cover|banner|lead|featured?)s? ?){1,3}(?:credits?|courtesy|source|caption)?\s*(?::|\/|by\b|courtesy\b|©)|^[([]?(?:credits?|courtesy of|picture source|photographer)\s*[:/]/i;
/** `A. B. / AP`, `(AP Photo/A. B.)`, `Getty Images`. */
const AGENCY_ALONE = new RegExp(
  String.raw`^[([]?(?:${NAME}\s?[/|•©]\s?)?${AGENCIES}\W*$|^[([]?(?:AP Photo|AFP|Reuters|REUTERS|Getty Images|EPA|UPI Photo)\s?/\s?${NAME}\W*$`,
  'u',
);
/** How a caption ends: `… in Helsinki in 2018.A. B. / AP file`. No sentence does, and none ends without its mark. */
const ENDS_IN_AGENCY = new RegExp(
  String.raw`(?<before>.{0,60}?[/|©]\s*|.{0,60}?\b[Vv]ia\s+|.{0,60}?\s[-–—]\s)${AGENCIES}[)\]\s]*$`,
  'u',
);
const VIA = new RegExp(String.raw`(?:^|[.!?"”/•|(]\s*)${NAME}\s+[Vv]ia\s+$`, 'u');
const ENDS_IN_CREDIT =
  /(?:[.!?"”)]|[|•])\s*\(?(?:pool |file |staff )?photos? (?:by|courtesy of) [^.!?]{3,80}$|\| ?(?:license photo|file photo|ap photo)\W*$|\((?:ap photo|photo by|photo:|photo credit)[^()]{3,100}\)$/i;
const GALLERY = /^(?:\(?\d{1,3} (?:of|\/) \d{1,3}\)?|image \d+ of \d+|slide \d+ of \d+)\s*(?:[|:–—-]|$)/i;
/** What the text of a picture begins with, for readers who cannot see it. */
const DEPICTION =
  /^(?:an? )?(?:photo|image|picture|illustration|photo illustration|composite|combination|file photo|screengrab|screenshot|graphic|map|chart)s?(?: image| photo| picture)? (?:of|shows?|showing|depicts?|taken|from)\b/i;
const SENTENCE_END = /[.!?…:;][)\]"'”’»]*$/u;

export type Furniture = 'control' | 'promotion' | 'credit' | 'caption' | 'repeated' | 'section';

/** What each line is, null where it is the article's. Blank lines are no lines. */
export function furnitureIn(lines: readonly string[]): (Furniture | null)[] {
  const found = lines.map((line) => byItself(line.trim()));
  const seen = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (found[at] !== null) continue;
    const words = bare(line);
    // Of a line that comes twice, the one that stands with the text is its own; people repeat short ones.
    if (words.split(' ').length < 5) continue;
    if (seen.has(words)) found[at] = 'repeated';
    else seen.set(words, at);
  }
  for (const [at, line] of lines.entries()) {
    if (found[at] !== null) continue;
    const beside = [found[at - 1], found[at + 1]];
    const text = line.trim();
    if (beside.includes('credit') && DEPICTION.test(text)) found[at] = 'caption';
    // The title of a film or a gallery, over its caption.
    else if (found[at + 1] === 'caption' && at > 1 && text.length < 140 && !SENTENCE_END.test(text))
      found[at] = 'caption';
  }
  const [first = '', second = ''] = lines;
  if (found[0] === null && found[1] === null && isSection(first, second)) found[0] = 'section';
  return found;
}

function byItself(text: string): Furniture | null {
  if (text.length <= 90 && (CONTROLS.test(text) || TWO_CONTROLS.test(text))) return 'control';
  if (GALLERY.test(text)) return 'caption';
  if (text.length <= 220 && (CREDIT.test(text) || AGENCY_ALONE.test(text))) return 'credit';
  if (text.length <= 600 && endsInCredit(text)) return 'caption';
  // A link may give the headline twice, once as a picture's.
  if (PROMOTION.test(text) && (text.length <= 160 || /^recommended articles?\s/i.test(text)))
    return 'promotion';
  return null;
}

function endsInCredit(text: string): boolean {
  const tail = text.slice(-160);
  if (ENDS_IN_CREDIT.test(tail)) return true;
  // Ends of sentences, which most lines are, need no further look.
  if (/[.!?:]["”’]*$/.test(tail)) return false;
  const before = ENDS_IN_AGENCY.exec(tail.slice(-110))?.groups?.before;
  if (before === undefined) return false;
  return (
    /[/|©]\s*$/.test(before) || VIA.test(before) || (/\s[-–—]\s$/.test(before) && /[.!?]\s+\S+/.test(before))
  );
}

/** `America World`, over a headline. */
const isSection = (first: string, second: string): boolean =>
  /^\p{Lu}[\p{L}&.]*(?:[ /|>›»]+[\p{Lu}&][\p{L}&.]*){0,3}$/u.test(first.trim()) &&
  first.trim().length <= 40 &&
  second.trim().split(/\s+/).length >= 5 &&
  !/[.:][)"'”’]*$/.test(second.trim());
