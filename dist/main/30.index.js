"use strict";
exports.id = 30;
exports.ids = [30];
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

/***/ 48030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadReport: () => (/* binding */ uploadReport)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _judge_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27315);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19789);
/* harmony import */ var _artifact_client_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53205);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(58397);
/* harmony import */ var _temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(53229);







async function uploadReport(report, { name, retentionDays }) {
    try {
        await (0,_temporary_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .withTemporaryFolder */ .E)(async (folder) => (0,_artifact_client_js__WEBPACK_IMPORTED_MODULE_4__/* .uploadArtifact */ .mz)(name, await writeFiles(report, folder), folder, retentionDays));
        (0,_log_js__WEBPACK_IMPORTED_MODULE_5__/* .print */ .yy)(`report uploaded as artifact ${name}`);
    }
    catch (error) {
        const { message, remedy } = (0,_judge_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error);
        throw new _judge_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .RequestError */ .GI('report-unwritable', {
            message: `the report could not be uploaded as ${name}: ${message}`,
            where: `artifact ${name}`,
            remedy,
        });
    }
}
async function writeFiles(report, folder) {
    const { fittingSummary } = await __webpack_require__.e(/* import() */ 14).then(__webpack_require__.bind(__webpack_require__, 90014));
    const files = {
        'report.json': (0,_report_json_js__WEBPACK_IMPORTED_MODULE_3__/* .renderJson */ .h)(report),
        'summary.md': fittingSummary(report),
        ...(report.patch !== '' && { 'baseline.patch': report.patch }),
    };
    return Object.entries(files).map(([name, text]) => {
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(path, text);
        return path;
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

/***/ })

};
;