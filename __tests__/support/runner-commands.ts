// How the runner reads a step: workflow commands in two grammars, out of each line of stdout and stderr, and the
// file of outputs. After ActionCommand.cs and FileCommandManager.cs of actions/runner, but stricter: a command of
// any name counts, also one that the runner does not know.

/** An annotation, its message and properties unescaped. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'notice';
  readonly file: string | null;
  readonly line: number | null;
  readonly title: string;
  readonly message: string;
}

export interface WorkflowCommand {
  readonly name: string;
  readonly properties: ReadonlyMap<string, string>;
  readonly data: string;
}

/** Whether a command of this name makes an annotation. */
export function isSeverity(name: string): name is Annotation['severity'] {
  return name === 'error' || name === 'warning' || name === 'notice';
}

/** The commands in what a step writes; a line ends at LF, CR or both. */
export function commandsOf(text: string): WorkflowCommand[] {
  return text.split(/\r\n|\n|\r/).flatMap(line => parseCommand(line) ?? parseLegacy(line) ?? []);
}

/** `::name key=value,key=value::data`, also behind white space. */
function parseCommand(line: string): WorkflowCommand | undefined {
  const match = /^[\s\x85]*::(.*?)::(.*)$/s.exec(line);
  if (match === null) return undefined;
  const [, info = '', data = ''] = match;
  return command(info, ',', unescaped(data, DATA));
}

/** `##[name key=value;key=value]data`, anywhere in a line. */
function parseLegacy(line: string): WorkflowCommand | undefined {
  const match = /##\[([^\]]*)\](.*)$/s.exec(line);
  if (match === null) return undefined;
  const [, info = '', data = ''] = match;
  return command(info, ';', data);
}

function command(info: string, separator: string, data: string): WorkflowCommand {
  const space = info.indexOf(' ');
  const name = space < 0 ? info : info.slice(0, space);
  const properties = new Map<string, string>();
  for (const pair of space < 0 ? [] : info.slice(space + 1).split(separator)) {
    const equals = pair.indexOf('=');
    if (equals > 0) properties.set(pair.slice(0, equals).trim(), unescaped(pair.slice(equals + 1), PROPERTY));
  }
  return { name, properties, data };
}

const DATA: readonly (readonly [string, string])[] = [
  ['%0D', '\r'],
  ['%0A', '\n'],
  ['%25', '%'],
];
const PROPERTY: typeof DATA = [['%3A', ':'], ['%2C', ','], ...DATA];

function unescaped(text: string, escapes: typeof DATA): string {
  return escapes.reduce((result, [escaped, character]) => result.replaceAll(escaped, character), text);
}

/**
 * The outputs in the file that GITHUB_OUTPUT names: `name=value`, or `name<<END` with lines up to `END`.
 *
 * @throws Error where the runner would fail the step
 */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r\n|\n|\r/);
  while (lines.length > 0) {
    const line = lines.shift() ?? '';
    if (line === '') continue;
    const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
    } else if (heredoc > 0) {
      const end = lines.indexOf(line.slice(heredoc + 2));
      if (end < 0) throw new Error(`an output without its end: ${line}`);
      outputs[line.slice(0, heredoc)] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n');
    } else {
      throw new Error(`not an output: ${line}`);
    }
  }
  return outputs;
}
