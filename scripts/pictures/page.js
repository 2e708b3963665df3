// Markdown as GitHub shows it in the summary of a job: parsed with its extensions, held to its list of tags and
// attributes, with its style.
import { readFileSync } from 'node:fs';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

// The default list of rehype-sanitize is GitHub's.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw)
  .use(rehypeSanitize)
  .use(() => colourDiffs)
  .use(rehypeStringify);

const EDGES = { light: '#d1d9e0', dark: '#3d444d' };

const frame = edge => `
  body { margin: 0; padding: 12px; }
  .frame { border: 1px solid ${edge}; border-radius: 6px; }
  .head { padding: 12px 16px; font-weight: 600; font-size: 14px; border-bottom: 1px solid ${edge}; }
  .frame .markdown-body { padding: 16px 24px 24px; border-radius: 6px; }
`;

/** The HTML that GitHub makes of this Markdown. */
export function html(markdown) {
  return String(processor.processSync(markdown));
}

const OWN_TAGS =
  /^<\/?(?:h2|h3|p|strong|code|br|ul|li|table|thead|tbody|tr|th|td|details|summary|pre|span)\b/;

/** Tags in a summary that the gate does not write: something in a name or a string became markup. */
export function strangeTags(markdown) {
  const tags = html(markdown).match(/<[^>]*>/g) ?? [];
  return tags.filter(tag => !OWN_TAGS.test(tag));
}

/**
 * A whole page with the summary in the frame that GitHub puts around it.
 *
 * @param theme `light` or `dark`
 */
export function page(markdown, theme) {
  const style = readFileSync(
    new URL(import.meta.resolve(`github-markdown-css/github-markdown-${theme}.css`)),
    'utf8',
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}${frame(EDGES[theme])}</style></head>
<body class="markdown-body"><div class="frame"><div class="head">liveupdate-gate summary</div>
<div class="markdown-body">${html(markdown)}</div></div></body></html>`;
}

const CLASSES = { '+': 'pl-mi1', '-': 'pl-md', '@': 'pl-mdr' };

/** GitHub colours `<pre lang="diff">` after it has thrown out what it does not allow. */
function colourDiffs(node) {
  for (const child of node.children ?? []) colourDiffs(child);
  if (node.tagName !== 'pre' || node.properties.lang !== 'diff') return;
  node.children = node.children.flatMap(child => (child.type === 'text' ? diffLines(child.value) : [child]));
}

function diffLines(text) {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [{ type: 'text', value: '\n' }]), diffLine(line)]);
}

function diffLine(line) {
  const value = { type: 'text', value: line };
  const className = CLASSES[line[0]];
  if (className === undefined || /^(?:---|\+\+\+) /.test(line)) return value;
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children: [value] };
}
