export const id = 12;
export const ids = [12];
export const modules = {

/***/ 4012: (function (__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   help: () => (/* binding */ help)
/* harmony export */ });
/* harmony import */ var _configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2700);

const COMMANDS = `Deep Review: several reviewers on one change, one report that can be trusted.

  node dist/index.js <command> [flags]

  review                     run the configured reviewers on a change and report
      --dry-run              only say what would run: reviewers, prompt sizes, files
  consolidate --reviews DIR  one report from stored reviews (<reviewer>-pass-<n>.md); no model, no network
      --repo DIR             check places, origins and fixes in this repository (with --base and --head)
  render FILE --format F     a report.json of an earlier run as markdown, summary, html, sarif, rdjson or json, to standard output
  deliver FILE               post a report.json to GitHub again, without a review: what it asks for, or --comment, --inline-comments, --status;
                             needs GITHUB_TOKEN; of the upload take --artifact-id, --artifact-url, --artifact-digest, --report-url
  stats DIR [--json]         counts over all report.json below DIR: passed, failed, incomplete and why, accepted, declined, cost, minutes
  demo [--fixed]             review a small made repository with recorded reviewers; no key, no network
  doctor                     is each reviewer there, with version and key? what to do if not
  --help, --version

Settings, as flags of \`review\` and \`consolidate\` (\`--out DIR\` is short for \`--output-directory DIR\`):
`;
const EXIT = `
Exit status: 0 pass or accepted, 1 the gate failed, 2 wrong input or incomplete, 3 a bug of ours.
The README tells what each setting does and how to write the configuration file.
`;
function help() {
    const names = (0,_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .settingNames */ .H$)()
        .filter((name) => !_configuration_configuration_js__WEBPACK_IMPORTED_MODULE_0__/* .FILE_ONLY */ .yJ.includes(name))
        .map((name) => `--${name}`);
    const rows = [];
    for (let index = 0; index < names.length; index += 4)
        rows.push(`  ${names.slice(index, index + 4).join('  ')}`);
    return `${COMMANDS}${rows.join('\n')}\n${EXIT}`;
}


/***/ })

};
