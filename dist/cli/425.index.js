"use strict";
exports.id = 425;
exports.ids = [425,762];
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

/***/ 2693:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  addEvidence: () => (/* binding */ addEvidence),
  addHandlerRemarks: () => (/* binding */ addHandlerRemarks)
});

var finding = __webpack_require__(3271);
var gate_compatible = __webpack_require__(9430);
;// CONCATENATED MODULE: ./lib/gate/handlers.js


function handlerFindings(image, versions, handlers, failOn) {
    const listed = new Set(versions.map(keyOf));
    const handled = new Set(handlers.map(keyOf));
    const unlisted = handlers.filter(handler => !listed.has(keyOf(handler)));
    const unhandled = new Map();
    for (const version of versions) {
        const key = keyOf(version);
        if (handled.has(key) || unhandled.has(key) || isOfCore(version))
            continue;
        unhandled.set(key, version);
    }
    return [
        ...unlisted.map(handler => unlistedFinding(image, handler, failOn)),
        ...Array.from(unhandled.values(), version => unhandledFinding(image, version, failOn)),
    ];
}
function isOfCore({ compatible, family }) {
    return (0,gate_compatible/* isOfOrchestrator */.cn)(family) || (0,gate_compatible/* isRoot */.jX)(compatible);
}
function keyOf({ compatible, from }) {
    return `${from}\0${compatible}`;
}
function unlistedFinding(image, handler, failOn) {
    const { compatible, name, file, line, from } = handler;
    const place = file === null ? 'at an unknown place' : `at ${file}:${line ?? '?'}`;
    return {
        ...about(image, compatible, file, line),
        kind: 'unlisted',
        severity: (0,finding/* severityOf */.xJ)('unlisted', failOn),
        message: `${from} has the handler ${name} for ${compatible}, defined ${place} without LIVEUPDATE_FILE_HANDLER: the list does not name it.`,
        effect: 'Files of this handler are handed over in a format that no gate sees.',
        remedy: listingOf(name, compatible),
    };
}
function listingOf(name, compatible) {
    const [, array, element] = /^(.+)\[([0-9]+)\]$/.exec(name) ?? [];
    if (array === undefined || element === undefined) {
        return `Define it with LIVEUPDATE_FILE_HANDLER(${name}, "${compatible}", …).`;
    }
    return (`That macro defines no arrays. Take the handler out of ${array} and define it with the macro; or add ` +
        `LIVEUPDATE_SEC_VERSION(${array}_${element}, "${compatible}") beside ${array}.`);
}
function unhandledFinding(image, version, failOn) {
    const { compatible, file, line, from } = version;
    return {
        ...about(image, compatible, file, line),
        kind: 'unhandled',
        severity: (0,finding/* severityOf */.xJ)('unhandled', failOn),
        message: `${from} lists ${compatible}, and its debug info shows no handler for it.`,
        effect: 'The kernel may say that it understands a format which it cannot restore.',
        remedy: 'Check that the handler still exists; a string of its own kind (LIVEUPDATE_SEC_VERSION) has none.',
    };
}
function about(image, compatible, file, line) {
    return { image, profile: null, compatible, now: [], file, line: file === null ? null : line };
}

var layouts = __webpack_require__(4871);
var outcome = __webpack_require__(7080);
var problem = __webpack_require__(7315);
;// CONCATENATED MODULE: ./lib/judge/evidence.js





async function addEvidence(request, read, outcome) {
    const images = read.images.filter(({ path }) => read.evidence.has(path));
    const handlers = compareHandlers(read, request.failOn);
    const layouts = await layoutsOf(request, { ...read, images }, outcome.baseline);
    return {
        ...outcome,
        findings: [...outcome.findings, ...handlers, ...layouts.findings].sort(worstFirst),
        remarks: [
            ...outcome.remarks,
            ...layouts.remarks.filter(({ message }) => outcome.remarks.every(other => other.message !== message)),
        ],
        errors: [...outcome.errors, ...layouts.errors],
    };
}
async function layoutsOf(request, read, against) {
    if (request.layouts === null)
        return outcome/* NOTHING */.K;
    try {
        return await (0,layouts/* judgeLayouts */.d)(request, request.layouts, read, against);
    }
    catch (error) {
        return { ...outcome/* NOTHING */.K, errors: [(0,problem/* problemOf */.Zw)(error)] };
    }
}
function addHandlerRemarks(read, outcome) {
    const remarks = compareHandlers(read, 'none').map(({ severity, message, remedy }) => {
        return { severity: severity === 'error' ? 'warning' : severity, message: message.slice(0, -1), remedy };
    });
    return { ...outcome, remarks: [...outcome.remarks, ...remarks] };
}
function compareHandlers({ images, evidence }, failOn) {
    return images.flatMap(({ path, versions }) => {
        const facts = evidence.get(path);
        return facts === undefined ? [] : handlerFindings(path, versions, facts.handlers, failOn);
    });
}
function worstFirst(left, right) {
    return finding/* FINDING_KINDS */.mH.indexOf(left.kind) - finding/* FINDING_KINDS */.mH.indexOf(right.kind);
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