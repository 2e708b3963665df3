"use strict";
exports.id = 67;
exports.ids = [67];
exports.modules = {

/***/ 4829:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ rangeSource)
/* harmony export */ });
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(167);

function rangeSource(source, offset, length, label) {
    const { readInto, forwardOnly = false } = source;
    const inside = (from, count) => {
        if (from < 0 || count < 0 || from + count > length)
            throw (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .pastEnd */ .Qs)(label, from, count, length);
        return offset + from;
    };
    return {
        label,
        size: length,
        forwardOnly,
        read: async (from, count) => source.read(inside(from, count), count),
        ...(readInto && {
            readInto: async (from, target) => readInto(inside(from, target.length), target),
        }),
        async close() { },
    };
}


/***/ }),

/***/ 6699:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openSection)
});

var bytes_error = __webpack_require__(4938);
var fields = __webpack_require__(5835);
var range = __webpack_require__(4829);
var source = __webpack_require__(167);
var limits = __webpack_require__(8305);
var image_elf = __webpack_require__(3731);
;// CONCATENATED MODULE: ./lib/image/section-inflate.js


const PIECE_BYTES = 1 << 20;
const BLOCK_BYTES = 4 << 20;
async function inflateSection(packed) {
    const pieces = [];
    for await (const piece of inflatePieces(packed))
        append(pieces, piece);
    return pieces;
}
async function* inflatePieces(section) {
    const { packed, start, size, compression } = section;
    const stream = await openDecoder(packed, compression);
    let total = 0;
    const feeding = feed(stream, packed, start);
    feeding.catch((error) => stream.destroy(error));
    try {
        for await (const piece of stream) {
            total += piece.length;
            if (total > size)
                throw failed(packed, `it decompresses to more than the ${size} bytes it announces`);
            yield piece;
        }
        await feeding;
    }
    catch (error) {
        if (error instanceof bytes_error/* ImageError */.C)
            throw error;
        throw failed(packed, `the ${compression} stream is damaged`);
    }
    finally {
        stream.destroy();
    }
    if (total !== size)
        throw failed(packed, `it decompresses to ${total} bytes, not to the ${size} it announces`);
}
function append(pieces, piece) {
    const last = pieces.at(-1);
    if (last === undefined ||
        last.buffer !== piece.buffer ||
        last.byteOffset + last.length !== piece.byteOffset) {
        pieces.push(piece);
    }
    else {
        pieces[pieces.length - 1] = new Uint8Array(last.buffer, last.byteOffset, last.length + piece.length);
    }
}
async function openDecoder(packed, compression) {
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 23));
    if (compression === 'zlib')
        return zlib.createInflate({ chunkSize: BLOCK_BYTES });
    if (typeof zlib.createZstdDecompress === 'function') {
        return zlib.createZstdDecompress({ chunkSize: BLOCK_BYTES });
    }
    throw new bytes_error/* ImageError */.C('debug-info-compression', {
        message: `the section is compressed with zstd, which Node ${process.versions.node} cannot read`,
        where: (0,source.at)(packed, 0),
        remedy: 'Use Node 22.15 or newer, or decompress it first: objcopy --decompress-debug-sections.',
    });
}
async function feed(stream, packed, start) {
    for (let offset = start; offset < packed.size && !stream.destroyed; offset += PIECE_BYTES) {
        const piece = await packed.read(offset, Math.min(PIECE_BYTES, packed.size - offset));
        if (!stream.write(piece))
            await drained(stream);
    }
    stream.end();
}
function drained(stream) {
    return new Promise(resolve => {
        const go = () => {
            stream.off('drain', go);
            stream.off('close', go);
            resolve();
        };
        stream.on('drain', go);
        stream.on('close', go);
    });
}
function failed(packed, what) {
    return new bytes_error/* ImageError */.C('debug-info-compression', {
        message: what,
        where: (0,source.at)(packed, 0),
        remedy: 'The file is damaged: build it again, or download or copy it again.',
    });
}

;// CONCATENATED MODULE: ./lib/image/section-source.js







