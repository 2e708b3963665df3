"use strict";
exports.id = 682;
exports.ids = [682,762];
exports.modules = {

/***/ 19378:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Hf: () => (/* binding */ FORMAT_LINE),
/* harmony export */   W: () => (/* binding */ isBaselineLine),
/* harmony export */   lO: () => (/* binding */ spell)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(89430);
/* harmony import */ var _conflict_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12905);
/* harmony import */ var _format_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64762);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82184);




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

/***/ 13371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eN: () => (/* binding */ CURRENT),
/* harmony export */   fB: () => (/* binding */ isProfileName),
/* harmony export */   nk: () => (/* binding */ parseBaseline)
/* harmony export */ });
/* unused harmony export splitLines */
/* harmony import */ var _baseline_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19378);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82184);


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

/***/ 36631:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ check)
});

var gate_compatible = __webpack_require__(89430);
var enumeration = __webpack_require__(18073);
;// CONCATENATED MODULE: ./lib/gate/explain.js


function explainChange(lost, now) {
    return (downgrade(lost, now) +
        (0,enumeration/* named */.K)(now)
            .map(text => partByPart(lost, text, now.length > 1))
            .join(''));
}
function downgrade(lost, now) {
    const { version } = (0,gate_compatible/* parseCompatible */.OD)(lost);
    const versions = now.map(text => (0,gate_compatible/* parseCompatible */.OD)(text).version);
    const lower = version !== null && versions.every(other => other !== null && other < version);
    return lower ? ' The version went down.' : '';
}
function partByPart(lost, now, named) {
    const [before, after] = [(0,gate_compatible/* parseCompatible */.OD)(lost), (0,gate_compatible/* parseCompatible */.OD)(now)];
    if (before.parts.length === 1 && after.parts.length === 1)
        return '';
    const changes = [...headChange(before.parts[0], after.parts[0]), ...partChanges(before.parts, after.parts)];
    return ` Part by part${named ? ` against ${now}` : ''}: ${changes.join(', ') || 'the order differs'}.`;
}
function headChange(before = '', after = '') {
    return before === after ? [] : [`${before} → ${after}`];
}
function partChanges(before, after) {
    const [old, fresh] = [tail(before), tail(after)];
    const gone = old.filter(part => !fresh.includes(part));
    const come = fresh.filter(part => !old.includes(part));
    const changes = gone.map(part => {
        const { family } = (0,gate_compatible/* parseCompatible */.OD)(part);
        const twin = come.find(other => (0,gate_compatible/* parseCompatible */.OD)(other).family === family);
        return twin === undefined ? `${part} is gone` : `${part} → ${twin}`;
    });
    const paired = new Set(gone.map(part => (0,gate_compatible/* parseCompatible */.OD)(part).family));
    const rest = come.filter(part => !paired.has((0,gate_compatible/* parseCompatible */.OD)(part).family));
    return [...changes, ...rest.map(part => `${part} is new`)];
}
function tail(parts) {
    return parts.slice(1);
}

var gate_finding = __webpack_require__(93271);
var loss = __webpack_require__(68523);
;// CONCATENATED MODULE: ./lib/gate/extra.js




