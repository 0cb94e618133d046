/** The code with which something was refused; nothing where it was not. */
export function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
