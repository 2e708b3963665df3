"use strict";
exports.id = 857;
exports.ids = [857,143];
exports.modules = {

/***/ 53205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bk: () => (/* binding */ downloadArtifact),
  wn: () => (/* binding */ listArtifacts),
  mz: () => (/* binding */ uploadArtifact)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var problem = __webpack_require__(27315);
;// CONCATENATED MODULE: ./lib/action/artifact-refusal.js

function refused(error, where) {
    const status = statusOf(error);
    if (status === 401 || status === 403) {
        return artifact_refusal_problem('artifact-forbidden', where, `GitHub answered ${status}: the token may not read artifacts there`, 'Give the job permissions: actions: read; for another repository, a token of it with that permission.');
    }
    if (status === 404) {
        return artifact_refusal_problem('artifact-missing', where, 'GitHub answered 404: it is not there, or the token may not see it', 'Check run-id and repository, and give the job permissions: actions: read.');
    }
    if (status === 410) {
        return artifact_refusal_problem('artifact-expired', where, 'GitHub answered 410: the artifact was deleted, because its retention time is over', 'Build it again, and keep it longer: retention-days.');
    }
    return artifact_refusal_problem('artifact-failed', where, status === null
        ? 'it cannot be read or written: GitHub did not answer, broke off again and again, or answered what nobody can read'
        : `GitHub answered ${status}`, 'Start the job again; if it stays so, look at githubstatus.com. An artifact that expired can look like this too.');
}
function statusOf(error) {
    if (typeof error !== 'object' || error === null)
        return null;
    if ('status' in error && typeof error.status === 'number' && error.status >= 400)
        return error.status;
    const text = 'message' in error && typeof error.message === 'string' ? error.message : '';
    const found = /Failed request: \(([45][0-9]{2})\)/.exec(text)?.[1];
    return found === undefined ? null : Number(found);
}
function artifact_refusal_problem(code, where, message, remedy) {
    return new problem/* RequestError */.GI(code, { message, where, remedy }, 3);
}

var auth = __webpack_require__(92145);
;// CONCATENATED MODULE: ./lib/action/bearer.js

let origin = null;
let isKept = false;
function keepTokenHome(address) {
    origin = URL.parse(address);
    if (isKept)
        return;
    isKept = true;
    const { prepareRequest } = auth/* BearerCredentialHandler */.tZ.prototype;
    auth/* BearerCredentialHandler */.tZ.prototype.prepareRequest = function prepare(options) {
        if (origin !== null && options.host === origin.hostname && Number(options.port) === portOf(origin))
            prepareRequest.call(this, options);
    };
}
function portOf({ port, protocol }) {
    if (port !== '')
        return Number(port);
    return protocol === 'https:' ? 443 : 80;
}

var log = __webpack_require__(58397);
;// CONCATENATED MODULE: ./lib/action/artifact-client.js






const MOST_VARIABLE = 'ACTIONS_ARTIFACT_MAX_ARTIFACT_COUNT';
const MOST_LISTED = '1000';
const CONFLICT = 409;
async function listArtifacts(run) {
    const where = whereOf(run);
    const { artifacts } = await calling(run, where, client => client.listArtifacts(findBy(run)));
    const most = Number.parseInt(process.env[MOST_VARIABLE] || MOST_LISTED, 10);
    if (run !== null && artifacts.length >= most)
        throw cutOff(where, artifacts.length);
    const newest = new Map();
    for (const { name, id, size, digest } of artifacts) {
        if ((newest.get(name)?.id ?? -1) < id)
            newest.set(name, { name, id, size, digest: digest || null });
    }
    return [...newest.values()];
}
async function downloadArtifact(artifact, run, folder) {
    const where = `artifact ${artifact.name}`;
    const { digestMismatch } = await calling(run, where, client => client.downloadArtifact(artifact.id, {
        path: folder,
        skipDecompress: true,
        ...(artifact.digest !== null && { expectedHash: artifact.digest }),
        ...findBy(run),
    }));
    if (digestMismatch === true)
        throw digestDiffers(where);
    const [file, ...others] = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    if (file?.isFile() === true && others.length === 0)
        return (0,external_node_path_.join)(folder, file.name);
    throw refused(new Error('no file'), where);
}
async function uploadArtifact(name, files, folder, retentionDays) {
    const options = retentionDays === null ? {} : { retentionDays };
    await calling(null, `artifact ${name}`, async (client) => {
        try {
            await client.uploadArtifact(name, [...files], folder, options);
        }
        catch (error) {
            if (statusOf(error) !== CONFLICT)
                throw error;
            await client.deleteArtifact(name);
            await client.uploadArtifact(name, [...files], folder, options);
        }
    });
}
async function calling(run, where, call) {
    refuseOtherServers();
    if (run === null)
        requireRuntime();
    const { DefaultArtifactClient } = await __webpack_require__.e(/* import() */ 793).then(__webpack_require__.bind(__webpack_require__, 51793));
    keepTokenHome(process.env['ACTIONS_RESULTS_URL'] ?? '');
    try {
        return await (0,log/* muted */.SU)(() => call(new DefaultArtifactClient()));
    }
    catch (error) {
        throw refused(error, where);
    }
}
function findBy(run) {
    if (run === null)
        return {};
    const [repositoryOwner = '', repositoryName = ''] = run.repository.split('/');
    return { findBy: { token: run.token, workflowRunId: run.id, repositoryOwner, repositoryName } };
}
function whereOf(run) {
    return run === null ? 'this run' : `${run.repository}, run ${run.id}`;
}
function refuseOtherServers() {
    const address = process.env['GITHUB_SERVER_URL'] || 'https://github.com';
    const host = URL.parse(address)?.hostname.toLowerCase() ?? '';
    if (host === 'github.com' || host.endsWith('.ghe.com') || host.endsWith('.localhost'))
        return;
    throw new problem/* RequestError */.GI('artifact-unavailable', {
        message: 'GitHub Enterprise Server has no artifact service of version 4',
        where: address,
        remedy: 'Download with actions/download-artifact@v3 and give the path in vmlinux or reports; upload report-file with actions/upload-artifact@v3.',
    }, 3);
}
function requireRuntime() {
    if (process.env['ACTIONS_RUNTIME_TOKEN'] && process.env['ACTIONS_RESULTS_URL'])
        return;
    throw new problem/* RequestError */.GI('artifact-unavailable', {
        message: 'the runner offers no artifact service: ACTIONS_RUNTIME_TOKEN or ACTIONS_RESULTS_URL is not set',
        where: 'environment',
        remedy: 'Use the Action in a step with uses:, not in a run: step; or give run-id and github-token.',
    }, 3);
}
function cutOff(where, count) {
    const message = `the run has ${count} artifacts or more, and no more are listed: the newest of a name may be among the rest`;
    const remedy = `Set ${MOST_VARIABLE} in env to more than the run has, or upload fewer.`;
    return new problem/* RequestError */.GI('artifact-too-many', { message, where, remedy });
}
function digestDiffers(where) {
    return new problem/* RequestError */.GI('artifact-digest', {
        message: 'the SHA-256 digest of what was downloaded is not the one that was uploaded',
        where,
        remedy: 'Start the job again. If it happens again, somebody changed the artifact: do not use it.',
    }, 3);
}


/***/ }),

/***/ 13857:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  withArtifacts: () => (/* binding */ withArtifacts)
});

var external_node_fs_ = __webpack_require__(73024);
var external_node_path_ = __webpack_require__(76760);
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
var enumeration = __webpack_require__(18073);
var problem = __webpack_require__(27315);
var bytes_error = __webpack_require__(24938);
var compression_limits = __webpack_require__(38305);
var peel = __webpack_require__(11143);
;// CONCATENATED MODULE: ./lib/action/artifact-kernel.js



