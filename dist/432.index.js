export const id = 432;
export const ids = [432];
export const modules = {

/***/ 3432:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setStepOutput: () => (/* binding */ setStepOutput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7264);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7363);


function setStepOutput(name, value) {
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunner */ .fY)().outputFile !== null)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
}


/***/ })

};
