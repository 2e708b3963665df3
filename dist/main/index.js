/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 58397:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  fz: () => (/* binding */ annotate),
  tL: () => (/* binding */ lostLog),
  SU: () => (/* binding */ muted),
  yy: () => (/* binding */ print),
  LY: () => (/* binding */ unmute)
});

var core = __nccwpck_require__(94346);
var system_error = __nccwpck_require__(11464);
var external_node_fs_ = __nccwpck_require__(73024);
;// CONCATENATED MODULE: ./lib/report/print.js


const STDOUT = 1;
const STDERR = 2;
function writeAll(descriptor, text) {
    const bytes = Buffer.from(text);
    let done = 0;
    while (done < bytes.length) {
        try {
            done += (0,external_node_fs_.writeSync)(descriptor, bytes, done);
        }
        catch (error) {
            const code = (0,system_error/* systemErrorCode */.v)(error);
            if (code === 'EPIPE' || (descriptor === STDERR && code !== 'EAGAIN'))
                return;
            if (code !== 'EAGAIN')
                throw error;
        }
    }
}

var visible = __nccwpck_require__(93597);
;// CONCATENATED MODULE: ./lib/action/log.js




let lost = null;
function lostLog() {
    return lost;
}
function lose(error) {
    if (lost !== null || (0,system_error/* systemErrorCode */.v)(error) === 'EPIPE')
        return;
    lost = error;
    writeAll(STDERR, `error: the log cannot be written (${(0,system_error/* systemErrorCode */.v)(error) ?? error}). Check the disk.\n`);
}
function print(text) {
    const lines = (0,visible/* visibleLines */.gB)(text).map(line => `${line}\n`);
    try {
        writeAll(STDOUT, lines.join(''));
    }
    catch (error) {
        lose(error);
    }
}
const MOST_CHARACTERS = 4096;
function annotate(severity, title, lines, place) {
    if (process.stdout.listenerCount('error') === 0)
        process.stdout.on('error', lose);
    const properties = { title: (0,visible/* visible */.RK)(title), ...placeProperties(place) };
    const text = cut(lines.map(visible/* visible */.RK).join('\n'));
    if (severity === 'error')
        (0,core/* error */.z3)(text, properties);
    else if (severity === 'warning')
        (0,core/* warning */.$e)(text, properties);
    else
        (0,core/* notice */.lm)(text, properties);
}
function cut(message) {
    return message.length <= MOST_CHARACTERS ? message : `${message.slice(0, MOST_CHARACTERS - 1)}…`;
}
function placeProperties({ file, line }) {
    if (file === null)
        return {};
    return line === null ? { file: (0,visible/* visible */.RK)(file) } : { file: (0,visible/* visible */.RK)(file), startLine: line };
}
let restore = null;
async function muted(work) {
    const streams = [process.stdout, process.stderr];
    const [out, err] = streams.map(stream => stream.write);
    for (const stream of streams)
        stream.write = drop;
    restore = () => {
        if (out !== undefined)
            process.stdout.write = out;
        if (err !== undefined)
            process.stderr.write = err;
    };
    try {
        return await work();
    }
    finally {
        unmute();
    }
}
function unmute() {
    const wasMuted = restore !== null;
    restore?.();
    restore = null;
    return wasMuted;
}
function drop(_chunk, encodingOrDone, done) {
    for (const callback of [encodingOrDone, done])
        if (typeof callback === 'function')
            callback();
    return true;
}


/***/ }),

/***/ 93286:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   T9: () => (/* binding */ readOptional),
/* harmony export */   aL: () => (/* binding */ words),
/* harmony export */   bv: () => (/* binding */ variable),
/* harmony export */   mc: () => (/* binding */ INPUTS),
/* harmony export */   vD: () => (/* binding */ ARTIFACT_INPUTS)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(94346);
/* harmony import */ var _judge_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(15654);


const ARTIFACT_INPUTS = [
    'artifact-name',
    'run-id',
    'repository',
    'baseline-artifact',
    'baseline-run-id',
    'baseline-workflow',
    'baseline-branch',
    'report-artifact',
    'retention-days',
];
const INPUTS = [
    'vmlinux',
    'modules',
    'baseline',
    'mode',
    'baseline-modules',
    'both',
    'profile',
    'fail-on',
    'if-no-section',
    'debug-info',
    'layouts',
    'accept-layout',
    'name',
    'reason',
    'accept-scan',
    'snapshot',
    'reports',
    'expect',
    'report-file',
    'github-token',
    'summary',
    ...ARTIFACT_INPUTS,
];
function variable(name) {
    return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}
function read(name, fallback) {
    return (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)(name) || fallback;
}
function readOptional(name) {
    return (0,_actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getInput */ .V4)(name) || null;
}
function lines(name, fallback) {
    return read(name, fallback)
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '');
}
function words(name) {
    return read(name, '')
        .split(/[\s,]+/)
        .filter(word => word !== '');
}
function flag(name, fallback) {
    return (0,_judge_options_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(name, read(name, String(fallback)).toLowerCase(), ['true', 'false']) === 'true';
}


/***/ }),

/***/ 31331:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ writeFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

const { O_WRONLY, O_CREAT, O_APPEND, O_NONBLOCK } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
function writeFile(path, text, flags = O_APPEND) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, O_WRONLY | O_CREAT | O_NONBLOCK | flags, 0o666);
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(descriptor, text);
    }
    catch (error) {
        if (stat.isFile())
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.ftruncateSync)(descriptor, stat.size);
        throw error;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    }
}


/***/ }),

/***/ 24938:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ImageError)
/* harmony export */ });
class ImageError extends Error {
    name = 'ImageError';
    code;
    where;
    remedy;
    constructor(code, detail) {
        super(detail.message);
        this.code = code;
        this.where = detail.where;
        this.remedy = detail.remedy;
    }
}


/***/ }),

/***/ 35835:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ safeNumber),
/* harmony export */   O: () => (/* binding */ fields)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);

const MOST_SAFE = 2 ** 52 - 1;
const UPPER_HALF = 2 ** 32;
function fields(bytes, littleEndian, where) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const inside = (offset, size) => {
        if (offset >= 0 && offset + size <= view.byteLength)
            return offset;
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('read-past-end', {
            message: `a field of ${size} bytes at offset ${offset} lies behind the end of ${view.byteLength} bytes`,
            where,
            remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
        });
    };
    return {
        littleEndian,
        length: view.byteLength,
        u8: offset => view.getUint8(inside(offset, 1)),
        u16: offset => view.getUint16(inside(offset, 2), littleEndian),
        u32: offset => view.getUint32(inside(offset, 4), littleEndian),
        u64: offset => view.getBigUint64(inside(offset, 8), littleEndian),
        safe64(offset) {
            const first = view.getUint32(inside(offset, 8), littleEndian);
            const second = view.getUint32(offset + 4, littleEndian);
            const value = littleEndian ? second * UPPER_HALF + first : first * UPPER_HALF + second;
            return value <= MOST_SAFE ? value : undefined;
        },
    };
}
function safeNumber(value, what, where) {
    if (value <= MOST_SAFE)
        return Number(value);
    throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('number-too-large', {
        message: `${what} is 0x${value.toString(16)}, which no file can reach`,
        where,
        remedy: 'The file is damaged: build it again, or download or copy it again.',
    });
}


/***/ }),

/***/ 71400:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ openFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24938);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70167);
/* harmony import */ var _system_error_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(11464);




function openFile(path, label = path) {
    const descriptor = openRegular(path, label);
    const opened = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true });
    const size = Number(opened.size);
    return {
        label,
        size,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > size)
                throw (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .pastEnd */ .Qs)(label, offset, length, size);
            const bytes = new Uint8Array(length);
            fillExactly(descriptor, label, offset, bytes);
            return bytes;
        },
        async readInto(offset, target) {
            if (offset < 0 || offset + target.length > size)
                throw (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .pastEnd */ .Qs)(label, offset, target.length, size);
            fillExactly(descriptor, label, offset, target);
        },
        assertUnchanged() {
            if (sameContent(opened, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor, { bigint: true })))
                return;
            throw new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C('file-changed', {
                message: 'the file changed while it was read',
                where: label,
                remedy: 'Let the step that writes the image end before the gate starts.',
            });
        },
        async close() {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
        },
    };
}
function openRegular(path, label) {
    let descriptor;
    try {
        descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK);
    }
    catch (error) {
        throw refused(label, error);
    }
    const stat = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
    if (stat.isFile())
        return descriptor;
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
    throw notRegular(label, stat.isDirectory());
}
function notRegular(label, isDirectory) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C('file-not-regular', {
        message: isDirectory ? 'this is a directory, not a file' : 'this is not a regular file',
        where: label,
        remedy: isDirectory ? 'Name the image itself, e.g. DIRECTORY/vmlinux.' : 'Copy it to a file first.',
    });
}
function fillExactly(descriptor, label, offset, bytes) {
    const { length } = bytes;
    let done = 0;
    while (done < length) {
        let count;
        try {
            count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(descriptor, bytes, done, length - done, offset + done);
        }
        catch (error) {
            throw refused(label, error);
        }
        if (count === 0)
            throw (0,_source_js__WEBPACK_IMPORTED_MODULE_2__/* .pastEnd */ .Qs)(label, offset, length, offset + done);
        done += count;
    }
}
function sameContent(before, now) {
    return before.size === now.size && before.mtimeNs === now.mtimeNs && before.ctimeNs === now.ctimeNs;
}
function refused(label, error) {
    const code = (0,_system_error_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .v)(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C('file-missing', {
            message: 'no such file',
            where: label,
            remedy: 'Check the path, and that the step which builds or downloads the image ran before this one.',
        });
    }
    if (code === 'ENXIO' || code === 'ENODEV')
        return notRegular(label, false);
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ImageError */ .C('file-unreadable', {
        message: `the file cannot be read (${code ?? error})`,
        where: label,
        remedy: 'Check its permissions and the disk.',
    });
}


/***/ }),

/***/ 97500:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ labelOf),
/* harmony export */   u: () => (/* binding */ openRef)
/* harmony export */ });
/* harmony import */ var _file_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(71400);

function labelOf(file) {
    return typeof file === 'string' ? file : file.label;
}
async function openRef(file) {
    return typeof file === 'string' ? (0,_file_js__WEBPACK_IMPORTED_MODULE_0__/* .openFile */ .T)(file) : file.open();
}


/***/ }),

/***/ 27967:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isPrintable),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
function printable(bytes) {
    let text = '';
    for (const byte of bytes) {
        if (byte === 0x5c)
            text += '\\\\';
        else if (isPrintable(byte))
            text += String.fromCharCode(byte);
        else
            text += `\\x${byte.toString(16).padStart(2, '0')}`;
    }
    return text;
}
function isPrintable(byte) {
    return byte >= 0x20 && byte <= 0x7e;
}


/***/ }),

/***/ 70167:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ readClaimed),
/* harmony export */   Qs: () => (/* binding */ pastEnd),
/* harmony export */   Vc: () => (/* binding */ readUpTo),
/* harmony export */   at: () => (/* binding */ at)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);

const PIECE_BYTES = 1 << 20;
async function readClaimed(source, offset, length, what, limit) {
    if (length > limit) {
        throw new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('claim-too-large', {
            message: `${what} claims ${length} bytes; the limit is ${limit}`,
            where: at(source, offset),
            remedy: 'Build or download the image again: its headers are damaged.',
        });
    }
    if (source.size !== undefined) {
        if (offset + length > source.size)
            throw pastEnd(source.label, offset, length, source.size, what);
        return source.read(offset, length);
    }
    return readInPieces(source, offset, length);
}
async function readUpTo(source, offset, most) {
    if (source.size !== undefined) {
        return source.read(Math.min(offset, source.size), Math.min(most, Math.max(source.size - offset, 0)));
    }
    if (source.readUpTo === undefined)
        return source.read(offset, most);
    return source.readUpTo(offset, most);
}
async function readInPieces(source, offset, length) {
    if (length <= PIECE_BYTES)
        return source.read(offset, length);
    const pieces = [];
    for (let done = 0; done < length; done += PIECE_BYTES) {
        pieces.push(await source.read(offset + done, Math.min(PIECE_BYTES, length - done)));
    }
    return Buffer.concat(pieces, length);
}
function at(source, offset) {
    return `${source.label} @0x${offset.toString(16)}`;
}
function pastEnd(label, offset, length, size, what = 'a read') {
    return new _error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('read-past-end', {
        message: `${what} needs ${length} bytes at offset 0x${offset.toString(16)}, but the file ends at 0x${size.toString(16)}`,
        where: `${label} @0x${offset.toString(16)}`,
        remedy: 'The file is cut off or damaged: build it again, or download or copy it again.',
    });
}