async function isKernel(file) {
    try {
        const source = await file.open();
        try {
            return await (0,peel/* isKernelOrArchive */.Z)(source, compression_limits/* DEFAULT_LIMITS */.d);
        }
        finally {
            await source.close();
        }
    }
    catch (error) {
        if (error instanceof bytes_error/* ImageError */.C)
            return error.code !== 'zip-entry-type';
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/action/artifact-choice.js




const KERNEL = 'vmlinux';
const REPORT = 'report.json';
const MOST_LISTED = 10;
const MOST_LOOKED_INTO = 20_000;
function chooseFiles(artifact, patterns) {
    const found = new Set();
    for (const pattern of patterns) {
        const exact = artifact.files.filter(({ name }) => name === pattern.replace(/^(\.\/)+/, ''));
        const matches = picomatch_default()(pattern, { dot: true, nonegate: true });
        const matched = exact.length > 0 ? exact : artifact.files.filter(({ name }) => matches(name));
        if (matched.length === 0)
            throw noMatch(artifact, pattern);
        for (const file of matched)
            found.add(file);
    }
    return [...found];
}
async function findKernel(artifact) {
    const named = artifact.files.filter(({ name }) => name === KERNEL || name.endsWith(`/${KERNEL}`));
    const candidates = named.length > 0 ? named : await kernelsIn(artifact);
    const [kernel, ...others] = candidates;
    if (kernel === undefined)
        throw none(artifact, 'kernel', `Upload the ${KERNEL} of the build, or name the file in vmlinux.`);
    if (others.length > 0)
        throw several(artifact, candidates, 'the kernel', 'Name one of them in vmlinux.');
    return kernel;
}
async function kernelsIn(artifact) {
    if (artifact.files.length > MOST_LOOKED_INTO)
        throw several(artifact, artifact.files, 'the kernel', 'Name it in vmlinux.');
    const [only, ...others] = artifact.files;
    if (only !== undefined && others.length === 0)
        return [only];
    const kernels = [];
    for (const file of artifact.files)
        if (await isKernel(file))
            kernels.push(file);
    return kernels;
}
function findReport(artifact) {
    const named = artifact.files.filter(({ name }) => name === REPORT);
    const candidates = named.length > 0 ? named : artifact.files.filter(({ name }) => name.endsWith('.json'));
    const [report, ...others] = candidates;
    if (report === undefined)
        throw none(artifact, 'report', 'Give an artifact that report-artifact made.');
    if (others.length > 0)
        throw several(artifact, candidates, 'the report', 'Give an artifact that report-artifact made.');
    return report;
}
function noMatch(artifact, pattern) {
    const message = `no file in the artifact is named or matched by ${pattern}; it has ${listed(artifact.files)}`;
    const where = `artifact ${artifact.name}`;
    return new problem/* RequestError */.GI('entry-missing', { message, where, remedy: 'Correct the name or the pattern.' }, 3);
}
function none(artifact, what, remedy) {
    const message = `the artifact has no ${what} in it; it has ${listed(artifact.files)}`;
    return new problem/* RequestError */.GI('entry-none', { message, where: `artifact ${artifact.name}`, remedy }, 3);
}
function several(artifact, candidates, what, remedy) {
    const message = `${candidates.length} files could be ${what}: ${listed(candidates)}`;
    return new problem/* RequestError */.GI('entry-several', { message, where: `artifact ${artifact.name}`, remedy }, 3);
}
function listed(files) {
    if (files.length === 0)
        return 'no file';
    return (0,enumeration/* enumeration */.e)(files.map(({ name }) => name), MOST_LISTED);
}

var artifact_client = __webpack_require__(53205);
var bytes_file = __webpack_require__(71400);
var printable = __webpack_require__(27967);
var fields = __webpack_require__(35835);
var bytes_source = __webpack_require__(70167);
;// CONCATENATED MODULE: ./lib/image/zip-fields.js
const IN_ZIP64 = 0xffffffff;
const ENCRYPTED = 1 << 0;
function methodOf(method) {
    if (method === 0)
        return 'stored';
    return method === 8 ? 'deflated' : 'unknown';
}

;// CONCATENATED MODULE: ./lib/image/zip-refusal.js


function nameTwice(file, name) {
    return new bytes_error/* ImageError */.C('zip-name-twice', {
        message: `two entries are named ${name}, or differ in case only`,
        where: file.label,
        remedy: 'Do not trust this archive: find out what made it.',
    });
}
function overLimit(file, message) {
    return new bytes_error/* ImageError */.C('zip-limit', {
        message,
        where: file.label,
        remedy: 'Upload the kernel in an artifact of its own.',
    });
}
function bad(file, offset, what) {
    return new bytes_error/* ImageError */.C('zip-directory', {
        message: `the zip archive is damaged: ${what}`,
        where: (0,bytes_source.at)(file, offset),
        remedy: 'Make the archive again, or download it again.',
    });
}
function unsupported(file, what) {
    return new bytes_error/* ImageError */.C('zip-unsupported', {
        message: `the zip archive uses ${what}, which is not supported`,
        where: file.label,
        remedy: 'Make the archive with actions/upload-artifact, or with zip without options.',
    });
}
function damagedEntry(where, what) {
    return new bytes_error/* ImageError */.C('zip-entry', {
        message: `the zip entry is damaged: ${what}`,
        where,
        remedy: 'Make the archive again, or download it again.',
    });
}

;// CONCATENATED MODULE: ./lib/image/zip-end.js




const END_BYTES = 22;
const END_MAGIC = 0x06054b50;
const MOST_COMMENT_BYTES = 0xffff;
const LOCATOR_BYTES = 20;
const LOCATOR_MAGIC = 0x07064b50;
const END64_BYTES = 56;
const END64_MAGIC = 0x06064b50;
async function findDirectory(file) {
    const tailBytes = Math.min(file.size, END_BYTES + MOST_COMMENT_BYTES);
    const tailStart = file.size - tailBytes;
    const tail = (0,fields/* fields */.O)(await file.read(tailStart, tailBytes), true, (0,bytes_source.at)(file, tailStart));
    const position = findEnd(file, tail, tailStart);
    const end = tailStart + position;
    const locator = position >= LOCATOR_BYTES && tail.u32(position - LOCATOR_BYTES) === LOCATOR_MAGIC;
    const { directory, start } = locator
        ? await readEnd64(file, tail, position, end - LOCATOR_BYTES)
        : { directory: readEnd(file, tail, position), start: end };
    if (directory.offset + directory.size !== start)
        throw bad(file, end, 'the directory does not end where its end says');
    return directory;
}
function findEnd(file, tail, tailStart) {
    const marks = [];
    for (let position = tail.length - END_BYTES; position >= 0; position--)
        if (tail.u32(position) === END_MAGIC)
            marks.push(position);
    const [found, other] = marks.filter(mark => mark + END_BYTES + tail.u16(mark + 20) === tail.length);
    if (found === undefined)
        throw bad(file, file.size, 'its end is missing: the file is cut off');
    const rival = other ?? marks.find(mark => mark > found);
    if (rival !== undefined)
        throw bad(file, tailStart + rival, 'it has two ends');
    return found;
}
function readEnd(file, tail, position) {
    const [disk, first, here] = [tail.u16(position + 4), tail.u16(position + 6), tail.u16(position + 8)];
    const count = tail.u16(position + 10);
    if (disk !== 0 || first !== 0 || here !== count)
        throw unsupported(file, 'several disks');
    return { offset: tail.u32(position + 16), size: tail.u32(position + 12), count };
}
async function readEnd64(file, tail, position, locatorAt) {
    const start = (0,fields/* safeNumber */.J)(tail.u64(position - LOCATOR_BYTES + 8), 'the place of the zip64 end', (0,bytes_source.at)(file, locatorAt));
    if (start + END64_BYTES !== locatorAt)
        throw bad(file, locatorAt, 'the zip64 end is not where its locator says');
    const where = (0,bytes_source.at)(file, start);
    const record = (0,fields/* fields */.O)(await file.read(start, END64_BYTES), true, where);
    if (record.u32(0) !== END64_MAGIC)
        throw bad(file, start, 'the zip64 end starts wrong');
    const count = record.u64(32);
    if (record.u32(16) !== 0 || record.u32(20) !== 0 || record.u64(24) !== count)
        throw unsupported(file, 'several disks');
    const directory = {
        offset: (0,fields/* safeNumber */.J)(record.u64(48), 'the place of the zip directory', where),
        size: (0,fields/* safeNumber */.J)(record.u64(40), 'the size of the zip directory', where),
        count: (0,fields/* safeNumber */.J)(count, 'the number of zip entries', where),
    };
    if (!agrees(tail, position, directory))
        throw bad(file, locatorAt + LOCATOR_BYTES, 'its end and its zip64 end differ');
    return { directory, start };
}
function agrees(tail, position, { offset, size, count }) {
    const short = (at, number) => [number, 0xffff].includes(tail.u16(position + at));
    const long = (at, number) => [number, IN_ZIP64].includes(tail.u32(position + at));
    return (short(4, 0) && short(6, 0) && short(8, count) && short(10, count) && long(12, size) && long(16, offset));
}

;// CONCATENATED MODULE: ./lib/image/zip-extra.js

const ZIP64 = 0x0001;
const UNICODE_PATH = 0x7075;
const BEFORE_PATH = 5;
function zip64Data(extra, where) {
    const [first, second] = dataOf(extra, ZIP64, where);
    return second === undefined ? (first ?? new Uint8Array()) : null;
}
function isRenamed(extra, name, where) {
    return dataOf(extra, UNICODE_PATH, where).some(data => Buffer.compare(data.subarray(BEFORE_PATH), name) !== 0);
}
function dataOf(extra, id, where) {
    const all = (0,fields/* fields */.O)(extra, true, where);
    const found = [];
    for (let position = 0; position + 4 <= extra.length;) {
        const [kind, length] = [all.u16(position), all.u16(position + 2)];
        if (kind === id)
            found.push(extra.subarray(position + 4, position + 4 + length));
        position += 4 + length;
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/image/zip-local.js





const HEADER_BYTES = 30;
const HEADER_MAGIC = 0x04034b50;
const SIZES_BEHIND = 1 << 3;
const DESCRIPTOR_BYTES = new Set([0, 12, 16, 20, 24]);
async function checkLocals(file, entries, end) {
    let [position, mayFollow] = [0, false];
    for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
        checkGap(file, position, entry.offset, mayFollow);
        const local = await readLocal(file, entry);
        if (differs(local, local.packedSize, entry.packedSize))
            throw otherSizes(file, entry);
        position = local.dataOffset + entry.packedSize;
        mayFollow = local.sizesBehind;
    }
    checkGap(file, position, end, mayFollow);
}
async function dataOffset(file, entry) {
    const local = await readLocal(file, entry);
    if (differs(local, local.size, entry.size))
        throw otherSizes(file, entry);
    return local.dataOffset;
}
async function readLocal(file, entry) {
    const where = (0,bytes_source.at)(file, entry.offset);
    const header = (0,fields/* fields */.O)(await file.read(entry.offset, HEADER_BYTES), true, where);
    if (header.u32(0) !== HEADER_MAGIC)
        throw damagedEntry(where, 'its header starts wrong');
    const [flags, nameBytes, extraBytes] = [header.u16(6), header.u16(26), header.u16(28)];
    const behind = await file.read(entry.offset + HEADER_BYTES, nameBytes + extraBytes);
    const [name, extra] = [behind.subarray(0, nameBytes), behind.subarray(nameBytes)];
    if (Buffer.from(name).toString('latin1') !== entry.rawName ||
        methodOf(header.u16(8)) !== entry.method ||
        ((flags & ENCRYPTED) !== 0) !== entry.encrypted)
        throw damagedEntry(where, 'its header names it otherwise than the directory');
    if (isRenamed(extra, name, where))
        throw damagedEntry(where, 'its header has two names for it');
    return {
        dataOffset: entry.offset + HEADER_BYTES + nameBytes + extraBytes,
        sizesBehind: (flags & SIZES_BEHIND) !== 0,
        ...readSizes(header.u32(18), header.u32(22), extra, where),
    };
}
function readSizes(packedSize, size, extra, where) {
    if (packedSize !== IN_ZIP64 && size !== IN_ZIP64)
        return { packedSize, size };
    const data = zip64Data(extra, where);
    if (data === null || data.length < 16 || packedSize !== size)
        throw damagedEntry(where, 'its header does not say how long it is');
    const long = (0,fields/* fields */.O)(data, true, where);
    const number = (offset) => (0,fields/* safeNumber */.J)(long.u64(offset), 'a size in a zip header', where);
    return { size: number(0), packedSize: number(8) };
}
function differs({ sizesBehind }, size, listed) {
    return size !== listed && !(sizesBehind && size === 0);
}
function checkGap(file, end, next, mayFollow) {
    if (next < end)
        throw damagedEntry((0,bytes_source.at)(file, next), 'the data of another one reaches into it');
    if (next === end || (mayFollow && DESCRIPTOR_BYTES.has(next - end)))
        return;
    throw damagedEntry((0,bytes_source.at)(file, end), 'here are bytes that the directory does not list');
}
function otherSizes(file, { offset }) {
    return damagedEntry((0,bytes_source.at)(file, offset), 'its header has other sizes than the directory');
}

;// CONCATENATED MODULE: ./lib/image/zip.js









const MOST_ENTRIES = 1 << 18;
const MOST_DIRECTORY_BYTES = 64 << 20;
const zip_HEADER_BYTES = 46;
const zip_HEADER_MAGIC = 0x02014b50;
function isZip(head) {
    const [p, k, first, second] = head;
    return p === 0x50 && k === 0x4b && ((first === 3 && second === 4) || (first === 5 && second === 6));
}
async function readZip(file) {
    const { offset, size, count } = await findDirectory(file);
    if (count > MOST_ENTRIES)
        throw overLimit(file, `it has ${count} entries; the limit is ${MOST_ENTRIES}`);
    const bytes = await (0,bytes_source/* readClaimed */.Qi)(file, offset, size, 'the zip directory', MOST_DIRECTORY_BYTES);
    const entries = [];
    const names = new Set();
    let position = 0;
    for (let index = 0; index < count; index++) {
        const { entry, length } = readHeader(file, bytes, position, offset);
        if (names.has(entry.name))
            throw nameTwice(file, entry.name);
        names.add(entry.name);
        entries.push(entry);
        position += length;
    }
    if (position !== size)
        throw bad(file, offset + position, 'the directory is longer than its entries');
    await checkLocals(file, entries, offset);
    const paths = new Map();
    for (const entry of entries)
        paths.set(pathOf(entry), (paths.get(pathOf(entry)) ?? 0) + 1);
    return { entries, paths };
}
function pathOf({ name }) {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    return parts.join('/').toLowerCase();
}
function readHeader(file, bytes, position, start) {
    const where = (0,bytes_source.at)(file, start + position);
    const header = (0,fields/* fields */.O)(bytes.subarray(position), true, where);
    if (header.length < zip_HEADER_BYTES || header.u32(0) !== zip_HEADER_MAGIC)
        throw bad(file, start + position, 'an entry of the directory starts wrong');
    const [nameBytes, extraBytes, commentBytes] = [header.u16(28), header.u16(30), header.u16(32)];
    const length = zip_HEADER_BYTES + nameBytes + extraBytes + commentBytes;
    if (length > header.length)
        throw bad(file, start + position, 'an entry of the directory ends behind its end');
    const raw = bytes.subarray(position + zip_HEADER_BYTES, position + zip_HEADER_BYTES + nameBytes);
    const extra = bytes.subarray(position + zip_HEADER_BYTES + nameBytes, position + zip_HEADER_BYTES + nameBytes + extraBytes);
    if (isRenamed(extra, raw, where))
        throw damagedEntry(where, 'the directory has two names for it');
    const sizes = zip_readSizes(file, header, extra, where);
    const entry = {
        name: safeName(file, raw, start + position),
        rawName: Buffer.from(raw).toString('latin1'),
        type: typeOf(header, raw),
        method: methodOf(header.u16(10)),
        encrypted: (header.u16(8) & ENCRYPTED) !== 0,
        crc: header.u32(16),
        ...sizes,
    };
    if (entry.offset + entry.packedSize > start)
        throw bad(file, start + position, 'the data of an entry reaches into the directory');
    return { entry, length };
}
function zip_readSizes(file, header, extra, where) {
    const short = [header.u32(24), header.u32(20), header.u32(42)];
    if (header.u16(34) !== 0)
        throw unsupported(file, 'several disks');
    if (!short.includes(IN_ZIP64)) {
        const [size = 0, packedSize = 0, offset = 0] = short;
        return { size, packedSize, offset };
    }
    const data = zip64Data(extra, where);
    if (data === null)
        throw damagedEntry(where, 'it has two fields for its sizes');
    const long = (0,fields/* fields */.O)(data, true, where);
    let next = 0;
    const [size = 0, packedSize = 0, offset = 0] = short.map(value => {
        if (value !== IN_ZIP64)
            return value;
        next += 8;
        return (0,fields/* safeNumber */.J)(long.u64(next - 8), 'a size in the zip directory', where);
    });
    return { size, packedSize, offset };
}
function safeName(file, raw, offset) {
    const name = (0,printable/* printable */.g)(raw);
    const parts = name.split('/');
    const leadsOut = parts.includes('..') || name.startsWith('/') || /^[A-Za-z]:/.test(name);
    if (name === '' || leadsOut || raw.includes(0x5c) || raw.includes(0)) {
        throw new bytes_error/* ImageError */.C('zip-name', {
            message: `an entry is named "${name}", which leads out of the archive`,
            where: (0,bytes_source.at)(file, offset),
            remedy: 'Do not trust this archive: find out what made it.',
        });
    }
    return name;
}
function typeOf(header, raw) {
    if (raw.at(-1) === 0x2f)
        return 'directory';
    switch ((header.u32(38) >>> 16) & 0o170000) {
        case 0:
        case 0o100000:
            return 'file';
        case 0o040000:
            return 'directory';
        case 0o120000:
            return 'symbolic link';
        case 0o020000:
        case 0o060000:
            return 'device';
        default:
            return 'unknown';
    }
}

;// CONCATENATED MODULE: ./lib/bytes/pieces.js
const PIECE_BYTES = 1 << 18;
async function* rangePieces(source, offset, length) {
    for (let done = 0; done < length; done += PIECE_BYTES) {
        yield await source.read(offset + done, Math.min(PIECE_BYTES, length - done));
    }
}

var crc32 = __webpack_require__(23898);
var damage = __webpack_require__(1076);
var zlib = __webpack_require__(89236);
;// CONCATENATED MODULE: ./lib/compression/inflate.js





const FORMAT = 'deflate';
async function* inflate({ source, offset, length, decodedLength, crc, }) {
    const { createInflateRaw } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 23));
    const engine = createInflateRaw({ chunkSize: (0,zlib/* chunkBytes */.nr)(length) });
    const where = () => (0,bytes_source.at)(source, offset + engine.bytesWritten);
    let decoded = 0;
    let sum = 0;
    try {
        for await (const piece of (0,zlib/* decodeWith */.pX)(engine, rangePieces(source, offset, length))) {
            decoded += piece.length;
            if (decoded > decodedLength)
                throw (0,damage/* badLength */.Ad)(FORMAT, where(), 'what was decoded so far', decoded, decodedLength);
            sum = (0,crc32/* crc32 */.Q)(piece, sum);
            yield piece;
        }
    }
    catch (error) {
        throw translated(error, where()) ?? error;
    }
    if (decoded !== decodedLength)
        throw (0,damage/* badLength */.Ad)(FORMAT, where(), 'what it decodes to', decoded, decodedLength);
    if (sum !== crc)
        throw (0,damage/* badChecksum */.Bb)(FORMAT, where(), 'CRC-32 of the data');
    if (engine.bytesWritten !== length)
        throw (0,damage/* damaged */.qM)(FORMAT, where(), `it ends ${length - engine.bytesWritten} bytes before its place does`);
}
function translated(error, where) {
    const found = (0,zlib/* engineError */.v_)(error);
    if (found === undefined)
        return undefined;
    return found.code === 'Z_BUF_ERROR'
        ? (0,damage/* cut */.Jj)(FORMAT, where, 'its data')
        : (0,damage/* damaged */.qM)(FORMAT, where, found.message);
}

var compression_stream = __webpack_require__(6877);
;// CONCATENATED MODULE: ./lib/image/zip-entry.js










async function openEntry(file, zip, entry, label, limits) {
    if (entry.type !== 'file')
        throw notFile(label, entry);
    if ((zip.paths.get(pathOf(entry)) ?? 0) > 1)
        throw nameTwice(file, entry.name);
    if (entry.encrypted)
        throw unsupported(file, 'encryption');
    if (entry.method === 'unknown')
        throw unsupported(file, 'a compression other than deflate');
    if (entry.size > limits.decodedBytes)
        throw tooLong(label, entry.size, limits.decodedBytes);
    const offset = await dataOffset(file, entry);
    return entry.method === 'stored'
        ? openStored(file, entry, offset, label)
        : openDeflated(file, entry, offset, label, limits);
}
function openStored(file, { size, packedSize, crc }, offset, label) {
    if (size !== packedSize)
        throw damagedEntry(label, `it is stored, but has two sizes: ${packedSize} and ${size}`);
    return {
        label,
        size,
        async read(from, length) {
            if (from < 0 || length < 0 || from + length > size)
                throw (0,bytes_source/* pastEnd */.Qs)(label, from, length, size);
            return file.read(offset + from, length);
        },
        assertUnchanged: () => file.assertUnchanged(),
        async finish() {
            let sum = 0;
            for await (const piece of rangePieces(file, offset, size))
                sum = (0,crc32/* crc32 */.Q)(piece, sum);
            if (sum !== crc)
                throw (0,damage/* badChecksum */.Bb)('zip', label, 'CRC-32 of the entry');
        },
        async close() { },
    };
}
function openDeflated(file, entry, offset, label, limits) {
    const { packedSize, size, crc } = entry;
    const stream = (0,compression_stream.openStream)({
        label,
        decode: () => inflate({ source: file, offset, length: packedSize, decodedLength: size, crc }),
        announced: size,
        limits,
    });
    const { read, readUpTo, finish, close } = stream;
    return {
        label,
        size,
        async read(from, length) {
            if (from + length > size)
                throw (0,bytes_source/* pastEnd */.Qs)(label, from, length, size);
            return read(from, length);
        },
        readUpTo,
        finish,
        close,
        assertUnchanged: () => file.assertUnchanged(),
    };
}
function notFile(label, { type }) {
    return new bytes_error/* ImageError */.C('zip-entry-type', {
        message: `the entry is ${type === 'unknown' ? 'of an unknown type' : `a ${type}`}, not a regular file`,
        where: label,
        remedy: 'Upload the file itself.',
    });
}
function tooLong(label, size, limit) {
    return new bytes_error/* ImageError */.C('zip-limit', {
        message: `the entry claims ${size} bytes; the limit is ${limit}`,
        where: label,
        remedy: 'Upload the kernel itself.',
    });
}

;// CONCATENATED MODULE: ./lib/action/artifact-files.js






const MAGIC_BYTES = 4;
async function openArtifact(name, path, limits = compression_limits/* DEFAULT_LIMITS */.d) {
    const label = `artifact ${name}`;
    const file = (0,bytes_file/* openFile */.T)(path, label);
    try {
        const head = await file.read(0, Math.min(MAGIC_BYTES, file.size));
        if (!isZip(head))
            return { name, files: [asItIs(name, path, file.size)] };
        const zip = await readZip(file);
        const entries = zip.entries.filter(({ type }) => type !== 'directory');
        return { name, files: entries.map(entry => inZip(name, path, zip, entry, limits)) };
    }
    finally {
        await file.close();
    }
}
function asItIs(artifact, path, size) {
    const name = (0,printable/* printable */.g)(Buffer.from((0,external_node_path_.basename)(path)));
    const label = `${artifact}//${name}`;
    return { name, label, size, open: async () => (0,bytes_file/* openFile */.T)(path, label) };
}
function inZip(artifact, path, zip, entry, limits) {
    const label = `${artifact}//${entry.name}`;
    return {
        name: entry.name,
        label,
        size: entry.size,
        async open() {
            const file = (0,bytes_file/* openFile */.T)(path, `artifact ${artifact}`);
            try {
                const source = await openEntry(file, zip, entry, label, limits);
                return closingBoth(source, file);
            }
            catch (error) {
                await file.close();
                throw error;
            }
        },
    };
}
function closingBoth(inner, outer) {
    return {
        ...inner,
        async close() {
            await inner.close();
            await outer.close();
        },
    };
}

var log = __webpack_require__(58397);
var promises_ = __webpack_require__(58500);
var json_value = __webpack_require__(24313);
var action_rest = __webpack_require__(48205);
;// CONCATENATED MODULE: ./lib/action/runs.js




const EVENTS = new Set(['push', 'schedule', 'workflow_dispatch']);
const PER_PAGE = 100;
const MOST_PAGES = 10;
const TRIES = [0, 1000, 4000];
async function findRun(rest, run) {
    return run.kind === 'id' ? checkRun(rest, run.id) : findLatest(rest, run.workflow, run.branch);
}
async function checkRun(rest, id) {
    const run = await ask(rest, `actions/runs/${id}`, `run ${id}`);
    if (isOwn(run) && (0,json_value/* valueAt */.f)(run, ['id']) === id) {
        if ((0,json_value/* valueAt */.f)(run, ['conclusion']) === 'success')
            return id;
        throw new problem/* RequestError */.GI('run-missing', {
            message: `run ${id} did not succeed, or is not over: what it lost would count as understood`,
            where: `${rest.repository}, run ${id}`,
            remedy: 'Give a run that succeeded.',
        });
    }
    throw new problem/* RequestError */.GI('run-foreign', {
        message: `run ${id} cannot be a baseline: it belongs to a fork, or was not started by push, schedule or workflow_dispatch`,
        where: `${rest.repository}, run ${id}`,
        remedy: 'Give a run of this repository that somebody with write access started.',
    });
}
async function findLatest(rest, workflow, branch) {
    const where = `${rest.repository}, ${workflow} on ${branch}`;
    const path = `actions/workflows/${encodeURIComponent(workflow)}/runs`;
    const query = `branch=${encodeURIComponent(branch)}&status=success&exclude_pull_requests=true&per_page=${PER_PAGE}`;
    for (let page = 1; page <= MOST_PAGES; page++) {
        const runs = (0,json_value/* valueAt */.f)(await ask(rest, `${path}?${query}&page=${page}`, where), ['workflow_runs']);
        if (!Array.isArray(runs))
            throw failed(where, 'GitHub answered something else than a list of runs');
        const numbers = runs
            .filter(run => isOwn(run) && succeeded(run, branch))
            .map(run => ({ id: numberAt(run, 'id'), number: numberAt(run, 'run_number') }));
        const [latest] = numbers.toSorted((left, right) => right.number - left.number);
        if (latest !== undefined && latest.id > 0)
            return latest.id;
        if (runs.length < PER_PAGE)
            break;
    }
    throw new problem/* RequestError */.GI('run-missing', {
        message: `no run of ${workflow} on ${branch} succeeded yet: there is nothing to compare with`,
        where,
        remedy: 'Check both names. To make the first baseline, start that workflow by hand with mode: list and the same report-artifact.',
    });
}
function isOwn(run) {
    const own = (0,json_value/* valueAt */.f)(run, ['repository', 'id']);
    return (typeof own === 'number' &&
        (0,json_value/* valueAt */.f)(run, ['head_repository', 'id']) === own &&
        EVENTS.has((0,json_value/* valueAt */.f)(run, ['event'])));
}
function succeeded(run, branch) {
    return (0,json_value/* valueAt */.f)(run, ['conclusion']) === 'success' && (0,json_value/* valueAt */.f)(run, ['head_branch']) === branch;
}
function numberAt(run, key) {
    const value = (0,json_value/* valueAt */.f)(run, [key]);
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
}
async function ask(rest, path, where) {
    let reason = '';
    for (const pause of TRIES) {
        await (0,promises_.setTimeout)(pause);
        const answer = await (0,action_rest/* get */.Jt)(rest, path, 'application/vnd.github+json');
        if (answer.kind === 'missing')
            throw missing(where);
        if (answer.kind === 'found') {
            const json = (0,json_value/* parseJson */.q)(answer.text);
            if (json === undefined)
                throw failed(where, 'GitHub answered something else than JSON');
            return json;
        }
        if (answer.status === 401 || answer.status === 403)
            throw forbidden(where, answer.status);
        reason = answer.reason;
        if (answer.status !== undefined && answer.status < 500)
            break;
    }
    throw failed(where, reason);
}
function missing(where) {
    return new problem/* RequestError */.GI('run-missing', {
        message: 'GitHub answered 404: there is no such run or workflow, or the token may not see it',
        where,
        remedy: 'Check the names, and give the job permissions: actions: read.',
    });
}
function forbidden(where, status) {
    const message = `GitHub answered ${status}: the token may not read runs`;
    const remedy = 'Give the job permissions: actions: read, and check that the rate limit is not reached.';
    return new problem/* RequestError */.GI('artifact-forbidden', { message, where, remedy }, 3);
}
function failed(where, reason) {
    const remedy = 'Start the job again; if it stays so, look at githubstatus.com.';
    return new problem/* RequestError */.GI('artifact-failed', { message: reason, where, remedy }, 3);
}

var temporary_folder = __webpack_require__(53229);
;// CONCATENATED MODULE: ./lib/action/artifacts.js











const MOST_BYTES = 16 * 2 ** 30;
const MOST_ARTIFACTS = 500;
const artifacts_MOST_LISTED = 10;
async function withArtifacts(request, { source, baseline }, access, use) {
    return (0,temporary_folder/* withTemporaryFolder */.E)(async (folder) => {
        const download = downloader(folder);
        const sourced = source === null ? request : await fromArtifact(request, source, access, download);
        if (baseline === null || request.mode !== 'check')
            return await use(sourced);
        const rest = { ...access, token: access.token ?? '' };
        const run = { ...rest, id: await findRun(rest, baseline.run) };
        const [artifact] = await download(run, baseline.name, 'one');
        return await use({ ...sourced, baselineReport: artifact === undefined ? null : findReport(artifact) });
    });
}
async function fromArtifact(request, { name, run: address }, { token }, download) {
    const run = address === null ? null : { ...address, token: token ?? '' };
    if (request.mode === 'merge') {
        const patterns = request.reports.filter(pattern => typeof pattern === 'string');
        const artifacts = await download(run, name, 'many');
        const reports = artifacts.flatMap(artifact => patterns.length === 0 ? [findReport(artifact)] : chooseFiles(artifact, patterns));
        return { ...request, reports };
    }
    const patterns = request.images.filter(pattern => typeof pattern === 'string');
    const [artifact] = await download(run, name, 'one');
    if (artifact === undefined)
        return request;
    const images = patterns.length === 0 ? [await findKernel(artifact)] : chooseFiles(artifact, patterns);
    return { ...request, images };
}
function downloader(folder) {
    let count = 0;
    return async (run, name, wanted) => {
        const artifacts = choose(await (0,artifact_client/* listArtifacts */.wn)(run), name, wanted, run);
        const opened = [];
        for (const artifact of artifacts) {
            count++;
            const own = (0,external_node_path_.join)(folder, String(count));
            (0,external_node_fs_.mkdirSync)(own);
            const path = await (0,artifact_client/* downloadArtifact */.bk)(artifact, run, own);
            const unchecked = artifact.digest === null ? '; GitHub keeps no digest of it to compare with' : '';
            (0,log/* print */.yy)(`artifact ${artifact.name}: ${artifact.size} bytes, from ${describeRun(run)}${unchecked}`);
            opened.push(await openArtifact(artifact.name, path));
        }
        return opened;
    };
}
function choose(listed, name, wanted, run) {
    const exact = listed.filter(artifact => artifact.name === name);
    const matches = picomatch_default()(name, { dot: true, nonegate: true });
    const found = exact.length > 0 ? exact : listed.filter(artifact => matches(artifact.name));
    if (found.length === 0)
        throw artifacts_missing(listed, name, run);
    const most = wanted === 'one' ? 1 : MOST_ARTIFACTS;
    if (found.length > most)
        throw artifacts_several(found, name, run, most);
    const large = found.find(({ size }) => size > MOST_BYTES);
    if (large !== undefined)
        throw tooLarge(large);
    return found.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}
function describeRun(run) {
    return run === null ? 'this run' : `run ${run.id} of ${run.repository}`;
}
function artifacts_missing(listed, name, run) {
    const there = listed.length === 0 ? 'it has none' : `it has ${names(listed)}`;
    return new problem/* RequestError */.GI('artifact-missing', {
        message: `${describeRun(run)} has no artifact ${name}; ${there}`,
        where: name,
        remedy: 'Correct the name, and let this job need the one that uploads it (needs:).',
    }, 3);
}
function artifacts_several(found, name, run, most) {
    return new problem/* RequestError */.GI('artifact-several', {
        message: `${found.length} artifacts of ${describeRun(run)} match ${name}, more than ${most}: ${names(found)}`,
        where: name,
        remedy: 'Name one of them; only mode: merge takes several.',
    });
}
function tooLarge({ name, size }) {
    return new problem/* RequestError */.GI('artifact-too-large', {
        message: `the artifact has ${size} bytes; the limit is ${MOST_BYTES}`,
        where: `artifact ${name}`,
        remedy: 'Upload the kernel in an artifact of its own.',
    });
}
function names(artifacts) {
    return (0,enumeration/* enumeration */.e)(artifacts.map(({ name }) => name), artifacts_MOST_LISTED);
}


/***/ }),

