"use strict";
exports.id = 607;
exports.ids = [607];
exports.modules = {

/***/ 59607:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   throughProxy: () => (/* binding */ throughProxy)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_http__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_https__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);



async function throughProxy(url, proxy, headers, signal) {
    const socket = await openTunnel(url, proxy, signal);
    const isTls = url.protocol === 'https:';
    const request = isTls ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const asked = { ...headers, host: url.host };
    const createConnection = () => (isTls ? (0,node_tls__WEBPACK_IMPORTED_MODULE_2__.connect)({ socket, servername: url.hostname }) : socket);
    return new Promise((resolve, reject) => {
        request(url, { headers: asked, signal, createConnection })
            .on('response', resolve)
            .on('error', reject)
            .end();
    });
}
function openTunnel(url, proxy, signal) {
    const target = `${url.hostname}:${url.port || (url.protocol === 'https:' ? 443 : 80)}`;
    const request = proxy.protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const { hostname: host, port } = proxy;
    const headers = { host: target, ...credentials(proxy) };
    return new Promise((resolve, reject) => {
        request({ host, port, method: 'CONNECT', path: target, headers, agent: false, signal })
            .on('connect', ({ statusCode }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            reject(new Error('the proxy refused'));
        })
            .on('error', reject)
            .end();
    });
}
function credentials({ username, password }) {
    if (username === '' && password === '')
        return {};
    return { 'proxy-authorization': `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` };
}


/***/ })

};
;