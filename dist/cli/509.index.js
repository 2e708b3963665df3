"use strict";
exports.id = 509;
exports.ids = [509,762,351];
exports.modules = {

/***/ 9378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Hf: () => (/* binding */ FORMAT_LINE),
/* harmony export */   W: () => (/* binding */ isBaselineLine),
/* harmony export */   lO: () => (/* binding */ spell)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9430);
/* harmony import */ var _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2905);
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4762);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2184);




const FORMAT_LINE = `${_format_names_js__WEBPACK_IMPORTED_MODULE_0__/* .BASELINE_FORMAT */ .q4}1`;
function isBaselineLine(line) {
    return line === FORMAT_LINE;
}
function spell(compatible) {
    return /[\s#["]/.test(compatible) || (0,_conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflictMarker */ .T)(compatible) ? JSON.stringify(compatible) : compatible;
}
function parseLine(text, number, problems) {
    const content = text.replace(/\r?\n$/, '');
    const report = (code, column, message, remedy) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .addProblem */ .F3)(problems, { code, line: number, column, message, remedy });
    if ((0,_conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .isConflictMarker */ .T)(content)) {
        report('baseline-conflict', 1, _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFLICT */ .p, 'Say which lines stay, and take the markers out.');
        return { kind: 'comment', text, number };
    }
    if (number === 1) {
        const named = withoutMark(content, report);
        checkFormat(named, report);
        if (named !== content || named.startsWith('#'))
            return { kind: 'format', text, number };
    }
    const control = /[\0-\x08\x0a-\x1f\x7f]/.exec(content);
    if (control !== null) {
        report('baseline-syntax', control.index + 1, `a control character (${hex(control[0])})`, 'Take it out.');
        return { kind: 'comment', text, number };
    }
    const body = content.replace(/^[ \t]+/, '');
    if (body === '')
        return { kind: 'blank', text, number };
    if (body.startsWith('#'))
        return { kind: 'comment', text, number };
    if (body.startsWith('['))
        return { kind: 'header', text, number };
    return parseStringLine(text, content, number, report);
}
function withoutMark(content, report) {
    if (!content.startsWith('\uFEFF'))
        return content;
    report('baseline-format', 1, 'the file starts with a byte order mark', 'Save it as UTF-8 without one.');
    return content.slice(1);
}
function checkFormat(content, report) {
    if (content === FORMAT_LINE)
        return;
    const other = /^# liveupdate-gate baseline ([0-9]+)$/.exec(content);
    if (other !== null) {
        const message = `baseline format ${other[1]} is not known: written by a newer release`;
        report('baseline-newer', 1, message, 'Update the gate.');
        return;
    }
    report('baseline-format', 1, 'the first line does not name the format', `The first line of a baseline is "${FORMAT_LINE}".`);
}
function parseStringLine(text, content, number, report) {
    const start = content.search(/[^ \t]/);
    const token = readToken(content, start);
    if (typeof token === 'string') {
        report('baseline-syntax', start + 1, token, 'Write one string a line, then its attributes; see the format in README.md.');
        return { kind: 'comment', text, number };
    }
    const attributes = readAttributes(content, token.end, report);
    checkString(token.compatible, attributes.names.has('optional'), start + 1, report);
    return {
        kind: 'string',
        text,
        number,
        compatible: token.compatible,
        tokenEnd: token.end,
        attributesEnd: attributes.end,
        optional: attributes.names.has('optional'),
        module: attributes.names.has('module'),
    };
}
function readToken(content, start) {
    if (content[start] === '"')
        return readQuoted(content, start);
    const word = /^[^ \t]+/.exec(content.slice(start))?.[0] ?? '';
    const forbidden = /[#["]/.exec(word);
    if (forbidden !== null)
        return `a string with ${forbidden[0]} must be written as a JSON string`;
    return { compatible: word, end: start + word.length };
}
function readQuoted(content, start) {
    let end = start + 1;
    while (end < content.length && content[end] !== '"')
        end += content[end] === '\\' ? 2 : 1;
    end++;
    if (end > content.length || !/^[ \t]?$/.test(content.charAt(end)))
        return 'a JSON string that does not end, or with something stuck to its end';
    const quoted = content.slice(start, end);
    try {
        return { compatible: String(JSON.parse(quoted)), end };
    }
    catch {
        return `${quoted} is not a JSON string`;
    }
}
function readAttributes(content, from, report) {
    const names = new Set();
    let end = from;
    for (const match of content.slice(from).matchAll(/[^ \t]+/g)) {
        const [word] = match;
        if (word.startsWith('#'))
            break;
        const column = from + match.index + 1;
        if (word !== 'optional' && word !== 'module') {
            report('baseline-attribute', column, `unknown attribute "${word}"`, 'Known are: optional, module.');
        }
        else if (names.has(word)) {
            report('baseline-attribute', column, `attribute "${word}" stands twice`, 'Take one out.');
        }
        names.add(word);
        end = from + match.index + word.length;
    }
    return { names, end };
}
function checkString(compatible, optional, column, report) {
    if (!(0,_compatible_js__WEBPACK_IMPORTED_MODULE_3__/* .isCompatible */ .$U)(compatible)) {
        const message = `no image can hold this string: it must be 1 to ${_compatible_js__WEBPACK_IMPORTED_MODULE_3__/* .MOST_BYTES */ .uZ} bytes of printable ASCII`;
        report('baseline-impossible', column, message, 'Correct the string.');
    }
    if (optional && (compatible.startsWith('luo-') || (0,_compatible_js__WEBPACK_IMPORTED_MODULE_3__/* .parseCompatible */ .OD)(compatible).family === 'luo')) {
        const message = `${compatible} cannot be optional: its loss is a panic`;
        report('baseline-optional-luo', column, message, 'Take the attribute out.');
    }
}
function hex(character) {
    return `0x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}


/***/ }),

/***/ 3371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ CURRENT),
/* harmony export */   fB: () => (/* binding */ isProfileName),
/* harmony export */   nk: () => (/* binding */ parseBaseline)
/* harmony export */ });
/* unused harmony export splitLines */
/* harmony import */ var _baseline_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9378);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2184);


const CURRENT = 'current';
function parseBaseline(text) {
    const problems = (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .noProblems */ .Im)();
    const lines = splitLines(text).map((line, index) => (0,_baseline_line_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLine */ .A)(line, index + 1, problems));
    const profiles = collectProfiles(lines, problems);
    const alone = problems.kept.find(({ code }) => ALONE.has(code));
    if (alone !== undefined)
        return { ok: false, problems: [alone], count: 1, unfilled: null };
    const baseline = { lines, profiles, eol: text.includes('\r\n') ? '\r\n' : '\n' };
    if (problems.count === 0)
        return { ok: true, baseline };
    const unfilled = problems.kept.every(({ code }) => code === 'baseline-empty') ? baseline : null;
    return { ok: false, problems: (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .toldProblems */ .WW)(problems), count: problems.count, unfilled };
}
const ALONE = new Set(['baseline-newer', 'baseline-conflict']);
function splitLines(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
const PROFILE_HEADER = /^\s*\[profile[ \t]+([^\]\s]*)\](?:[ \t]+#.*|[ \t]*)$/;
const PROFILE_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
function isProfileName(name) {
    return PROFILE_NAME.test(name) && name !== CURRENT;
}
function collectProfiles(lines, problems) {
    const first = { name: CURRENT, line: 1, strings: [], seen: new Map() };
    const headers = new Map();
    const profiles = [first];
    let open = first;
    for (const line of lines) {
        if (line.kind === 'string')
            addString(open, line, problems);
        if (line.kind !== 'header')
            continue;
        open = { name: profileName(line, headers, problems), line: line.number, strings: [], seen: new Map() };
        profiles.push(open);
    }
    const [current, ...named] = profiles;
    const present = current !== undefined && current.strings.length > 0 ? profiles : named;
    for (const profile of present.filter(({ name, strings }) => name !== '' && strings.length === 0)) {
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, problem('baseline-profile-empty', profile.line, `profile ${profile.name} lists no string`, 'List its strings, or take the header out.'));
    }
    if (present.length === 0 && problems.count === 0) {
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, problem('baseline-empty', 1, 'the baseline lists no string', 'List what the kernel must understand.'));
    }
    return present;
}
function addString(profile, line, problems) {
    const before = profile.seen.get(line.compatible);
    if (before !== undefined) {
        const message = `${line.compatible} already stands in profile ${profile.name}, line ${before}`;
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, {
            ...problem('baseline-repeated', line.number, message, 'Take one of the lines out.'),
            column: line.text.search(/[^ \t]/) + 1,
        });
    }
    profile.seen.set(line.compatible, line.number);
    profile.strings.push(line);
}
function profileName(line, headers, problems) {
    const name = PROFILE_HEADER.exec(line.text.trimEnd())?.[1];
    if (name === undefined) {
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, problem('baseline-syntax', line.number, 'a header must read [profile NAME]', 'Correct the header.'));
        return '';
    }
    if (name === CURRENT) {
        const remedy = 'Move its strings before the first header: there they are the profile current.';
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, problem('baseline-profile-name', line.number, '[profile current] is not allowed', remedy));
    }
    else if (!isProfileName(name)) {
        const remedy = 'A name starts with a letter or digit and goes on with letters, digits, dots, hyphens, underscores.';
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, problem('baseline-profile-name', line.number, `"${name}" is not a profile name`, remedy));
    }
    const before = headers.get(name);
    if (before === undefined)
        headers.set(name, line.number);
    else if (isProfileName(name)) {
        const message = `profile ${name} already starts at line ${before}`;
        (0,_problems_js__WEBPACK_IMPORTED_MODULE_0__/* .addProblem */ .F3)(problems, problem('baseline-profile-repeated', line.number, message, 'Join the two, or rename one.'));
    }
    return name;
}
function problem(code, line, message, remedy) {
    return { code, line, column: 1, message, remedy };
}


/***/ }),

/***/ 2905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ isConflictMarker),
/* harmony export */   p: () => (/* binding */ CONFLICT)
/* harmony export */ });
const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t]|$)/;
const CONFLICT = 'a conflict marker: the merge is not finished';
function isConflictMarker(line) {
    return MARKER.test(line);
}


/***/ }),

/***/ 6759:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tb: () => (/* binding */ changesText),
/* harmony export */   WH: () => (/* binding */ unifiedDiff),
/* harmony export */   ld: () => (/* binding */ editedText)
/* harmony export */ });
const CONTEXT_LINES = 3;
function editedText(edits) {
    return edits
        .filter(({ op }) => op !== '-')
        .map(({ text }) => text)
        .join('');
}
function changesText(edits) {
    return edits.some(({ op }) => op !== ' ');
}
function unifiedDiff(path, edits, created) {
    if (!changesText(edits))
        return '';
    const from = created ? '/dev/null' : header(`a/${path}`);
    const to = header(`b/${path}`);
    return `--- ${from}\n+++ ${to}\n${hunks(edits).map(renderHunk).join('')}`;
}
function header(path) {
    if (/^[\x21\x23-\x5b\x5d-\x7e]+$/.test(path))
        return path;
    const bytes = new TextEncoder().encode(path);
    return `"${Array.from(bytes, quoteByte).join('')}"`;
}
function quoteByte(byte) {
    if (byte === 0x22 || byte === 0x5c)
        return `\\${String.fromCharCode(byte)}`;
    if (byte >= 0x20 && byte <= 0x7e)
        return String.fromCharCode(byte);
    return `\\${byte.toString(8).padStart(3, '0')}`;
}
function hunks(edits) {
    const ranges = changedRanges(edits);
    const result = [];
    let [oldLines, newLines, index] = [0, 0, 0];
    for (const { start, end } of ranges) {
        for (; index < start; index++) {
            oldLines++;
            newLines++;
        }
        const slice = edits.slice(start, end);
        result.push({ oldBefore: oldLines, newBefore: newLines, edits: slice });
        oldLines += slice.filter(({ op }) => op !== '+').length;
        newLines += slice.filter(({ op }) => op !== '-').length;
        index = end;
    }
    return result;
}
function changedRanges(edits) {
    const ranges = [];
    edits.forEach(({ op }, index) => {
        if (op === ' ')
            return;
        const start = Math.max(0, index - CONTEXT_LINES);
        const end = Math.min(edits.length, index + 1 + CONTEXT_LINES);
        const last = ranges.at(-1);
        if (last !== undefined && start <= last.end)
            last.end = end;
        else
            ranges.push({ start, end });
    });
    return ranges;
}
function renderHunk(hunk) {
    const oldCount = hunk.edits.filter(({ op }) => op !== '+').length;
    const newCount = hunk.edits.filter(({ op }) => op !== '-').length;
    const range = (before, count) => `${count === 0 ? before : before + 1},${count}`;
    const lines = hunk.edits.map(({ op, text }) => text.endsWith('\n') ? `${op}${text}` : `${op}${text}\n\\ No newline at end of file\n`);
    return `@@ -${range(hunk.oldBefore, oldCount)} +${range(hunk.newBefore, newCount)} @@\n${lines.join('')}`;
}


/***/ }),

/***/ 8073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ named),
/* harmony export */   e: () => (/* binding */ enumeration)
/* harmony export */ });
const MOST_NAMED = 20;
function named(strings) {
    return strings.slice(0, MOST_NAMED);
}
function enumeration(strings, most = MOST_NAMED) {
    const more = strings.length - most;
    return more > 0 ? `${strings.slice(0, most).join(', ')} and ${more} more` : strings.join(', ');
}


/***/ }),

/***/ 4762:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ isLayoutsLine),
/* harmony export */   isCommittedLine: () => (/* binding */ isCommittedLine),
/* harmony export */   kG: () => (/* binding */ LAYOUTS_FORMAT),
/* harmony export */   q4: () => (/* binding */ BASELINE_FORMAT)
/* harmony export */ });
const BASELINE_FORMAT = '# liveupdate-gate baseline ';
const LAYOUTS_FORMAT = '# liveupdate-gate layouts ';
function isLayoutsLine(line) {
    return line.startsWith(LAYOUTS_FORMAT);
}
function isCommittedLine(line) {
    return line.startsWith(BASELINE_FORMAT) || isLayoutsLine(line);
}


/***/ }),

/***/ 1915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ groupBy)
/* harmony export */ });
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 8523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findLosses),
/* harmony export */   Q: () => (/* binding */ byFamily)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9430);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1915);


function findLosses(lines, there, image = byFamily(there)) {
    const lost = lines.filter(({ compatible }) => !there.has(compatible));
    if (lost.length === 0)
        return [];
    const kept = byFamily(lines.map(({ compatible }) => compatible).filter(text => there.has(text)));
    const gone = byFamily(lost.map(({ compatible }) => compatible));
    return lost.map(line => {
        const { family } = (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD)(line.compatible);
        const now = image.get(family) ?? [];
        const stillListed = kept.get(family) ?? [];
        const isHighest = gone.get(family)?.at(-1) === line.compatible;
        const kind = now.length > 0 && stillListed.length === 0 && isHighest ? 'changed' : 'removed';
        return { line, kind, now, stillListed };
    });
}
function byFamily(strings) {
    const families = (0,_group_by_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$)(Array.from(strings, _compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD), ({ family }) => family);
    const ordered = new Map();
    for (const [family, known] of families)
        ordered.set(family, known.sort(_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .compareParsed */ .dQ).map(({ text }) => text));
    return ordered;
}


/***/ }),

/***/ 2184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ addProblem),
/* harmony export */   Im: () => (/* binding */ noProblems),
/* harmony export */   WW: () => (/* binding */ toldProblems),
/* harmony export */   fr: () => (/* binding */ firstProblems)
/* harmony export */ });
const MOST_TOLD = 200;
const MOST_CHARACTERS = 400;
function noProblems() {
    return { kept: [], count: 0 };
}
function addProblem(problems, problem) {
    problems.count++;
    if (problems.kept.length <= MOST_TOLD)
        problems.kept.push(short(problem));
}
function toldProblems({ kept, count }) {
    const first = kept.slice(0, MOST_TOLD).sort(byPlace);
    return firstProblems([...first, ...kept.slice(MOST_TOLD)], count);
}
function firstProblems(problems, count = problems.length) {
    const more = count - MOST_TOLD - 1;
    return problems.slice(0, MOST_TOLD + 1).map((problem, index) => {
        const isLast = more > 0 && index === MOST_TOLD;
        return isLast ? { ...problem, message: `${problem.message}; ${more} more after this one` } : problem;
    });
}
function short(problem) {
    const { message } = problem;
    if (message.length <= MOST_CHARACTERS)
        return problem;
    return { ...problem, message: `${message.slice(0, MOST_CHARACTERS - 1)}…` };
}
function byPlace(left, right) {
    return left.line - right.line || left.column - right.column;
}


/***/ }),

/***/ 7173:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ providersOf)
/* harmony export */ });
function providersOf(versions, imagePath) {
    const inImage = new Set();
    const inModules = new Map();
    for (const { compatible, from } of versions) {
        if (from === imagePath)
            inImage.add(compatible);
        else if (!inModules.has(compatible))
            inModules.set(compatible, from);
    }
    return {
        there: new Set([...inImage, ...inModules.keys()]),
        moduleOf: compatible => (inImage.has(compatible) ? undefined : inModules.get(compatible)),
    };
}


/***/ }),

/***/ 3100:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ agree),
/* harmony export */   z: () => (/* binding */ commonVersions)
/* harmony export */ });
function commonVersions(images) {
    const [first, ...others] = images;
    const lists = others.map(({ versions }) => new Set(versions.map(({ compatible }) => compatible)));
    return (first?.versions ?? []).filter(({ compatible }) => lists.every(list => list.has(compatible)));
}
function agree(images) {
    const common = new Set(commonVersions(images).map(({ compatible }) => compatible));
    return images.every(({ versions }) => versions.every(({ compatible }) => common.has(compatible)));
}


/***/ }),

/***/ 2548:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ loadBaseline),
  g: () => (/* binding */ patchPath)
});

var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var baseline = __webpack_require__(3371);
var describe = __webpack_require__(5409);
;// CONCATENATED MODULE: ./lib/judge/outside.js

function isOutside(path) {
    return (0,external_node_path_.relative)(process.cwd(), path).split(external_node_path_.sep)[0] === '..';
}

var judge_problem = __webpack_require__(7315);
var text_file = __webpack_require__(6036);
;// CONCATENATED MODULE: ./lib/judge/baseline.js







async function loadBaseline(path) {
    const text = await (0,text_file/* readTextFile */.G)(path, 'baseline');
    if (text === null)
        return { baseline: null, unfilled: null, exists: false, problems: [missing(path)] };
    const parsed = (0,baseline/* parseBaseline */.nk)(text);
    if (parsed.ok)
        return { baseline: parsed.baseline, unfilled: null, exists: true, problems: [] };
    const problems = ownProblems(parsed).map(problem => (0,judge_problem/* baselineProblem */.FM)(path, problem));
    return { baseline: null, unfilled: parsed.unfilled, exists: true, problems };
}
const MOST_IN_A_LIST = 20;
function ownProblems({ problems, count: all }) {
    const [first] = problems;
    if (first?.code !== 'baseline-format' || all <= MOST_IN_A_LIST)
        return problems;
    const message = `this is not a baseline: ${first.message}, and ${(0,describe/* count */.U9)(all - 1, 'more error')}`;
    return [{ ...first, message, remedy: `Correct the path. ${first.remedy}` }];
}
function missing(path) {
    return {
        code: 'baseline-missing',
        message: 'there is no baseline: nothing was compared',
        where: path,
        remedy: 'Make one with update from a kernel you trust and commit it, or correct the path. ' +
            'In a tree that ignores names with a dot, add it with git add -f.',
        exit: 2,
    };
}
function patchPath(path) {
    const real = (0,external_node_fs_.existsSync)(path) ? (0,external_node_fs_.realpathSync)(path) : path;
    const named = isOutside(real) ? path.replace(/^[/\\]+/, '') : (0,external_node_path_.relative)(process.cwd(), real);
    return named.split(external_node_path_.sep).join('/');
}


/***/ }),

/***/ 4992:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git),
/* harmony export */   p: () => (/* binding */ isIgnored)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_child_process__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);


const MOST_BYTES = 64 << 20;
const TIMEOUT_MS = 60_000;
function git(folder, args) {
    const settings = ['safe.directory=*', 'safe.bareRepository=explicit', 'core.fsmonitor=false'];
    const options = [...settings.flatMap(setting => ['-c', setting]), '-C', folder];
    const run = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('git', [...options, ...args], {
        maxBuffer: MOST_BYTES,
        stdio: ['ignore', 'pipe', 'ignore'],
        timeout: TIMEOUT_MS,
        env: {
            ...process.env,
            GIT_NO_LAZY_FETCH: '1',
            GIT_OPTIONAL_LOCKS: '0',
            GIT_TERMINAL_PROMPT: '0',
            LC_ALL: 'C',
        },
    });
    return run.status === 0 ? run.stdout : null;
}
function isIgnored(path) {
    return git((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), ['check-ignore', '-q', '--', `./${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path)}`]) !== null;
}


/***/ }),

/***/ 5351:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ proposalOf),
  propose: () => (/* binding */ propose),
  L: () => (/* binding */ updateFrom)
});

var describe = __webpack_require__(5409);
;// CONCATENATED MODULE: ./lib/gate/commit-message.js

function commitMessage(changes, reason, recorded = []) {
    const own = changes.flatMap(changeLines);
    const lines = [...own, ...recorded];
    const [only] = lines;
    if (only === undefined)
        return '';
    const counted = [
        countAll(changes),
        ...(recorded.length === 0 ? [] : [`record ${(0,describe/* count */.U9)(recorded.length, 'layout')}`]),
    ];
    const subject = lines.length === 1 ? only : counted.filter(part => part !== '').join(', ');
    const body = lines.length === 1 ? [] : [lines.join('\n')];
    const file = own.length === 0 ? 'layouts' : 'baseline';
    return [`liveupdate: ${file}: ${subject}`, ...body, ...(reason === null ? [] : [reason])].join('\n\n');
}
function changeLines({ profile, changed, added, removed, moved }) {
    const inProfile = profile === 'current' ? '' : ` (${profile})`;
    return [
        ...changed.map(({ from, to }) => `${from} -> ${to.join(', ')}${inProfile}`),
        ...added.map(text => `add ${text}${inProfile}`),
        ...removed.map(text => `drop ${text}${inProfile}`),
        ...moved.map(text => `${text} moved between image and module${inProfile}`),
    ];
}
function countAll(changes) {
    const sum = (pick) => changes.reduce((total, change) => total + pick(change).length, 0);
    const counts = [
        [sum(({ changed }) => changed), 'change'],
        [sum(({ added }) => added), 'add'],
        [sum(({ removed }) => removed), 'drop'],
        [sum(({ moved }) => moved), 'move'],
    ];
    return counts
        .filter(([number]) => number > 0)
        .map(([number, verb], index) => `${verb} ${index === 0 ? (0,describe/* count */.U9)(number, 'string') : number}`)
        .join(', ');
}

var diff = __webpack_require__(6759);
var gate_baseline = __webpack_require__(3371);
var baseline_line = __webpack_require__(9378);
var compatible = __webpack_require__(9430);
var loss = __webpack_require__(8523);
;// CONCATENATED MODULE: ./lib/gate/plan.js



function planProfile(baseline, profile, input, providers) {
    const { name, strings } = profile;
    const follows = name === gate_baseline/* CURRENT */.eN || input.snapshot;
    const assumed = strings.filter(line => isAssumed(line, input)).map(({ compatible }) => compatible);
    const losses = new Map((0,loss/* findLosses */.F)(strings, new Set([...providers.there, ...assumed])).map(loss => [loss.line.number, loss]));
    const replaced = replacements(losses, follows);
    const survivors = strings.filter(line => !losses.has(line.number) || replaced.has(line.number));
    const after = new Map(survivors.map(line => [line.number, replaced.get(line.number) ?? line.compatible]));
    const added = follows ? additions(baseline, input, providers, losses, new Set(after.values())) : [];
    return {
        name,
        lines: baseline.lines,
        strings,
        after,
        replaced,
        added,
        losses,
        input,
        providers,
        eol: baseline.eol,
    };
}
function isAssumed(line, input) {
    return (line.module && !input.modulesRead) || ((0,compatible/* isRoot */.jX)(line.compatible) && !input.khoRead);
}
function replacements(losses, follows) {
    const replaced = new Map();
    if (!follows)
        return replaced;
    for (const [number, { kind, now }] of losses) {
        const first = now.find(text => !(0,compatible/* isTestOnly */.FX)(text));
        if (kind === 'changed' && first !== undefined)
            replaced.set(number, first);
    }
    return replaced;
}
function additions(baseline, input, providers, losses, listed) {
    const anywhere = new Set(baseline.profiles.flatMap(({ strings }) => strings.map(({ compatible }) => compatible)));
    const instead = new Set([...losses.values()].flatMap(({ kind, now }) => (kind === 'changed' ? now : [])));
    const wanted = [...providers.there].filter(text => input.snapshot || instead.has(text) || !anywhere.has(text));
    return (0,compatible/* inOrder */.al)(wanted.filter(text => !listed.has(text) && !(0,compatible/* isTestOnly */.FX)(text)));
}
function moduleChange(line, compatible, plan) {
    if (!plan.input.modulesRead || !plan.providers.there.has(compatible))
        return null;
    const byModule = plan.providers.moduleOf(compatible) !== undefined;
    if (byModule === line.module)
        return null;
    return byModule ? 'set' : 'clear';
}

var provider = __webpack_require__(7173);
;// CONCATENATED MODULE: ./lib/gate/update.js





function update(baseline, profiles, input) {
    const providers = (0,provider/* providersOf */.O)(input.versions, input.imagePath);
    const known = new Set(baseline?.profiles.map(({ name }) => name));
    const fresh = profiles.find(name => !known.has(name));
    if (baseline === null || fresh !== undefined)
        return create(baseline, fresh ?? gate_baseline/* CURRENT */.eN, providers);
    const wanted = new Set(profiles);
    const plans = baseline.profiles
        .filter(({ name }) => wanted.has(name))
        .map(profile => planProfile(baseline, profile, input, providers));
    return {
        edits: applyPlans(baseline, plans),
        changes: plans.map(update_describe),
        emptied: plans.filter(({ after, added }) => after.size + added.length === 0).map(({ name }) => name),
        leftOut: (0,compatible/* inOrder */.al)(new Set(plans.flatMap(leftOutOf))),
    };
}
function leftOutOf({ name, after, added, providers }) {
    const listed = new Set([...after.values(), ...added]);
    return name === gate_baseline/* CURRENT */.eN ? [] : [...providers.there].filter(text => !listed.has(text) && !(0,compatible/* isTestOnly */.FX)(text));
}
function create(baseline, profile, providers) {
    const added = (0,compatible/* inOrder */.al)([...providers.there].filter(text => !(0,compatible/* isTestOnly */.FX)(text)));
    const eol = baseline?.eol ?? '\n';
    const body = added.map(text => newLine(text, providers, eol));
    return {
        edits: placeNew(baseline?.lines ?? [], body, profile, eol),
        changes: [{ profile, changed: [], added, removed: [], moved: [] }],
        emptied: added.length === 0 ? [profile] : [],
        leftOut: [],
    };
}
function placeNew(lines, body, profile, eol) {
    const header = profile === gate_baseline/* CURRENT */.eN ? [] : [`[profile ${profile}]${eol}`];
    if (lines.length === 0)
        return insertAll([`${baseline_line/* FORMAT_LINE */.Hf}${eol}`, ...header, ...body]);
    if (profile !== gate_baseline/* CURRENT */.eN)
        return [
            ...kept(lines.slice(0, -1)),
            ...endLine(lines.at(-1), eol),
            ...insertAll([eol, ...header, ...body]),
        ];
    const firstHeader = lines.findIndex(({ kind }) => kind === 'header');
    if (firstHeader < 0)
        return placeAtEnd(lines, body, eol);
    const place = blockStart(lines, firstHeader);
    return [...kept(lines.slice(0, place)), ...insertAll([...body, eol]), ...kept(lines.slice(place))];
}
function placeAtEnd(lines, body, eol) {
    const blank = lines.at(-1)?.kind === 'comment' ? [eol] : [];
    return [...kept(lines.slice(0, -1)), ...endLine(lines.at(-1), eol), ...insertAll([...blank, ...body])];
}
function kept(lines) {
    return lines.map(({ text }) => ({ op: ' ', text }));
}
function endLine(line, eol) {
    if (line === undefined)
        return [];
    if (line.text.endsWith('\n'))
        return kept([line]);
    return [
        { op: '-', text: line.text },
        { op: '+', text: `${line.text}${eol}` },
    ];
}
function applyPlans(baseline, plans) {
    const edits = baseline.lines.map((line) => [{ op: ' ', text: line.text }]);
    const before = baseline.lines.map(() => []);
    let atEnd = [];
    for (const plan of plans) {
        const added = placeAdded(plan);
        for (const index of goneLines(plan))
            edits[index] = removeLine(plan, index, added.has(index + 1));
        for (const { number } of plan.strings)
            if (plan.after.has(number))
                edits[number - 1] = editLine(plan, number - 1);
        for (const [index, texts] of added) {
            if (index < before.length)
                before[index] = insertAll(texts);
            else
                atEnd = insertAll(texts);
        }
    }
    const body = edits.flatMap((own, index) => [...(before[index] ?? []), ...own]);
    if (atEnd.length > 0)
        endLastLine(body, baseline.eol);
    return [...body, ...atEnd];
}
function insertAll(texts) {
    return texts.map(text => ({ op: '+', text }));
}
function goneLines(plan) {
    const gone = new Set();
    for (const line of plan.strings) {
        if (plan.after.has(line.number))
            continue;
        const index = line.number - 1;
        for (let above = blockStart(plan.lines, index); above <= index; above++)
            gone.add(above);
    }
    return gone;
}
function blockStart(lines, index) {
    let start = index;
    while (start > 0 && lines[start - 1]?.kind === 'comment')
        start--;
    return start;
}
function placeAdded(plan) {
    const survivors = plan.strings.filter(({ number }) => plan.after.has(number));
    const behindLast = survivors.at(-1)?.number ?? plan.strings.at(-1)?.number ?? plan.lines.length;
    const byGreater = new Map();
    let next = 0;
    for (const text of plan.added) {
        while (next < survivors.length && !isGreater(plan, survivors[next], text))
            next++;
        const lines = byGreater.get(survivors[next]) ?? [];
        lines.push(newLine(text, plan.providers, plan.eol));
        byGreater.set(survivors[next], lines);
    }
    const place = (line) => line === undefined ? behindLast : blockStart(plan.lines, line.number - 1);
    return new Map([...byGreater].map(([greater, lines]) => [place(greater), lines]));
}
function isGreater(plan, line, text) {
    return line !== undefined && (0,compatible/* compareCompatible */.iH)(plan.after.get(line.number) ?? '', text) > 0;
}
function newLine(compatible, providers, eol) {
    const attribute = providers.moduleOf(compatible) === undefined ? '' : '  module';
    return `${(0,baseline_line/* spell */.lO)(compatible)}${attribute}${eol}`;
}
function editLine(plan, index) {
    const line = plan.lines[index];
    const compatible = plan.after.get(index + 1);
    if (line?.kind !== 'string' || compatible === undefined)
        return [];
    const text = withModule(line, compatible, plan);
    if (text === line.text)
        return [{ op: ' ', text }];
    const { reason } = plan.input;
    const isExplained = compatible !== line.compatible && reason !== null;
    const comment = isExplained ? insertAll([`# ${reason}${plan.eol}`]) : [];
    return [{ op: '-', text: line.text }, ...comment, { op: '+', text }];
}
function withModule(line, compatible, plan) {
    const start = line.text.search(/[^ \t]/);
    const token = compatible === line.compatible ? line.text.slice(start, line.tokenEnd) : (0,baseline_line/* spell */.lO)(compatible);
    const attributes = line.text.slice(line.tokenEnd, line.attributesEnd);
    const rest = line.text.slice(line.attributesEnd);
    return `${line.text.slice(0, start)}${token}${fixModule(attributes, line, compatible, plan)}${rest}`;
}
function fixModule(attributes, line, compatible, plan) {
    const change = moduleChange(line, compatible, plan);
    if (change === 'set')
        return `${attributes}  module`;
    if (change === 'clear')
        return attributes.replace(/(?<![ \t])[ \t]+module(?![^ \t])/, '');
    return attributes;
}
function removeLine(plan, index, isFollowed) {
    const line = plan.lines[index];
    if (line === undefined)
        return [];
    const removal = { op: '-', text: line.text };
    const { reason } = plan.input;
    if (reason === null || line.kind !== 'string')
        return [removal];
    const next = plan.lines[index + 1];
    const isApart = !isFollowed && (next === undefined || next.kind === 'blank');
    const blank = isApart ? [] : [plan.eol];
    return [removal, ...insertAll([`# ${line.compatible} removed: ${reason}${plan.eol}`, ...blank])];
}
function endLastLine(edits, eol) {
    const last = edits.at(-1);
    if (last === undefined || last.text.endsWith('\n'))
        return;
    if (last.op === '+')
        edits[edits.length - 1] = { op: '+', text: `${last.text}${eol}` };
    if (last.op === ' ')
        edits.splice(-1, 1, { op: '-', text: last.text }, { op: '+', text: `${last.text}${eol}` });
}
function update_describe(plan) {
    const { strings, added, replaced, losses } = plan;
    const changed = strings
        .filter(({ number }) => replaced.has(number))
        .map(({ compatible, number }) => ({ from: compatible, to: losses.get(number)?.now ?? [] }));
    const instead = new Set(changed.flatMap(({ to }) => to));
    const lost = strings.filter(({ number }) => !plan.after.has(number));
    const moved = strings.filter(line => plan.after.get(line.number) === line.compatible && moduleChange(line, line.compatible, plan) !== null);
    return {
        profile: plan.name,
        changed,
        added: added.filter(text => !instead.has(text)),
        removed: lost.map(({ compatible }) => compatible),
        moved: moved.map(({ compatible }) => compatible),
    };
}