/***/ 24313:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ valueAt),
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
function valueAt(json, keys) {
    let value = json;
    for (const key of keys) {
        if (typeof value !== 'object' || value === null)
            return undefined;
        value = Object.getOwnPropertyDescriptor(value, key)?.value;
    }
    return value;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 48205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ get),
/* harmony export */   XE: () => (/* binding */ fetchFirstParent),
/* harmony export */   t2: () => (/* binding */ fetchFile)
/* harmony export */ });
/* harmony import */ var _actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19783);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24313);


const TIMEOUT_MS = 10_000;
const MOST_BYTES = 16 << 20;
async function fetchFile(rest, path, commit) {
    const name = path.split('/').map(encodeURIComponent).join('/');
    const answer = await get(rest, `contents/${name}?ref=${commit}`, 'application/vnd.github.raw+json');
    if (answer.kind !== 'missing')
        return answer;
    const seen = await get(rest, `git/commits/${commit}`, 'application/vnd.github+json');
    if (seen.kind === 'found')
        return { kind: 'missing' };
    return seen.kind === 'missing'
        ? { kind: 'failed', reason: 'GitHub answered 404 for the base commit' }
        : seen;
}
async function fetchFirstParent(rest, commit) {
    const answer = await get(rest, `git/commits/${commit}`, 'application/vnd.github+json');
    if (answer.kind !== 'found')
        return null;
    const sha = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .valueAt */ .f)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(answer.text), ['parents', '0', 'sha']);
    return typeof sha === 'string' ? sha : null;
}
async function get(rest, path, accept) {
    const headers = {
        accept,
        authorization: `Bearer ${rest.token}`,
        'user-agent': 'liveupdate-gate',
        'x-github-api-version': '2022-11-28',
    };
    try {
        const url = new URL(`${rest.api}/repos/${rest.repository}/${path}`);
        const reply = await send(url, headers, AbortSignal.timeout(rest.timeoutMs ?? TIMEOUT_MS));
        if (reply.status !== 200) {
            await reply.drop();
            return ofStatus(reply.status);
        }
        const body = await readBody(reply);
        return body === null
            ? { kind: 'failed', reason: 'GitHub answered with too many bytes' }
            : { kind: 'found', text: body };
    }
    catch {
        return { kind: 'failed', reason: 'GitHub did not answer' };
    }
}
async function send(url, headers, signal) {
    const proxy = (0,_actions_http_client_lib_proxy__WEBPACK_IMPORTED_MODULE_1__/* .getProxyUrl */ .s)(url);
    if (proxy === undefined || proxy.hostname === '') {
        const { status, body } = await fetch(url, { headers, redirect: 'manual', signal });
        return { status, body: body ?? [], drop: () => body?.cancel() };
    }
    const { throughProxy } = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 59607));
    const message = await throughProxy(url, proxy, headers, signal);
    return { status: message.statusCode ?? 0, body: message, drop: () => message.destroy() };
}
function ofStatus(status) {
    if (status === 404)
        return { kind: 'missing' };
    return { kind: 'failed', reason: `GitHub answered ${status}${hint(status)}`, status };
}
function hint(status) {
    if (status === 401)
        return ' (the token is not valid)';
    return status === 403 ? ' (the token needs contents: read, or the rate limit is reached)' : '';
}
async function readBody({ body }) {
    const pieces = [];
    let length = 0;
    for await (const piece of body) {
        length += piece.length;
        if (length > MOST_BYTES)
            return null;
        pieces.push(piece);
    }
    return Buffer.concat(pieces).toString();
}


