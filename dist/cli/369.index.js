"use strict";
exports.id = 369;
exports.ids = [369,539];
exports.modules = {

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

/***/ 6369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

var named_file = __webpack_require__(7500);
var group_by = __webpack_require__(1915);
var problems = __webpack_require__(2184);
var gate_report = __webpack_require__(6326);
;// CONCATENATED MODULE: ./lib/gate/merge.js



function mergeLegs(reports, expected) {
    const named = reports.map(leg => ({ ...leg, name: leg.report.name ?? leg.file }));
    const there = new Set(named.map(({ name }) => name));
    const missing = expected.filter(({ name }) => !there.has(name));
    return {
        legs: [
            ...named.map(({ name, file, report }) => {
                return { name, file, result: resultOfLeg(report), description: report.description };
            }),
            ...missing.map(({ name }) => ({
                name,
                file: '',
                result: 'error',
                description: 'error: no report',
            })),
        ],
        images: named.flatMap(({ name, report }) => report.images.map(image => inLeg(name, image))),
        findings: joinFindings(named),
        remarks: joinWarnings(named),
        errors: [
            ...legErrors(named, expected),
            ...named.flatMap(({ name, report }) => (0,problems/* firstProblems */.fr)(report.errors).map(error => ({ ...error, where: `${name}: ${error.where}` }))),
        ],
    };
}
function resultOfLeg(report) {
    const found = (0,gate_report/* resultOf */.Bg)(report.findings);
    const read = report.images.map(image => (image.found === 'nothing' ? 'skipped' : image.result));
    const parts = [...read, ...report.legs].filter(result => report.mode !== 'merge' || result !== 'skipped');
    const errors = report.errors.length > 0 || report.images.length === 0 ? ['error'] : [];
    return (0,gate_report/* worst */.QZ)([report.result, found, ...parts, ...errors]);
}
function inLeg(leg, image) {
    const path = `${leg}: ${image.path}`;
    const versions = image.versions.map(version => version.from === image.path ? { ...version, from: path } : version);
    return { ...image, path, versions };
}
function joinFindings(legs) {
    const joined = new Map();
    for (const { name, report } of legs) {
        for (const finding of report.findings) {
            const { kind, severity, profile, compatible, now, file, line } = finding;
            const key = JSON.stringify([kind, severity, profile, compatible, now, file, line]);
            const known = joined.get(key);
            if (known === undefined)
                joined.set(key, { finding, first: name, legs: [name] });
            else if (!known.legs.includes(name))
                known.legs.push(name);
        }
    }
    return [...joined.values()].map(({ finding, first, legs: names }) => ({
        ...finding,
        image: `${first}: ${finding.image}`,
        message: `${finding.message} Legs: ${names.join(', ')}.`,
        remedy: remedyOfLeg(finding.remedy, first),
    }));
}
function remedyOfLeg(remedy, leg) {
    return remedy.replace(/(: apply the patch)(?:,.*)?$/s, (_, way) => `${way} in the report of leg ${leg}`);
}
function joinWarnings(legs) {
    const joined = new Map();
    for (const { name, report } of legs) {
        for (const remark of report.remarks) {
            if (remark.severity !== 'warning')
                continue;
            const known = joined.get(remark.message) ?? { remark, legs: new Set() };
            known.legs.add(name);
            joined.set(remark.message, known);
        }
    }
    return Array.from(joined.values(), ({ remark, legs: names }) => {
        return { ...remark, message: `${[...names].join(', ')}: ${remark.message}` };
    });
}
function legErrors(legs, expected) {
    const byName = (0,group_by/* groupBy */.$)(legs, leg => leg.name);
    const twice = [...byName.values()].flatMap(([first, second]) => first !== undefined && second !== undefined ? [legTwice(first, second)] : []);
    const unclaimed = [...byName.keys()].filter(name => !expected.some(leg => leg.name === name));
    const missing = expected
        .filter(({ name }) => !byName.has(name))
        .map(leg => legMissing(leg, unclaimed.slice(0, 3)));
    const maySkip = new Set(expected.filter(leg => leg.maySkip).map(({ name }) => name));
    const skipped = legs.filter(({ name, report }) => resultOfLeg(report) === 'skipped' && !maySkip.has(name));
    return [
        ...legs.filter(({ report }) => report.name === null).map(legUnnamed),
        ...twice,
        ...missing,
        ...legs.filter(isEmpty).map(legEmpty),
        ...skipped.map(legSkipped),
    ];
}
function isEmpty({ report }) {
    const isCompared = report.mode === 'check' ? report.isCompared : report.mode === 'merge';
    if (report.errors.length > 0)
        return report.mode !== 'check' && report.mode !== 'merge';
    return !isCompared || resultOfLeg(report) === 'error';
}
function legEmpty({ name, file, report }) {
    return {
        code: 'leg-empty',
        message: `the report of leg ${name} (mode ${report.mode}, result ${report.result}) is not one of a comparison`,
        where: file,
        remedy: 'Let each leg run mode: check, and upload the report of that step.',
        exit: 3,
    };
}
function legTwice(first, second) {
    return {
        code: 'leg-twice',
        message: `two reports are named ${first.name}: ${first.file} and ${second.file}`,
        where: second.file,
        remedy: 'Give each leg its own name: in a matrix, out of the matrix values.',
        exit: 2,
    };
}
function legUnnamed({ file }) {
    return {
        code: 'leg-unnamed',
        message: 'the report has no name, so it cannot stand for a leg',
        where: file,
        remedy: 'Give name in the step that wrote it.',
        exit: 2,
    };
}
function legMissing({ name }, unclaimed) {
    const spelled = unclaimed.length === 0
        ? ''
        : ` Or correct expect, which does not name the report of ${unclaimed.join(', ')}.`;
    return {
        code: 'leg-missing',
        message: `leg ${name} left no report`,
        where: '',
        remedy: `Look at its job: it failed before the gate, did not run, or did not upload its report.${spelled}`,
        exit: 3,
    };
}
function legSkipped({ name, file }) {
    return {
        code: 'leg-skipped',
        message: `leg ${name} judged nothing: its kernel has no version list`,
        where: file,
        remedy: `If that is as it should be, expect ${name}=skipped.`,
        exit: 3,
    };
}

var outcome = __webpack_require__(7080);
var paths = __webpack_require__(2660);
var problem = __webpack_require__(7315);
var report_file = __webpack_require__(539);
;// CONCATENATED MODULE: ./lib/judge/merge.js






async function merge(request) {
    const reports = [];
    const errors = [];
    for (const file of await (0,paths/* findFiles */.l)(request.reports)) {
        try {
            reports.push({ file: (0,named_file/* labelOf */.W)(file), report: await (0,report_file/* readReportFile */.$)(file) });
        }
        catch (error) {
            errors.push((0,problem/* problemOf */.Zw)(error));
        }
    }
    const merged = mergeLegs(reports, request.expect);
    return { ...outcome/* NOTHING */.K, ...merged, errors: [...errors, ...merged.errors] };
}


/***/ }),