var agreement = __webpack_require__(3100);
var judge_baseline = __webpack_require__(2548);
;// CONCATENATED MODULE: ./lib/judge/propose.js





function propose(request, baseline, images, profiles) {
    const result = updateFrom(request, baseline, images, profiles);
    if (result.emptied.length > 0)
        return { changes: [], patch: '', commitMessage: '' };
    return proposalOf(request, result, baseline === null);
}
function proposalOf({ baseline, reason }, { edits, changes }, isNew, recorded = []) {
    return {
        changes,
        patch: (0,diff/* unifiedDiff */.WH)((0,judge_baseline/* patchPath */.g)(baseline), edits, isNew),
        commitMessage: commitMessage(changes, reason, recorded),
    };
}
function updateFrom(request, baseline, images, profiles) {
    const [first] = images;
    return update(baseline, profiles, {
        versions: (0,agreement/* commonVersions */.z)(images),
        imagePath: first?.path ?? '',
        modulesRead: images.every(({ modules }) => modules !== null),
        khoRead: images.every(({ found }) => found === 'debug-info'),
        snapshot: request.snapshot,
        reason: request.reason,
    });
}


/***/ }),

/***/ 7509:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rewrite: () => (/* binding */ rewrite)
});

var baseline = __webpack_require__(3371);
var diff = __webpack_require__(6759);
var enumeration = __webpack_require__(8073);
var agreement = __webpack_require__(3100);
var judge_baseline = __webpack_require__(2548);
var judge_form = __webpack_require__(2356);
var git = __webpack_require__(4992);
var options = __webpack_require__(5654);
var outcome = __webpack_require__(7080);
var problem = __webpack_require__(7315);
var propose = __webpack_require__(5351);
var quote = __webpack_require__(8500);
var external_node_fs_ = __webpack_require__(3024);
var external_node_path_ = __webpack_require__(6760);
var system_error = __webpack_require__(1464);
;// CONCATENATED MODULE: ./lib/judge/replace-files.js




