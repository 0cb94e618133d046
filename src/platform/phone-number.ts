/** What people put between the digits of a telephone number. */
const BETWEEN = /[\s\-－—]/g;

/** The digits alone, as they are sent. */
export const bareNumber = (written: string): string => written.replace(BETWEEN, '');

/** A telephone number in China as the contracts take it: 11 digits of a mobile, or area code and number. */
export const isPhoneNumber = (written: string): boolean =>
  /^(1\d{10}|0\d{2,3}\d{7,8})$/.test(bareNumber(written));
