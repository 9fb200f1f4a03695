/**
 * What a page says of its article in JSON-LD (schema.org). Anybody may have written it: it is bounded, and a value of another
 * type than it should be is not there.
 */
import { line } from '../words.js';

const mostScripts = 20;
/** In UTF-16 units, of one script. */
const longest = 300_000;
const mostNodes = 2_000;
const deepest = 8;

type Node = Readonly<Record<string, unknown>>;

export interface ArticleData {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly url: string | null;
  /** Its publisher shows it to subscribers only. */
  readonly notFree: boolean;
  readonly terms: string | null;
}

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|AnalysisNewsArticle|AdvertiserContentArticle|SatiricalArticle|ScholarlyArticle|TechArticle|Report|BlogPosting|LiveBlogPosting|DiscussionForumPosting)$/;

/** Null where no article is described. Of several, it is the first that has a headline. */
export function articleData(scripts: readonly string[]): ArticleData | null {
  const nodes = scripts
    .slice(0, mostScripts)
    .filter(({ length }) => length <= longest)
    .flatMap((script) => nodesIn(parsed(script)));
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const id = node['@id'];
    // Where a node is only referred to, the one that says more of it goes before.
    if (typeof id === 'string' && Object.keys(node).length > 1 && !byId.has(id)) byId.set(id, node);
  }
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const article = articles.find((node) => line(node.headline ?? node.name) !== null) ?? articles[0];
  return article === undefined ? null : dataOf(article, byId);
}

function parsed(script: string): unknown {
  try {
    return JSON.parse(
      script.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, ''),
    );
  } catch {
    return null;
  }
}

/** Every object in it, the outer before the inner. */
function nodesIn(root: unknown): Node[] {
  const found: Node[] = [];
  let level: unknown[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const next: unknown[] = [];
    for (const value of level) {
      if (found.length + next.length > mostNodes) return found;
      if (Array.isArray(value)) next.push(...value.slice(0, mostNodes));
      else if (isNode(value)) {
        found.push(value);
        next.push(...Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null));
      }
    }
    level = next;
  }
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.slice(0, 50) : value === undefined || value === null ? [] : [value];

const typesOf = (node: Node): string[] =>
  asList(node['@type']).filter((type): type is string => typeof type === 'string');

function dataOf(article: Node, byId: ReadonlyMap<string, Node>): ArticleData {
  const namesOf = (value: unknown): string[] =>
    asList(value).flatMap((one) => {
      const name = isNode(one) ? nameOf(one, byId) : line(one, 200);
      return name === null || /^https?:/i.test(name) ? [] : [name];
    });
  const page = asList(article.mainEntityOfPage)[0];
  return {
    headline: line(article.headline) ?? line(article.name),
    authors: namesOf(article.author ?? article.creator),
    publisher:
      namesOf(article.publisher)[0] ??
      namesOf(article.sourceOrganization)[0] ??
      namesOf(article.provider)[0] ??
      null,
    published:
      line(article.datePublished, 60) ?? line(article.dateCreated, 60) ?? line(article.uploadDate, 60),
    url:
      line(article.url, 2_000) ??
      (isNode(page) ? (line(page['@id'], 2_000) ?? line(page.url, 2_000)) : line(page, 2_000)),
    notFree: article.isAccessibleForFree === false || /^false$/i.test(String(article.isAccessibleForFree)),
    terms: line(article.copyrightNotice) ?? line(article.usageInfo),
  };
}

function nameOf(node: Node, byId: ReadonlyMap<string, Node>): string | null {
  const own = line(node.name, 200) ?? line(asList(node.name)[0], 200);
  if (own !== null) return own;
  const id = node['@id'];
  const meant = typeof id === 'string' ? byId.get(id) : undefined;
  return line(meant?.name, 200);
}