/***/ }),

/***/ 53229:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ withTemporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);



const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
async function withTemporaryFolder(use) {
    const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'liveupdate-gate-'));
    const remove = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(folder, { recursive: true, force: true });
    const end = (signal) => {
        remove();
        process.kill(process.pid, signal);
    };
    process.once('exit', remove);
    for (const signal of SIGNALS)
        process.once(signal, end);
    try {
        return await use(folder);
    }
    finally {
        process.off('exit', remove);
        for (const signal of SIGNALS)
            process.off(signal, end);
        remove();
    }
}


/***/ }),

/***/ 23898:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ crc32)
/* harmony export */ });
/* unused harmony export ownCrc32 */
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_0__);

let table;
const crc32 = node_zlib__WEBPACK_IMPORTED_MODULE_0__.crc32 ?? ownCrc32;
function ownCrc32(bytes, before = 0) {
    table ??= makeTable();
    let crc = ~before;
    for (const byte of bytes)
        crc = (crc >>> 8) ^ (table[(crc ^ byte) & 0xff] ?? 0);
    return ~crc >>> 0;
}
function makeTable() {
    return Uint32Array.from({ length: 256 }, (_, index) => {
        let value = index;
        for (let bit = 0; bit < 8; bit++)
            value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
        return value;
    });
}