function extraFindings(input, providers) {
    return [...added(input, providers), ...notes(input)];
}
function added(input, providers) {
    const listed = new Set(input.profiles.flatMap(({ strings }) => strings.map(({ compatible }) => compatible)));
    const keptOf = (0,loss/* byFamily */.Q)([...listed].filter(text => providers.there.has(text)));
    const unlisted = [...providers.there].filter(text => !listed.has(text) && !(0,gate_compatible/* isTestOnly */.FX)(text));
    const list = input.isBaseline ? `no profile of ${input.against} lists` : `${input.against} does not have`;
    return unlisted.map(compatible => {
        const older = olderThan(compatible, keptOf.get((0,gate_compatible/* parseCompatible */.OD)(compatible).family) ?? []);
        const good = older.length > 0
            ? ` ${older.join(', ')} ${older.length > 1 ? 'are' : 'is'} kept beside it: the good way.`
            : '';
        return {
            ...about(input, compatible),
            kind: 'added',
            severity: (0,gate_finding/* severityOf */.xJ)('added', input.failOn),
            message: `${input.image.path} understands ${compatible}, which ${list}.${good}`,
            effect: 'Nothing breaks. As long as it is not listed, its loss is not noticed.',
            remedy: input.isBaseline ? 'List it: apply the patch, or run update.' : 'Nothing to do.',
        };
    });
}
function olderThan(compatible, family) {
    const { version } = (0,gate_compatible/* parseCompatible */.OD)(compatible);
    return (0,enumeration/* named */.K)(family).filter(text => {
        const other = (0,gate_compatible/* parseCompatible */.OD)(text).version;
        return version !== null && other !== null && other < version;
    });
}
function notes(input) {
    const seen = new Set();
    const findings = [];
    for (const { compatible, from } of input.image.versions) {
        const key = `${from}\0${compatible}`;
        if (seen.has(key))
            findings.push(repeated(input, compatible, from));
        else
            findings.push(...strange(input, compatible));
        seen.add(key);
    }
    return findings;
}
function repeated(input, compatible, from) {
    return note(input, compatible, {
        message: `${from} lists ${compatible} more than once.`,
        effect: 'Of two handlers with one string the second cannot be registered.',
        remedy: 'Give one of the handlers its own string, or take it out.',
    });
}
function strange(input, compatible) {
    const { version, parts } = (0,gate_compatible/* parseCompatible */.OD)(compatible);
    const findings = [];
    if (version === null) {
        findings.push(note(input, compatible, {
            message: `${compatible} names no version.`,
            effect: 'When its format changes, the string does not show it.',
            remedy: 'Let the handler name a version: NAME-v1.',
        }));
    }
    if (!(0,gate_compatible/* partsAscend */.pX)(parts)) {
        findings.push(note(input, compatible, {
            message: `The parts of ${compatible} are not in strictly ascending order.`,
            effect: 'The kernel compares whole strings: the same parts in another order do not match.',
            remedy: 'Sort the parts behind the first semicolon, and list each once.',
        }));
    }
    return findings;
}
function note(input, compatible, text) {
    return { ...about(input, compatible), kind: 'note', severity: 'notice', ...text };
}
function about(input, compatible) {
    return { image: input.image.path, profile: null, compatible, now: [], file: null, line: null };
}

var provider = __webpack_require__(37173);
;// CONCATENATED MODULE: ./lib/gate/check.js







