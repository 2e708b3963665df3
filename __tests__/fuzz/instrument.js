// Copies a compiled tree, and makes every block of its src/ count its runs in the array globalThis.fuzzHits. Babel
// writes what it parsed; TypeScript 7 has no interface for that.
import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { template, transformSync, types } from '@babel/core';

/**
 * @returns how many blocks there are
 */
export function instrument(from, to) {
  cpSync(from, to, { recursive: true });
  let blocks = 0;
  const hit = () => template.expression.ast(`fuzzHits[${blocks++}]++`);
  for (const file of globSync('src/**/*.js', { cwd: to })) {
    const path = join(to, file);
    const plugin = () => ({ visitor: visitor(hit) });
    const { code } = transformSync(readFileSync(path, 'utf8'), {
      filename: path,
      plugins: [plugin],
      sourceType: 'module',
      configFile: false,
      babelrc: false,
      compact: false,
    });
    writeFileSync(path, `const fuzzHits = globalThis.fuzzHits;\n${code}\n`);
  }
  return blocks;
}

function visitor(hit) {
  const done = new WeakSet();
  const inBlock = (path, key) => {
    const inner = path.get(key);
    if (inner.node === null || inner.node === undefined) {
      path.node[key] = types.blockStatement([types.expressionStatement(hit())]);
    } else if (inner.isBlockStatement()) {
      inner.node.body.unshift(types.expressionStatement(hit()));
    } else {
      path.node[key] = types.blockStatement([types.expressionStatement(hit()), inner.node]);
    }
  };
  const inSequence = (path, key) => {
    path.node[key] = types.sequenceExpression([hit(), path.node[key]]);
  };
  const once = change => path => {
    if (done.has(path.node)) return;
    done.add(path.node);
    change(path);
  };
  return {
    Function: once(path => {
      if (types.isBlockStatement(path.node.body)) inBlock(path, 'body');
      else inSequence(path, 'body');
    }),
    IfStatement: once(path => {
      inBlock(path, 'consequent');
      inBlock(path, 'alternate');
    }),
    Loop: once(path => inBlock(path, 'body')),
    CatchClause: once(path => inBlock(path, 'body')),
    SwitchCase: once(path => path.node.consequent.unshift(types.expressionStatement(hit()))),
    ConditionalExpression: once(path => {
      inSequence(path, 'consequent');
      inSequence(path, 'alternate');
    }),
    LogicalExpression: once(path => inSequence(path, 'right')),
  };
}