/***/ }),

/***/ 11464:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ systemErrorCode)
/* harmony export */ });
function systemErrorCode(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return null;
    return typeof error.code === 'string' ? error.code : null;
}


/***/ }),

/***/ 38305:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ DEFAULT_LIMITS)
/* harmony export */ });
const DEFAULT_LIMITS = {
    decodedBytes: 4 * 2 ** 30,
    layers: 8,
    windowBytes: 128 * 2 ** 20,
    starts: 64,
    keptBytes: 96 * 2 ** 20,
    keptUnannouncedBytes: 16 * 2 ** 20,
};


/***/ }),

/***/ 89430:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isCompatible),
/* harmony export */   CZ: () => (/* binding */ effectOfLoss),
/* harmony export */   FX: () => (/* binding */ isTestOnly),
/* harmony export */   OD: () => (/* binding */ parseCompatible),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   cn: () => (/* binding */ isOfOrchestrator),
/* harmony export */   dQ: () => (/* binding */ compareParsed),
/* harmony export */   iH: () => (/* binding */ compareCompatible),
/* harmony export */   jX: () => (/* binding */ isRoot),
/* harmony export */   pX: () => (/* binding */ partsAscend),
/* harmony export */   uZ: () => (/* binding */ MOST_BYTES)
/* harmony export */ });
const MOST_BYTES = 47;
const VERSIONED = /^(.+?)[-_]v(0|[1-9][0-9]{0,8})$/;
function parseCompatible(text) {
    const parts = text.split(';');
    const head = parts[0] ?? text;
    const match = VERSIONED.exec(head);
    const family = match?.[1];
    const version = match?.[2];
    if (family === undefined || version === undefined)
        return { text, family: head, version: null, parts };
    return { text, family, version: Number(version), parts };
}
function isCompatible(text) {
    return text.length <= MOST_BYTES && /^[ -~]+$/.test(text);
}
function isTestOnly(text) {
    return text.startsWith('liveupdate-test-');
}
function compareCompatible(left, right) {
    return compareParsed(parseCompatible(left), parseCompatible(right));
}
function compareParsed(left, right) {
    return (byText(left.family, right.family) ||
        (left.version ?? -1) - (right.version ?? -1) ||
        byText(left.text, right.text));
}
function inOrder(strings) {
    return Array.from(strings, parseCompatible)
        .sort(compareParsed)
        .map(({ text }) => text);
}
function byText(left, right) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function partsAscend(parts) {
    return parts.slice(1).every((part, index) => index === 0 || byText(parts[index] ?? '', part) < 0);
}
function isRoot(text) {
    const { family, version } = parseCompatible(text);
    return family === 'kho' && version !== null;
}
function isOfOrchestrator(family) {
    return /^luo(-session|-flb)?$/.test(family);
}
function effectOfLoss(text) {
    const { family } = parseCompatible(text);
    if (isOfOrchestrator(family))
        return 'A host that wrote it panics early in the boot of this kernel, after kexec.';
    if (family === 'kho')
        return 'All state that was handed over is silently lost, after kexec.';
    if (isTestOnly(text))
        return 'Tests that hand it over fail with EIO.';
    return 'A host that wrote it cannot restore those files: every open of /dev/liveupdate fails with EIO, after kexec.';
}


/***/ }),