function check(input) {
    const providers = (0,provider/* providersOf */.O)(input.image.versions, input.image.path);
    const families = (0,loss/* byFamily */.Q)(providers.there);
    const judged = input.selected.flatMap(profile => [
        ...lossFindings(input, profile, providers, families),
        ...movedFindings(input, profile, providers),
    ]);
    return [...judged, ...extraFindings(input, providers)]
        .map(ranked)
        .sort(worstFirst)
        .map(({ finding }) => finding);
}
function ranked(finding) {
    const rank = gate_finding/* FINDING_KINDS */.mH.indexOf(finding.kind);
    return { finding, rank, line: finding.line ?? 0, compatible: (0,gate_compatible/* parseCompatible */.OD)(finding.compatible) };
}
function worstFirst(left, right) {
    return left.rank - right.rank || left.line - right.line || (0,gate_compatible/* compareParsed */.dQ)(left.compatible, right.compatible);
}
function lossFindings(input, profile, providers, families) {
    return (0,loss/* findLosses */.F)(profile.strings, providers.there, families).map(loss => {
        if ((0,gate_compatible/* isRoot */.jX)(loss.line.compatible) && !input.image.khoRead)
            return unreadRoot(input, profile, loss.line);
        return loss.kind === 'changed' ? changed(input, profile, loss) : removed(input, profile, loss);
    });
}
function changed(input, profile, loss) {
    const lost = loss.line.compatible;
    const message = `${lost} → ${(0,enumeration/* enumeration */.e)(loss.now)}: ${statement(input, profile, loss.line)}${explainChange(lost, loss.now)}`;
    return {
        ...check_about(input, profile, loss.line),
        kind: 'changed',
        severity: lossSeverity(input, loss),
        now: loss.now,
        message,
        remedy: input.remedies.lost(profile.name, lost, true),
    };
}
function removed(input, profile, loss) {
    const message = `${statement(input, profile, loss.line)}${removalCause(loss)}`;
    return {
        ...check_about(input, profile, loss.line),
        kind: 'removed',
        severity: lossSeverity(input, loss),
        message,
        remedy: input.remedies.lost(profile.name, loss.line.compatible, loss.now.length > 0),
    };
}
function lossSeverity(input, loss) {
    return (0,gate_finding/* severityOf */.xJ)(loss.kind, input.failOn, loss.line.optional);
}
function removalCause({ line, now, stillListed }) {
    const { family, version } = (0,gate_compatible/* parseCompatible */.OD)(line.compatible);
    if (stillListed.length > 0) {
        const highest = (0,gate_compatible/* parseCompatible */.OD)(stillListed.at(-1) ?? '').version;
        const newest = version !== null && highest !== null && highest < version;
        const was = newest ? ' The lost one was the newest that is listed.' : '';
        return ` Of ${family} it still understands ${(0,enumeration/* enumeration */.e)(stillListed)}.${was}`;
    }
    if (now.length > 0)
        return ` Of ${family} it has ${(0,enumeration/* enumeration */.e)(now)} instead.`;
    return (` Nothing of ${family} is left: the handler is gone, its configuration option is off, ` +
        'or it moved to a module that was not read.');
}
function unreadRoot(input, profile, line) {
    return {
        ...check_about(input, profile, line),
        kind: 'note',
        severity: 'notice',
        message: `${line.compatible} was not judged: the section does not hold it, and it was not read from debug info.`,
        effect: 'Whether this kernel understands it is not known.',
        remedy: 'Nothing to do: the line stays for the day the list is taken from debug info.',
    };
}
function movedFindings(input, profile, providers) {
    if (!input.image.modulesRead || !input.isBaseline)
        return [];
    return profile.strings.flatMap(line => {
        if (!providers.there.has(line.compatible))
            return [];
        const provider = providers.moduleOf(line.compatible);
        if (line.module === (provider !== undefined))
            return [];
        return [moved(input, profile, line, provider)];
    });
}
function moved(input, profile, line, provider) {
    const [where, effect] = provider === undefined
        ? [`in ${input.image.path} itself`, 'It is there from boot on.']
        : [`only in the module ${provider}`, 'It is understood only once that module is loaded.'];
    const marked = line.module ? 'as provided by a module' : 'without the attribute module';
    return {
        ...check_about(input, profile, line),
        kind: 'moved',
        severity: (0,gate_finding/* severityOf */.xJ)('moved', input.failOn),
        message: `${line.compatible} is now ${where}; ${place(input, profile, line)} lists it ${marked}.`,
        effect,
        remedy: input.remedies.moved(profile.name, provider !== undefined),
    };
}
function check_about(input, profile, line) {
    return {
        image: input.image.path,
        profile: input.isBaseline ? profile.name : null,
        compatible: line.compatible,
        now: [],
        file: input.isBaseline ? input.against : null,
        line: line.number,
        effect: (0,gate_compatible/* effectOfLoss */.CZ)(line.compatible),
    };
}
function statement(input, profile, line) {
    const { path } = input.image;
    if (!input.isBaseline)
        return `${path} does not understand ${line.compatible}, which ${input.against} understands.`;
    return `${path} no longer understands ${line.compatible}, which ${place(input, profile, line)} lists.`;
}
function place(input, profile, line) {
    return `${input.against}:${line.number} (profile ${profile.name}${line.optional ? ', optional' : ''})`;
}


/***/ }),

/***/ 12905:
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

/***/ 18073:
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

/***/ 64762:
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

/***/ 61915:
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

/***/ 68523:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findLosses),
/* harmony export */   Q: () => (/* binding */ byFamily)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89430);
/* harmony import */ var _group_by_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61915);


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

/***/ 38180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ mendOf),
/* harmony export */   s: () => (/* binding */ isOfOneVersion)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89430);

