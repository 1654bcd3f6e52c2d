export const id = 694;
export const ids = [694];
export const modules = {

/***/ 9694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setStepOutput: () => (/* binding */ setStepOutput)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8592);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1589);


function setStepOutput(name, value) {
    if ((0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readRunner */ .fY)().outputFile !== null)
        (0,_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH)(name, value);
}


/***/ })

};
