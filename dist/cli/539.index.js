"use strict";
exports.id = 539;
exports.ids = [539];
exports.modules = {

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