function mendOf(compatible, isFamilyLeft, modulesRead) {
    if (isOfOneVersion(compatible))
        return isFamilyLeft
            ? 'Take the change of this format back (a kernel knows one version of it, and has no handler to keep)'
            : 'Turn it on again (CONFIG_LIVEUPDATE, CONFIG_KEXEC_HANDOVER)';
    if (isFamilyLeft)
        return 'Keep the old handler beside the new one';
    return modulesRead ? 'Bring the handler back' : 'Bring the handler back, give the modules of the build';
}
function isOfOneVersion(compatible) {
    return (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .isOfOrchestrator */ .cn)((0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD)(compatible).family) || (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoot */ .jX)(compatible);
}


/***/ }),

/***/ 82184:
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

/***/ 37173:
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

/***/ 43100:
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

/***/ 44781:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ patchPath),
/* harmony export */   o: () => (/* binding */ loadBaseline)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _gate_baseline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13371);
/* harmony import */ var _gate_describe_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15409);
/* harmony import */ var _outside_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82915);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27315);
/* harmony import */ var _text_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66036);







async function loadBaseline(path) {
    const text = await (0,_text_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readTextFile */ .G)(path, 'baseline');
    if (text === null)
        return { baseline: null, unfilled: null, exists: false, problems: [missing(path)] };
    const parsed = (0,_gate_baseline_js__WEBPACK_IMPORTED_MODULE_2__/* .parseBaseline */ .nk)(text);
    if (parsed.ok)
        return { baseline: parsed.baseline, unfilled: null, exists: true, problems: [] };
    const problems = ownProblems(parsed).map(problem => (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .baselineProblem */ .FM)(path, problem));
    return { baseline: null, unfilled: parsed.unfilled, exists: true, problems };
}
const MOST_IN_A_LIST = 20;
function ownProblems({ problems, count: all }) {
    const [first] = problems;
    if (first?.code !== 'baseline-format' || all <= MOST_IN_A_LIST)
        return problems;
    const message = `this is not a baseline: ${first.message}, and ${(0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(all - 1, 'more error')}`;
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
    const real = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(path) : path;
    const named = (0,_outside_js__WEBPACK_IMPORTED_MODULE_3__/* .isOutside */ ._)(real) ? path.replace(/^[/\\]+/, '') : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(process.cwd(), real);
    return named.split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
}


/***/ }),

/***/ 8808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AJ: () => (/* binding */ remediesOf),
/* harmony export */   B7: () => (/* binding */ acceptCommands),
/* harmony export */   t6: () => (/* binding */ recordCommand)
/* harmony export */ });
/* harmony import */ var _gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13371);
/* harmony import */ var _gate_mend_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38180);
/* harmony import */ var _agreement_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43100);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36119);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(42741);





