/** One line a request. */
export function log(request) {
  console.log(request.method, request.url);
}