/***/ 539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readReportFile),
  readReportImages: () => (/* binding */ readReportImages)
});

var bytes_error = __webpack_require__(4938);
var named_file = __webpack_require__(7500);
var gate_compatible = __webpack_require__(9430);
var gate_finding = __webpack_require__(3271);
var gate_report = __webpack_require__(6326);
;// CONCATENATED MODULE: ./lib/gate/parse-report.js



const MOST_IMAGES = 4096;
class ShapeError extends Error {
}
function parseReport(text) {
    try {
        return { ok: true, report: readReport(JSON.parse(text)) };
    }
    catch (error) {
        if (error instanceof ShapeError)
            return { ok: false, reason: error.message };
        return { ok: false, reason: 'it is not JSON' };
    }
}
function readReport(value) {
    const report = object(value, 'the report');
    const schema = report['schema'];
    if (schema !== gate_report/* REPORT_SCHEMA */.DC)
        throw new ShapeError(`its schema is ${shown(schema)}, not "${gate_report/* REPORT_SCHEMA */.DC}"`);
    return {
        mode: oneOf(report['mode'], gate_report/* MODES */.FN, 'mode'),
        name: textOrNull(report['name'], 'name'),
        result: oneOf(report['result'], gate_report/* RESULTS */.Pr, 'result'),
        description: parse_report_text(report['description'], 'description'),
        images: fewImages(list(report['images'], 'images', readImage)),
        findings: list(report['findings'], 'findings', readFinding),
        remarks: list(report['remarks'], 'remarks', readRemark),
        errors: list(report['errors'], 'errors', readProblem),
        isCompared: report['baseline'] !== null && report['baseline'] !== undefined,
        legs: list(report['legs'], 'legs', readLegResult),
    };
}
function shown(schema) {
    if (schema === undefined)
        return 'missing';
    return typeof schema === 'string' ? JSON.stringify(schema.slice(0, 60)) : 'not a text';
}
function readImage(value, where) {
    const image = object(value, where);
    const found = oneOf(image['found'], gate_report/* FOUND */.vS, `${where}.found`);
    const versions = list(image['versions'], `${where}.versions`, readVersion);
    if ((versions.length === 0) !== (found === 'nothing'))
        throw new ShapeError(`${where} has ${versions.length} strings, found: ${found}`);
    return {
        path: parse_report_text(image['path'], `${where}.path`),
        reached: list(image['reached'], `${where}.reached`, parse_report_text),
        buildId: textOrNull(image['buildId'], `${where}.buildId`),
        release: textOrNull(image['release'], `${where}.release`),
        found,
        result: oneOf(image['result'], gate_report/* RESULTS */.Pr, `${where}.result`),
        modules: numberOrNull(image['modules'], `${where}.modules`),
        versions,
    };
}
function readVersion(value, where) {
    const version = object(value, where);
    const compatible = parse_report_text(version['compatible'], `${where}.compatible`);
    if (!(0,gate_compatible/* isCompatible */.$U)(compatible))
        throw new ShapeError(`${where}.compatible is a string that no image can hold`);
    const { family, version: number } = (0,gate_compatible/* parseCompatible */.OD)(compatible);
    return {
        compatible,
        family,
        version: number,
        from: parse_report_text(version['from'], `${where}.from`),
        handler: textOrNull(version['handler'], `${where}.handler`),
        file: textOrNull(version['file'], `${where}.file`),
        line: numberOrNull(version['line'], `${where}.line`),
    };
}
function fewImages(images) {
    if (images.length <= MOST_IMAGES)
        return images;
    throw new ShapeError(`it has ${images.length} images; the limit is ${MOST_IMAGES}`);
}
const SEVERITIES = ['error', 'warning', 'notice'];
function readFinding(value, where) {
    const finding = object(value, where);
    const kind = oneOf(finding['kind'], gate_finding/* FINDING_KINDS */.mH, `${where}.kind`);
    const severity = oneOf(finding['severity'], SEVERITIES, `${where}.severity`);
    if (severity === 'notice' && (0,gate_finding/* severityOf */.xJ)(kind, 'none') !== 'notice')
        throw new ShapeError(`${where} is a notice, which ${kind} never is`);
    return {
        kind,
        severity,
        image: parse_report_text(finding['image'], `${where}.image`),
        profile: textOrNull(finding['profile'], `${where}.profile`),
        compatible: parse_report_text(finding['compatible'], `${where}.compatible`),
        now: list(finding['now'], `${where}.now`, parse_report_text),
        file: textOrNull(finding['file'], `${where}.file`),
        line: numberOrNull(finding['line'], `${where}.line`),
        message: words(finding['message'], `${where}.message`),
        effect: parse_report_text(finding['effect'], `${where}.effect`),
        remedy: parse_report_text(finding['remedy'], `${where}.remedy`),
    };
}
function readRemark(value, where) {
    const remark = object(value, where);
    return {
        severity: oneOf(remark['severity'], ['warning', 'notice'], `${where}.severity`),
        message: words(remark['message'], `${where}.message`),
        remedy: words(remark['remedy'], `${where}.remedy`),
    };
}
function readLegResult(value, where) {
    return oneOf(object(value, where)['result'], gate_report/* RESULTS */.Pr, `${where}.result`);
}
function readProblem(value, where) {
    const problem = object(value, where);
    return {
        code: words(problem['code'], `${where}.code`),
        message: words(problem['message'], `${where}.message`),
        where: parse_report_text(problem['where'], `${where}.where`),
        remedy: words(problem['remedy'], `${where}.remedy`),
        exit: oneOf(problem['exit'], [2, 3, 4], `${where}.exit`),
    };
}
function object(value, where) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new ShapeError(`${where} is not an object`);
}
function list(value, where, read) {
    if (!Array.isArray(value))
        throw new ShapeError(`${where} is not a list`);
    return value.map((item, index) => read(item, `${where}[${index}]`));
}
function parse_report_text(value, where) {
    if (typeof value === 'string')
        return value;
    throw new ShapeError(`${where} is not a text`);
}
function words(value, where) {
    const said = parse_report_text(value, where);
    if (said.trim() !== '')
        return said;
    throw new ShapeError(`${where} is empty`);
}
function textOrNull(value, where) {
    return value === null ? null : parse_report_text(value, where);
}
function numberOrNull(value, where) {
    if (value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0))
        return value;
    throw new ShapeError(`${where} is not a whole number`);
}
function oneOf(value, allowed, where) {
    const found = allowed.find(one => one === value);
    if (found !== undefined)
        return found;
    throw new ShapeError(`${where} is not one of ${allowed.join(', ')}`);
}

