#!/usr/bin/env node
// Trims GitHub's published OpenAPI description to the routes that the program uses.
//   npm pack @octokit/openapi && tar xzf octokit-openapi-*.tgz package/generated/api.github.com.json   (outside the project: it is large)
//   node .ci/trim-openapi.mjs package/generated/api.github.com.json > __tests__/fixtures/openapi/github.json
import { readFileSync } from 'node:fs';

const ROUTES = [
  'get /repos/{owner}/{repo}/actions/runs/{run_id}',
  'get /repos/{owner}/{repo}/actions/runs',
  'get /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs',
  'get /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts',
  'get /repos/{owner}/{repo}/actions/runs/{run_id}/jobs',
  'post /repos/{owner}/{repo}/actions/runs/{run_id}/rerun',
  'post /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs',
  'get /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
  'get /repos/{owner}/{repo}/git/ref/{ref}',
  'get /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'post /repos/{owner}/{repo}/issues/{issue_number}/comments',
  'get /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'patch /repos/{owner}/{repo}/issues/comments/{comment_id}',
  'get /repos/{owner}/{repo}/collaborators/{username}/permission',
  'get /repos/{owner}/{repo}/pulls/{pull_number}',
  'get /repos/{owner}/{repo}/commits/{commit_sha}/pulls',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/commits',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/comments',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/files',
  'get /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'post /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
  'get /repos/{owner}/{repo}/commits/{ref}/statuses',
  'post /repos/{owner}/{repo}/statuses/{sha}',
  'get /user',
];

const [file] = process.argv.slice(2);
if (!file) {
  console.error('usage: node .ci/trim-openapi.mjs <api.github.com.json>');
  process.exit(2);
}
const whole = JSON.parse(readFileSync(file, 'utf8'));

/** Words for people are left out: only shapes are checked. */
const WORDS = [
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'tags',
  'x-github',
  'title',
  'deprecated',
];
const bare = (value, inside = '') => {
  if (Array.isArray(value)) return value.map((item) => bare(item));
  if (typeof value !== 'object' || value === null) return value;
  // Below `properties` the keys are names of fields, some of which are called like our words.
  const isFields = inside === 'properties';
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isFields || !WORDS.includes(key))
      .map(([key, item]) => [key, bare(item, isFields ? '' : key)]),
  );
};

const kept = { schemas: {}, parameters: {}, responses: {}, headers: {} };
const keep = (value) => {
  if (Array.isArray(value)) return value.forEach(keep);
  if (typeof value !== 'object' || value === null) return;
  if (typeof value.$ref === 'string') {
    const [, , kind, name] = value.$ref.split('/');
    if (kept[kind] && !(name in kept[kind])) {
      kept[kind][name] = bare(whole.components[kind][name]);
      keep(kept[kind][name]);
    }
  }
  Object.values(value).forEach(keep);
};

const paths = {};
for (const route of ROUTES) {
  const [method, path] = route.split(' ');
  const operation = whole.paths[path]?.[method];
  if (!operation) throw new Error(`no such route: ${route}`);
  const { parameters = [], requestBody, responses } = bare(operation);
  const found = Object.fromEntries(Object.entries(responses).filter(([status]) => Number(status) < 400));
  (paths[path] ??= {})[method] = { parameters, ...(requestBody ? { requestBody } : {}), responses: found };
}
keep(paths);
const { version } = whole.info;
process.stdout.write(`${JSON.stringify({ openapi: whole.openapi, info: { version }, paths, components: kept })}\n`);