/***/ }),

/***/ 89236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nr: () => (/* binding */ chunkBytes),
/* harmony export */   pX: () => (/* binding */ decodeWith),
/* harmony export */   v_: () => (/* binding */ engineError)
/* harmony export */ });
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_0__);

const CHUNK_BYTES = 1 << 20;
const SMALL_CHUNK_BYTES = 1 << 17;
function chunkBytes(packed) {
    return packed !== undefined && packed < SMALL_CHUNK_BYTES ? SMALL_CHUNK_BYTES : CHUNK_BYTES;
}
async function* decodeWith(engine, pieces) {
    (0,node_stream__WEBPACK_IMPORTED_MODULE_0__.pipeline)(pieces, engine, () => { });
    try {
        for await (const piece of engine)
            yield piece;
    }
    finally {
        engine.destroy();
    }
}
function engineError(error) {
    const isObject = typeof error === 'object' && error !== null;
    if (!isObject || !('errno' in error) || !('code' in error) || !('message' in error))
        return undefined;
    return { code: String(error.code), message: String(error.message) };
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

/***/ 11143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ isKernelOrArchive),
  peel: () => (/* binding */ peel)
});

var bytes_error = __webpack_require__(24938);
var fields = __webpack_require__(35835);
;// CONCATENATED MODULE: ./lib/bytes/kept.js
function keptSource(source, ranges) {
    const find = (offset, end) => {
        const range = ranges.find(kept => kept.offset <= offset && end <= kept.offset + kept.bytes.length);
        return range?.bytes.subarray(offset - range.offset, end - range.offset);
    };
    const { readUpTo, forwardOnly = false } = source;
    return {
        label: source.label,
        forwardOnly,
        get size() {
            return source.size;
        },
        read: async (offset, length) => find(offset, offset + length) ?? source.read(offset, length),
        ...(readUpTo && { readUpTo: (offset, most) => readUpTo(offset, most) }),
        close: () => source.close(),
    };
}

