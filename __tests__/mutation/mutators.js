// What is changed, one change at a time. Each rule takes a node of the syntax tree and gives replacements for its text.

const COMPARISONS = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
};

const ARITHMETIC = {
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '%': '*',
  '**': '*',
  '<<': '>>',
  '>>': '<<',
  '>>>': '<<',
  '&': '|',
  '|': '&',
  '^': '&',
};

const METHODS = new Map(
  Object.entries({
    some: 'every',
    every: 'some',
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    min: 'max',
    max: 'min',
    indexOf: 'lastIndexOf',
    findIndex: 'findLastIndex',
    find: 'findLast',
  }),
);

/** Calls that give something of the kind they were called on: the call may be left out. */
const LEFT_OUT = ['filter', 'slice', 'subarray', 'sort', 'reverse', 'trim', 'trimEnd', 'toSorted', 'concat'];

/** Properties, parameters and variables that hold text for people. */
const WORDS = /^(message|effect|remedy|detail|said|text|why|what|good|marked|where|was|place)$/;

/**
 * All replacements of one expression.
 *
 * @param node of the tree that acorn makes
 * @param text what stands at a node
 * @param parent of the node
 * @returns pairs of a class and the text that replaces the node
 */
export function replacements(node, text, parent) {
  const rule = RULES[node.type];
  const own = rule === undefined ? [] : rule(node, text, parent);
  return [...conditions(node, parent), ...own];
}

function conditions(node, parent) {
  if (parent === null) return [];
  const isTest = parent.test === node && parent.type !== 'SwitchCase';
  const isLoop = /^(While|DoWhile|For)Statement$/.test(parent.type);
  if (isTest)
    return isLoop
      ? [['condition', 'false']]
      : [
          ['condition', 'true'],
          ['condition', 'false'],
        ];
  const isResult =
    (parent.type === 'ReturnStatement' || parent.type === 'ArrowFunctionExpression') && isBoolean(node);
  return isResult
    ? [
        ['condition', 'true'],
        ['condition', 'false'],
      ]
    : [];
}

function isBoolean(node) {
  if (node.type === 'BinaryExpression') return node.operator in COMPARISONS;
  if (node.type === 'LogicalExpression') return node.operator !== '??' && isBoolean(node.left);
  return node.type === 'UnaryExpression' && node.operator === '!';
}

const RULES = {
  BinaryExpression(node, text) {
    const [left, right] = [text(node.left), text(node.right)];
    const compared = COMPARISONS[node.operator] ?? [];
    const other = ARITHMETIC[node.operator];
    const isText = node.operator === '+' && [node.left, node.right].some(isTextual);
    return [
      ...compared.map(operator => ['comparison', `(${left}) ${operator} (${right})`]),
      ...(other === undefined || isText ? [] : [['arithmetic', `(${left}) ${other} (${right})`]]),
    ];
  },
  LogicalExpression(node, text) {
    const [left, right] = [text(node.left), text(node.right)];
    const both = [
      ['logical', left],
      ['logical', right],
    ];
    if (node.operator === '??') return both;
    return [...both, ['logical', `(${left}) ${node.operator === '&&' ? '||' : '&&'} (${right})`]];
  },
  UnaryExpression(node, text) {
    return node.operator === '!' || node.operator === '-' ? [['sign', text(node.argument)]] : [];
  },
  UpdateExpression(node, text) {
    const operator = node.operator === '++' ? '--' : '++';
    const argument = text(node.argument);
    return [['arithmetic', node.prefix ? operator + argument : argument + operator]];
  },
  AssignmentExpression(node, text) {
    const operator = { '+=': '-=', '-=': '+=', '*=': '/=', '<<=': '>>=', '|=': '&=' }[node.operator];
    return operator === undefined
      ? []
      : [['arithmetic', `${text(node.left)} ${operator} ${text(node.right)}`]];
  },
  Literal(node, _text, parent) {
    if (node.regex !== undefined) {
      return patterns(node.regex.pattern).map(pattern => ['pattern', `/${pattern}/${node.regex.flags}`]);
    }
    if (typeof node.value === 'boolean') return [['boolean', String(!node.value)]];
    if (typeof node.value === 'number') return [['number', String(node.value + 1)]];
    if (typeof node.value === 'bigint') return [['number', `${node.value + 1n}n`]];
    if (typeof node.value !== 'string' || isName(node, parent)) return [];
    return [[isWording(node, parent) ? 'wording' : 'string', node.value === '' ? "'mutated'" : "''"]];
  },
  TemplateLiteral(node, _text, parent) {
    if (parent.type === 'TaggedTemplateExpression') return [];
    return [[isWording(node, parent) ? 'wording' : 'string', '``']];
  },
  ArrayExpression(node, text) {
    if (node.elements.length === 0) return [];
    const hasSpread = node.elements.some(element => element?.type === 'SpreadElement');
    const without = hasSpread && node.elements.length > 1 ? node.elements : [];
    return [
      ['array', '[]'],
      ...without.map(gone => [
        'array',
        `[${node.elements
          .filter(one => one !== gone)
          .map(text)
          .join(', ')}]`,
      ]),
    ];
  },
  ObjectExpression(node, text) {
    const spreads = node.properties.filter(({ type }) => type === 'SpreadElement');
    return spreads.map(gone => [
      'object',
      `({${node.properties
        .filter(one => one !== gone)
        .map(text)
        .join(', ')}})`,
    ]);
  },
  CallExpression(node, text) {
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || callee.computed || callee.optional) return [];
    const object = text(callee.object);
    const end = text(node).slice(text(callee).length);
    const other = METHODS.get(callee.property.name);
    return [
      ...(other === undefined ? [] : [['method', `${object}.${other}${end}`]]),
      ...(LEFT_OUT.includes(callee.property.name) ? [['method', object]] : []),
    ];
  },
  ChainExpression(node, text) {
    return chained(node.expression).map(link => {
      const [start, whole] = [node.start, text(node)];
      const at = whole.indexOf('?.', link.end - start);
      const behind = whole.slice(at + 2);
      const dot = behind.startsWith('[') || behind.startsWith('(') ? '' : '.';
      return ['optional', whole.slice(0, at) + dot + behind];
    });
  },
};

