"use strict";
exports.id = 968;
exports.ids = [968,787,539];
exports.modules = {

/***/ 35687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fileIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function fileIdentity(path) {
    try {
        const { dev, ino } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { bigint: true });
        return `${dev}:${ino}`;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 16787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanRemark: () => (/* binding */ scanRemark),
/* harmony export */   withoutList: () => (/* binding */ withoutList)
/* harmony export */ });
function withoutList(path, ifNoSection) {
    const report = {
        path,
        reached: [],
        buildId: null,
        release: null,
        found: 'nothing',
        result: 'skipped',
        modules: null,
        versions: [],
    };
    return { report, evidence: null, remarks: ifNoSection === 'warn' ? [skippedRemark(path)] : [] };
}
function skippedRemark(path) {
    return {
        severity: 'warning',
        message: `${path} has no version list: nothing was judged`,
        remedy: 'Set CONFIG_LIVEUPDATE=y in a tree with .liveupdate_versions, or say if-no-section: ignore.',
    };
}
function scanRemark({ path }) {
    return {
        severity: 'notice',
        message: `the list of ${path} was found by scan: the image has no sections, so its end is a guess`,
        remedy: 'Where the vmlinux of the build is at hand, give that.',
    };
}


/***/ }),

/***/ 34968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comparePair: () => (/* binding */ comparePair)
});

var bytes_error = __webpack_require__(24938);
var named_file = __webpack_require__(97500);
var check = __webpack_require__(36631);
var mend = __webpack_require__(38180);
var file_identity = __webpack_require__(35687);
var judge_form = __webpack_require__(52356);
var judge_images = __webpack_require__(30869);
;// CONCATENATED MODULE: ./lib/judge/machine.js
const FLAT = new Map([
    ['arm64 Image', 'AArch64'],
    ['riscv Image', 'RISC-V'],
]);
const ELF = /^ELF(?:32|64) (?:LE|BE) (.+?)(?: without section table)?$/;
function machineOf({ reached }) {
    const layer = reached.find(name => ELF.test(name) || FLAT.has(name));
    return layer?.replace(/ without section table$/, '') ?? null;
}
function areOtherMachines(one, other) {
    return FLAT.has(one) || FLAT.has(other) ? processorOf(one) !== processorOf(other) : one !== other;
}
function processorOf(machine) {
    return FLAT.get(machine) ?? ELF.exec(machine)?.[1] ?? machine;
}

var no_section = __webpack_require__(16787);
var options = __webpack_require__(15654);
var judge_outcome = __webpack_require__(7080);
var problem = __webpack_require__(27315);
var report_file = __webpack_require__(70539);
var judge_unread = __webpack_require__(52717);
;// CONCATENATED MODULE: ./lib/judge/pair.js














