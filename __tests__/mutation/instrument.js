// One build with all mutants in it: `$m(7) ? mutated : original`. Which one is switched on is known at run time only.
import { stripTypeScriptTypes } from 'node:module';
import { parse } from 'acorn';
import { chained, replacements } from './mutators.js';

/**
 * Puts all mutants of a file into its text.
 *
 * @param source TypeScript
 * @param first the number of the first mutant
 * @returns JavaScript, and the mutants with where they are, their class, what stood there and what replaces it
 */
export function instrument(source, first) {
  // Types become blanks, so that every place stays where it was.
  const script = stripTypeScriptTypes(source, { mode: 'strip' });
  const tree = parse(script, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  const mutants = [];
  const text = node => script.slice(node.start, node.end);
  const add = (node, kind, replacement) => {
    const { line, column } = node.loc.start;
    const original = text(node);
    mutants.push({ line, column: column + 1, kind, original, replacement, isTopLevel: isTopLevel(node) });
    return first + mutants.length - 1;
  };

  /** The text between two places, its nodes written anew. */
  const around = (start, end, nodes) => {
    let [written, at] = ['', start];
    for (const node of nodes.sort((left, right) => left.start - right.start)) {
      if (node.start < at) continue;
      written += script.slice(at, node.start) + write(node);
      at = node.end;
    }
    return written + script.slice(at, end);
  };

  const write = node => {
    const plain = () => around(node.start, node.end, childrenOf(node));
    if (node.type === 'ExpressionStatement' && node.directive === undefined) {
      const id = add(node, 'statement', '');
      return `{if(!$m(${id})){${plain()}}}`;
    }
    if (
      node.type === 'ThrowStatement' ||
      node.type === 'BreakStatement' ||
      node.type === 'ContinueStatement'
    ) {
      const id = add(node, 'statement', '');
      return `{if(!$m(${id})){${plain()}}}`;
    }
    if (node.type === 'BlockStatement' && isBody(node) && node.body.length > 0) {
      const id = add(node, 'body', '{}');
      return `{if($m(${id}))return;${plain().slice(1)}`;
    }
    const changes = isExpression(node) ? replacements(node, text, node.parent) : [];
    if (node.type === 'ArrowFunctionExpression' || changes.length === 0) return plain();
    const seen = new Set([text(node)]);
    const ways = changes.flatMap(([kind, replacement]) => {
      if (seen.has(replacement)) return [];
      seen.add(replacement);
      return [`$m(${add(node, kind, replacement)})?(${replacement}):`];
    });
    return ways.length === 0 ? plain() : `(${ways.join('')}(${plain()}))`;
  };

  link(tree, null);
  return { code: write(tree), mutants };
}

function link(node, parent) {
  node.parent = parent;
  for (const child of childrenOf(node)) link(child, node);
}

function childrenOf(node) {
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === 'parent' || name === 'loc') return [];
    return (Array.isArray(value) ? value : [value]).filter(one => typeof one?.type === 'string');
  });
}

/** Whether it runs when the file is loaded, and never again. */
function isTopLevel({ parent }) {
  return parent === null || (!/Function/.test(parent.type) && isTopLevel(parent));
}

/** Of a function that may return nothing. */
function isBody(node) {
  const { parent } = node;
  if (parent?.type === 'ArrowFunctionExpression' || parent?.type === 'FunctionDeclaration') return true;
  return parent?.type === 'FunctionExpression' && parent.parent.kind !== 'constructor';
}

/** Whether parentheses may be put around it. */
function isExpression(node) {
  const { parent } = node;
  if (!/Expression$|Literal$/.test(node.type) || parent === null || isTarget(node)) return false;
  if (parent.type === 'TemplateLiteral' || parent.type === 'ImportExpression')
    return node.type !== 'TemplateElement' && parent.type !== 'ImportExpression';
  if (parent.type === 'MetaProperty') return false;
  if (parent.type === 'Property' && parent.key === node && !parent.computed) return false;
  if (/^(Import|Export).*Declaration$/.test(parent.type)) return false;
  return !isInChain(node);
}

function isTarget(node) {
  const { parent } = node;
  if (parent.type === 'AssignmentExpression') return parent.left === node;
  if (parent.type === 'TaggedTemplateExpression') return true;
  return (
    parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete')
  );
}

/** Between the links of `a?.b.c()` no parentheses may stand: they would end the chain. */
function isInChain(node) {
  const { parent } = node;
  const isLink = parent.object === node || parent.callee === node;
  if (parent.type === 'ChainExpression') return node.type !== 'CallExpression' || chained(node).length > 0;
  return isLink && isInsideChain(parent);
}

function isInsideChain(node) {
  if (node.type !== 'MemberExpression' && node.type !== 'CallExpression') return false;
  return node.parent.type === 'ChainExpression' || isInsideChain(node.parent);
}