function replaceFiles(files) {
    holdSignals();
    const written = [];
    try {
        for (const file of files)
            written.push(trying(file, [], () => writeBeside(file)));
        const replaced = [];
        for (const { file, temporary, target } of written) {
            trying(file, replaced, () => (0,external_node_fs_.renameSync)(temporary, target));
            replaced.push(file.path);
        }
    }
    finally {
        for (const { temporary } of written)
            (0,external_node_fs_.rmSync)(temporary, { force: true });
    }
    for (const { target } of written)
        syncFolder((0,external_node_path_.dirname)(target));
}
function trying({ path, what }, replaced, work) {
    try {
        return work();
    }
    catch (error) {
        const others = replaced.length === 0 ? '' : ` ${replaced.join(', ')} is written already.`;
        throw new problem/* RequestError */.GI(`${what}-unwritable`, {
            message: `the file cannot be written (${(0,system_error/* systemErrorCode */.v)(error) ?? error})`,
            where: path,
            remedy: `Check the permissions of its folder and the free space of the disk. The old file is as it was.${others}`,
        });
    }
}
function writeBeside(file) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file.path), { recursive: true });
    const { target, mode } = resolveTarget(file.path);
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(target), `.${(0,external_node_path_.basename)(target)}.${unusedName()}.new`);
    const descriptor = (0,external_node_fs_.openSync)(temporary, 'wx', 0o666);
    try {
        writeAll(descriptor, file.text);
        if (mode !== null)
            (0,external_node_fs_.fchmodSync)(descriptor, mode);
        (0,external_node_fs_.fsyncSync)(descriptor);
        return { file, temporary, target };
    }
    catch (error) {
        (0,external_node_fs_.rmSync)(temporary, { force: true });
        throw error;
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
function unusedName() {
    return Math.random().toString(36).slice(2);
}
function holdSignals() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        if (process.listenerCount(signal) === 0)
            process.once(signal, () => process.kill(process.pid, signal));
    }
}
function resolveTarget(path) {
    const stat = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return stat === undefined
        ? { target: path, mode: null }
        : { target: (0,external_node_fs_.realpathSync)(path), mode: stat.mode & 0o777 };
}
function writeAll(descriptor, text) {
    const bytes = Buffer.from(text);
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_.writeSync)(descriptor, bytes, done);
}
function syncFolder(folder) {
    try {
        const descriptor = (0,external_node_fs_.openSync)(folder, 'r');
        try {
            (0,external_node_fs_.fsyncSync)(descriptor);
        }
        finally {
            (0,external_node_fs_.closeSync)(descriptor);
        }
    }
    catch {
    }
}

