/** The one clock. Handlers get its reading as `call.now` and pass it on; rules never look. */
export function now(): Date {
  return new Date();
}
