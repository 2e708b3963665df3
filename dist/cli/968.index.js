"use strict";
exports.id = 968;
exports.ids = [968];
exports.modules = {

/***/ 4968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  comparePair: () => (/* binding */ comparePair)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./lib/gate/check.js + 2 modules
var check = __webpack_require__(6631);
// EXTERNAL MODULE: ./lib/judge/form.js
var judge_form = __webpack_require__(2356);
// EXTERNAL MODULE: ./lib/judge/images.js + 1 modules
var judge_images = __webpack_require__(869);
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

// EXTERNAL MODULE: ./lib/judge/options.js
var options = __webpack_require__(5654);
// EXTERNAL MODULE: ./lib/judge/outcome.js
var judge_outcome = __webpack_require__(7080);
// EXTERNAL MODULE: ./lib/judge/problem.js
var problem = __webpack_require__(7315);
// EXTERNAL MODULE: ./lib/judge/unread.js
var judge_unread = __webpack_require__(2717);
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
        remarks: [...(await modulesRemark(request, old)), ...images.flatMap(image => sameKernel(image, old))],
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
    const sides = await (0,judge_images/* readSide */.w)(file, modules, readingOf(request), 'baseline-modules').catch(error => {
        throw withoutModules(error);
    });
    const [old, ...others] = sides.map(({ report }) => report);
    if (old !== undefined && others.length === 0)
        return requireRunning(request, old);
    const names = [old, ...others].map(image => image?.path).join(', ');
    throw (0,options/* usage */.CI)('baseline', `the report has several images: ${names}`, 'Give a report of one image as baseline.');
}
function withoutModules(error) {
    if (!(error instanceof problem/* RequestError */.GI) || error.problem.code !== 'pattern-no-match')
        return error;
    const { message, where, exit } = error.problem;
    const remedy = 'Correct the pattern; if the build has no modules, say baseline-modules: none.';
    return new problem/* RequestError */.GI('pattern-no-match', { message, where, remedy }, exit);
}
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
        lost: (_, isFamilyLeft) => isFamilyLeft
            ? `${refuse}: boot a kernel that understands both strings first, or restart those hosts.`
            : `${refuse}: bring the handler back, or restart those hosts.`,
        moved: NOT_MOVED,
    };
}
const REMEDIES_OF_RUN = {
    lost: (_, isFamilyLeft) => {
        const mend = isFamilyLeft ? 'Keep the old handler beside the new one' : 'Bring the handler back';
        return `${mend}, or accept it: start this workflow once with reason set.`;
    },
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
    const file = identityOf(path);
    return file !== null && file === identityOf(other);
}
function identityOf(path) {
    try {
        const { dev, ino } = (0,external_node_fs_.statSync)(path, { bigint: true });
        return `${dev}:${ino}`;
    }
    catch {
        return null;
    }
}


/***/ })

};
;