"use strict";
exports.id = 143;
exports.ids = [143];
exports.modules = {

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


/***/ })

};
;