var problem = __webpack_require__(7315);
;// CONCATENATED MODULE: ./lib/judge/report-file.js




const MOST_BYTES = 64 << 20;
async function readReportFile(file) {
    const parsed = parseReport(await readText(file));
    if (parsed.ok)
        return parsed.report;
    throw unreadable((0,named_file/* labelOf */.W)(file), `this is not a report of liveupdate-gate: ${parsed.reason}`);
}
async function readReportImages(file) {
    const path = (0,named_file/* labelOf */.W)(file);
    const report = await readReportFile(file);
    const empty = report.images.find(({ found }) => found === 'nothing');
    const [error] = report.errors;
    if (error === undefined && empty === undefined && report.images.length > 0) {
        return report.images.map(image => renamed(image, path));
    }
    const reason = error?.message ?? (empty === undefined ? 'it has no image' : `${empty.path} has no version list`);
    throw new problem/* RequestError */.GI('report-incomplete', {
        message: `the report cannot stand for its images: ${reason}`,
        where: path,
        remedy: 'Give the report of a run that read its image, or the image itself.',
    }, 3);
}
function renamed(image, reportPath) {
    const path = `${reportPath} (${image.path})`;
    const versions = image.versions.map(version => version.from === image.path ? { ...version, from: path } : version);
    return { ...image, path, versions, result: 'pass' };
}
async function readText(ref) {
    const path = (0,named_file/* labelOf */.W)(ref);
    try {
        const file = await (0,named_file/* openRef */.u)(ref);
        try {
            if (file.size > MOST_BYTES)
                throw unreadable(path, `it has ${file.size} bytes; the limit is ${MOST_BYTES}`);
            const bytes = await file.read(0, file.size);
            await file.finish?.();
            return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof problem/* RequestError */.GI)
            throw error;
        if (error instanceof bytes_error/* ImageError */.C)
            throw unreadable(path, error.message);
        throw unreadable(path, 'it is not text in UTF-8');
    }
}
function unreadable(path, message) {
    const remedy = 'Give a report that --json or report-file of this release wrote.';
    return new problem/* RequestError */.GI('report-unreadable', { message, where: path, remedy }, 3);
}


/***/ })

};
;