function remediesOf(request, given) {
    const accept = remembered(profile => acceptance(request, given, profile));
    const modulesRead = given.images.every(({ modules }) => modules !== null);
    return {
        lost: (profile, compatible, isFamilyLeft) => `${(0,_gate_mend_js__WEBPACK_IMPORTED_MODULE_1__/* .mendOf */ .U)(compatible, isFamilyLeft, modulesRead)}, or accept it: ${accept(profile)}`,
        moved: (profile, isInModule) => `${isInModule ? 'Mark it as provided by a module' : 'Take module out of its line'}: ${accept(profile)}`,
    };
}
function acceptance(request, given, profile) {
    const [command] = acceptCommands(request, given, [profile]);
    if (command !== undefined)
        return `apply the patch, or run: ${command}`;
    return isScanned(given)
        ? 'apply the patch, or run update with the vmlinux of the same build'
        : 'apply the patch';
}
function remembered(text) {
    const known = new Map();
    return profile => {
        const found = known.get(profile) ?? text(profile);
        known.set(profile, found);
        return found;
    };
}
function isScanned({ images }) {
    return images.some(({ found }) => found === 'scan');
}
const MOST_IMAGES = 8;
function acceptCommands(request, given, profiles) {
    if (!(0,_agreement_js__WEBPACK_IMPORTED_MODULE_2__/* .agree */ .d)(given.images) || isScanned(given))
        return [];
    const files = [...new Set(given.images.map(({ path }) => given.files.get(path) ?? path))];
    const named = files.length > MOST_IMAGES ? files.slice(0, 1) : files;
    return profiles.map(profile => commandOf(request, named.map(_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h), [...baselineFlag(request), ...profileFlag(profile)]));
}
function recordCommand(request, given, image, against) {
    const files = [(0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(given.files.get(image) ?? image)];
    const layouts = request.layouts === null ? [] : ['--layouts', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(request.layouts)];
    if (against !== null && against.image !== null)
        return commandOf(request, files, ['--baseline', 'LIST', ...layouts]);
    const profiles = against?.profiles ?? request.profiles;
    const [profile = _gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN] = profiles.includes(_gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN) ? [_gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN] : profiles;
    return commandOf(request, files, [...baselineFlag(request), ...profileFlag(profile), ...layouts]);
}
function baselineFlag({ baseline }) {
    return baseline === _request_js__WEBPACK_IMPORTED_MODULE_4__/* .DEFAULT_BASELINE */ .Mz ? [] : ['--baseline', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(baseline)];
}
function profileFlag(profile) {
    return profile === _gate_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .CURRENT */ .eN ? [] : ['--profile', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(profile)];
}
function commandOf(request, files, more) {
    const modules = request.modules.flatMap(pattern => ['--modules', (0,_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .quote */ .h)(pattern)]);
    const section = request.ifNoSection === 'debug-info' ? ['--if-no-section', 'debug-info'] : [];
    return [request.program, 'update', ...files, ...modules, ...more, ...section].join(' ');
}


/***/ }),

/***/ 20682:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compare: () => (/* binding */ compare)
});

var baseline = __webpack_require__(13371);
var check = __webpack_require__(36631);
var compatible = __webpack_require__(89430);
var enumeration = __webpack_require__(18073);
var finding = __webpack_require__(93271);
;// CONCATENATED MODULE: ./lib/gate/stale.js



function staleLines(input) {
    const families = new Set();
    for (const { strings } of input.images) {
        for (const text of strings)
            families.add((0,compatible/* parseCompatible */.OD)(text).family);
    }
    return input.profiles.flatMap(profile => profile.strings
        .filter(line => line.optional && (input.khoRead || !(0,compatible/* isRoot */.jX)(line.compatible)))
        .filter(line => !families.has((0,compatible/* parseCompatible */.OD)(line.compatible).family))
        .map(line => ({
        kind: 'stale-line',
        severity: (0,finding/* severityOf */.xJ)('stale-line', input.failOn),
        image: (0,enumeration/* enumeration */.e)(input.images.map(({ path }) => path)),
        profile: profile.name,
        compatible: line.compatible,
        now: [],
        file: input.file,
        line: line.number,
        message: `${line.compatible} is optional, and nothing of its family is left in any image: the line guards nothing.`,
        effect: 'None.',
        remedy: input.remedy(profile.name),
    })));
}

var judge_baseline = __webpack_require__(44781);
var commands = __webpack_require__(8808);
var judge_form = __webpack_require__(52356);
var options = __webpack_require__(15654);
var judge_outcome = __webpack_require__(7080);
var problem = __webpack_require__(27315);
var unread = __webpack_require__(52717);
;// CONCATENATED MODULE: ./lib/judge/compare.js










