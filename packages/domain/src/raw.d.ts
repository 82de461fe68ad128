/** Texts that a test holds against the code; the bundler of the tests reads them. */
declare module '*?raw' {
  const text: string;
  export default text;
}