var printable = __webpack_require__(27967);
var bytes_source = __webpack_require__(70167);
var damage = __webpack_require__(1076);
var formats = __webpack_require__(94129);
var compression_open = __webpack_require__(90289);
var range = __webpack_require__(4829);
var tar = __webpack_require__(75413);
;// CONCATENATED MODULE: ./lib/image/archive.js





const KERNEL = 'vmlinux';
const HEAD_BYTES = 64 << 10;
const TAIL_BYTES = 4 << 20;
const MOST_LISTED = 10;
const SMALL_BYTES = 4096;
const MOST_SMALL = 1024;
async function openArchive(source, wanted, isKernel) {
    const isStream = source.forwardOnly === true;
    const named = [];
    const kernels = [];
    let small = 0;
    for await (const member of (0,tar/* readMembers */.mo)(source)) {
        const isNamed = wanted === undefined ? basename(member.name) === KERNEL : member.name === clean(wanted);
        const list = isNamed ? named : kernels;
        if (!isNamed && (wanted !== undefined || !mayBeKernel(member)))
            continue;
        if (!isNamed && member.size < SMALL_BYTES && ++small > MOST_SMALL)
            continue;
        if (!isNamed && member.type === 'file' && !(await isKernel(memberSource(source, member))))
            continue;
        const isFirst = list.length === 0 && member.type === 'file';
        list.push({ member, kept: isStream && isFirst ? await keep(source, member) : [] });
    }
    const { member, kept } = choose(source, wanted, named, kernels);
    const inside = memberSource(source, member);
    const reached = [`tar member ${(0,printable/* printable */.g)(Buffer.from(member.name, 'latin1'))}`];
    return { source: kept.length === 0 ? inside : keptSource(inside, kept), reached };
}
function mayBeKernel({ type, size }) {
    return type === 'file' || (type === 'hole' && size >= SMALL_BYTES);
}
function choose(source, wanted, named, kernels) {
    const files = named.filter(({ member }) => member.type === 'file');
    const candidates = files.length > 0 ? files : named.length > 0 ? named : kernels;
    const [first, second] = candidates;
    if (first === undefined)
        throw wanted === undefined ? noKernel(source) : noMember(source, wanted);
    if (second !== undefined)
        throw several(source, candidates);
    if (first.member.type !== 'file')
        throw notFile(source, first.member);
    return first;
}
async function keep(source, { offset, size }) {
    const headBytes = Math.min(HEAD_BYTES, size);
    const head = await source.read(offset, headBytes);
    const tailBytes = Math.min(TAIL_BYTES, size);
    const tail = await source.read(offset + size - tailBytes, tailBytes);
    return [
        { offset: 0, bytes: head },
        { offset: size - tailBytes, bytes: tail },
    ];
}
function memberSource(source, { name, offset, size }) {
    return (0,range/* rangeSource */.p)(source, offset, size, `${source.label}//${(0,printable/* printable */.g)(Buffer.from(name, 'latin1'))}`);
}
function basename(name) {
    return name.slice(name.lastIndexOf('/') + 1);
}
function clean(wanted) {
    const bytes = Buffer.from(wanted, 'utf8').toString('latin1');
    return bytes
        .split('/')
        .filter(part => part !== '' && part !== '.')
        .join('/');
}
function list(candidates) {
    const names = candidates
        .slice(0, MOST_LISTED)
        .map(({ member: { name, type } }) => (0,printable/* printable */.g)(Buffer.from(name, 'latin1')) + (type === 'hole' ? ' (sparse: not read)' : ''));
    const more = candidates.length - names.length;
    return names.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
function noKernel(source) {
    return new bytes_error/* ImageError */.C('tar-no-kernel', {
        message: 'the archive has no member named vmlinux, and none that is a kernel',
        where: source.label,
        remedy: 'Put the vmlinux of the build into the archive.',
    });
}
function noMember(source, wanted) {
    return new bytes_error/* ImageError */.C('tar-member-missing', {
        message: `the archive has no member named ${(0,printable/* printable */.g)(Buffer.from(wanted))}`,
        where: source.label,
        remedy: 'Look up the name with tar -tf; it is written behind the archive as in kernel.tar.zst//boot/vmlinux.',
    });
}
function several(source, candidates) {
    return new bytes_error/* ImageError */.C('tar-several-kernels', {
        message: `the archive has ${candidates.length} members that could be the kernel: ${list(candidates)}`,
        where: source.label,
        remedy: 'Name one of them behind the archive, as in kernel.tar.zst//boot/vmlinux.',
    });
}
function notFile(source, { name, type, offset }) {
    const what = type === 'hole' ? 'a sparse file' : type === 'unknown' ? 'of an unknown type' : `a ${type}`;
    return new bytes_error/* ImageError */.C('tar-member-type', {
        message: `the member ${(0,printable/* printable */.g)(Buffer.from(name, 'latin1'))} is ${what}, not a regular file`,
        where: `${source.label} @0x${offset.toString(16)}`,
        remedy: 'Put the kernel itself into the archive, as a regular file, or name another member.',
    });
}

var bzimage = __webpack_require__(2199);
var content = __webpack_require__(75499);
var image_elf = __webpack_require__(33731);
var flat = __webpack_require__(24331);
var list_sections = __webpack_require__(32293);
var pe = __webpack_require__(3115);
var zboot = __webpack_require__(60508);
;// CONCATENATED MODULE: ./lib/image/peel.js

















const peel_HEAD_BYTES = 1024;
const E_TYPE = 16;
const LOOKED_INTO = 2;
const SMALL_SECTIONS = new Set([
    '.rodata',
    '.notes',
    '.note.gnu.build-id',
    ...list_sections/* LIST_SECTIONS */.sU,
]);
const MOST_KEPT_BYTES = 64 << 10;
const MOST_KEPT_SECTIONS = 16;
async function peel(file, members, limits) {
    const streams = [];
    const close = async () => {
        for (const stream of streams.toReversed())
            await stream.close();
    };
    try {
        const { content, ...rest } = await peelAll(file, [...members], limits, streams);
        for (const stream of streams.toReversed())
            await stream.finish();
        await file.finish?.();
        const isStream = streams.length > 0 || file.readUpTo !== undefined;
        return { ...rest, content: isStream ? await keepSections(content) : content, close };
    }
    catch (error) {
        await close();
        throw error;
    }
}
async function peelAll(file, members, limits, streams) {
    let source = file;
    let release = null;
    const reached = [];
    for (let layers = 0;; layers++) {
        const head = await (0,bytes_source/* readUpTo */.Vc)(source, 0, peel_HEAD_BYTES);
        const content = await contentAt(source, head);
        if (content !== undefined) {
            if (members.length > 0)
                throw notAnArchive(source);
            return { content, reached, release };
        }
        if (layers === limits.layers) {
            const what = `the kernel is packed in more than ${limits.layers} layers`;
            throw (0,damage/* overLimit */.W1)('limit-layers', source.label, what, 'layers', limits.layers);
        }
        const inside = await openLayer(source, head, members, limits);
        if (inside.stream !== undefined)
            streams.push(inside.stream);
        reached.push(...inside.reached);
        release = inside.release ?? release;
        source = inside.source;
    }
}
async function contentAt(source, head) {
    if ((0,image_elf/* isElf */.aB)(head))
        return (0,content/* contentOf */.$E)(await (0,image_elf/* openElf */.Ag)(source));
    return (0,bzimage/* isBzImage */.M)(head) || (0,zboot/* isZboot */.d)(head) ? undefined : (0,flat/* flatContent */.p)(head, source);
}
async function openLayer(source, head, members, limits) {
    if ((0,tar/* isTar */.YZ)(head))
        return openArchive(source, members.shift(), member => isKernel(member, limits, LOOKED_INTO));
    if ((0,bzimage/* isBzImage */.M)(head))
        return (0,bzimage/* openBzImage */.u)(source, limits);
    if ((0,zboot/* isZboot */.d)(head))
        return (0,zboot/* openZboot */.F)(source, limits);
    if ((0,pe/* isPe */.cK)(head))
        return (0,pe/* openUki */.Yt)(source);
    return openPacked(source, head, limits);
}
async function openPacked(source, head, limits) {
    const format = (0,formats/* detectFormat */.T)(head);
    if (format === undefined)
        throw unknown(source, head);
    const label = `${source.label} (${format.name})`;
    const expectedLength = format.name === 'gzip' ? await readGzipLength(source) : undefined;
    const compressed = {
        format,
        source,
        offset: 0,
        length: source.size,
        decodedLength: undefined,
        expectedLength,
        label,
    };
    const stream = await (0,compression_open/* openCompressed */.S)(compressed, limits);
    return { source: stream, stream, reached: [format.name] };
}
async function readGzipLength(source) {
    if (source.size === undefined || source.size < 4 || source.forwardOnly === true)
        return undefined;
    return (0,fields/* fields */.O)(await source.read(source.size - 4, 4), true, source.label).u32(0);
}
async function isKernelOrArchive(source, limits) {
    if (await isKernel(source, limits, LOOKED_INTO))
        return true;
    const head = await (0,bytes_source/* readUpTo */.Vc)(source, 0, peel_HEAD_BYTES);
    if ((0,tar/* isTar */.YZ)(head))
        return true;
    if ((0,formats/* detectFormat */.T)(head) === undefined)
        return false;
    const { source: inside, stream } = await openPacked(source, head, limits);
    try {
        return (0,tar/* isTar */.YZ)(await (0,bytes_source/* readUpTo */.Vc)(inside, 0, peel_HEAD_BYTES));
    }
    catch (error) {
        if (error instanceof bytes_error/* ImageError */.C)
            return true;
        throw error;
    }
    finally {
        await stream?.close();
    }
}
async function isKernel(source, limits, depth) {
    const head = await (0,bytes_source/* readUpTo */.Vc)(source, 0, peel_HEAD_BYTES);
    if ((0,image_elf/* isElf */.aB)(head))
        return isExecutable(head);
    if ((0,bzimage/* isBzImage */.M)(head) || (0,zboot/* isZboot */.d)(head) || (0,flat/* flatContent */.p)(head, source) !== undefined)
        return true;
    if ((0,pe/* isPe */.cK)(head))
        return isUki(source);
    if (depth === 0 || (0,tar/* isTar */.YZ)(head) || (0,formats/* detectFormat */.T)(head) === undefined)
        return false;
    const { source: inside, stream } = await openPacked(source, head, limits);
    try {
        return await isKernel(inside, limits, depth - 1);
    }
    catch (error) {
        if (error instanceof bytes_error/* ImageError */.C)
            return true;
        throw error;
    }
    finally {
        await stream?.close();
    }
}
function isExecutable(head) {
    return head[E_TYPE] !== image_elf/* ET_REL */.c9 && head[E_TYPE + 1] !== image_elf/* ET_REL */.c9;
}
async function isUki(source) {
    try {
        return (await (0,pe/* findLinux */.w$)(source)).length > 0;
    }
    catch (error) {
        if (error instanceof bytes_error/* ImageError */.C)
            return false;
        throw error;
    }
}
async function keepSections(content) {
    if (content.kind === 'flat')
        return content;
    const { elf } = content;
    const wanted = elf.sections
        .filter(({ name, type }) => SMALL_SECTIONS.has(name) && type !== image_elf/* SHT_NOBITS */.UB)
        .slice(0, MOST_KEPT_SECTIONS)
        .toSorted((a, b) => a.offset - b.offset);
    const kept = [];
    for (const { offset, size } of wanted) {
        const bytes = await (0,bytes_source/* readUpTo */.Vc)(elf.source, offset, Math.min(size, MOST_KEPT_BYTES));
        kept.push({ offset, bytes });
    }
    const source = keptSource(elf.source, kept);
    return { kind: 'elf', elf: { ...elf, source } };
}
function notAnArchive(source) {
    return new bytes_error/* ImageError */.C('not-an-archive', {
        message: 'a member was asked for with //, but this is not a tar archive',
        where: source.label,
        remedy: 'Leave out the // and what follows it.',
    });
}
function unknown(source, head) {
    return new bytes_error/* ImageError */.C('image-unknown', {
        message: head.length === 0
            ? 'the file is empty'
            : `no form of a kernel starts with "${(0,printable/* printable */.g)(head.subarray(0, 16))}"`,
        where: source.label,
        remedy: 'Give the vmlinux of the build.',
    });
}


/***/ }),

