"use strict";
exports.id = 932;
exports.ids = [932];
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

/***/ 5687:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ fileIdentity)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
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

/***/ 1932:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readModules: () => (/* binding */ readModules)
});

var external_node_path_ = __webpack_require__(6760);
var bytes_error = __webpack_require__(4938);
var group_by = __webpack_require__(1915);
var image_open = __webpack_require__(6700);
var file_identity = __webpack_require__(5687);
;// CONCATENATED MODULE: ./lib/judge/module-remedies.js

const UNPACK = { remedy: 'Unpack it first, and give the .ko itself.' };
const OF_MODULES = {
    'debug-info-absent': {
        message: 'the module has no debug info (section .debug_info)',
        remedy: 'Build with CONFIG_DEBUG_INFO_DWARF_TOOLCHAIN_DEFAULT=y, and give the modules before they are stripped ' +
            '(INSTALL_MOD_STRIP).',
    },
    'debug-info-packed': UNPACK,
    'file-not-regular': { remedy: "Name the modules themselves, e.g. 'DIRECTORY/**/*.ko'." },
    'limit-decoded': UNPACK,
    'limit-layers': UNPACK,
    'limit-starts': UNPACK,
    'limit-window': UNPACK,
    'section-compressed': { remedy: 'Take the module as the build leaves it.' },
    'section-nobits': { remedy: 'Give the .ko itself, not its .debug file.' },
    'image-unknown': { remedy: 'Let modules name .ko files only; if this is one, build it or copy it again.' },
};
function ofModule(error) {
    const { code, message, where, remedy } = error;
    return new bytes_error/* ImageError */.C(code, { message, where, remedy, ...OF_MODULES[code] });
}

var problem = __webpack_require__(7315);
var version = __webpack_require__(7622);
var content = __webpack_require__(5499);
var source = __webpack_require__(167);
var image_elf = __webpack_require__(3731);
var identity = __webpack_require__(6430);
;// CONCATENATED MODULE: ./lib/image/module-release.js



const MOST_MODINFO_BYTES = 1 << 20;
async function readModuleRelease(elf) {
    return (0,identity/* orNull */.Xd)(readVermagic(elf));
}
async function readVermagic(elf) {
    const section = elf.sections.find(({ name }) => name === '.modinfo');
    if (section === undefined || section.type === image_elf/* SHT_NOBITS */.UB)
        return null;
    const bytes = await (0,source/* readClaimed */.Qi)(elf.source, section.offset, section.size, section.name, MOST_MODINFO_BYTES);
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return /(?:^|\0)vermagic=([!-~]{1,64})(?: |\0|$)/.exec(text)?.[1] ?? null;
}

var list_sections = __webpack_require__(2293);
var list = __webpack_require__(9700);
var versions = __webpack_require__(5265);
;// CONCATENATED MODULE: ./lib/liveupdate/module.js






const MOST_SECTION_BYTES = 1 << 20;
async function readModuleStrings(module, machine) {
    const { content } = module;
    if (content.kind === 'flat')
        throw notRelocatable(module, content.name);
    const { elf } = content;
    if (elf.type !== image_elf/* ET_REL */.c9)
        throw notRelocatable(module, `${(0,image_elf/* describeElf */.Rg)(elf)} of type ${elf.type}`);
    if ((0,image_elf/* describeElf */.Rg)(elf) !== machine) {
        throw new bytes_error/* ImageError */.C('module-machine', {
            message: `the module is ${(0,image_elf/* describeElf */.Rg)(elf)}, the image is ${machine}`,
            where: module.path,
            remedy: 'Give the modules of the same build as the image.',
        });
    }
    refuseOtherLists(module, elf);
    const [section, second] = elf.sections.filter(({ name }) => name === list_sections/* VERSIONS_SECTION */.MZ);
    if (section === undefined)
        return [];
    if (second !== undefined)
        throw twice(module);
    const bytes = await (0,image_elf/* readSection */.GU)(elf, section, MOST_SECTION_BYTES);
    return (0,versions/* decodeEntries */.Fq)(bytes, (0,source.at)(elf.source, section.offset));
}
function refuseOtherLists(module, { sections }) {
    const names = new Set(sections.map(({ name }) => name));
    if (names.has(list_sections/* HEADER_SECTION */.Mj))
        throw notRelocatable(module, `a kernel before its last link (section ${list_sections/* HEADER_SECTION */.Mj})`, 'a module');
    if (names.has(list_sections/* FEATURES_SECTION */.Y6))
        (0,list/* refuseFeatures */.c)(module.path, 'module');
}
function notRelocatable(module, found, wanted = 'a relocatable file') {
    return new bytes_error/* ImageError */.C('module-not-relocatable', {
        message: `this is ${found}, not ${wanted}`,
        where: module.path,
        remedy: 'Let modules name .ko files only.',
    });
}
function twice(module) {
    return new bytes_error/* ImageError */.C('section-twice', {
        message: `the module has two sections ${list_sections/* VERSIONS_SECTION */.MZ}`,
        where: module.path,
        remedy: 'Build the module with the scripts/module.lds of its kernel.',
    });
}

