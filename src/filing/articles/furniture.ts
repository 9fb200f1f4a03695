/**
 * Lines of an article that say nothing of their own: captions and credits of pictures, what a page asks its readers to do, links to
 * other articles, a headline or a standfirst that comes twice. Found by their form, and only where that is sure: a line that
 * is left out wrongly is a statement that nobody checks.
 */
import { bare } from './words.js';

/** Whole lines of controls: nothing but words that a page puts on its buttons. */
const CONTROLS =
  /^(?:(?:post|leave|add|write|view|show|hide|join|read|see|load)(?: an?| the| all| your| more| \d+)? (?:comments?|reply|conversation|discussion)|comments?(?: \(\d+\))?|\d+ comments?|(?:previous|next|older|newer)(?: (?:post|article|story|page))?|(?:share|print|save|email|listen|copy link|copy url|bookmark|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|pinterest|flipboard|bluesky|threads)|share (?:this|on|via|to)(?: \w+){0,3}|(?:print|save|email|listen to|gift|bookmark) (?:this|the)?\s?(?:article|story|post|page)|advertisements?|advert|sponsored(?: content)?|(?:story|article) continues below(?: advertisement)?|skip (?:to|past|advert)(?: \w+){0,3}|back to top|scroll (?:down|to continue)|loading\W*|(?:sign|log) ?(?:in|up|out)|register|subscribe(?: now| today)?|follow(?: us)?|(?:most|more) (?:read|popular|news|stories|from \w+)|trending(?: now)?|top stories|latest(?: news)?|news ?feed|in this article|table of contents|tags?|topics|filed under|related(?: (?:articles?|stories|news|content|topics|coverage))?|recommended(?: (?:articles?|stories|for you))?|you (?:might|may) also like|up next|read next|read more|(?:see|read) (?:also|all)|view (?:image|photo|gallery)s?(?: in fullscreen)?|image|photo|video|\d+ ?min(?:ute)?s?(?: read)?|home|menu|search|close|more)\W*$/i;

/** Two or three controls on a line. */
const TWO_CONTROLS =
  /^(?:(?:previous|next|older|newer) (?:posts?|articles?|stor(?:y|ies))[\s|·•]*){2}$|^(?:(?:facebook|twitter|x|linkedin|whatsapp|email|print|share|copy link|reddit|telegram|pinterest)[\s|·•,/]+){2,}(?:\w+\s?){0,2}$/i;

/** What leads to another article, or asks for something: the whole line, where it is short. */
const PROMOTION =
  /^(?:[-–—•*▶►>→\s]*)(?:(?:read|see|watch|listen|related|also|more|don['’]t miss|recommended|go deeper|further reading|in case you missed it|icymi|dig deeper|editor['’]s picks?|must.?read|what to read next|explore more)(?: (?:more|also|next|now|on|here|this|the full (?:story|article|report)|articles?|stor(?:y|ies)|coverage|reading))*\s*[:|»→]|read (?:more|also|next)(?: (?:here|about|on|from|at)\b.*)?$|recommended (?:articles?|stor(?:y|ies)|for you)\s+\S|(?:sign up|subscribe|register)\b.{0,80}\b(?:newsletters?|inbox|alerts?|briefings?|podcasts?|app|channel|today|now)\b|(?:get|have) .{0,60}\b(?:delivered|sent|straight) .{0,20}\b(?:inbox|phone)\b|(?:follow|like|join|find) (?:us|our|[\w ]{2,30}) on (?:facebook|twitter|x|instagram|whatsapp|telegram|youtube|google news|linkedin|tiktok|bluesky|threads)\b|(?:click|tap) here\b|download (?:the|our) .{0,40}\bapp\b|this (?:article|story) (?:is|was) (?:part of|brought to you)|copyright\b|©|\(c\) \d{4}|all rights reserved)/i;

const AGENCY =
  '(?:getty(?: images?)?|afp|ap(?: photo| file| images)?|associated press|reuters|upi|epa|efe|tass|sputnik|shutterstock|alamy|bloomberg|xinhua|anadolu|zuma|sipa|polaris|redux|imago|dpa|nurphoto|pool|handout|file(?: photo)?|white house|istock|unsplash)';
/** `Photo illustration: A. B./Axios. Photos: …`, `(AP Photo/A. B.)`, `Image credit: …`. */
const CREDIT = new RegExp(
  [
    String.raw`^[([]?(?:(?:photo|image|picture|video|illustration|graphic|photograph|photo illustration|photo ?graphic|cover|banner|lead|feature|featured)s? ?)+(?:credits?|courtesy|source|caption)?\s*(?::|/|by\b|courtesy\b|©)`,
    String.raw`^[([]?(?:credits?|courtesy of|picture source|photographer)\s*[:/]`,
    String.raw`^[([]?(?:\p{Lu}[\p{L}.'’-]*[ ,]*){1,5}\s?[/|•©]\s?${AGENCY}(?:\s*(?:[/|,;]|via)\s*(?:${AGENCY}|\p{Lu}\S+))*\W*$`,
    String.raw`^[([]?(?:ap photo|afp|reuters|getty images|epa|upi photo)\s?/\s?\p{Lu}`,
    String.raw`^${AGENCY}(?:\s*(?:[/|,]|via)\s*${AGENCY})*\W*$`,
  ].join('|'),
  'iu',
);
/** A caption ends in its credit: `… in Helsinki in 2018.A. B. / AP file`. A sentence does not end so. */
const CREDIT_AT_END = new RegExp(
  String.raw`(?:(?<=[.!?"”)])\s*|[|•©]\s*|\((?=[^()]*$)|\s[-–—]\s)(?:(?:pool |file |staff )?photos? (?:by|via|courtesy of)\s|(?:\p{Lu}[\p{L}.'’-]*[ ,]*){1,5}\s?[/|]\s?|\(?ap photo/|(?:\p{Lu}[\p{L}.'’-]*\s){0,4}(?:via\s))[^.!?]{0,60}${AGENCY}[^.!?]{0,30}\W*$|[/|]\s?(?:getty images|afp|ap|reuters|upi|epa)(?: file| photo)?\W*$|(?:via|/) ?getty images\W*$|\| ?(?:license photo|getty images|ap photo|file photo)\W*$`,
  'iu',
);
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
  if (text.length <= 220 && CREDIT.test(text)) return 'credit';
  if (text.length <= 600 && CREDIT_AT_END.test(text)) return 'caption';
  // A link may give the headline twice, once as a picture's.
  if (PROMOTION.test(text) && (text.length <= 160 || /^recommended articles?\s/i.test(text)))
    return 'promotion';
  return null;
}

/** `America World`, over a headline. */
const isSection = (first: string, second: string): boolean =>
  /^\p{Lu}[\p{L}&.]*(?:[ /|>›»]+[\p{Lu}&][\p{L}&.]*){0,3}$/u.test(first.trim()) &&
  first.trim().length <= 40 &&
  second.trim().split(/\s+/).length >= 5 &&
  !/[.:][)"'”’]*$/.test(second.trim());