/***/ 92145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tZ: () => (/* binding */ BearerCredentialHandler)
/* harmony export */ });
/* unused harmony exports BasicCredentialHandler, PersonalAccessTokenCredentialHandler */
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};
class BasicCredentialHandler {
    constructor(username, password) {
        this.username = username;
        this.password = password;
    }
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`${this.username}:${this.password}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class BearerCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Bearer ${this.token}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
class PersonalAccessTokenCredentialHandler {
    constructor(token) {
        this.token = token;
    }
    // currently implements pre-authorization
    // TODO: support preAuth = false where it hooks on 401
    prepareRequest(options) {
        if (!options.headers) {
            throw Error('The request has no headers');
        }
        options.headers['Authorization'] = `Basic ${Buffer.from(`PAT:${this.token}`).toString('base64')}`;
    }
    // This handler cannot handle 401
    canHandleAuthentication() {
        return false;
    }
    handleAuthentication() {
        return __awaiter(this, void 0, void 0, function* () {
            throw new Error('not implemented');
        });
    }
}
//# sourceMappingURL=auth.js.map

/***/ }),

/***/ 19783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ getProxyUrl)
/* harmony export */ });
/* unused harmony export checkBypass */
function getProxyUrl(reqUrl) {
    const usingSsl = reqUrl.protocol === 'https:';
    if (checkBypass(reqUrl)) {
        return undefined;
    }
    const proxyVar = (() => {
        if (usingSsl) {
            return process.env['https_proxy'] || process.env['HTTPS_PROXY'];
        }
        else {
            return process.env['http_proxy'] || process.env['HTTP_PROXY'];
        }
    })();
    if (proxyVar) {
        try {
            return new DecodedURL(proxyVar);
        }
        catch (_a) {
            if (!proxyVar.startsWith('http://') && !proxyVar.startsWith('https://'))
                return new DecodedURL(`http://${proxyVar}`);
        }
    }
    else {
        return undefined;
    }
}
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}
class DecodedURL extends URL {
    constructor(url, base) {
        super(url, base);
        this._decodedUsername = decodeURIComponent(super.username);
        this._decodedPassword = decodeURIComponent(super.password);
    }
    get username() {
        return this._decodedUsername;
    }
    get password() {
        return this._decodedPassword;
    }
}
//# sourceMappingURL=proxy.js.map

/***/ })

};
;