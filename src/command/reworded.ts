import type { Problem, Remark, Report } from '../gate/report.ts';

/** Inputs of the Action that take a value and are flags of the command line. */
const VALUED =
  /(?<![\w-])(baseline-modules|baseline|modules|profile|fail-on|if-no-section|debug-info|layouts|expect): (?=\S)/g;

/** Those whose bare name cannot be taken for a word of the sentence, a value or a file. */
const UNMISTAKABLE = /(?<![\w/-])(baseline-modules|accept-scan|accept-layout|fail-on)(?![\w./:-])/g;

/** The report with its remedies in the words of a terminal: `--if-no-section warn`, not `if-no-section: warn`. */
export function reportInFlags(report: Report): Report {
  return {
    ...report,
    remarks: report.remarks.map(remarkInFlags),
    errors: report.errors.map(problemInFlags),
  };
}

/** A problem in the words of a terminal. What a usage error says is ours, and where it is is the name of an input. */
export function problemInFlags(problem: Problem): Problem {
  const remedy = inFlags(problem.remedy);
  if (problem.code !== 'usage') return { ...problem, remedy };
  return { ...problem, message: inFlags(problem.message), where: inFlags(problem.where), remedy };
}

function remarkInFlags(remark: Remark): Remark {
  return { ...remark, remedy: inFlags(remark.remedy) };
}

function inFlags(text: string): string {
  return text.replace(VALUED, '--$1 ').replace(UNMISTAKABLE, '--$1');
}