/***/ 15409:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ reasonOf),
/* harmony export */   As: () => (/* binding */ describeReport),
/* harmony export */   U9: () => (/* binding */ count)
/* harmony export */ });
const MOST_CHARACTERS = 140;
function describeReport(report) {
    const line = `${report.result}: ${statement(report)}`;
    return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS - 1)}…`;
}
function reasonOf({ result, description }) {
    return description.startsWith(`${result}: `) ? description.slice(result.length + 2) : description;
}
function statement(report) {
    const { mode, result, errors, findings, legs, baseline } = report;
    const [first] = errors;
    if (first !== undefined)
        return first.message + more(errors.length - 1, 'error');
    const failing = findings.filter(({ severity }) => severity !== 'notice');
    const found = [...new Set(failing.map(short))].join(', ');
    if (mode === 'list')
        return readStatement(report);
    if (result === 'skipped')
        return [readStatement(report), found].filter(part => part !== '').join('; ');
    if (found !== '')
        return found;
    if (mode === 'update')
        return updateStatement(report);
    if (mode === 'merge')
        return `${readStatement(report)}, ${mergedStatement(result, legs)}`;
    const profiles = baseline?.profiles ?? [];
    const of = profiles.length > 0 ? profiles.join(', ') : (baseline?.path ?? '');
    return `${readStatement(report)}, nothing lost from ${of}`;
}
function mergedStatement(result, legs) {
    const judged = legs.filter(leg => leg.result !== 'skipped').length;
    if (result !== 'fail')
        return `nothing lost in ${count(judged, 'leg')}`;
    return `failed without a finding: ${legs.flatMap(leg => (leg.result === 'fail' ? [leg.name] : [])).join(', ')}`;
}
function readStatement({ images }) {
    const empty = images.filter(({ found }) => found === 'nothing').map(({ path }) => path);
    const none = empty.length === 0 ? [] : [`no version list in ${empty.join(', ')}`];
    const judged = images.length - empty.length;
    if (judged === 0 && empty.length > 0)
        return none.join('');
    const strings = new Set(images.flatMap(({ versions }) => versions.map(({ compatible }) => compatible)));
    const read = count(strings.size, 'string') + (judged > 1 ? ` in ${judged} images` : '');
    return [read, ...none].join(', ');
}
function short(finding) {
    if (finding.kind === 'changed')
        return `${finding.compatible} → ${finding.now.join(', ')}`;
    return `${finding.compatible} ${finding.kind}`;
}
function updateStatement({ changes, patch }) {
    const parts = changes.flatMap(({ changed, added, removed, moved }) => [
        ...changed.map(({ from, to }) => `${from} → ${to.join(', ')}`),
        ...added.map(text => `+${text}`),
        ...removed.map(text => `-${text}`),
        ...moved.map(text => `${text} moved`),
    ]);
    if (parts.length > 0)
        return parts.join(', ');
    return patch === ''
        ? `nothing to change in ${changes.map(({ profile }) => profile).join(', ')}`
        : 'layouts recorded';
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function more(number, noun) {
    return number > 0 ? ` (and ${count(number, `more ${noun}`)})` : '';
}


/***/ }),

/***/ 93271:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   TI: () => (/* binding */ FAIL_ON_KINDS),
/* harmony export */   mH: () => (/* binding */ FINDING_KINDS),
/* harmony export */   xJ: () => (/* binding */ severityOf)
/* harmony export */ });
const FINDING_KINDS = [
    'removed',
    'changed',
    'unlisted',
    'layout-changed',
    'layout-stale',
    'layout-missing',
    'accepted',
    'moved',
    'unhandled',
    'stale-line',
    'added',
    'layout-added',
    'layout-renamed',
    'note',
];
const FAIL_ON_KINDS = ['removed', 'changed', 'added', 'accepted', 'moved', 'unhandled'];
const ALWAYS_FAIL = new Set([
    'unlisted',
    'layout-changed',
    'layout-stale',
    'layout-missing',
]);
const WARNINGS = new Set([
    'removed',
    'changed',
    'accepted',
    'moved',
    'unhandled',
    'stale-line',
]);
function severityOf(kind, failOn, optional = false) {
    const fails = ALWAYS_FAIL.has(kind) || (failOn !== 'none' && isFailOnKind(kind) && failOn.has(kind));
    if (fails)
        return optional || failOn === 'none' ? 'warning' : 'error';
    return WARNINGS.has(kind) ? 'warning' : 'notice';
}
function isFailOnKind(kind) {
    return FAIL_ON_KINDS.some(known => known === kind);
}


/***/ }),

/***/ 86326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   DC: () => (/* binding */ REPORT_SCHEMA),
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   Pr: () => (/* binding */ RESULTS),
/* harmony export */   QZ: () => (/* binding */ worst),
/* harmony export */   vS: () => (/* binding */ FOUND)
/* harmony export */ });
const REPORT_SCHEMA = 'liveupdate-gate/report/1';
const RESULTS = ['error', 'fail', 'skipped', 'warn', 'pass'];
const MODES = ['check', 'update', 'list', 'merge'];
const FOUND = ['section', 'scan', 'debug-info', 'nothing'];
function worst(results) {
    return RESULTS.find(result => results.includes(result)) ?? 'pass';
}
function resultOf(found) {
    if (found.some(({ severity }) => severity === 'error'))
        return 'fail';
    return found.some(({ severity }) => severity === 'warning') ? 'warn' : 'pass';
}
function exitStatus(report, strict = false) {
    const worstExit = report.errors.reduce((most, { exit }) => (exit > most ? exit : most), 0);
    if (worstExit !== 0)
        return worstExit;
    if (report.result === 'error')
        return 4;
    if (report.result === 'fail')
        return 1;
    return strict && report.result !== 'pass' ? 1 : 0;
}


/***/ }),

/***/ 37622:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ versionOf)
/* harmony export */ });
/* harmony import */ var _compatible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89430);

function versionOf(compatible, from) {
    const { family, version } = (0,_compatible_js__WEBPACK_IMPORTED_MODULE_0__/* .parseCompatible */ .OD)(compatible);
    return { compatible, family, version, from, handler: null, file: null, line: null };
}


/***/ }),

/***/ 75499:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $E: () => (/* binding */ contentOf),
/* harmony export */   Fe: () => (/* binding */ describeMachine),
/* harmony export */   Xb: () => (/* binding */ describeContent)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _elf_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(33731);


function contentOf(elf) {
    if (elf.sections.length > 0)
        return { kind: 'elf', elf };
    const machine = (0,_elf_js__WEBPACK_IMPORTED_MODULE_1__/* .describeElf */ .Rg)(elf);
    if (elf.type !== _elf_js__WEBPACK_IMPORTED_MODULE_1__/* .ET_REL */ .c9) {
        const { source, littleEndian } = elf;
        return { kind: 'flat', source, littleEndian, name: `${machine} without section table`, machine };
    }
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('elf-no-section-table', {
        message: 'the relocatable ELF file has no section table',
        where: elf.source.label,
        remedy: 'Build the module again; strip --strip-debug leaves its sections.',
    });
}
function describeContent(content) {
    return content.kind === 'elf' ? (0,_elf_js__WEBPACK_IMPORTED_MODULE_1__/* .describeElf */ .Rg)(content.elf) : content.name;
}
function describeMachine(content) {
    return content.kind === 'elf' ? (0,_elf_js__WEBPACK_IMPORTED_MODULE_1__/* .describeElf */ .Rg)(content.elf) : content.machine;
}


/***/ }),

/***/ 33731:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ openElf),
/* harmony export */   GJ: () => (/* binding */ SHF_ALLOC),
/* harmony export */   GU: () => (/* binding */ readSection),
/* harmony export */   L2: () => (/* binding */ SHT_PROGBITS),
/* harmony export */   Rg: () => (/* binding */ describeElf),
/* harmony export */   UB: () => (/* binding */ SHT_NOBITS),
/* harmony export */   aB: () => (/* binding */ isElf),
/* harmony export */   c9: () => (/* binding */ ET_REL),
/* harmony export */   hc: () => (/* binding */ SHT_RELA),
/* harmony export */   ji: () => (/* binding */ SHT_NOTE),
/* harmony export */   yg: () => (/* binding */ SHF_COMPRESSED)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35835);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70167);



const ET_REL = 1;
const ET_DYN = 3;
const SHT_PROGBITS = 1;
const SHT_RELA = 4;
const SHT_NOTE = 7;
const SHT_NOBITS = 8;
const SHF_ALLOC = 0x2n;
const SHF_COMPRESSED = 0x800n;
const SHN_XINDEX = 0xffff;
const HEADER_BYTES = { 32: 52, 64: 64 };
const ROW_BYTES = { 32: 40, 64: 64 };
const MOST_SECTIONS = 1 << 20;
const MOST_NAME_BYTES = 1 << 26;
const MOST_NAME_TEXT = 1 << 26;
const MACHINES = {
    2: 'SPARC',
    3: 'i386',
    8: 'MIPS',
    15: 'PA-RISC',
    20: 'PowerPC',
    21: 'PowerPC64',
    22: 's390',
    40: 'ARM',
    43: 'SPARC64',
    62: 'x86-64',
    183: 'AArch64',
    243: 'RISC-V',
    258: 'LoongArch',
};
function isElf(head) {
    return head[0] === 0x7f && head[1] === 0x45 && head[2] === 0x4c && head[3] === 0x46;
}
function describeElf(elf) {
    const machine = MACHINES[elf.machine] ?? `machine ${elf.machine}`;
    return `ELF${elf.bits} ${elf.littleEndian ? 'LE' : 'BE'} ${machine}`;
}
async function openElf(source) {
    const { bits, littleEndian } = await readIdentity(source);
    const header = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(await source.read(0, HEADER_BYTES[bits]), littleEndian, source.label);
    const table = readHeader(source, header, bits);
    const type = header.u16(16);
    if (type < ET_REL || type > ET_DYN)
        throw badHeader(source, 16, `e_type ${type} (1, 2 or 3 expected)`);
    const elf = { source, bits, littleEndian, type, machine: header.u16(18) };
    if (table.offset === 0)
        return { ...elf, sections: [] };
    const { count, nameRow } = await readCounts(source, table, bits, littleEndian);
    const rows = await readTable(source, table.offset, count, bits, littleEndian);
    return { ...elf, sections: await readSections(rows, count, nameRow) };
}
async function readSection(elf, section, limit) {
    const where = (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(elf.source, section.offset);
    if (section.type === SHT_NOBITS) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-nobits', {
            message: `${section.name} is there as a name without bytes (SHT_NOBITS): this is a debug companion of a kernel`,
            where,
            remedy: 'Give the vmlinux itself, not its .debug file.',
        });
    }
    if ((section.flags & SHF_COMPRESSED) !== 0n) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-compressed', {
            message: `${section.name} is marked as compressed (SHF_COMPRESSED), which a kernel cannot read`,
            where,
            remedy: 'Take the vmlinux as the kernel build leaves it.',
        });
    }
    return (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(elf.source, section.offset, section.size, section.name, limit);
}
async function readIdentity(source) {
    const ident = await source.read(0, 16);
    const [width, order, version] = [ident[4], ident[5], ident[6]];
    if (!isElf(ident))
        throw badHeader(source, 0, 'no ELF magic');
    if (width !== 1 && width !== 2)
        throw badHeader(source, 4, `class ${width} (1 or 2 expected)`);
    if (order !== 1 && order !== 2)
        throw badHeader(source, 5, `byte order ${order} (1 or 2 expected)`);
    if (version !== 1)
        throw badHeader(source, 6, `version ${version} (1 expected)`);
    return { bits: width === 1 ? 32 : 64, littleEndian: order === 1 };
}
function readHeader(source, header, bits) {
    const at64 = bits === 64;
    const offset = at64 ? (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .safeNumber */ .J)(header.u64(40), 'e_shoff', (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, 40)) : header.u32(32);
    const rowBytes = header.u16(at64 ? 58 : 46);
    if (offset !== 0 && rowBytes !== ROW_BYTES[bits]) {
        throw badHeader(source, at64 ? 58 : 46, `e_shentsize ${rowBytes} (${ROW_BYTES[bits]} expected)`);
    }
    return { offset, count: header.u16(at64 ? 60 : 48), nameRow: header.u16(at64 ? 62 : 50) };
}
async function readCounts(source, table, bits, littleEndian) {
    if (table.count !== 0 && table.nameRow !== SHN_XINDEX)
        return table;
    const first = rowAt(await readTable(source, table.offset, 1, bits, littleEndian), 0, '');
    const count = table.count === 0 ? first.size : table.count;
    const nameRow = table.nameRow === SHN_XINDEX ? first.link : table.nameRow;
    return { count, nameRow };
}
async function readTable(source, offset, count, bits, littleEndian) {
    if (count > MOST_SECTIONS) {
        throw badTable(source, offset, `${count} sections claimed; the limit is ${MOST_SECTIONS}`);
    }
    const rowBytes = ROW_BYTES[bits];
    const limit = MOST_SECTIONS * rowBytes;
    const bytes = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(source, offset, count * rowBytes, 'the section table', limit);
    return { source, fields: (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(bytes, littleEndian, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset)), bits, offset };
}
function rowAt(table, row, name) {
    const start = row * ROW_BYTES[table.bits];
    const { u32, u64 } = table.fields;
    if (table.bits === 32) {
        return {
            name,
            type: u32(start + 4),
            flags: BigInt(u32(start + 8)),
            address: BigInt(u32(start + 12)),
            offset: u32(start + 16),
            size: u32(start + 20),
            link: u32(start + 24),
            info: u32(start + 28),
            entrySize: u32(start + 36),
        };
    }
    return {
        name,
        type: u32(start + 4),
        flags: u64(start + 8),
        address: u64(start + 16),
        offset: safeField(table, start, 24, 'sh_offset'),
        size: safeField(table, start, 32, 'sh_size'),
        link: u32(start + 40),
        info: u32(start + 44),
        entrySize: safeField(table, start, 56, 'sh_entsize'),
    };
}
function safeField({ source, fields: table, offset }, start, field, what) {
    return (table.safe64(start + field) ?? (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .safeNumber */ .J)(table.u64(start + field), what, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset + start)));
}
async function readSections(table, count, nameRow) {
    const { source } = table;
    if (nameRow === 0 || nameRow >= count) {
        throw badTable(source, 0, `e_shstrndx ${nameRow} names no row of ${count}`);
    }
    const { type, offset, size } = rowAt(table, nameRow, '');
    if (type === SHT_NOBITS)
        throw badTable(source, offset, 'the table of section names has no bytes');
    const bytes = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(source, offset, size, 'the table of section names', MOST_NAME_BYTES);
    const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const sections = [rowAt(table, 0, '')];
    let left = MOST_NAME_TEXT;
    for (let row = 1; row < count; row++) {
        const name = nameAt(source, names, table.fields.u32(row * ROW_BYTES[table.bits]), row, left);
        left -= name.length;
        sections.push(rowAt(table, row, name));
    }
    return sections;
}
function nameAt(source, names, start, row, left) {
    const end = names.indexOf(0, start);
    if (end >= 0 && end - start <= left)
        return names.toString('latin1', start, end);
    if (start + left < names.length) {
        throw badTable(source, 0, `the names of sections 1 to ${row} have over ${MOST_NAME_TEXT} bytes`);
    }
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('elf-section-name', {
        message: `the name of section ${row} at offset ${start} is not inside the ${names.length} bytes of names`,
        where: source.label,
        remedy: 'The file is damaged: build it again, or download or copy it again.',
    });
}
function badHeader(source, offset, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('elf-header', {
        message: `the ELF header is not that of a kernel: ${what}`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset),
        remedy: 'The file is damaged or not a kernel: build it again, or download or copy it again.',
    });
}
function badTable(source, offset, what) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('elf-section-table', {
        message: `the section table is damaged: ${what}`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(source, offset),
        remedy: 'The file is damaged: build it again, or download or copy it again.',
    });
}


/***/ }),

/***/ 66430:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   ls: () => (/* binding */ identify)
/* harmony export */ });
/* unused harmony exports readIdentity, findBuildId, releaseIn */
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35835);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70167);
/* harmony import */ var _elf_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(33731);




const MOST_NOTE_BYTES = 1 << 16;
const NT_GNU_BUILD_ID = 3;
const MOST_ID_BYTES = 64;
const BANNER_BYTES = 4096;
const BANNER = 'Linux version ';
const MOST_SEARCHED_BYTES = 128 << 20;
const PIECE_BYTES = 1 << 20;
async function identify(image) {
    const { content } = image;
    if (content.kind === 'flat') {
        return { buildId: null, release: image.release ?? (await orNull(searchRelease(content.source))) };
    }
    const own = await readIdentity(content.elf);
    return { ...own, release: own.release ?? image.release };
}
async function searchRelease(source) {
    for (let start = 0; start < MOST_SEARCHED_BYTES; start += PIECE_BYTES) {
        const piece = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readUpTo */ .Vc)(source, start, PIECE_BYTES + BANNER_BYTES);
        const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length);
        for (let place = bytes.indexOf(BANNER); place >= 0; place = bytes.indexOf(BANNER, place + 1)) {
            const release = releaseIn(bytes.subarray(place, place + BANNER_BYTES));
            if (release !== null && /^[0-9]/.test(release))
                return release;
        }
        if (piece.length < PIECE_BYTES + BANNER_BYTES)
            break;
    }
    return null;
}
async function readIdentity(elf) {
    return { buildId: await orNull(readBuildId(elf)), release: await orNull(readRelease(elf)) };
}
async function readBuildId(elf) {
    for (const section of elf.sections) {
        if (section.type !== _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .SHT_NOTE */ .ji || (section.name !== '.notes' && section.name !== '.note.gnu.build-id'))
            continue;
        const bytes = await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(elf.source, section.offset, section.size, section.name, MOST_NOTE_BYTES);
        const found = findBuildId(bytes, elf.littleEndian, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__.at)(elf.source, section.offset));
        if (found !== null)
            return found;
    }
    return null;
}
function findBuildId(bytes, littleEndian, where) {
    const notes = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(bytes, littleEndian, where);
    let offset = 0;
    while (offset + 12 <= bytes.length) {
        const [nameBytes, idBytes] = [notes.u32(offset), notes.u32(offset + 4)];
        const idStart = offset + 12 + padded(nameBytes);
        const isBuildId = notes.u32(offset + 8) === NT_GNU_BUILD_ID && nameBytes === 4;
        if (isBuildId && notes.u32(offset + 12) === (littleEndian ? 0x00554e47 : 0x474e5500)) {
            if (idBytes === 0 || idBytes > MOST_ID_BYTES || idStart + idBytes > bytes.length)
                return null;
            return Buffer.from(bytes.subarray(idStart, idStart + idBytes)).toString('hex');
        }
        offset = idStart + padded(idBytes);
    }
    return null;
}
function padded(size) {
    return Math.ceil(size / 4) * 4;
}
async function readRelease(elf) {
    const section = elf.sections.find(row => row.name === '.rodata');
    if (section === undefined || section.type === _elf_js__WEBPACK_IMPORTED_MODULE_3__/* .SHT_NOBITS */ .UB)
        return null;
    const { name, offset, size } = section;
    return releaseIn(await (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readClaimed */ .Qi)(elf.source, offset, Math.min(size, BANNER_BYTES), name, BANNER_BYTES));
}
function releaseIn(bytes) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return /Linux version ([!-~]{1,64}) /.exec(text)?.[1] ?? null;
}
async function orNull(value) {
    try {
        return await value;
    }
    catch (error) {
        if (error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 32293:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MZ: () => (/* binding */ VERSIONS_SECTION),
/* harmony export */   Mj: () => (/* binding */ HEADER_SECTION),
/* harmony export */   Y6: () => (/* binding */ FEATURES_SECTION),
/* harmony export */   sU: () => (/* binding */ LIST_SECTIONS)
/* harmony export */ });
const VERSIONS_SECTION = '.liveupdate_versions';
const FEATURES_SECTION = '.liveupdate_features';
const HEADER_SECTION = '.liveupdate_sec_hdr';
const LIST_SECTIONS = [HEADER_SECTION, VERSIONS_SECTION, FEATURES_SECTION];


/***/ }),

/***/ 66700:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ openImage)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _bytes_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(71400);
/* harmony import */ var _compression_limits_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38305);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(75499);
/* harmony import */ var _elf_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(33731);





const HEAD_BYTES = 16;
async function openImage(ref, limits = _compression_limits_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LIMITS */ .d) {
    const { file, members } = typeof ref === 'string' ? openPath(ref) : { file: await ref.open(), members: [] };
    try {
        const opened = await openContent(file, members, limits);
        return {
            path: typeof ref === 'string' ? ref : ref.label,
            reached: [...opened.reached, (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .describeContent */ .Xb)(opened.content)],
            content: opened.content,
            release: opened.release,
            assertUnchanged: () => file.assertUnchanged(),
            async close() {
                await opened.close();
                await file.close();
            },
        };
    }
    catch (error) {
        await file.close();
        throw error;
    }
}
async function openContent(file, members, limits) {
    const head = await file.read(0, Math.min(HEAD_BYTES, file.size));
    if ((0,_elf_js__WEBPACK_IMPORTED_MODULE_4__/* .isElf */ .aB)(head) && members.length === 0 && file.finish === undefined) {
        const content = (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .contentOf */ .$E)(await (0,_elf_js__WEBPACK_IMPORTED_MODULE_4__/* .openElf */ .Ag)(file));
        return { reached: [], content, release: null, close: async () => { } };
    }
    const { peel } = await Promise.all(/* import() */[__nccwpck_require__.e(474), __nccwpck_require__.e(143)]).then(__nccwpck_require__.bind(__nccwpck_require__, 11143));
    return peel(file, members, limits);
}
function openPath(path) {
    try {
        return { file: (0,_bytes_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(path), members: [] };
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
        for (let end = path.indexOf('//', 1); end > 0; end = path.indexOf('//', end + 2)) {
            const file = openIfFile(path.slice(0, end));
            if (file !== undefined)
                return { file, members: path.slice(end + 2).split('//') };
        }
        throw error;
    }
}
function openIfFile(path) {
    try {
        return (0,_bytes_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openFile */ .T)(path);
    }
    catch (error) {
        if (isMissing(error) || (error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C && error.code === 'file-not-regular'))
            return undefined;
        throw error;
    }
}
function isMissing(error) {
    return error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C && error.code === 'file-missing';
}


/***/ }),

/***/ 52356:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ isReportFile),
/* harmony export */   S: () => (/* binding */ baselineForm),
/* harmony export */   Zh: () => (/* binding */ isCommittedFile)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _bytes_named_file_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(97500);


const OPENING_BRACE = 0x7b;
const HEAD_BYTES = 1024;
async function baselineForm(path) {
    const head = await readHead(path);
    if (head === null)
        return path.indexOf('//') > 0 ? 'kernel' : 'unreadable';
    if (head.length === 0)
        return 'unreadable';
    if (looksLikeReport(head))
        return 'kernel';
    if (head.every(isText))
        return 'list';
    const { looksLikeImage } = await Promise.all(/* import() */[__nccwpck_require__.e(474), __nccwpck_require__.e(89)]).then(__nccwpck_require__.bind(__nccwpck_require__, 54089));
    return looksLikeImage(head) ? 'kernel' : 'list';
}
function isText(byte) {
    return (byte >= 0x20 && byte <= 0x7e) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
async function isReportFile(file) {
    const head = await readHead(file);
    return head !== null && looksLikeReport(head);
}
async function isCommittedFile(file) {
    const head = await readHead(file);
    if (head === null)
        return false;
    const { isCommittedLine } = await __nccwpck_require__.e(/* import() */ 762).then(__nccwpck_require__.bind(__nccwpck_require__, 64762));
    return isCommittedLine(Buffer.from(head).toString('latin1'));
}
async function readHead(ref) {
    try {
        const file = await (0,_bytes_named_file_js__WEBPACK_IMPORTED_MODULE_1__/* .openRef */ .u)(ref);
        try {
            return await file.read(0, Math.min(file.size, HEAD_BYTES));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        if (error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C)
            return null;
        throw error;
    }
}
function looksLikeReport(head) {
    const first = head.find(byte => byte !== 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d);
    return first === OPENING_BRACE;
}


/***/ }),

/***/ 30869:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  zq: () => (/* binding */ isScanned),
  H: () => (/* binding */ readImages),
  wU: () => (/* binding */ readSide)
});

var bytes_error = __nccwpck_require__(24938);
var named_file = __nccwpck_require__(97500);
var judge_form = __nccwpck_require__(52356);
var options = __nccwpck_require__(15654);
var paths = __nccwpck_require__(22660);
var problem = __nccwpck_require__(27315);
var version = __nccwpck_require__(37622);
var image_identity = __nccwpck_require__(66430);
var image_open = __nccwpck_require__(66700);
var list = __nccwpck_require__(79700);
;// CONCATENATED MODULE: ./lib/judge/read-image.js





async function readImage(file, modulePaths, reading) {
    const image = await (0,image_open/* openImage */.U)(file, reading.limits);
    try {
        const part = await readKernel(image, reading);
        const identity = await (0,image_identity/* identify */.ls)(image);
        const modules = await readModules(modulePaths, image, reading, part.found);
        image.assertUnchanged();
        const report = {
            path: image.path,
            reached: part.reached,
            ...identity,
            found: part.found,
            result: 'pass',
            modules: modules.length > 0 ? modules.length : null,
            versions: [...part.versions, ...modules.flatMap(({ versions }) => versions)],
        };
        const evidence = part.facts === null ? null : await withModules(part.facts, image.path, modules);
        return { report, evidence, remarks: await otherBuilds(report, modules) };
    }
    finally {
        await image.close();
    }
}
async function otherBuilds(image, modules) {
    if (modules.length === 0)
        return [];
    const { otherBuildRemark } = await __nccwpck_require__.e(/* import() */ 543).then(__nccwpck_require__.bind(__nccwpck_require__, 72543));
    return otherBuildRemark(image, modules);
}
async function withModules(facts, from, modules) {
    const { joinFacts } = await Promise.all(/* import() */[__nccwpck_require__.e(112), __nccwpck_require__.e(788)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22788));
    return joinFacts(facts, from, modules);
}
async function readKernel(image, reading) {
    try {
        const { reached, found, strings } = await (0,list/* readVersionList */.r)(image);
        if (reading.debugInfo === 'off') {
            return { reached, found, versions: strings.map(text => (0,version/* versionOf */.E)(text, image.path)), facts: null };
        }
        const { placeVersions, plainElf, readDebugFacts } = await Promise.all(/* import() */[__nccwpck_require__.e(112), __nccwpck_require__.e(788)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22788));
        const elf = plainElf(image);
        const facts = await readDebugFacts(elf, image.path, reading.withLayouts, 'kernel');
        return { reached, found, versions: await placeVersions(elf, image.path, strings, facts), facts };
    }
    catch (error) {
        const isMissing = error instanceof bytes_error/* ImageError */.C && error.code === 'section-missing';
        if (!isMissing || reading.ifNoSection !== 'debug-info')
            throw error;
        const { readFromDebugInfo } = await Promise.all(/* import() */[__nccwpck_require__.e(112), __nccwpck_require__.e(788)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22788));
        return readFromDebugInfo(image, reading);
    }
}
async function readModules(paths, kernel, reading, found) {
    if (paths.length === 0)
        return [];
    const { readModules: readAll } = await __nccwpck_require__.e(/* import() */ 932).then(__nccwpck_require__.bind(__nccwpck_require__, 71932));
    return readAll(paths, kernel, reading, found);
}

;// CONCATENATED MODULE: ./lib/judge/images.js







async function readImages(request) {
    const files = await (0,paths/* findFiles */.l)(request.images);
    if (files.length === 0)
        throw (0,options/* usage */.CI)('vmlinux', 'no image is given: nothing was read', 'Name the kernel.');
    const reading = { ...request, withLayouts: request.layouts !== null };
    const read = [];
    const givenAs = new Map();
    const remarks = [];
    const errors = [];
    for (const file of files) {
        try {
            const side = await readSide(file, request.modules, reading);
            for (const { report } of side)
                givenAs.set(report.path, (0,named_file/* labelOf */.W)(file));
            read.push(...side);
            remarks.push(...side.flatMap(own => own.remarks));
        }
        catch (error) {
            if (!(error instanceof bytes_error/* ImageError */.C && isAllowed(error, request))) {
                errors.push((0,problem/* problemOf */.Zw)(error));
                continue;
            }
            const { withoutList } = await __nccwpck_require__.e(/* import() */ 787).then(__nccwpck_require__.bind(__nccwpck_require__, 16787));
            const nothing = withoutList((0,named_file/* labelOf */.W)(file), request.ifNoSection);
            read.push(nothing);
            remarks.push(...nothing.remarks);
        }
    }
    const images = read.map(({ report }) => report);
    const evidence = new Map(read.flatMap(({ report, evidence: own }) => (own === null ? [] : [[report.path, own]])));
    if (images.some(isScanned)) {
        const { scanRemark } = await __nccwpck_require__.e(/* import() */ 787).then(__nccwpck_require__.bind(__nccwpck_require__, 16787));
        remarks.push(...images.filter(isScanned).map(scanRemark));
    }
    return { images, files: givenAs, evidence, remarks, errors };
}
async function readSide(file, modulePatterns, reading, option = 'modules') {
    const modules = await (0,paths/* findFiles */.l)(modulePatterns);
    try {
        return [await readImage(file, modules, reading)];
    }
    catch (error) {
        if (!(error instanceof bytes_error/* ImageError */.C) || error.code !== 'image-unknown')
            throw error;
        const images = await imagesOfReport(file);
        if (images === null)
            throw (await (0,judge_form/* isCommittedFile */.Zh)(file)) ? notKernel(file) : error;
        if (modules.length > 0)
            throw (0,options/* usage */.CI)(option, 'a report already says what its modules provide', `Take ${option} out.`);
        if (reading.debugInfo === 'require') {
            throw (0,options/* usage */.CI)('debug-info', 'a report has no debug info', 'Give the image, or take debug-info and layouts out.');
        }
        return images.map(report => ({ report, evidence: null, remarks: [] }));
    }
}
function notKernel(file) {
    return new bytes_error/* ImageError */.C('image-unknown', {
        message: 'this is a committed list, not a kernel',
        where: (0,named_file/* labelOf */.W)(file),
        remedy: 'Give the kernel as the image, and the list as baseline or layouts.',
    });
}
async function imagesOfReport(file) {
    if (!(await (0,judge_form/* isReportFile */.NK)(file)))
        return null;
    const { readReportImages } = await __nccwpck_require__.e(/* import() */ 539).then(__nccwpck_require__.bind(__nccwpck_require__, 70539));
    return readReportImages(file);
}
function isScanned({ found }) {
    return found === 'scan';
}
function isAllowed(error, request) {
    return (error.code === 'section-missing' && (request.ifNoSection === 'warn' || request.ifNoSection === 'ignore'));
}


/***/ }),

/***/ 15654:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $q: () => (/* binding */ parseName),
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   Mp: () => (/* binding */ parseReason),
/* harmony export */   VQ: () => (/* binding */ DEFAULT_FAIL_ON),
/* harmony export */   XV: () => (/* binding */ parseFailOn),
/* harmony export */   ZF: () => (/* binding */ parseDebugInfo),
/* harmony export */   nu: () => (/* binding */ parseIfNoSection),
/* harmony export */   oT: () => (/* binding */ parseBaselineModules),
/* harmony export */   t2: () => (/* binding */ parseExpect),
/* harmony export */   yL: () => (/* binding */ oneOf)
/* harmony export */ });
/* harmony import */ var _gate_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93271);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(27315);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(42741);



const DEFAULT_FAIL_ON = 'removed,changed';
function parseFailOn(text) {
    const words = text.split(/[\s,]+/).filter(word => word !== '');
    if (words.length === 1 && words[0] === 'none')
        return 'none';
    const kinds = words.map(word => oneOf('fail-on', word, _gate_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .FAIL_ON_KINDS */ .TI, ' (or none, alone)'));
    const missing = ['removed', 'changed'].filter(kind => !kinds.includes(kind));
    if (missing.length === 0)
        return new Set(kinds);
    throw usage('fail-on', `fail-on must contain removed and changed; ${missing.join(' and ')} ${missing.length === 1 ? 'is' : 'are'} missing`, 'Add what is missing, or say none: then nothing fails.');
}
function parseIfNoSection(text, mode) {
    const value = oneOf('if-no-section', text, _request_js__WEBPACK_IMPORTED_MODULE_2__/* .IF_NO_SECTION */ .qk);
    if (mode !== 'update' || value === 'error' || value === 'debug-info')
        return value;
    throw usage('if-no-section', `update does not take if-no-section: ${value}`, 'Take it out, or say debug-info.');
}
function parseDebugInfo(text, layouts) {
    const asked = oneOf('debug-info', text, _request_js__WEBPACK_IMPORTED_MODULE_2__/* .DEBUG_INFO */ .lg);
    return layouts === null ? asked : 'require';
}
function parseBaselineModules(patterns) {
    if (!patterns.includes('none'))
        return patterns;
    if (patterns.length === 1)
        return 'none';
    throw usage('baseline-modules', 'baseline-modules: none stands beside a pattern', 'Give one or the other.');
}
function parseReason(text) {
    const line = text.replace(/[\s\p{C}]+/gu, ' ').trim();
    return line === '' ? null : line;
}
function parseExpect(text) {
    const legs = text
        .split(/[\n,]/)
        .map(entry => entry.trim())
        .filter(entry => entry !== '')
        .map(entry => {
        const [name = '', leave] = entry.split(/=(?=[^=]*$)/);
        if (leave !== undefined)
            oneOf('expect', leave, ['skipped']);
        return { name, maySkip: leave !== undefined };
    });
    const twice = legs.find(({ name }, index) => legs.findIndex(leg => leg.name === name) !== index);
    if (twice !== undefined)
        throw usage('expect', `expect names ${twice.name} twice`, 'Take one out.');
    return legs;
}
function parseName(text) {
    if (!/[,\n]/.test(text))
        return text === '' ? null : text;
    throw usage('name', 'name has a comma or a line end, so expect cannot name it', 'Use blanks: x86_64 gcc.');
}
function oneOf(option, text, allowed, also = '') {
    const found = allowed.find(value => value === text);
    if (found !== undefined)
        return found;
    throw usage(option, `${option}: "${text}" is not known`, `Allowed: ${allowed.join(', ')}${also}.`);
}
function usage(option, message, remedy) {
    return new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('usage', { message, where: option, remedy });
}


/***/ }),

/***/ 7080:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ NOTHING)
/* harmony export */ });
const NOTHING = {
    legs: [],
    baseline: null,
    findings: [],
    remarks: [],
    errors: [],
    changes: [],
    patch: '',
    accept: [],
    commitMessage: '',
    baselineChanged: false,
};


/***/ }),

/***/ 22660:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ findFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(27315);


const GLOB = /[*?[\]{}!()]/;
async function findFiles(patterns) {
    const found = new Set();
    for (const pattern of patterns) {
        if (typeof pattern !== 'string')
            found.add(pattern);
        else
            for (const path of await expand(pattern))
                found.add(path);
    }
    return [...found];
}
async function expand(pattern) {
    if (!GLOB.test(pattern) || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(pattern))
        return [pattern];
    const { matchFiles } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(652)]).then(__nccwpck_require__.bind(__nccwpck_require__, 43652));
    const paths = await matchFiles(pattern);
    if (paths.length > 0)
        return paths;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_1__/* .RequestError */ .GI('pattern-no-match', {
        message: 'the pattern matches no file',
        where: pattern,
        remedy: pattern.startsWith('!')
            ? 'There are no patterns that leave files out: name what is to be read.'
            : `Check the pattern; relative ones start from ${process.cwd()}.`,
    }, 3);
}


/***/ }),

/***/ 27315:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FM: () => (/* binding */ baselineProblem),
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   Zw: () => (/* binding */ problemOf)
/* harmony export */ });
/* unused harmony export imageProblem */
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);

class RequestError extends Error {
    name = 'RequestError';
    problem;
    constructor(code, detail, exit = 2) {
        super(detail.message);
        this.problem = { code, exit, ...detail };
    }
}
function problemOf(error) {
    if (error instanceof RequestError)
        return error.problem;
    if (error instanceof _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C)
        return imageProblem(error);
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return {
        code: 'internal',
        message: `a fault of liveupdate-gate itself: ${message}`,
        where: error instanceof Error ? firstFrame(error) : '',
        remedy: 'Report it with the command, and the image if you can share it. Nothing was judged.',
        exit: 4,
    };
}
function imageProblem(error) {
    const { code, message, where, remedy } = error;
    return { code, message, where, remedy, exit: 3 };
}
function baselineProblem(path, problem) {
    const { code, message, line, column, remedy } = problem;
    return { code, message, where: `${path}:${line}:${column}`, remedy, exit: 2 };
}
function firstFrame(error) {
    return (error.stack ?? '').split('\n')[1]?.trim() ?? '';
}


/***/ }),

/***/ 42741:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mz: () => (/* binding */ DEFAULT_BASELINE),
/* harmony export */   lg: () => (/* binding */ DEBUG_INFO),
/* harmony export */   qk: () => (/* binding */ IF_NO_SECTION)
/* harmony export */ });
const IF_NO_SECTION = ['error', 'debug-info', 'warn', 'ignore'];
const DEBUG_INFO = ['off', 'require'];
const DEFAULT_BASELINE = '.github/liveupdate-versions.txt';


/***/ }),

/***/ 79700:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ refuseFeatures),
/* harmony export */   r: () => (/* binding */ readVersionList)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _bytes_source_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70167);
/* harmony import */ var _image_elf_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(33731);
/* harmony import */ var _image_list_sections_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(32293);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(45265);





const DECODERS = new Map([
    [_image_list_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSIONS_SECTION */ .MZ, _versions_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeVersions */ .SH],
    [_image_list_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .FEATURES_SECTION */ .Y6, (_bytes, _littleEndian, where) => refuseFeatures(where)],
]);
const MOST_SECTION_BYTES = 48 << 20;
async function readVersionList(image) {
    const { content } = image;
    return content.kind === 'elf' ? readFromSection(image, content.elf) : readByScan(image, content);
}
async function readByScan(image, { source, littleEndian }) {
    const { scanForVersions } = await __nccwpck_require__.e(/* import() */ 73).then(__nccwpck_require__.bind(__nccwpck_require__, 68073));
    const found = await scanForVersions(source, littleEndian);
    if (found === undefined)
        throw missing(image);
    const count = found.strings.length;
    const place = `list found by scan @0x${found.offset.toString(16)} (${counted(count)}, the end is a guess)`;
    return { reached: [...image.reached, place], found: 'scan', strings: found.strings };
}
async function readFromSection(image, elf) {
    const [section, second] = elf.sections.filter(row => DECODERS.has(row.name));
    if (section === undefined)
        throw missing(image);
    if (second !== undefined)
        throw twice(elf, section, second);
    const strings = elf.type === _image_elf_js__WEBPACK_IMPORTED_MODULE_2__/* .ET_REL */ .c9 ? await decodeRelocatable(image, elf, section) : await decode(elf, section);
    return { reached: [...image.reached, describe(section, strings.length)], found: 'section', strings };
}
async function decode(elf, section) {
    const decoder = DECODERS.get(section.name);
    if (decoder === undefined)
        throw new Error(`no decoder for ${section.name}`);
    return decoder(await readData(elf, section), elf.littleEndian, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(elf.source, section.offset));
}
async function decodeRelocatable(image, elf, section) {
    const [header, second] = elf.sections.filter(row => row.name === _image_list_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .HEADER_SECTION */ .Mj);
    if (header === undefined) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('image-is-module', {
            message: `a relocatable file with ${section.name} but without ${_image_list_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .HEADER_SECTION */ .Mj} is a module, not a kernel`,
            where: image.path,
            remedy: 'Give the vmlinux as the image.',
        });
    }
    if (second !== undefined)
        throw twice(elf, header, second);
    const bytes = Buffer.concat([await readData(elf, header), await readData(elf, section)]);
    return (0,_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .decodeVersions */ .SH)(bytes, elf.littleEndian, (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(elf.source, section.offset));
}
async function readData(elf, section) {
    if (section.type === _image_elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHT_PROGBITS */ .L2 || section.type === _image_elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHT_NOBITS */ .UB) {
        return (0,_image_elf_js__WEBPACK_IMPORTED_MODULE_2__/* .readSection */ .GU)(elf, section, MOST_SECTION_BYTES);
    }
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-type', {
        message: `${section.name} has section type ${section.type}, not ${_image_elf_js__WEBPACK_IMPORTED_MODULE_2__/* .SHT_PROGBITS */ .L2} (PROGBITS)`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(elf.source, section.offset),
        remedy: 'Take the vmlinux as the kernel build leaves it.',
    });
}
function refuseFeatures(where, what = 'kernel') {
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-unsupported', {
        message: `this ${what} lists its features in ${_image_list_sections_js__WEBPACK_IMPORTED_MODULE_3__/* .FEATURES_SECTION */ .Y6}: format not supported yet`,
        where,
        remedy: 'Update the gate to a release that reads it, or build a kernel that writes .liveupdate_versions.',
    });
}
function missing(image) {
    const what = image.content.kind === 'elf' ? 'section .liveupdate_versions' : 'list that a scan finds';
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-missing', {
        message: `the image (${image.reached.join(' → ')}) has no ${what}`,
        where: image.path,
        remedy: 'Set CONFIG_LIVEUPDATE=y, and apply the patch that adds the section: mainline Linux does not have it. ' +
            'A kernel with debug info is gated without it: say if-no-section: debug-info. ' +
            'To let it through without a check, say if-no-section: warn.',
    });
}
function twice(elf, first, second) {
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-twice', {
        message: `the image has both ${first.name} and, at offset 0x${second.offset.toString(16)}, ${second.name}`,
        where: (0,_bytes_source_js__WEBPACK_IMPORTED_MODULE_1__.at)(elf.source, first.offset),
        remedy: 'Check the linker script: a kernel has one list.',
    });
}
function describe(section, count) {
    return `${section.name} @0x${section.offset.toString(16)} (${counted(count)})`;
}
function counted(count) {
    return `${count} ${count === 1 ? 'string' : 'strings'}`;
}


/***/ }),

/***/ 45265:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fq: () => (/* binding */ decodeEntries),
/* harmony export */   SH: () => (/* binding */ decodeVersions),
/* harmony export */   YS: () => (/* binding */ encodeHeader),
/* harmony export */   nC: () => (/* binding */ ENTRY_BYTES),
/* harmony export */   q2: () => (/* binding */ HEADER_BYTES)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(24938);
/* harmony import */ var _bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(35835);
/* harmony import */ var _bytes_printable_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(27967);



const ENTRY_BYTES = 48;
const HEADER_BYTES = 8;
const MAGIC = 0x4c565550;
const FORMAT_VERSION = 1;
function encodeHeader(littleEndian) {
    const bytes = new Uint8Array(HEADER_BYTES);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, MAGIC, littleEndian);
    view.setUint32(4, FORMAT_VERSION, littleEndian);
    return bytes;
}
function decodeVersions(bytes, littleEndian, where) {
    checkHeader(bytes, littleEndian, where);
    return decodeEntries(bytes.subarray(HEADER_BYTES), where, HEADER_BYTES);
}
function decodeEntries(bytes, where, skipped = 0) {
    if (bytes.length % ENTRY_BYTES !== 0)
        throw badSize(bytes.length + skipped, skipped, where);
    if (bytes.length === 0) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-empty', {
            message: 'the section lists no compatible string',
            where,
            remedy: 'Check that the linker script keeps the input sections .liveupdate_versions (KEEP).',
        });
    }
    const strings = [];
    for (let start = 0; start < bytes.length; start += ENTRY_BYTES) {
        strings.push(decodeEntry(bytes.subarray(start, start + ENTRY_BYTES), start + skipped, where));
    }
    return strings;
}
function checkHeader(bytes, littleEndian, where) {
    if (bytes.length < HEADER_BYTES)
        throw badSize(bytes.length, HEADER_BYTES, where);
    const header = (0,_bytes_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .fields */ .O)(bytes, littleEndian, where);
    const [magic, version] = [header.u32(0), header.u32(4)];
    if (magic !== MAGIC) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-magic', {
            message: `the list starts with magic 0x${hex(magic)}, not 0x${hex(MAGIC)}`,
            where,
            remedy: 'Check that .liveupdate_sec_hdr comes first in the linker script, and who else writes to the section.',
        });
    }
    if (version !== FORMAT_VERSION) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-version', {
            message: `the list is in format version ${version}; this release reads version ${FORMAT_VERSION}`,
            where,
            remedy: 'Update the gate to a release that knows this version.',
        });
    }
}
function decodeEntry(entry, offset, where) {
    const place = `entry at offset ${offset} of the section`;
    const end = entry.indexOf(0);
    if (end < 0) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('entry-unterminated', {
            message: `${place}: "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(entry)}" has ${ENTRY_BYTES} characters and no NUL byte behind them`,
            where,
            remedy: `Shorten the string to ${ENTRY_BYTES - 1} characters: the compiler cuts the NUL byte off in silence.`,
        });
    }
    const text = entry.subarray(0, end);
    checkText(text, place, where);
    if (entry.subarray(end).some(byte => byte !== 0)) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('entry-trailing-bytes', {
            message: `${place}: behind the NUL byte of "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}" stands "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(entry.subarray(end))}"`,
            where,
            remedy: 'Define the string with LIVEUPDATE_FILE_HANDLER or LIVEUPDATE_SEC_VERSION; the section holds nothing else.',
        });
    }
    return Buffer.from(text).toString('latin1');
}
function checkText(text, place, where) {
    if (text.length === 0) {
        throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('entry-empty', {
            message: `${place}: the string is empty`,
            where,
            remedy: 'Give the handler a compatible string, and check that the strings in the section are aligned(1).',
        });
    }
    if (text.every(_bytes_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrintable */ .C))
        return;
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('entry-not-ascii', {
        message: `${place}: "${(0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_2__/* .printable */ .g)(text)}" is not printable ASCII`,
        where,
        remedy: 'Give the handler a compatible string of printable ASCII characters.',
    });
}
function badSize(size, header, where) {
    const rest = Math.max(size - header, 0) % ENTRY_BYTES;
    const expected = header === 0 ? `a multiple of ${ENTRY_BYTES}` : `${header} + a multiple of ${ENTRY_BYTES}`;
    return new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('section-size', {
        message: `the section has ${size} bytes, not ${expected}${rest > 0 ? `: ${rest} ${rest === 1 ? 'byte' : 'bytes'} too many` : ''}`,
        where,
        remedy: 'Check that the strings are aligned(1), and that nothing else is linked into the section.',
    });
}
function hex(value) {
    return value.toString(16).padStart(8, '0');
}


/***/ }),

/***/ 15167:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cq: () => (/* binding */ wideHead),
/* harmony export */   GQ: () => (/* binding */ foldLong),
/* harmony export */   dW: () => (/* binding */ withNote),
/* harmony export */   f6: () => (/* binding */ cutList),
/* harmony export */   nd: () => (/* binding */ cutTable),
/* harmony export */   yU: () => (/* binding */ someOf),
/* harmony export */   zH: () => (/* binding */ details),
/* harmony export */   zN: () => (/* binding */ some)
/* harmony export */ });
/* harmony import */ var _gate_describe_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(15409);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40512);


const MOST_NAMED = 8;
function some(words) {
    return someOf(words.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY));
}
function someOf(parts) {
    const more = parts.length - MOST_NAMED;
    const shown = parts.slice(0, MOST_NAMED).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}
function cutTable(head, rows, limits) {
    return withNote((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(head, rows.slice(0, limits.rows)), rows.length - limits.rows, 'row');
}
function cutList(items, limits) {
    const shown = items.slice(0, limits.rows).map(item => `- ${item}`);
    return withNote(shown.join('\n'), items.length - limits.rows, 'entry');
}
function withNote(text, left, noun) {
    if (left <= 0)
        return text;
    const what = noun === 'entry' ? `${left} more` : (0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(left, `more ${noun}`);
    return `${text}\n\n… and ${what}: all of it is in the log, and in the report (input report-file).`;
}
function details(summary, text) {
    return text === '' ? '' : `<details><summary>${summary}</summary>\n\n${text}\n\n</details>`;
}
const MOST_OPEN = 40;
function foldLong(noun, number, text) {
    return number > MOST_OPEN ? details((0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_1__/* .count */ .U9)(number, noun), text) : text;
}
function wideHead(head, words) {
    const widest = words.reduce((most, word) => Math.max(most, word.length), 0);
    return head + '&#160;'.repeat(Math.max(0, Math.min(2 * (widest + 2 - head.length), 36)));
}


/***/ }),

/***/ 40512:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ preformatted),
/* harmony export */   Mk: () => (/* binding */ escaped),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93597);

function escaped(text) {
    return (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(text)
        .replace(/^[- ]|[!-+./:-@[-`{-~]/g, character => `&#${character.charCodeAt(0)};`)
        .replace(/&#(?:35|64);|&#58;(?=&#47;&#47;)|www(?=&#46;)/gi, '$&<!-- -->');
}
function code(text) {
    return `<code>${escaped(text)}</code>`;
}
function preformatted(lines, language = '') {
    const attribute = language === '' ? '' : ` lang="${language}"`;
    const text = lines.map(line => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLine */ .P8)(line).replace(/[<>&]/g, entity)).join('\n');
    return `<pre${attribute}>\n${text}\n</pre>`;
}
function entity(character) {
    if (character === '<')
        return '&lt;';
    return character === '>' ? '&gt;' : '&amp;';
}
function table(head, rows) {
    if (rows.length === 0)
        return '';
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(head), line(head.map(() => ':---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 14289:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ SEVERITY_ICONS),
/* harmony export */   Z: () => (/* binding */ ICONS)
/* harmony export */ });
const ICONS = {
    pass: '✅',
    warn: '⚠️',
    fail: '❌',
    error: '🛑',
    skipped: '⏭️',
};
const SEVERITY_ICONS = {
    error: '❌',
    warning: '⚠️',
    notice: 'ℹ️',
};


/***/ }),