/** What stands before each `?.` of a chain. */
export function chained(node) {
  const before = node.type === 'CallExpression' ? node.callee : node.object;
  if (before === undefined) return [];
  return [...(node.optional ? [before] : []), ...chained(before)];
}

function isTextual(node) {
  if (node.type === 'BinaryExpression') return isTextual(node.left) || isTextual(node.right);
  return node.type === 'TemplateLiteral' || typeof node.value === 'string';
}

/** Names of properties and modules are not values. */
function isName(node, parent) {
  if (parent.type === 'Property' || parent.type === 'PropertyDefinition')
    return parent.key === node && !parent.computed;
  return /^(Import|Export)/.test(parent.type);
}

function isWording(node, parent) {
  for (let [child, above] = [node, parent]; above !== null; [child, above] = [above, above.parent]) {
    if (above.type === 'Property' && above.value === child && WORDS.test(above.key.name ?? '')) return true;
    if (above.type === 'VariableDeclarator') return WORDS.test(above.id.name ?? '');
    if (
      above.type === 'TemplateLiteral' &&
      /\s\w+\s/.test(above.quasis.map(({ value }) => value.raw).join('·'))
    )
      return true;
    if (above.type.endsWith('Statement') || above.type.includes('Function')) break;
  }
  const said =
    node.type === 'TemplateLiteral' ? node.quasis.map(({ value }) => value.raw).join('·') : node.value;
  return /[a-z,:;.]? [A-Za-z]/.test(said) || /^\.? /.test(said);
}

/** A regular expression with one anchor, quantifier or class changed. */
function patterns(pattern) {
  return tokens(pattern)
    .flatMap(({ index, text, isClass }) =>
      changedTokens(text, isClass).map(
        other => pattern.slice(0, index) + other + pattern.slice(index + text.length),
      ),
    )
    .filter(isPattern);
}

/** The parts that may be changed: escapes, the starts of classes and groups, quantifiers, anchors. */
function tokens(pattern) {
  const found = [];
  let isClass = false;
  for (const match of pattern.matchAll(/\\.|\[\^?|\]|\(\?<?[:=!]?|\{\d+,?\d*\}|./gs)) {
    const [text] = match;
    found.push({ index: match.index, text, isClass });
    if (text.startsWith('[')) isClass = true;
    if (text === ']') isClass = false;
  }
  return found;
}

const OTHER_TOKENS = new Map(
  Object.entries({
    '\\d': ['\\D'],
    '\\s': ['\\S'],
    '\\w': ['\\W'],
    '\\D': ['\\d'],
    '\\S': ['\\s'],
    '[': ['[^'],
    '[^': ['['],
    '^': [''],
    $: [''],
    '*': ['+'],
    '+': [''],
    '?': [''],
  }),
);

function changedTokens(text, isClass) {
  if (isClass) return text.startsWith('\\') ? (OTHER_TOKENS.get(text) ?? []) : [];
  const [whole, least, comma, most] = /^\{(\d+)(,?)(\d*)\}$/.exec(text) ?? [];
  if (whole === undefined) return OTHER_TOKENS.get(text) ?? [];
  const shorter = `{${Number(least) + 1}${comma}${most}}`;
  return most === '' ? [shorter] : [shorter, `{${least},${Number(most) + 1}}`];
}

function isPattern(text) {
  return text !== '' && ['', 'u'].some(flags => compiles(text, flags));
}

function compiles(text, flags) {
  try {
    return RegExp(text, flags) !== undefined;
  } catch {
    return false;
  }
}