const HEADER_BYTES = { 32: 12, 64: 24 };
const COMPRESSIONS = new Map([
    [1, 'zlib'],
    [2, 'zstd'],
]);
const MOST_INFLATED_BYTES = 1 << 30;
const MOST_RATIO = 64;
const SMALL_BYTES = 16 << 20;
const ONE_PASS = { ...limits/* DEFAULT_LIMITS */.d, starts: 1, keptBytes: 0, keptUnannouncedBytes: 0 };
async function openSection(elf, section) {
    const label = `${elf.source.label} ${section.name}`;
    if (section.type === image_elf/* SHT_NOBITS */.UB) {
        throw new bytes_error/* ImageError */.C('section-nobits', {
            message: `${section.name} is there as a name without bytes (SHT_NOBITS)`,
            where: elf.source.label,
            remedy: 'Give the vmlinux as the kernel build leaves it.',
        });
    }
    const { size } = elf.source;
    if (size !== undefined && section.offset + section.size > size) {
        throw (0,source/* pastEnd */.Qs)(elf.source.label, section.offset, section.size, size, section.name);
    }
    const whole = (0,range/* rangeSource */.p)(elf.source, section.offset, section.size, label);
    if ((section.flags & image_elf/* SHF_COMPRESSED */.yg) !== 0n)
        return openCompressedSection(elf, whole);
    if (section.name.startsWith('.zdebug_'))
        return openOldCompressedSection(whole);
    return whole;
}
async function openCompressedSection(elf, packed) {
    const bytes = HEADER_BYTES[elf.bits];
    const header = (0,fields/* fields */.O)(await packed.read(0, bytes), elf.littleEndian, packed.label);
    const type = header.u32(0);
    const size = elf.bits === 64 ? (0,fields/* safeNumber */.J)(header.u64(8), 'ch_size', packed.label) : header.u32(4);
    const compression = COMPRESSIONS.get(type);
    if (compression === undefined)
        throw badStream(packed, `compression type ${type} (1 zlib, 2 zstd)`);
    return inflated({ packed, start: bytes, size, compression });
}
async function openOldCompressedSection(packed) {
    const header = await packed.read(0, 12);
    if (Buffer.from(header).toString('latin1', 0, 4) !== 'ZLIB')
        throw badStream(packed, 'no "ZLIB" at its start');
    const size = (0,fields/* safeNumber */.J)((0,fields/* fields */.O)(header, false, packed.label).u64(4), 'the size', packed.label);
    return inflated({ packed, start: 12, size, compression: 'zlib' });
}
function inflated(section) {
    const { packed, size } = section;
    const limit = Math.min(MOST_INFLATED_BYTES, Math.max(SMALL_BYTES, packed.size * MOST_RATIO));
    if (size > limit) {
        throw new bytes_error/* ImageError */.C('claim-too-large', {
            message: `the section claims ${size} bytes decompressed; of ${packed.size} the limit is ${limit}`,
            where: (0,source.at)(packed, 0),
            remedy: 'Build the image again: the headers of its debug info are damaged.',
        });
    }
    let whole;
    const inflate = async () => piecesSource(await inflateSection(section), size, packed.label);
    return {
        label: packed.label,
        size,
        async read(offset, length) {
            whole ??= inflate();
            return (await whole).read(offset, length);
        },
        async openForward() {
            const { openStream } = await __webpack_require__.e(/* import() */ 877).then(__webpack_require__.bind(__webpack_require__, 6877));
            const decode = () => inflatePieces(section);
            return openStream({ label: packed.label, decode, announced: undefined, limits: ONE_PASS });
        },
        async close() { },
    };
}
function piecesSource(pieces, size, label) {
    const starts = [];
    let total = 0;
    for (const piece of pieces) {
        starts.push(total);
        total += piece.length;
    }
    return {
        label,
        size,
        async read(offset, length) {
            if (offset < 0 || length < 0 || offset + length > size)
                throw (0,source/* pastEnd */.Qs)(label, offset, length, size);
            return joinPieces(pieces, starts, offset, length);
        },
        async close() { },
    };
}
function joinPieces(pieces, starts, offset, length) {
    let index = lastNotAfter(starts, offset);
    const first = pieces[index] ?? new Uint8Array();
    const inFirst = offset - (starts[index] ?? 0);
    if (inFirst + length <= first.length)
        return first.subarray(inFirst, inFirst + length);
    const joined = new Uint8Array(length);
    let done = 0;
    while (done < length) {
        const piece = pieces[index];
        if (piece === undefined)
            break;
        const from = offset + done - (starts[index] ?? 0);
        const part = piece.subarray(from, from + length - done);
        joined.set(part, done);
        done += part.length;
        index++;
    }
    return joined;
}
function lastNotAfter(ascending, value) {
    let [low, high] = [0, ascending.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((ascending[middle] ?? 0) <= value)
            low = middle;
        else
            high = middle - 1;
    }
    return Math.max(low, 0);
}
function badStream(packed, what) {
    return new bytes_error/* ImageError */.C('debug-info-compression', {
        message: `the section is compressed, but not in a way that is known: ${what}`,
        where: (0,source.at)(packed, 0),
        remedy: 'Decompress it first: objcopy --decompress-debug-sections.',
    });
}