async function compare(request, read) {
    const readable = read.images.filter(({ found }) => found !== 'nothing');
    const given = { ...read, images: readable };
    const incomplete = read.errors.length > 0;
    if (await isPair(request)) {
        const { comparePair } = await __webpack_require__.e(/* import() */ 968).then(__webpack_require__.bind(__webpack_require__, 34968));
        const outcome = await comparePair(request, readable);
        return withAccepted(outcome, await lookAtReplaced(request));
    }
    refuseForPairs(request);
    const loaded = await (0,judge_baseline/* loadBaseline */.o)(request.baseline);
    const accepted = await lookAtBase(request, loaded);
    if (loaded.baseline === null) {
        const refused = await refuse(request, loaded, { ...given, images: incomplete ? [] : readable });
        return withAccepted(refused, accepted);
    }
    const { baseline } = loaded;
    const selected = selectProfiles(request, baseline);
    requireModules(request, readable, selected);
    const remedies = (0,commands/* remediesOf */.AJ)(request, given);
    const findings = [
        ...readable.flatMap(image => checkImage(request, remedies, baseline, selected, image)),
        ...stale(request, given, selected),
        ...accepted.findings,
    ];
    const report = { path: request.baseline, profiles: selected.map(({ name }) => name), image: null };
    const errors = [...(0,unread/* unreadProfiles */.M)(selected, readable, request.baseline), ...accepted.errors];
    const outcome = { ...judge_outcome/* NOTHING */.K, baseline: report, findings, remarks: accepted.remarks, errors };
    if (incomplete || readable.length === 0)
        return outcome;
    const profiles = profilesToAccept(selected, findings);
    if (profiles.length === 0)
        return outcome;
    const { propose } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 75351));
    return {
        ...outcome,
        ...propose(request, baseline, readable, profiles),
        accept: (0,commands/* acceptCommands */.B7)(request, given, profiles),
    };
}
async function isPair(request) {
    if (request.baselineBuildId !== null || request.baselineReport !== null)
        return true;
    const form = await (0,judge_form/* baselineForm */.S)(request.baseline);
    return (form === 'kernel' || (form === 'unreadable' && (speaksOfKernel(request) || isNamedAsKernel(request))));
}
function isNamedAsKernel({ baseline }) {
    return /(?:^|[/\\])(?:vmlinu[xz]|bzImage|zImage|uImage|Image)(?:[-.][^/\\]*)?(?<!\.txt|\.list)$/.test(baseline);
}
function speaksOfKernel({ both, baselineModules }) {
    return both || baselineModules === 'none' || baselineModules.length > 0;
}
function refuseForPairs(request) {
    if (!speaksOfKernel(request))
        return;
    const option = request.both ? 'both' : 'baseline-modules';
    throw (0,options/* usage */.CI)(option, `${option} needs a kernel image or a report as baseline`, 'Take it out, or give another kernel.');
}
async function lookAtBase(request, loaded) {
    const hasErrors = loaded.baseline === null && loaded.exists;
    const base = hasErrors || request.base === null ? null : await request.base('baseline');
    if (base === null)
        return judge_outcome/* NOTHING */.K;
    const { compareWithBase } = await __webpack_require__.e(/* import() */ 999).then(__webpack_require__.bind(__webpack_require__, 98999));
    return compareWithBase(request, base, loaded.baseline);
}
async function lookAtReplaced(request) {
    const base = request.baselineReport === null ? await request.base?.('replaced') : null;
    if (base === null || base === undefined)
        return judge_outcome/* NOTHING */.K;
    const { compareReplaced } = await __webpack_require__.e(/* import() */ 999).then(__webpack_require__.bind(__webpack_require__, 98999));
    return compareReplaced(request, base);
}
function withAccepted(outcome, { findings, remarks, errors }) {
    return {
        ...outcome,
        findings: [...outcome.findings, ...findings],
        remarks: [...outcome.remarks, ...remarks],
        errors: [...outcome.errors, ...errors],
    };
}
function stale(request, given, selected) {
    const { images } = given;
    if (images.length === 0 || !selected.some(({ strings }) => strings.some(({ optional }) => optional)))
        return [];
    return staleLines({
        images: images.map(({ path, versions }) => ({
            path,
            strings: new Set(versions.map(({ compatible }) => compatible)),
        })),
        khoRead: images.every(({ found }) => found === 'debug-info'),
        profiles: selected,
        file: request.baseline,
        failOn: request.failOn,
        remedy: profile => `If it is not to come back, take the line out: ${(0,commands/* acceptCommands */.B7)(request, given, [profile])[0] ?? 'apply the patch'}`,
    });
}
async function refuse(request, loaded, given) {
    const { images } = given;
    const outcome = { ...judge_outcome/* NOTHING */.K, errors: loaded.problems };
    if (images.length === 0 || (loaded.exists && loaded.unfilled === null))
        return outcome;
    const { propose } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 75351));
    return {
        ...outcome,
        ...propose(request, loaded.unfilled, images, [baseline/* CURRENT */.eN]),
        accept: (0,commands/* acceptCommands */.B7)(request, given, [baseline/* CURRENT */.eN]),
    };
}
function selectProfiles(request, baseline) {
    const known = baseline.profiles.map(({ name }) => name);
    const unknown = request.profiles.filter(name => !known.includes(name));
    if (unknown.length > 0) {
        throw new problem/* RequestError */.GI('profile-unknown', {
            message: `the baseline has no profile ${unknown.map(name => `"${name}"`).join(', ')}; it has ${known.join(', ')}`,
            where: request.baseline,
            remedy: 'Correct the name, or write the profile with update --profile.',
        });
    }
    if (request.profiles.length === 0)
        return baseline.profiles;
    return baseline.profiles.filter(({ name }) => request.profiles.includes(name));
}
function requireModules(request, images, selected) {
    if (request.modules.length > 0)
        return;
    if (images.length > 0 && images.every(({ modules }) => modules !== null))
        return;
    const line = selected.flatMap(({ strings }) => strings).find(({ module }) => module);
    if (line === undefined)
        return;
    throw new problem/* RequestError */.GI('modules-needed', {
        message: `${line.compatible} is listed as provided by a module, and no modules were read`,
        where: `${request.baseline}:${line.number}`,
        remedy: "Give the .ko files of the build, e.g. modules: 'drivers/vfio/**/*.ko'",
    });
}
function checkImage(request, remedies, baseline, selected, image) {
    return (0,check/* check */.z)({
        image: { ...image, modulesRead: image.modules !== null, khoRead: image.found === 'debug-info' },
        against: request.baseline,
        isBaseline: true,
        profiles: baseline.profiles,
        selected,
        failOn: request.failOn,
        remedies,
    });
}
function profilesToAccept(selected, findings) {
    const kinds = new Set(['removed', 'changed', 'moved']);
    const names = findings.flatMap(({ kind, profile }) => profile !== null && kinds.has(kind) ? [profile] : []);
    const grows = findings.some(({ kind }) => kind === 'added');
    const wanted = new Set([...names, ...(grows ? [baseline/* CURRENT */.eN] : [])]);
    return selected.map(({ name }) => name).filter(name => wanted.has(name));
}


