import type { DomDocument } from './dom.ts';
import { isRecord } from './fields.ts';

export type LinkedNode = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /Article$|^(?:Live)?BlogPosting$|^SocialMediaPosting$|^Report$/;

/** The page's article in JSON-LD, with `author` and `publisher` looked up where they are only named by `@id`. */
export function linkedArticle(document: DomDocument): LinkedNode {
  const nodes = linkedNodes(document);
  const article = nodes.find((node) => [node['@type']].flat().some(isArticleType));
  if (!article) return {};
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved);
    if (!isRecord(value) || value.name !== undefined || value['@id'] === undefined) return value;
    return byId.get(value['@id']);
  };
  return { ...article, author: resolved(article.author), publisher: resolved(article.publisher) };
}

function isArticleType(type: unknown): boolean {
  return typeof type === 'string' && ARTICLE_TYPE.test(type);
}

/** All nodes at the top of the page's JSON-LD. A block that is broken JSON is as good as none. */
function linkedNodes(document: DomDocument): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  const collect = (value: unknown, depth: number) => {
    if (Array.isArray(value)) {
      for (const item of value) collect(item, depth);
    } else if (isRecord(value) && depth < 4) {
      nodes.push(value);
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage']) collect(value[key], depth + 1);
    }
  };
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      collect(JSON.parse(script.textContent), 0);
    } catch {}
  }
  return nodes;
}