;// CONCATENATED MODULE: ./lib/judge/read-module.js




async function readModule(module, name, kernel, reading, found) {
    const { path, reached } = module;
    const strings = await readModuleStrings(module, (0,content/* describeMachine */.Fe)(kernel.content));
    if (reading.debugInfo === 'off' && found !== 'debug-info') {
        const versions = strings.map(text => (0,version/* versionOf */.E)(text, name));
        return { reached, found, versions, facts: null, path, name, builtFor: await builtFor(module, versions) };
    }
    const { placeVersions, plainElf, readDebugFacts } = await Promise.all(/* import() */[__webpack_require__.e(112), __webpack_require__.e(788)]).then(__webpack_require__.bind(__webpack_require__, 2788));
    const elf = plainElf(module);
    const facts = await readDebugFacts(elf, name, reading.withLayouts, 'module');
    const listed = found === 'debug-info' ? facts.handlers.map(({ compatible }) => compatible) : strings;
    const versions = await placeVersions(elf, name, listed, facts);
    return { reached, found, versions, facts, path, name, builtFor: await builtFor(module, versions) };
}
async function builtFor({ content }, versions) {
    return versions.length > 0 && content.kind === 'elf' ? readModuleRelease(content.elf) : null;
}

;// CONCATENATED MODULE: ./lib/judge/read-modules.js








async function readModules(paths, kernel, reading, found) {
    const parts = [];
    const read = new Set();
    for (const path of paths) {
        const file = `${nameOf(path)} ${(0,file_identity/* fileIdentity */.l)(path) ?? path}`;
        if (read.has(file))
            continue;
        read.add(file);
        parts.push(await readOne(path, kernel, reading, found));
    }
    refuseTwins(parts);
    return parts;
}
async function readOne(path, kernel, reading, found) {
    try {
        const module = await (0,image_open/* openImage */.U)(path, reading.limits);
        try {
            const part = await readModule(module, moduleName(path, kernel.path), kernel, reading, found);
            module.assertUnchanged();
            return part;
        }
        finally {
            await module.close();
        }
    }
    catch (error) {
        throw error instanceof bytes_error/* ImageError */.C ? ofModule(error) : error;
    }
}
function refuseTwins(parts) {
    for (const [name, [first, second, ...others]] of (0,group_by/* groupBy */.$)(parts, ({ path }) => nameOf(path))) {
        if (first === undefined || second === undefined)
            continue;
        if ([first, second, ...others].some(isProvider))
            throw read_modules_twice(name, first, second);
    }
}
function isProvider({ versions, facts }) {
    return (versions.length > 0 || (facts?.handlers ?? []).length > 0 || (facts?.layouts?.layouts ?? []).length > 0);
}
function read_modules_twice(name, first, second) {
    return new problem/* RequestError */.GI('module-twice', {
        message: `two files are the module ${name}, and a kernel loads only one of them: ${first.path}, ${second.path}`,
        where: second.path,
        remedy: 'Give the one that depmod takes, as modules.dep names it: updates/ overrides kernel/.',
    });
}
function nameOf(path) {
    const [name = ''] = /^.[^.]*/.exec((0,external_node_path_.basename)(path)) ?? [];
    return name.replaceAll('-', '_');
}
function moduleName(path, kernelPath) {
    const name = (0,external_node_path_.basename)(path).replace(/\.ko(\.[a-z0-9]+)?$/, '');
    return name === kernelPath ? path : name;
}


/***/ })

};
;