/***/ }),

/***/ 82915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isOutside)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

function isOutside(path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(process.cwd(), path).split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] === '..';
}


/***/ }),

/***/ 36119:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
function quote(word) {
    if (/^[A-Za-z0-9_@%+=:,./-]+$/.test(word) && !word.startsWith('-'))
        return word;
    return `'${word.replaceAll("'", "'\\''")}'`;
}


/***/ }),

/***/ 66036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readTextFile)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24938);
/* harmony import */ var _bytes_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71400);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27315);



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


/***/ }),

/***/ 52717:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ unreadProfiles)
/* harmony export */ });
/* harmony import */ var _gate_compatible_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89430);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27315);


function unreadProfiles(profiles, images, file) {
    return profiles.flatMap(profile => {
        const [line] = profile.strings;
        const image = images.find(one => isUnread(profile, one));
        return line === undefined || image === undefined ? [] : [unread(profile, line.number, image, file)];
    });
}
function isUnread({ strings }, { found, versions }) {
    if (found === 'debug-info' || !strings.every(({ compatible }) => (0,_gate_compatible_js__WEBPACK_IMPORTED_MODULE_1__/* .isRoot */ .jX)(compatible)))
        return false;
    const there = new Set(versions.map(({ compatible }) => compatible));
    return strings.every(({ compatible }) => !there.has(compatible));
}
function unread({ name }, line, image, file) {
    const [list, where, remedy] = line === null
        ? [file, file, 'Compare kernels that both have the version list.']
        : [
            `profile ${name}`,
            `${file}:${line}`,
            'List in it what the version list holds, or leave it out: profile names those to judge.',
        ];
    const message = `${list} lists only kho-vN, which was not read of ${image.path}: nothing of it was judged`;
    return new _problem_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI('profile-unread', { message, where, remedy }).problem;
}


/***/ })

};
;