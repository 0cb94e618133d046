import { z } from 'zod';

/** A failure with WeChat's words after `name:fail `, and what else the caller is told. */
export class ApiFailure extends Error {
  readonly extra: Record<string, unknown>;

  constructor(message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.extra = extra;
  }
}

const callbackSchema = z
  .custom<(result: unknown) => void>((value) => typeof value === 'function')
  .optional()
  .catch(undefined);
const callbacksSchema = z.object({ success: callbackSchema, fail: callbackSchema, complete: callbackSchema });

type Result = object | void;

const failure = (name: string, error: unknown): object => {
  // Another API has said it already.
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return error;
  return {
    errMsg: `${name}:fail ${error instanceof Error ? error.message : String(error)}`,
    ...(error instanceof ApiFailure ? error.extra : {}),
  };
};

/** WeChat names the first wrong parameter. */
const parameterError = (error: z.ZodError): ApiFailure => {
  const [issue] = error.issues;
  return new ApiFailure(`parameter error: parameter.${issue?.path.join('.')} ${issue?.message}`, {
    errno: 1001,
  });
};

/**
 * Makes an API in WeChat's manner: options with success, fail and complete, or a promise where none is given.
 * @param run receives the parsed options; what it throws becomes `errMsg: "name:fail …"`
 */
export const api = <S extends z.ZodType>(
  name: string,
  schema: S,
  run: (options: z.infer<S>) => Result | Promise<Result>,
): ((options?: unknown) => Promise<object> | undefined) => {
  const perform = async (options: unknown): Promise<object> => {
    const parsed = schema.safeParse(options);
    if (!parsed.success) throw failure(name, parameterError(parsed.error));
    try {
      return { errMsg: `${name}:ok`, ...(await run(parsed.data)) };
    } catch (error) {
      throw failure(name, error);
    }
  };
  return (options = {}) => {
    const { success, fail, complete } = callbacksSchema.parse(options);
    const done = perform(options);
    if (!success && !fail && !complete) return done;
    done.then(
      (result) => {
        success?.(result);
        complete?.(result);
      },
      (error: unknown) => {
        fail?.(error);
        complete?.(error);
      },
    );
    return undefined;
  };
};

/** An API that takes no options of its own. */
export const plain = (name: string, run: () => Result | Promise<Result> = () => undefined) =>
  api(name, z.unknown(), run);

/** A pair of APIs to listen and to stop listening. */
export const listeners = <T>(): {
  on: (listener: (value: T) => void) => void;
  off: (listener?: (value: T) => void) => void;
  emit: (value: T) => void;
} => {
  const known = new Set<(value: T) => void>();
  return {
    on: (listener) => {
      known.add(listener);
    },
    off: (listener) => {
      if (listener === undefined) known.clear();
      else known.delete(listener);
    },
    emit: (value) => {
      for (const listener of [...known]) listener(value);
    },
  };
};

export const optionalString = z.string().optional();