/***/ 19789:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ harmlessJson),
/* harmony export */   h: () => (/* binding */ renderJson)
/* harmony export */ });
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93597);

const ACTIVE = new RegExp(`(?!\\n)${_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .INVISIBLE */ .kH.source}`, 'gu');
function renderJson(report) {
    return `${harmlessJson(report, 2)}\n`;
}
function harmlessJson(value, indent = 0) {
    const text = JSON.stringify(value, null, indent);
    const isPlain = /^[ -~\n]*$/.test(text);
    return (isPlain ? text : text.replace(ACTIVE, escapeCharacter)).replaceAll('##[', '#\\u0023[');
}
function escapeCharacter(character) {
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map(unit => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 22718:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CZ: () => (/* binding */ isPlainPass),
/* harmony export */   C_: () => (/* binding */ renderPass),
/* harmony export */   DD: () => (/* binding */ title),
/* harmony export */   UX: () => (/* binding */ withoutDifference),
/* harmony export */   oR: () => (/* binding */ joined)
/* harmony export */ });
/* harmony import */ var _gate_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(15409);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(40512);
/* harmony import */ var _icons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(14289);
/* harmony import */ var _markdown_read_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(73543);




function isPlainPass(report) {
    const { mode, result, images, baseline, findings, remarks, errors, legs, patch } = report;
    return (mode === 'check' &&
        result === 'pass' &&
        images.length === 1 &&
        (baseline?.profiles ?? []).length < 2 &&
        [...findings, ...remarks, ...errors, ...legs].length === 0 &&
        patch === '');
}
function renderPass(report, limits) {
    return joined([
        title(report),
        `**${withoutDifference(report)}**`,
        (0,_markdown_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readSection */ .GU)(report, limits, report.images.map(_markdown_read_js__WEBPACK_IMPORTED_MODULE_2__/* .imageText */ .f1).join('')),
    ]);
}
function joined(sections) {
    return `${sections.filter(section => section !== '').join('\n\n')}\n`;
}
function title({ name, result }) {
    return `## ${_icons_js__WEBPACK_IMPORTED_MODULE_1__/* .ICONS */ .Z[result]} liveupdate-gate: ${result}${name === null ? '' : ` · ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(name)}`}`;
}
function withoutDifference(report) {
    const { mode, result, images, baseline, remarks } = report;
    const described = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)((0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .reasonOf */ .A3)(report));
    if (result === 'skipped')
        return `${images.every(({ found }) => found === 'nothing') ? 'Nothing' : 'Not all'} was judged: ${described}.`;
    if (mode !== 'check' || baseline === null)
        return `${described[0]?.toUpperCase()}${described.slice(1)}.`;
    const warning = remarks.find(({ severity }) => severity === 'warning');
    if (warning !== undefined)
        return `No loss was found, but: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escaped */ .Mk)(warning.message)}.`;
    return `Nothing is lost: every string of ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(baseline.image?.path ?? baseline.path)} is there.`;
}


