"use strict";
exports.id = 319;
exports.ids = [319];
exports.modules = {

/***/ 1319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readModule: () => (/* binding */ readModule)
});

var external_node_path_ = __webpack_require__(6760);
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

var error = __webpack_require__(4938);
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
        throw new error/* ImageError */.C('module-machine', {
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
    return new error/* ImageError */.C('module-not-relocatable', {
        message: `this is ${found}, not ${wanted}`,
        where: module.path,
        remedy: 'Let modules name .ko files only.',
    });
}
function twice(module) {
    return new error/* ImageError */.C('section-twice', {
        message: `the module has two sections ${list_sections/* VERSIONS_SECTION */.MZ}`,
        where: module.path,
        remedy: 'Build the module with the scripts/module.lds of its kernel.',
    });
}

;// CONCATENATED MODULE: ./lib/judge/read-module.js





async function readModule(module, kernel, reading, found) {
    const name = moduleName(module.path, kernel.path);
    const { reached } = module;
    const strings = await readModuleStrings(module, (0,content/* describeMachine */.Fe)(kernel.content));
    if (reading.debugInfo === 'off' && found !== 'debug-info') {
        const versions = strings.map(text => (0,version/* versionOf */.E)(text, name));
        return { reached, found, versions, facts: null, name, builtFor: await builtFor(module, versions) };
    }
    const { placeVersions, plainElf, readDebugFacts } = await Promise.all(/* import() */[__webpack_require__.e(648), __webpack_require__.e(117)]).then(__webpack_require__.bind(__webpack_require__, 4117));
    const elf = plainElf(module);
    const facts = await readDebugFacts(elf, name, reading.withLayouts);
    const listed = found === 'debug-info' ? facts.handlers.map(({ compatible }) => compatible) : strings;
    const versions = await placeVersions(elf, name, listed, facts);
    return { reached, found, versions, facts, name, builtFor: await builtFor(module, versions) };
}
async function builtFor({ content }, versions) {
    return versions.length > 0 && content.kind === 'elf' ? readModuleRelease(content.elf) : null;
}
function moduleName(path, kernelPath) {
    const name = (0,external_node_path_.basename)(path).replace(/\.ko(\.[a-z0-9]+)?$/, '');
    return name === kernelPath ? path : name;
}


/***/ })

};
;