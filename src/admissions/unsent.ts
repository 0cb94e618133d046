import { useWaiting } from '../platform/mail';
import type { Waiting } from '../platform/outbox';
import type { Application } from './apply/draft';

/** An application that waits for the network, or was refused when it came. */
export interface Unsent extends Pick<Waiting, 'key' | 'about' | 'refused'> {
  application: Application;
}

/** What was put into the outbox was an application when it went in; a phone's storage may hold anything. */
const isApplication = (input: unknown): input is Application =>
  typeof input === 'object' && input !== null && 'person' in input && 'needs' in input;

export const useUnsent = (): Unsent[] =>
  useWaiting('submitApplication').flatMap(({ key, about, refused, input }) =>
    isApplication(input) ? [{ key, about, refused, application: input }] : [],
  );