/***/ }),

/***/ 67:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listOfHandlers: () => (/* binding */ listOfHandlers)
/* harmony export */ });
/* harmony import */ var _root_strings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);

async function listOfHandlers(elf, handlers) {
    const { luo, kho } = await (0,_root_strings_js__WEBPACK_IMPORTED_MODULE_0__/* .readRootStrings */ .v)(elf);
    return [...new Set([...handlers.map(({ compatible }) => compatible), luo, kho])].sort();
}


/***/ }),

/***/ 7015:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ findRootStrings),
/* harmony export */   v: () => (/* binding */ readRootStrings)
/* harmony export */ });
/* harmony import */ var _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4938);
/* harmony import */ var _bytes_printable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7967);
/* harmony import */ var _image_elf_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3731);
/* harmony import */ var _image_section_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6699);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5265);





const PIECE_BYTES = 4 << 20;
const OVERLAP_BYTES = _versions_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_BYTES */ .nC + 1;
const WHOLE = /^(luo|kho)-v(0|[1-9][0-9]{0,8})(;[!-~]+)?$/;
async function findRootStrings(elf) {
    const found = new Set();
    for (const section of elf.sections) {
        const isReadOnly = section.name === '.rodata' || section.name.startsWith('.rodata.');
        if (isReadOnly && section.type !== _image_elf_js__WEBPACK_IMPORTED_MODULE_1__/* .SHT_NOBITS */ .UB)
            await searchSection(elf, section, found);
    }
    const all = [...found].sort();
    return {
        luo: all.filter(text => text.startsWith('luo')),
        kho: all.filter(text => text.startsWith('kho')),
    };
}
async function readRootStrings(elf) {
    const { luo, kho } = await findRootStrings(elf);
    return { luo: only(elf, 'luo', luo), kho: only(elf, 'kho', kho) };
}
function only(elf, family, strings) {
    const [first, second] = strings;
    if (first !== undefined && second === undefined)
        return first;
    throw new _bytes_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ImageError */ .C('debug-info-root-string', {
        message: first === undefined
            ? `.rodata has no string ${family}-vN`
            : `.rodata has ${strings.length} strings ${family}-vN, not one: ${strings.join(', ')}`,
        where: elf.source.label,
        remedy: 'Give a kernel with CONFIG_KEXEC_HANDOVER and CONFIG_LIVEUPDATE, or one with the section .liveupdate_versions.',
    });
}
async function searchSection(elf, section, found) {
    const source = await (0,_image_section_source_js__WEBPACK_IMPORTED_MODULE_2__/* .openSection */ .k)(elf, section);
    const size = source.size ?? 0;
    for (let start = 0; start < size; start += PIECE_BYTES) {
        const from = Math.max(start - 1, 0);
        const read = await source.read(from, Math.min(start - from + PIECE_BYTES + OVERLAP_BYTES, size - from));
        const bytes = Buffer.from(read.buffer, read.byteOffset, read.length);
        for (const prefix of ['luo-v', 'kho-v'])
            searchPiece(bytes, prefix, from === 0, found);
    }
}
function isText(byte) {
    return (0,_bytes_printable_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrintable */ .C)(byte) || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}
function searchPiece(bytes, prefix, isFirst, found) {
    for (let at = bytes.indexOf(prefix); at >= 0; at = bytes.indexOf(prefix, at + 1)) {
        const startsHere = at === 0 ? isFirst : !isText(bytes[at - 1] ?? 0);
        const end = bytes.indexOf(0, at);
        if (!startsHere || end < 0 || end - at >= _versions_js__WEBPACK_IMPORTED_MODULE_3__/* .ENTRY_BYTES */ .nC)
            continue;
        const text = bytes.toString('latin1', at, end);
        if (WHOLE.test(text))
            found.add(text);
    }
}


/***/ })

};
;