;// CONCATENATED MODULE: ./lib/judge/rewrite.js













async function rewrite(request, read) {
    const { images } = read;
    refuseLoneAcceptance(request);
    const profile = profileToWrite(request);
    if (!(0,agreement/* agree */.d)(images))
        throw imagesDiffer(images);
    refuseScan(request, images);
    if ((await (0,judge_form/* baselineForm */.S)(request.baseline)) === 'kernel') {
        throw (0,options/* usage */.CI)('baseline', 'update rewrites a committed list, not a kernel or a report', 'Correct the path.');
    }
    const loaded = await (0,judge_baseline/* loadBaseline */.o)(request.baseline);
    const before = loaded.baseline ?? loaded.unfilled;
    if (before === null && loaded.exists)
        return { ...outcome/* NOTHING */.K, errors: loaded.problems };
    const result = (0,propose/* updateFrom */.L)(request, before, images, [profile]);
    if (result.emptied.length > 0)
        throw wouldEmpty(request, profile);
    const layouts = await recordLayouts(request, read);
    const { findings, errors } = layouts;
    if (findings.length + errors.length > 0)
        return { ...outcome/* NOTHING */.K, findings, errors };
    const isChanged = (0,diff/* changesText */.Tb)(result.edits);
    const list = { path: request.baseline, text: (0,diff/* editedText */.ld)(result.edits), what: 'baseline' };
    const files = [layouts.file, isChanged ? list : null].filter(file => file !== null);
    if (!request.dryRun)
        replaceFiles(files);
    const proposed = (0,propose/* proposalOf */.c)(request, result, before === null, layouts.written);
    return {
        ...outcome/* NOTHING */.K,
        ...proposed,
        patch: proposed.patch + layouts.patch,
        baseline: { path: request.baseline, profiles: [profile], image: null },
        remarks: [
            ...keptModules(images, before?.profiles.find(({ name }) => name === profile)?.strings ?? []),
            ...leftOutRemark(profile, result.leftOut),
            ...recordedRemark(request, layouts),
            ...ignoredRemarks(request),
        ],
        baselineChanged: isChanged || layouts.patch !== '',
    };
}
function refuseLoneAcceptance({ acceptLayouts, layouts, reason }) {
    if (acceptLayouts.length === 0)
        return;
    const missing = [...(layouts === null ? ['layouts'] : []), ...(reason === null ? ['reason'] : [])];
    if (missing.length === 0)
        return;
    throw (0,options/* usage */.CI)('accept-layout', `accept-layout needs ${missing.join(' and ')}`, 'Say which file records the layouts, and why the change may stay without a new version.');
}
async function recordLayouts(request, read) {
    const [image, other] = read.images;
    if (request.layouts === null || image === undefined)
        return { findings: [], errors: [], written: [], patch: '', file: null };
    if (other !== undefined)
        throw (0,options/* usage */.CI)('layouts', 'layouts are recorded from one image', 'Give one image.');
    const { rewriteLayouts } = await __webpack_require__.e(/* import() */ 871).then(__webpack_require__.bind(__webpack_require__, 4871));
    return rewriteLayouts(request, request.layouts, image, read);
}
function recordedRemark({ layouts, dryRun }, { written }) {
    if (written.length === 0)
        return [];
    const [verb, remedy] = dryRun
        ? ['would record', 'Leave --dry-run away to write it.']
        : ['recorded', 'Commit it with the baseline.'];
    return [{ severity: 'notice', message: `${layouts}: ${verb} ${(0,enumeration/* enumeration */.e)(written)}`, remedy }];
}
function profileToWrite(request) {
    const [profile = baseline/* CURRENT */.eN, ...others] = request.profiles;
    if (others.length > 0)
        throw badProfile(request.profiles.join(', '), 'Name one profile for each update.');
    if (profile === baseline/* CURRENT */.eN || (0,baseline/* isProfileName */.fB)(profile))
        return profile;
    throw badProfile(profile, 'A name starts with a letter or digit and goes on with letters, digits, dots, hyphens, underscores.');
}
function badProfile(name, remedy) {
    return new problem/* RequestError */.GI('usage', {
        message: `profile "${name}" cannot be written`,
        where: 'profile',
        remedy,
    });
}
function refuseScan({ acceptScan }, images) {
    const image = images.find(({ found }) => found === 'scan');
    if (image === undefined || acceptScan)
        return;
    throw new problem/* RequestError */.GI('update-scan', {
        message: `the list of ${image.path} was found by scan, and its end is a guess`,
        where: image.path,
        remedy: 'Update from the vmlinux of the same build, or say accept-scan after a look at the list.',
    });
}
function imagesDiffer(images) {
    const [first, ...others] = images;
    const list = (image) => new Set(image?.versions.map(({ compatible }) => compatible));
    const base = list(first);
    const other = others.find(image => !(0,agreement/* agree */.d)(first === undefined ? [image] : [first, image]));
    const own = list(other);
    const differing = [...base, ...own].filter(text => !base.has(text) || !own.has(text));
    return new problem/* RequestError */.GI('update-images-differ', {
        message: `${first?.path} and ${other?.path} do not understand the same strings: ${(0,enumeration/* enumeration */.e)(differing)}`,
        where: other?.path ?? '',
        remedy: 'Keep one baseline per configuration, and update each from its own image.',
    });
}
function wouldEmpty(request, profile) {
    return new problem/* RequestError */.GI('update-empty', {
        message: `the image understands nothing of what profile ${profile} lists: no string would be left`,
        where: request.baseline,
        remedy: 'Check that this is the right image. To give up the profile, delete it by hand: a reviewer should see that.',
    });
}
function ignoredRemarks({ baseline, layouts, dryRun }) {
    if (dryRun)
        return [];
    return [baseline, ...(layouts === null ? [] : [layouts])].filter(git/* isIgnored */.p).map(path => ({
        severity: 'warning',
        message: `git ignores ${path}: git add leaves it out`,
        remedy: `Add it with: git add -f ${(0,quote/* quote */.h)(path)}`,
    }));
}
function leftOutRemark(profile, leftOut) {
    if (leftOut.length === 0)
        return [];
    const message = `not in profile ${profile}: ${(0,enumeration/* enumeration */.e)(leftOut)}`;
    const remedy = 'If this is the kernel of that profile, say snapshot: it becomes the whole list of the image.';
    return [{ severity: 'notice', message, remedy }];
}
function keptModules(images, lines) {
    if (images.every(({ modules }) => modules !== null))
        return [];
    const kept = lines.filter(({ module }) => module).map(({ compatible }) => compatible);
    if (kept.length === 0)
        return [];
    return [
        {
            severity: 'notice',
            message: `kept as they are, because no modules were read: ${(0,enumeration/* enumeration */.e)(kept)}`,
            remedy: 'Give modules to have them judged too.',
        },
    ];
}