/***/ }),

/***/ 73543:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GU: () => (/* binding */ readSection),
/* harmony export */   V6: () => (/* binding */ reached),
/* harmony export */   f1: () => (/* binding */ imageText),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   uQ: () => (/* binding */ isCompared)
/* harmony export */ });
/* harmony import */ var _gate_compatible_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(89430);
/* harmony import */ var _gate_describe_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(15409);
/* harmony import */ var _cut_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(15167);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(40512);
/* harmony import */ var _icons_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(14289);





function readSection(report, limits, images) {
    const parts = [images, comparedWith(report), stringSection(report, limits), coverage(report)];
    const said = parts.filter(part => part !== '');
    return said.length > 0 ? ['### What was read', ...said].join('\n\n') : '';
}
function imageText(image) {
    const labels = [
        stringsOf(image),
        ...(image.release === null ? [] : [`release ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image.release)}`]),
        ...(image.buildId === null ? [] : [`build id ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image.buildId)}`]),
        ...(image.modules === null ? [] : [(0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(image.modules, 'module')]),
    ];
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image.path)}: ${[...labels, ...reached(image)].join('<br>')}`;
}
function reached({ reached: way }) {
    return way.length === 0 ? [] : [way.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk).join(' → ')];
}
function stringsOf({ found, versions }) {
    return found === 'nothing' ? 'no version list' : (0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(versions.length, 'string');
}
function comparedWith(report) {
    const { baseline } = report;
    if (baseline === null)
        return '';
    const { path, profiles, image } = baseline;
    const of = profiles.length === 0 ? '' : ` (profile${profiles.length === 1 ? '' : 's'} ${(0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .some */ .zN)(profiles)})`;
    const lead = isCompared(report) ? 'Compared with' : 'Baseline:';
    return `${lead} ${image === null ? `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}${of}.` : imageText(image)}`;
}
function stringSection(report, limits) {
    if (report.mode === 'merge')
        return '';
    const rows = report.images.flatMap(image => stringRows(report, image));
    const isKnown = (column) => rows.some(row => row[column] !== '');
    const strings = report.images.flatMap(({ versions }) => versions);
    const columns = [
        (0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .wideHead */ .Cq)('string', strings.map(({ compatible }) => compatible)),
        'state',
        'module',
        'defined at',
        'image',
    ];
    const kept = columns.map((_, column) => column).filter(isKnown);
    const cells = (row) => kept.map(column => row[column] ?? '');
    const text = (0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .cutTable */ .nd)(cells(columns), rows.map(cells), limits);
    return report.mode === 'list' ? text : (0,_cut_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`${(0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(strings.length, 'string')} read`, text);
}
function stringRows(report, image) {
    const own = report.findings.filter(finding => finding.image === image.path);
    const added = new Set(own.filter(({ kind }) => kind === 'added').map(({ compatible }) => compatible));
    const present = new Map(image.versions.map(version => [version.compatible, version]));
    return [...present.values()].map(version => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version.compatible),
        stateOf(report, version, added),
        version.from === image.path ? '' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(version.from),
        definition(version),
        report.images.length > 1 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(image.path) : '',
    ]);
}
function definition({ file, line, handler }) {
    const place = file === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(line === null ? file : `${file}:${line}`)];
    return [...place, ...(handler === null ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(handler)])].join(' ');
}
function stateOf(report, { compatible }, added) {
    if (!isCompared(report))
        return '';
    if (added.has(compatible))
        return `${_icons_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITY_ICONS */ .J.notice} new, not listed`;
    return (0,_gate_compatible_js__WEBPACK_IMPORTED_MODULE_4__/* .isTestOnly */ .FX)(compatible) ? 'test only' : `${_icons_js__WEBPACK_IMPORTED_MODULE_2__/* .ICONS */ .Z.pass} listed`;
}
function coverage(report) {
    if (!isCompared(report))
        return '';
    return `Not covered: ${report.notCovered.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .escaped */ .Mk).join('; ')}.`;
}
function isCompared({ mode, errors, result }) {
    return mode === 'check' && errors.length === 0 && result !== 'skipped';
}


/***/ }),

/***/ 90152:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   Z: () => (/* binding */ placedMessage)
/* harmony export */ });
function placeOf({ file, line }) {
    if (file === null)
        return null;
    return line === null ? file : `${file}:${line}`;
}
function placedMessage({ code, where, message }) {
    const isSaid = where === '' || (code === 'usage' && message.includes(where));
    return isSaid ? message : `${where}: ${message}`;
}


/***/ }),

/***/ 20884:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ painter),
/* harmony export */   S5: () => (/* binding */ renderText),
/* harmony export */   Sf: () => (/* binding */ PATCH_NOTE),
/* harmony export */   vr: () => (/* binding */ renderError)
/* harmony export */ });
/* harmony import */ var _gate_describe_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(15409);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(90152);
/* harmony import */ var _visible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(93597);



const CODES = { red: 31, yellow: 33, green: 32, bold: 1 };
function painter(colours) {
    return (colour, text) => (colours ? `\x1b[${CODES[colour]}m${text}\x1b[0m` : text);
}
function renderText(report, paint) {
    const lines = [
        ...report.legs.map(leg => legLine(leg, paint)),
        ...[...report.images, ...(report.baseline?.image ? [report.baseline.image] : [])].flatMap(image => imageLines(image, report.mode === 'list')),
        ...report.findings.flatMap(finding => findingLines(finding, paint)),
        ...report.remarks.flatMap(remark => remarkLines(remark, paint)),
        ...patchLines(report),
        ...(report.errors.length > 0 ? [] : verdictLines(report, paint)),
    ];
    const shown = lines[0] === '' ? lines.slice(1) : lines;
    return shown.map(line => `${line}\n`).join('');
}
function renderError(problem, paint) {
    return `${paint('red', 'error')}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)((0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placedMessage */ .Z)(problem))}. ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(problem.remedy)}\n`;
}
function legLine(leg, paint) {
    const { name, result } = leg;
    return `${paint(resultColour(result), result)}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${name}: ${(0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(leg)}`)}`;
}
function imageLines(image, withStrings) {
    const known = [
        ...(image.release === null ? [] : [`release ${image.release}`]),
        ...(image.buildId === null ? [] : [`build id ${image.buildId}`]),
        ...(image.modules === null ? [] : [(0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(image.modules, 'module')]),
    ];
    const way = image.found === 'nothing' ? 'no version list' : image.reached.join(' → ');
    const head = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`${image.path}: ${[way, ...known].join(', ')}`);
    if (!withStrings)
        return [head];
    return [head, ...image.versions.map(version => (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(stringLine(version, image)))];
}
function stringLine({ compatible, from, file, line, handler }, image) {
    const place = file === null ? [] : [line === null ? file : `${file}:${line}`];
    const module = from === image.path ? [] : [`(module ${from})`];
    return `  ${[compatible, [...place, ...(handler === null ? [] : [handler]), ...module].join(' ')].join('  ')}`.trimEnd();
}
function findingLines(finding, paint) {
    const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$)(finding) ?? finding.image;
    const label = paint(colourOf(finding.severity), `${finding.severity} (${finding.kind})`);
    const head = `${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(place)}: ${label}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(finding.message)}`;
    if (finding.severity === 'notice')
        return [head];
    return ['', head, (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`  At run time: ${finding.effect}`), (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(`  To do: ${finding.remedy}`)];
}
function remarkLines({ severity, message, remedy }, paint) {
    return ['', `${paint(colourOf(severity), severity)}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(message)}. ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(remedy)}`];
}
function colourOf(severity) {
    if (severity === 'error')
        return 'red';
    return severity === 'warning' ? 'yellow' : 'bold';
}
function patchLines(report) {
    if (report.patch === '')
        return [];
    const commit = report.mode === 'update'
        ? ['', 'A message for the commit:', '', ...(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(report.commitMessage)]
        : [];
    const run = report.mode === 'check' && report.accept.length > 0
        ? ['', 'Or run:', '', ...report.accept.map(_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)]
        : [];
    const note = (0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .isShownWhole */ .TJ)(report.patch) ? [] : ['', PATCH_NOTE];
    return ['', patchTitle(report), '', ...(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(report.patch), ...note, ...run, ...commit];
}
const PATCH_NOTE = 'Not to paste: it has characters that are not shown as they are. The report (JSON) has it whole.';
function patchTitle({ mode, errors }) {
    if (mode === 'update')
        return 'The change:';
    return errors.length > 0
        ? 'A baseline with what was read:'
        : 'The change of the baseline that accepts this:';
}
function verdictLines(report, paint) {
    const lines = ['', `${paint(resultColour(report.result), report.result)}: ${(0,_visible_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK)(statement(report))}`];
    if (report.mode === 'check' && !isUnjudged(report))
        lines.push(`Not covered: ${report.notCovered.join('; ')}.`);
    return report.mode === 'list' ? [] : lines;
}
function statement(report) {
    return `${(0,_gate_describe_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonOf */ .A3)(report)}${baselineNote(report)}`;
}
function baselineNote(report) {
    const { baseline, mode, patch } = report;
    if (baseline === null || isUnjudged(report))
        return '';
    const isChange = mode === 'update' && patch !== '';
    return isChange ? ` (in ${baseline.path})` : ` (compared with ${baseline.path})`;
}
function isUnjudged({ images }) {
    return images.every(({ found }) => found === 'nothing');
}
function resultColour(result) {
    if (result === 'pass')
        return 'green';
    return result === 'warn' || result === 'skipped' ? 'yellow' : 'red';
}


/***/ }),

/***/ 93597:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P8: () => (/* binding */ visibleLine),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   TJ: () => (/* binding */ isShownWhole),
/* harmony export */   gB: () => (/* binding */ visibleLines),
/* harmony export */   kH: () => (/* binding */ INVISIBLE)
/* harmony export */ });
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028-\u202e\ufff9-\ufffb]/u;
const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');
function visible(text) {
    return isHarmless(text) ? text : neutralised(text);
}
function isHarmless(text) {
    return /^[ -~\xb7\u2026\u2190-\u21ff]*$/.test(text) && !text.includes('##[') && !/^ *::/.test(text);
}
function neutralised(text) {
    return text
        .replace(EVERY_INVISIBLE, escapeCharacter)
        .replaceAll('##[', '# #[')
        .replace(/^(\s*):(?=:)/, '$1: ');
}
function escapeCharacter(character) {
    if (character === '\n')
        return '\\n';
    if (character === '\r')
        return '\\r';
    if (character === '\t')
        return '\\t';
    const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
    return units.map(escapeUnit).join('');
}
function escapeUnit(unit) {
    const digits = unit.toString(16);
    return unit < 0x100 ? `\\x${digits.padStart(2, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
function visibleLines(text) {
    return text
        .replace(/\r?\n$/, '')
        .split('\n')
        .map(line => visibleLine(line.replace(/\r$/, '')));
}
function visibleLine(line) {
    return line.split('\t').map(visible).join('\t');
}
function isShownWhole(patch) {
    return `${visibleLines(patch).join('\n')}\n` === patch;
}


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = require("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = require("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = require("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = require("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = require("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = require("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = require("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = require("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = require("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = require("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = require("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = require("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = require("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = require("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = require("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = require("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = require("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = require("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = require("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = require("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = require("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = require("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = require("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = require("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = require("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = require("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = require("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = require("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = require("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = require("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = require("zlib");

/***/ }),

/***/ 94346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  Pq: () => (/* binding */ setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, setOutput, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

var external_os_ = __nccwpck_require__(70857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
var external_path_ = __nccwpck_require__(16928);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));
    }
    process.stdout.write(os.EOL);
    issueCommand('set-output', { name }, toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			id: moduleId,
/******/ 			loaded: false,
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Flag the module as loaded
/******/ 		module.loaded = true;
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/node module decorator */
/******/ 	(() => {
/******/ 		__nccwpck_require__.nmd = (module) => {
/******/ 			module.paths = [];
/******/ 			if (!module.children) module.children = [];
/******/ 			return module;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

var system_error = __nccwpck_require__(11464);
var gate_report = __nccwpck_require__(86326);
var describe = __nccwpck_require__(15409);
;// CONCATENATED MODULE: ./lib/release.js
const VERSION = '1.0.0';

var judge_images = __nccwpck_require__(30869);
var judge_outcome = __nccwpck_require__(7080);
var problem = __nccwpck_require__(27315);
;// CONCATENATED MODULE: ./lib/judge/judge.js






const FLB = 'FLB strings (file-lifecycle-bound data) and those of other users of KHO (memblock, reserve_mem): no list holds them';
const ROOT = "kho-… (the handover's root): it is not in the section";
const NOT_WRITTEN = 'what the older kernel will write: its list says what it understands';
async function judge(request) {
    try {
        return await carryOut(request);
    }
    catch (error) {
        return failedReport(error, request);
    }
}
function failedReport(error, request) {
    return makeReport(request, [], { ...judge_outcome/* NOTHING */.K, errors: [(0,problem/* problemOf */.Zw)(error)] });
}
function withError(report, error) {
    const failed = { ...report, result: 'error', errors: [...report.errors, (0,problem/* problemOf */.Zw)(error)] };
    return { ...failed, description: (0,describe/* describeReport */.As)(failed) };
}
async function carryOut(request) {
    if (request.mode === 'merge') {
        const { merge } = await __nccwpck_require__.e(/* import() */ 369).then(__nccwpck_require__.bind(__nccwpck_require__, 6369));
        const { images, ...outcome } = await merge(request);
        return makeReport(request, images, outcome);
    }
    const read = await (0,judge_images/* readImages */.H)(request);
    const outcome = await decide(request, read);
    return makeReport(request, read.images, {
        ...outcome,
        remarks: [...read.remarks, ...outcome.remarks],
        errors: [...read.errors, ...outcome.errors],
    });
}
async function decide(request, read) {
    try {
        if (request.mode === 'check') {
            const { compare } = await __nccwpck_require__.e(/* import() */ 682).then(__nccwpck_require__.bind(__nccwpck_require__, 20682));
            return await explain(request, read, await compare(request, read));
        }
        if (read.errors.length > 0)
            return judge_outcome/* NOTHING */.K;
        const outcome = request.mode === 'list' ? judge_outcome/* NOTHING */.K : await (await __nccwpck_require__.e(/* import() */ 509).then(__nccwpck_require__.bind(__nccwpck_require__, 67509))).rewrite(request, read);
        if (request.debugInfo !== 'require')
            return outcome;
        const { addHandlerRemarks } = await Promise.all(/* import() */[__nccwpck_require__.e(871), __nccwpck_require__.e(799)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22693));
        return addHandlerRemarks(read, outcome);
    }
    catch (error) {
        return { ...judge_outcome/* NOTHING */.K, errors: [(0,problem/* problemOf */.Zw)(error)] };
    }
}
async function explain(request, read, compared) {
    let outcome = compared;
    try {
        if (request.debugInfo === 'require') {
            const { addEvidence } = await Promise.all(/* import() */[__nccwpck_require__.e(871), __nccwpck_require__.e(799)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22693));
            outcome = await addEvidence(request, read, outcome);
        }
        if (!outcome.findings.some(({ kind }) => kind === 'changed' || kind === 'added'))
            return outcome;
        const { addPlaces } = await Promise.all(/* import() */[__nccwpck_require__.e(112), __nccwpck_require__.e(654)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7654));
        const { findings, remarks } = await addPlaces(outcome.findings, read, request.limits);
        return { ...outcome, findings, remarks: [...outcome.remarks, ...remarks] };
    }
    catch (error) {
        return { ...outcome, errors: [...outcome.errors, (0,problem/* problemOf */.Zw)(error)] };
    }
}
function makeReport(request, images, outcome) {
    const judged = request.mode === 'merge'
        ? images
        : images.map(image => ({ ...image, result: imageResult(image, outcome) }));
    const parts = joinedResults([...judged, ...outcome.legs], outcome.legs);
    const overall = (0,gate_report/* resultOf */.Bg)([...outcome.findings, ...outcome.remarks]);
    const report = {
        schema: gate_report/* REPORT_SCHEMA */.DC,
        tool: VERSION,
        mode: request.mode,
        result: outcome.errors.length > 0 ? 'error' : (0,gate_report/* worst */.QZ)([overall, ...parts]),
        name: request.name,
        images: judged,
        notCovered: notCovered(images, outcome),
        ...outcome,
    };
    return { ...report, description: (0,describe/* describeReport */.As)(report) };
}
function joinedResults(parts, legs) {
    const isJudged = ({ result }) => result !== 'skipped';
    return (legs.some(isJudged) ? parts.filter(isJudged) : parts).map(({ result }) => result);
}
function notCovered(images, { baseline }) {
    const isRootRead = images.length > 0 && images.every(({ found }) => found === 'debug-info');
    return [FLB, ...(isRootRead ? [] : [ROOT]), ...(baseline?.image == null ? [] : [NOT_WRITTEN])];
}
function imageResult(image, outcome) {
    if (image.found === 'nothing')
        return 'skipped';
    return (0,gate_report/* resultOf */.Bg)(outcome.findings.filter(finding => finding.image === image.path));
}

var report_text = __nccwpck_require__(20884);
var options = __nccwpck_require__(15654);
var judge_request = __nccwpck_require__(42741);
var read_input = __nccwpck_require__(93286);
;// CONCATENATED MODULE: ./lib/action/inputs.js




async function readInputs(environment) {
    refuseUnknown(environment);
    const mode = (0,options/* oneOf */.yL)('mode', (0,read_input/* read */.LF)('mode', 'check'), gate_report/* MODES */.FN);
    const artifacts = await artifactInputs(mode);
    const layouts = (0,read_input/* read */.LF)('layouts', '') || null;
    const failOn = (0,options/* parseFailOn */.XV)((0,read_input/* read */.LF)('fail-on', options/* DEFAULT_FAIL_ON */.VQ));
    const debugInfo = (0,options/* parseDebugInfo */.ZF)((0,read_input/* read */.LF)('debug-info', 'off'), layouts);
    const request = {
        mode,
        images: (0,read_input/* lines */.Mn)('vmlinux', artifacts.source === null ? 'vmlinux' : ''),
        modules: (0,read_input/* lines */.Mn)('modules', ''),
        baseline: (0,read_input/* read */.LF)('baseline', judge_request/* DEFAULT_BASELINE */.Mz),
        baselineReport: null,
        baselineModules: (0,options/* parseBaselineModules */.oT)((0,read_input/* lines */.Mn)('baseline-modules', '')),
        baselineBuildId: null,
        both: (0,read_input/* flag */.Jt)('both', false),
        base: null,
        profiles: (0,read_input/* words */.aL)('profile'),
        failOn,
        ifNoSection: (0,options/* parseIfNoSection */.nu)((0,read_input/* read */.LF)('if-no-section', 'error'), mode),
        debugInfo,
        layouts,
        acceptLayouts: (0,read_input/* words */.aL)('accept-layout'),
        name: (0,options/* parseName */.$q)((0,read_input/* read */.LF)('name', '')),
        snapshot: (0,read_input/* flag */.Jt)('snapshot', false),
        reason: (0,options/* parseReason */.Mp)((0,read_input/* read */.LF)('reason', '')),
        acceptScan: (0,read_input/* flag */.Jt)('accept-scan', false),
        dryRun: false,
        reports: (0,read_input/* lines */.Mn)('reports', ''),
        expect: (0,options/* parseExpect */.t2)((0,read_input/* read */.LF)('expect', '')),
        program: 'liveupdate-gate',
    };
    const reportFile = (0,read_input/* read */.LF)('report-file', '') || null;
    await refuseForeign(request, artifacts);
    if (failOn !== 'none' && failOn.size > 2) {
        const { refuseUnreachable } = await __nccwpck_require__.e(/* import() */ 890).then(__nccwpck_require__.bind(__nccwpck_require__, 77890));
        refuseUnreachable(failOn, debugInfo, true);
    }
    if (reportFile !== null)
        await (await __nccwpck_require__.e(/* import() */ 405).then(__nccwpck_require__.bind(__nccwpck_require__, 13405))).refuseOverwriting(reportFile, { request, artifacts });
    return {
        request,
        artifacts,
        reportFile,
        token: (0,read_input/* read */.LF)('github-token', '') || null,
        summary: (0,read_input/* flag */.Jt)('summary', true),
    };
}
async function artifactInputs(mode) {
    if (read_input/* ARTIFACT_INPUTS */.vD.every(name => (0,read_input/* readOptional */.T9)(name) === null))
        return { source: null, baseline: null, upload: null };
    const { readArtifactInputs } = await __nccwpck_require__.e(/* import() */ 131).then(__nccwpck_require__.bind(__nccwpck_require__, 46131));
    return readArtifactInputs(mode);
}
const OF_OTHER_MODES = ['accept-layout', 'reason', 'reports', 'expect'];
async function refuseForeign(request, artifacts) {
    const { mode, snapshot, acceptScan } = request;
    const isPlain = !snapshot && !acceptScan && OF_OTHER_MODES.every(name => (0,read_input/* readOptional */.T9)(name) === null);
    if (mode === 'check' && isPlain)
        return;
    const foreign = await __nccwpck_require__.e(/* import() */ 417).then(__nccwpck_require__.bind(__nccwpck_require__, 10417));
    foreign.refuseForeign(request, artifacts);
}
function refuseUnknown(environment) {
    const known = new Set(read_input/* INPUTS */.mc.map(read_input/* variable */.bv));
    const unknown = Object.keys(environment).filter(name => name.startsWith('INPUT_') && !known.has(name));
    if (unknown.length === 0)
        return;
    const names = unknown.map(name => name.slice('INPUT_'.length).toLowerCase());
    throw (0,options/* usage */.CI)('with', `unknown input ${names.join(', ')}`, `Known are: ${read_input/* INPUTS */.mc.join(', ')}.`);
}

var log = __nccwpck_require__(58397);
var json = __nccwpck_require__(19789);
var visible = __nccwpck_require__(93597);
var write_file = __nccwpck_require__(31331);
;// CONCATENATED MODULE: ./lib/action/outputs.js





const OUTPUTS = [
    'result',
    'versions',
    'added',
    'removed',
    'changed',
    'accepted',
    'count',
    'baseline-changed',
    'report-file',
    'description',
];
const MOST_CHARACTERS = 140;
function writeOutputs(report, reportFile) {
    const versions = distinct(report.images.flatMap(image => image.versions.map(({ compatible }) => compatible)));
    const values = {
        result: report.result,
        versions: (0,json/* harmlessJson */.E)(versions),
        added: list(report, 'added'),
        removed: list(report, 'removed'),
        changed: list(report, 'changed'),
        accepted: (0,json/* harmlessJson */.E)(found(report, 'accepted')),
        count: String(versions.length),
        'baseline-changed': String(report.baselineChanged),
        'report-file': (0,visible/* visible */.RK)(reportFile ?? ''),
        description: (0,visible/* visible */.RK)(report.description).slice(0, MOST_CHARACTERS),
    };
    append(OUTPUTS.map(name => `${name}=${values[name]}\n`));
}
function append(lines) {
    const path = process.env['GITHUB_OUTPUT'] ?? '';
    if (path === '')
        return;
    const text = lines.join('');
    if (text.split('\n').length !== lines.length + 1 || text.includes('\r'))
        throw new Error('an output has a line end');
    try {
        (0,write_file/* writeFile */._)(path, text);
    }
    catch (error) {
        throw new problem/* RequestError */.GI('report-unwritable', {
            message: `the outputs cannot be written (${(0,system_error/* systemErrorCode */.v)(error) ?? error})`,
            where: path,
            remedy: 'GITHUB_OUTPUT must name a file that can be written: check the disk of the runner.',
        });
    }
}
function list(report, kind) {
    if (report.mode !== 'update')
        return (0,json/* harmlessJson */.E)(found(report, kind));
    return (0,json/* harmlessJson */.E)(distinct(report.changes.flatMap(change => change[kind].map(entry => (typeof entry === 'string' ? entry : entry.from)))));
}
function found(report, kind) {
    return distinct(report.findings.filter(finding => finding.kind === kind).map(({ compatible }) => compatible));
}
function distinct(strings) {
    return [...new Set(strings)];
}

var markdown_pass = __nccwpck_require__(22718);
;// CONCATENATED MODULE: ./lib/action/summary.js


const LIMITS = { rows: 500, patchLines: 0 };
async function writeSummary(report) {
    const path = process.env['GITHUB_STEP_SUMMARY'] ?? '';
    if (path !== '')
        (0,write_file/* writeFile */._)(path, await textOf(report));
}
async function textOf(report) {
    const rows = report.images.reduce((sum, { versions }) => sum + versions.length, report.images.length);
    if ((0,markdown_pass/* isPlainPass */.CZ)(report) && rows <= LIMITS.rows)
        return (0,markdown_pass/* renderPass */.C_)(report, LIMITS);
    const { fittingSummary } = await __nccwpck_require__.e(/* import() */ 14).then(__nccwpck_require__.bind(__nccwpck_require__, 90014));
    return fittingSummary(report);
}

;// CONCATENATED MODULE: ./lib/action/run.js










async function run() {
    try {
        return await judgeStep();
    }
    catch (error) {
        return fail(error);
    }
}
function crash(error) {
    process.exit(fail((0,log/* unmute */.LY)() ? new Error('the artifact client failed where nobody waited for it') : error));
}
function fail(error) {
    try {
        writeOutputs(failedReport(error, UNKNOWN), null);
    }
    catch {
    }
    return annotateProblem(error);
}
const UNKNOWN = { mode: 'check', name: null };
async function judgeStep() {
    const inputs = await attempt(() => {
        enterWorkspace(process.env['GITHUB_WORKSPACE'] ?? '.');
        return readInputs(process.env);
    });
    const reportFile = inputs.ok ? inputs.value.reportFile : (0,read_input/* readOptional */.T9)('report-file');
    const reading = inputs.ok ? inputs.value : null;
    const file = reportFile === null ? null : await (await __nccwpck_require__.e(/* import() */ 523).then(__nccwpck_require__.bind(__nccwpck_require__, 38523))).prepare(reportFile, reading);
    const judged = inputs.ok ? await judgeInputs(inputs.value) : failedReport(inputs.error, UNKNOWN);
    const written = await attempt(() => file?.write(judged) ?? null);
    const report = written.ok ? judged : withError(judged, written.error);
    const shown = await attempt(() => show(report));
    if (!inputs.ok || inputs.value.summary)
        await trySummary(report);
    const uploaded = await attempt(async () => {
        const upload = reading?.artifacts.upload;
        if (upload)
            await (await __nccwpck_require__.e(/* import() */ 30).then(__nccwpck_require__.bind(__nccwpck_require__, 48030))).uploadReport(report, upload);
    });
    const last = shown.ok ? report : withError(report, shown.error);
    const outputs = await attempt(() => writeOutputs(last, written.ok ? written.value : null));
    return Math.max((0,gate_report/* exitStatus */.$u)(last), shown.ok ? 0 : annotateProblem(shown.error), uploaded.ok ? 0 : annotateProblem(uploaded.error), outputs.ok ? 0 : fail(outputs.error), (0,log/* lostLog */.tL)() === null ? 0 : EXIT_UNWRITABLE);
}
async function show(report) {
    (0,log/* print */.yy)((0,report_text/* renderText */.S5)(report, (0,report_text/* painter */.C2)(false)));
    if (report.errors.length + report.findings.length + report.remarks.length > 0)
        (await __nccwpck_require__.e(/* import() */ 555).then(__nccwpck_require__.bind(__nccwpck_require__, 52793))).writeAnnotations(report);
}
const EXIT_UNWRITABLE = 2;
function annotateProblem(error) {
    const { message, remedy, exit } = (0,problem/* problemOf */.Zw)(error);
    (0,log/* annotate */.fz)('error', 'liveupdate-gate', [`${message}.`, remedy], { file: null, line: null });
    return exit;
}
function enterWorkspace(path) {
    try {
        process.chdir(path);
    }
    catch (error) {
        throw new problem/* RequestError */.GI('usage', {
            message: `the folder that GITHUB_WORKSPACE names cannot be entered (${(0,system_error/* systemErrorCode */.v)(error) ?? error})`,
            where: path,
            remedy: 'Let the job have its workspace: check the volumes of its container, and what earlier steps delete.',
        });
    }
}
async function judgeInputs({ request, artifacts, token }) {
    if (artifacts.source === null && artifacts.baseline === null)
        return judge({ ...request, base: file => lookUpBase(request, token, file) });
    const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository = '' } = process.env;
    try {
        const { withArtifacts } = await Promise.all(/* import() */[__nccwpck_require__.e(6), __nccwpck_require__.e(474), __nccwpck_require__.e(857)]).then(__nccwpck_require__.bind(__nccwpck_require__, 13857));
        return await withArtifacts(request, artifacts, { token, api, repository }, found => judge({ ...found, base: file => lookUpBase(found, token, file) }));
    }
    catch (error) {
        return failedReport(error, request);
    }
}
async function lookUpBase(request, token, file) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_EVENT_PATH: path = '' } = process.env;
    if (request.mode !== 'check' || name === '' || path === '')
        return null;
    const { findBaseOf } = await __nccwpck_require__.e(/* import() */ 834).then(__nccwpck_require__.bind(__nccwpck_require__, 39834));
    return findBaseOf(request, token, file);
}
async function attempt(work) {
    try {
        return { ok: true, value: await work() };
    }
    catch (error) {
        return { ok: false, error };
    }
}
async function trySummary(report) {
    try {
        await writeSummary(report);
    }
    catch (error) {
        const reason = (0,system_error/* systemErrorCode */.v)(error) ?? String(error);
        const message = `the job summary cannot be written (${reason}).`;
        (0,log/* annotate */.fz)('warning', 'liveupdate-gate', [message, 'Check the disk of the runner, or say summary: false.'], {
            file: null,
            line: null,
        });
    }
}

;// CONCATENATED MODULE: ./lib/main.js

process.exitCode = 4;
process.on('uncaughtException', crash);
void run().then(status => {
    process.exitCode = status;
});

module.exports = __webpack_exports__;
/******/ })()
;