import { element } from './dom';

/** Opens the browser's file chooser. @returns the chosen files; none when the person cancelled */
export const pickFiles = (options: { accept: string; multiple: boolean }): Promise<File[]> =>
  new Promise((resolve) => {
    const input = element('input', {
      type: 'file',
      accept: options.accept,
      multiple: options.multiple,
      hidden: true,
    });
    const finish = () => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.onchange = finish;
    input.oncancel = finish;
    document.body.append(input);
    input.click();
  });
