"use strict";
exports.id = 194;
exports.ids = [194];
exports.modules = {

/***/ 10194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   comparePair: () => (/* binding */ comparePair)
/* harmony export */ });
/* harmony import */ var _gate_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36631);
/* harmony import */ var _images_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9382);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15654);
/* harmony import */ var _outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7080);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27315);





async function comparePair(request, images) {
    if (request.profiles.length > 0) {
        throw (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('profile', 'a kernel image has no profiles', 'Take profile out, or give a committed list as baseline.');
    }
    const old = await readOld(request);
    for (const image of images)
        refusePair(request, image, old);
    const forward = images.flatMap(image => direction(request, image, old, 'forward'));
    const back = request.both ? images.flatMap(image => direction(request, old, image, 'back')) : [];
    const outcome = {
        ..._outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING */ .K,
        baseline: { path: old.path, profiles: [], image: old },
        findings: [...forward, ...back],
    };
    if (request.baselineReport !== null)
        return { ...outcome, ...acceptLosses(request, outcome.findings) };
    return {
        ...outcome,
        remarks: [...modulesRemark(request, old), ...images.flatMap(image => sameKernel(image, old))],
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
    const sides = await (0,_images_js__WEBPACK_IMPORTED_MODULE_1__/* .readSide */ .w)(request.baselineReport ?? request.baseline, modules, readingOf(request)).catch(error => {
        throw withoutModules(error);
    });
    const [old, ...others] = sides.map(({ report }) => report);
    if (old !== undefined && others.length === 0)
        return requireRunning(request, old);
    const names = [old, ...others].map(image => image?.path).join(', ');
    throw (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usage */ .CI)('baseline', `the report has several images: ${names}`, 'Give a report of one image as baseline.');
}
function withoutModules(error) {
    if (!(error instanceof _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI) || error.problem.code !== 'pattern-no-match')
        return error;
    const { message, where, exit } = error.problem;
    const remedy = 'Correct the pattern; if the build has no modules, say baseline-modules: none.';
    return new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI('pattern-no-match', { message, where, remedy }, exit);
}
function requireRunning({ baselineBuildId }, old) {
    if (baselineBuildId === null || baselineBuildId === old.buildId)
        return old;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI('running-differs', {
        message: `${old.path} has build id ${old.buildId ?? 'none'}, the kernel that runs has ${baselineBuildId}`,
        where: old.path,
        remedy: 'Give the image of the kernel that runs with --baseline.',
    }, 3);
}
function refusePair(request, image, old) {
    const [mine, theirs] = [machineOf(image), machineOf(old)];
    if (mine !== null && theirs !== null && mine !== theirs) {
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI('pair-machines', {
            message: `${image.path} is ${mine}, ${old.path} is ${theirs}`,
            where: old.path,
            remedy: 'Compare kernels of one machine: strings of one never satisfy another.',
        });
    }
    requireModules(image, old);
    if (request.both)
        requireModules(old, image);
}
function machineOf({ reached }) {
    return reached.find(layer => layer.startsWith('ELF')) ?? null;
}
function requireModules(judged, listed) {
    if (judged.modules !== null)
        return;
    const there = new Set(judged.versions.map(({ compatible }) => compatible));
    const version = listed.versions.find(({ compatible, from }) => from !== listed.path && !there.has(compatible));
    if (version === undefined)
        return;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_4__/* .RequestError */ .GI('modules-needed', {
        message: `${version.compatible} of ${listed.path} is provided by the module ${version.from}, and no modules of ${judged.path} were read`,
        where: judged.path,
        remedy: 'Give modules (or baseline-modules) for both kernels.',
    });
}
function direction(request, judged, listed, way) {
    const profile = profileOf(listed);
    const findings = (0,_gate_check_js__WEBPACK_IMPORTED_MODULE_0__/* .check */ .z)({
        image: { ...judged, modulesRead: judged.modules !== null, khoRead: judged.found === 'debug-info' },
        against: listed.path,
        isBaseline: false,
        profiles: [profile],
        selected: [profile],
        failOn: request.failOn,
        waysOut: () => (request.baselineReport === null ? waysOut(listed, judged) : waysOutOfRun()),
    });
    return way === 'forward'
        ? findings
        : findings.filter(({ kind }) => kind === 'removed' || kind === 'changed');
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
function waysOut(from, to) {
    return (`Do not live-update hosts from ${from.path} to ${to.path}: boot a kernel that understands both strings first, ` +
        'or restart those hosts.');
}
function waysOutOfRun() {
    return 'Keep the old handler beside the new one, or accept it: start this workflow once with reason set.';
}
function modulesRemark(request, old) {
    if (old.modules !== null || request.baselineModules === 'none')
        return [];
    return [
        {
            severity: 'warning',
            message: `modules of ${old.path} not compared`,
            remedy: 'Give baseline-modules, or a report that was written with modules; say none if that build has no modules.',
        },
    ];
}
function sameKernel(image, old) {
    if (image.buildId === null || image.buildId !== old.buildId)
        return [];
    return [
        {
            severity: 'warning',
            message: `${image.path} and ${old.path} are the same kernel (build id ${image.buildId}): nothing was compared`,
            remedy: 'Give the kernel that runs as baseline, and the one to boot as image.',
        },
    ];
}


/***/ })

};
;