async function comparePair(request, images) {
    if (request.profiles.length > 0) {
        throw (0,options/* usage */.CI)('profile', 'a kernel image has no profiles', 'Take profile out, or give a committed list as baseline.');
    }
    const old = await readOld(request);
    for (const image of images)
        refusePair(request, image, old);
    const forward = images.flatMap(image => direction(request, image, old, 'forward'));
    const back = request.both ? images.flatMap(image => direction(request, old, image, 'back')) : [];
    const outcome = {
        ...judge_outcome/* NOTHING */.K,
        baseline: { path: old.path, profiles: [], image: old },
        findings: [...forward, ...back],
        errors: [
            ...unjudged(images, old),
            ...(request.both ? images.flatMap(image => unjudged([old], image)) : []),
        ],
    };
    if (request.baselineReport !== null)
        return { ...outcome, ...acceptLosses(request, outcome.findings) };
    return {
        ...outcome,
        remarks: [
            ...[old].filter(judge_images/* isScanned */.zq).map(no_section.scanRemark),
            ...(await modulesRemark(request, old)),
            ...images.flatMap(image => sameKernel(image, old)),
        ],
    };
}
function acceptLosses(request, findings) {
    const { reason } = request;
    const isLoss = ({ kind, severity }) => severity === 'error' && (kind === 'removed' || kind === 'changed');
    const losses = findings.filter(isLoss).length;
    if (reason === null || losses === 0)
        return { findings, remarks: [] };
    const accepted = {
        severity: 'warning',
        message: `${losses} lost ${losses === 1 ? 'string is' : 'strings are'} accepted: ${reason}`,
        remedy: 'The next run compares with the report of this one. Leave reason empty from now on.',
    };
    return {
        findings: findings.map(finding => isLoss(finding) ? { ...finding, severity: 'warning' } : finding),
        remarks: [accepted],
    };
}
function readingOf({ ifNoSection, limits }) {
    return {
        ...(limits && { limits }),
        debugInfo: 'off',
        ifNoSection: ifNoSection === 'debug-info' ? 'debug-info' : 'error',
        withLayouts: false,
    };
}
async function readOld(request) {
    const modules = request.baselineModules === 'none' ? [] : request.baselineModules;
    const file = request.baselineReport ?? request.baseline;
    if (request.baselineReport !== null)
        await refuseFailed(request.baselineReport);
    const sides = await (0,judge_images/* readSide */.wU)(file, modules, readingOf(request), 'baseline-modules').catch(error => {
        throw withRemedy(error);
    });
    const [old, ...others] = sides.map(({ report }) => report);
    if (old !== undefined && others.length === 0)
        return requireRunning(request, old);
    const names = [old, ...others].map(image => image?.path).join(', ');
    throw (0,options/* usage */.CI)('baseline', `the report has several images: ${names}`, 'Give a report of one image as baseline.');
}
async function refuseFailed(file) {
    const { result, findings, description } = await (0,report_file/* readReportFile */.$)(file);
    if (result !== 'fail' && result !== 'error' && !findings.some(({ severity }) => severity === 'error'))
        return;
    throw new problem/* RequestError */.GI('report-incomplete', {
        message: `the report to compare with is not one that passed: ${description}`,
        where: (0,named_file/* labelOf */.W)(file),
        remedy: 'Compare with a run that passed; to accept what was lost, start that workflow once with reason set.',
    }, 3);
}
function withRemedy(error) {
    if (error instanceof bytes_error/* ImageError */.C && error.code === 'section-missing') {
        const { message, where } = error;
        return new bytes_error/* ImageError */.C('section-missing', { message, where, remedy: NO_LIST });
    }
    if (!(error instanceof problem/* RequestError */.GI) || error.problem.code !== 'pattern-no-match')
        return error;
    const { message, where, exit } = error.problem;
    return new problem/* RequestError */.GI('pattern-no-match', { message, where, remedy: NO_MODULES }, exit);
}
const NO_LIST = 'With debug info in that image say if-no-section: debug-info. Else nothing is known of what it writes.';
const NO_MODULES = 'Correct the pattern; if the build has no modules, say baseline-modules: none.';
function requireRunning({ baselineBuildId }, old) {
    if (baselineBuildId === null || baselineBuildId === old.buildId)
        return old;
    throw new problem/* RequestError */.GI('running-differs', {
        message: `${old.path} has build id ${old.buildId ?? 'none'}, the kernel that runs has ${baselineBuildId}`,
        where: old.path,
        remedy: 'Give the image of the kernel that runs with --baseline.',
    }, 3);
}
function refusePair(request, image, old) {
    const [mine, theirs] = [machineOf(image), machineOf(old)];
    if (mine !== null && theirs !== null && areOtherMachines(mine, theirs)) {
        throw new problem/* RequestError */.GI('pair-machines', {
            message: `${image.path} is ${mine}, ${old.path} is ${theirs}`,
            where: old.path,
            remedy: 'Compare kernels of one machine: strings of one never satisfy another.',
        });
    }
    requireModules(image, old);
    if (request.both)
        requireModules(old, image);
}
function requireModules(judged, listed) {
    if (judged.modules !== null)
        return;
    const there = new Set(judged.versions.map(({ compatible }) => compatible));
    const version = listed.versions.find(({ compatible, from }) => from !== listed.path && !there.has(compatible));
    if (version === undefined)
        return;
    throw new problem/* RequestError */.GI('modules-needed', {
        message: `${version.compatible} of ${listed.path} is provided by the module ${version.from}, and no modules of ${judged.path} were read`,
        where: judged.path,
        remedy: 'Give modules (or baseline-modules) for both kernels.',
    });
}
function unjudged(images, listed) {
    const unread = images.filter(image => isRootUnread(image, listed));
    return (0,judge_unread/* unreadProfiles */.M)([profileOf(listed)], unread, listed.path);
}
function direction(request, judged, listed, way) {
    const profile = profileOf(listed);
    const findings = (0,check/* check */.z)({
        image: { ...judged, modulesRead: judged.modules !== null, khoRead: !isRootUnread(judged, listed) },
        against: listed.path,
        isBaseline: false,
        profiles: [profile],
        selected: [profile],
        failOn: request.failOn,
        remedies: request.baselineReport === null ? remediesOfPair(listed, judged) : REMEDIES_OF_RUN,
    });
    return way === 'forward'
        ? findings
        : findings.filter(({ kind }) => kind === 'removed' || kind === 'changed');
}
function isRootUnread(judged, listed) {
    return listed.found === 'debug-info' && judged.found !== 'debug-info';
}
function profileOf(image) {
    const providers = new Map();
    for (const { compatible, from } of image.versions) {
        providers.set(compatible, (providers.get(compatible) ?? true) && from !== image.path);
    }
    const strings = [...providers].map(([compatible, module]) => ({
        compatible,
        module,
        optional: false,
        number: null,
    }));
    return { name: image.path, strings };
}
const NOT_MOVED = () => 'Nothing to do.';
function remediesOfPair(from, to) {
    const refuse = `Do not live-update hosts from ${from.path} to ${to.path}`;
    return {
        lost: (_, compatible, isFamilyLeft) => `${refuse}: ${wayRound(compatible, isFamilyLeft)}restart those hosts.`,
        moved: NOT_MOVED,
    };
}
function wayRound(compatible, isFamilyLeft) {
    if ((0,mend/* isOfOneVersion */.s)(compatible))
        return isFamilyLeft ? 'no kernel understands both versions, ' : '';
    return isFamilyLeft
        ? 'boot a kernel that understands both strings first, or '
        : 'bring the handler back, or ';
}
const REMEDIES_OF_RUN = {
    lost: (_, compatible, isFamilyLeft) => `${(0,mend/* mendOf */.U)(compatible, isFamilyLeft, true)}, or accept it: start this workflow once with reason set.`,
    moved: NOT_MOVED,
};
async function modulesRemark(request, old) {
    if (old.modules !== null || request.baselineModules === 'none')
        return [];
    const remedy = (await (0,judge_form/* isReportFile */.NK)(request.baseline))
        ? 'Give a report that was written with modules; if that build has none, say baseline-modules: none.'
        : 'Give baseline-modules, or a report that was written with modules; say none if that build has no modules.';
    return [{ severity: 'warning', message: `modules of ${old.path} not compared`, remedy }];
}
function sameKernel(image, old) {
    const why = sameness(image, old);
    if (why === null)
        return [];
    return [
        {
            severity: 'warning',
            message: `${image.path} and ${old.path} are the same kernel (${why}): nothing was compared`,
            remedy: 'Give the kernel that runs as baseline, and the one to boot as image.',
        },
    ];
}
function sameness(image, old) {
    if (image.buildId !== null && image.buildId === old.buildId)
        return `build id ${image.buildId}`;
    return image.path === old.path || isOneFile(image.path, old.path) ? 'one file' : null;
}
function isOneFile(path, other) {
    const file = (0,file_identity/* fileIdentity */.l)(path);
    return file !== null && file === (0,file_identity/* fileIdentity */.l)(other);
}


/***/ }),

/***/ 70539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ readReportFile),
  readReportImages: () => (/* binding */ readReportImages)
});

var bytes_error = __webpack_require__(24938);
var named_file = __webpack_require__(97500);
var gate_compatible = __webpack_require__(89430);
var gate_finding = __webpack_require__(93271);
var gate_report = __webpack_require__(86326);
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

var problem = __webpack_require__(27315);
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