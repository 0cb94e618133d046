declare module '*.svg' {
  /** Where the built picture lies. */
  const path: string;
  export default path;
}
