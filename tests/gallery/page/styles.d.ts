/** A style sheet as its text. */
declare module '*.css?inline' {
  const text: string;
  // eslint-disable-next-line no-restricted-syntax -- it is how the bundler hands it over
  export default text;
}