/***/ }),

/***/ 6036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1400);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7315);



const MOST_BYTES = 16 << 20;
async function readTextFile(path, what) {
    const bytes = await readBytes(path, what);
    if (bytes === null)
        return null;
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}-not-utf8`, {
            message: 'the file is not text in UTF-8',
            where: path,
            remedy: 'Save it as UTF-8, or correct the path.',
        });
    }
}
const COMMITTED = { baseline: 'it names a committed list', layouts: 'it names a committed layouts file' };
async function readBytes(path, what) {
    try {
        const file = (0,_bytes_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(path);
        try {
            if (file.size > MOST_BYTES)
                throw tooLarge(path, file.size, what);
            const bytes = await file.read(0, file.size);
            file.assertUnchanged();
            return bytes;
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (!(error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C))
            throw error;
        if (error.code === 'file-missing')
            return null;
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}-unreadable`, {
            message: error.message,
            where: path,
            remedy: error.code === 'file-not-regular' ? `Correct the path: ${COMMITTED[what]}.` : error.remedy,
        });
    }
}
function tooLarge(path, bytes, what) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI(`${what}-too-large`, {
        message: `the file has ${bytes} bytes; the limit is ${MOST_BYTES}`,
        where: path,
        remedy: `Correct the path: ${COMMITTED[what]}.`,
    });
}


/***/ })

};
;