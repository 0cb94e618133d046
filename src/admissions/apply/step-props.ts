import type { Form } from '../../ui/use-form';
import type { Draft } from './draft';

/** What every question of the form works with. */
export interface StepProps {
  draft: Draft;
  form: Form<keyof Draft>;
  onChange: (part: Partial<Draft>) => void;
}
